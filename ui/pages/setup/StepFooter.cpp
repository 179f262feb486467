#include "ui/pages/setup/StepFooter.h"

#include "ui/pages/setup/Step.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtGui/QPainter>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

namespace bloomzy::setup {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

namespace {

constexpr int footerHeight = 58;
constexpr int progressWidth = 120;

} // namespace

StepFooter::StepFooter(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_progress(new QProgressBar)
    , m_icon(new widgets::IconLabel(theme, IconName::statusDanger, 14, ColorRole::dangerFg))
    , m_hint(new widgets::Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_restore(new QPushButton)
    , m_quit(new QPushButton)
    , m_back(new QPushButton)
    , m_next(new QPushButton)
{
    setProperty("surface", QStringLiteral("alt"));
    setMinimumHeight(footerHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 8, 24, 8);
    row->setSpacing(8);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(progressWidth);
    m_hint->setElided(true);
    m_restore->setObjectName(QStringLiteral("restoreInstead"));
    m_restore->setProperty("variant", QStringLiteral("quiet"));
    row->addWidget(m_restore);
    row->addWidget(m_progress);
    row->addWidget(m_icon);
    row->addWidget(m_hint, 1);
    row->addWidget(m_quit);
    row->addWidget(m_back);
    row->addWidget(m_next);
    m_next->setObjectName(QStringLiteral("next"));
    m_back->setObjectName(QStringLiteral("back"));
    m_next->setProperty("variant", QStringLiteral("primary"));
    m_next->setDefault(true);
    auto* next = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_N), this);
    connect(next, &QShortcut::activated, m_next, &QPushButton::click);
    auto* back = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_B), this);
    connect(back, &QShortcut::activated, m_back, &QPushButton::click);
}

void StepFooter::show(const Step& step, bool first)
{
    m_progress->setVisible(step.isBusy());
    m_progress->setAccessibleName(step.hint());
    m_icon->setVisible(step.isHintUrgent());
    m_hint->setText(step.hint());
    m_hint->setColor(step.isHintUrgent() ? ColorRole::dangerFg : ColorRole::textSecondary);
    m_restore->setText(tr("Restore from a backup instead"));
    m_restore->setVisible(first);
    m_restore->setEnabled(!step.isBusy());
    m_quit->setText(tr("Quit"));
    m_quit->setVisible(first);
    m_back->setText(tr("Back"));
    m_back->setVisible(step.mayGoBack());
    m_back->setEnabled(!step.isBusy());
    m_next->setText(step.continueText());
    m_next->setEnabled(step.isReady());
    m_next->setToolTip(step.isReady() ? QString() : step.hint());
}

void StepFooter::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::borderSubtle));
}

} // namespace bloomzy::setup
