#include "ui/pages/backups/NowCard.h"

#include "ui/pages/backups/Moments.h"
#include "ui/pages/backups/WorkTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

namespace bloomzy::backups_page {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr int buttonWidth = 176;
constexpr int barSteps = 1000;

} // namespace

NowCard::NowCard(const theme::Theme& theme, QAction* backUp, BackupWork& work, const BackupsState& state,
                 QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_work(work)
    , m_state(state)
    , m_expected(new Label(theme, TypeRole::small, ColorRole::textMuted))
    , m_stack(new QStackedWidget)
    , m_title(new Label(theme, TypeRole::bodyStrong))
    , m_percent(new Label(theme, TypeRole::bodyStrong))
    , m_bar(new QProgressBar)
    , m_amount(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_left(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_cancel(new QPushButton)
{
    setProperty("card", true);
    m_run = makeRun();
    m_facts = makeFacts();
    m_stack->addWidget(m_facts);
    m_stack->addWidget(m_run);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 14);
    row->setSpacing(20);
    row->addWidget(makeButton(backUp));
    row->addWidget(widgets::makeLine(Qt::Vertical, widgets::LineTone::subtle));
    row->addWidget(m_stack, 1);
    connect(m_cancel, &QPushButton::clicked, &work, &BackupWork::cancel);
    connect(&work, &BackupWork::changed, this, &NowCard::refresh);
    connect(&state, &BackupsState::changed, this, &NowCard::refresh);
    refresh();
}

QWidget* NowCard::makeButton(QAction* backUp)
{
    auto* button = new widgets::ActionButton(m_theme, backUp, QStringLiteral("primary"));
    button->setObjectName(QStringLiteral("backUpNow"));
    button->setProperty("buttonSize", QStringLiteral("large"));
    button->setMinimumWidth(buttonWidth);
    m_expected->setAlignment(Qt::AlignHCenter);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(button);
    column->addWidget(m_expected);
    return box;
}

QWidget* NowCard::makeRun()
{
    m_bar->setObjectName(QStringLiteral("backupProgress"));
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    m_bar->setTextVisible(false);
    m_title->setElided(true);
    m_amount->setElided(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    auto* above = new QHBoxLayout;
    above->addWidget(m_title, 1);
    above->addWidget(m_percent);
    auto* below = new QHBoxLayout;
    below->addWidget(m_amount, 1);
    below->addWidget(m_left);
    words->addLayout(above);
    words->addWidget(m_bar);
    words->addLayout(below);
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(words, 1);
    row->addWidget(m_cancel, 0, Qt::AlignVCenter);
    return page;
}

QWidget* NowCard::makeFacts()
{
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    for (Fact& fact : m_fact) {
        fact = {new Label(m_theme, TypeRole::small, ColorRole::textMuted), new Label(m_theme, TypeRole::bodyStrong),
                new Label(m_theme, TypeRole::small, ColorRole::textSecondary)};
        auto* column = new QVBoxLayout;
        column->setSpacing(1);
        column->addStretch();
        for (Label* label : {fact.name, fact.value, fact.note}) {
            label->setElided(true);
            column->addWidget(label);
        }
        column->addStretch();
        row->addLayout(column, 1);
    }
    return page;
}

void NowCard::refresh()
{
    const auto& status = m_state.status();
    m_expected->setText(status && status->expectedMilliseconds
                            ? tr("%1, no downtime").arg(Moments::about(*status->expectedMilliseconds))
                            : tr("No downtime"));
    m_cancel->setText(tr("Cancel"));
    m_stack->setCurrentWidget(m_work.isIdle() ? m_facts : m_run);
    if (m_work.isIdle())
        showFacts();
    else
        showRun();
}

void NowCard::showRun()
{
    const auto& operation = m_work.operation();
    const auto permille = m_work.permille();
    m_title->setText(WorkTexts::title(m_work));
    m_bar->setAccessibleName(WorkTexts::title(m_work));
    m_bar->setRange(0, permille ? barSteps : 0);
    if (permille)
        m_bar->setValue(*permille);
    m_percent->setText(permille ? theme::formatPercent(*permille / double(barSteps)) : QString());
    m_amount->setText(operation ? WorkTexts::amount(*operation) : tr("Asking the server"));
    m_left->setText(operation ? WorkTexts::left(*operation) : QString());
    m_cancel->setEnabled(operation && !operation->cancelRequested);
    m_cancel->setToolTip(m_cancel->isEnabled() ? QString()
                         : operation           ? tr("It ends as soon as it can.")
                                               : tr("It has not begun yet."));
}

void NowCard::showFacts()
{
    const auto status = m_state.status().value_or(api::BackupStatus());
    const QString unknown = tr("Not known yet");
    m_fact[0].name->setText(tr("Proven by a test restore"));
    m_fact[0].value->setText(status.provenAt ? Moments::moment(*status.provenAt) : tr("Not yet"));
    m_fact[0].note->setText(tr("beside the server, row by row"));
    m_fact[1].name->setText(tr("Back in service after (RTO)"));
    m_fact[1].value->setText(status.recoveryTimeMilliseconds ? Moments::duration(*status.recoveryTimeMilliseconds)
                                                             : unknown);
    m_fact[1].note->setText(tr("as last measured"));
    m_fact[2].name->setText(tr("Lost at most (RPO)"));
    m_fact[2].value->setText(status.recoveryPointSeconds ? Moments::duration(*status.recoveryPointSeconds * 1000)
                                                         : unknown);
    m_fact[2].note->setText(tr("as the schedule implies"));
}

void NowCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace bloomzy::backups_page
