#include "ui/pages/setup/Step.h"

#include "ui/widgets/feedback/FlushBanner.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int columnWidth = 760;
constexpr int leadWidth = 640;

QString problemId()
{
    return QStringLiteral("problem");
}

} // namespace

Step::Step(const theme::Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout)
    , m_title(new widgets::Label(theme, TypeRole::display))
    , m_lead(new widgets::Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_banners(new widgets::BannerStack(theme))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QFrame;
    page->setProperty("surface", QStringLiteral("surface"));
    auto* content = new QWidget;
    content->setMaximumWidth(columnWidth);
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_title->setWordWrap(true);
    m_lead->setWordWrap(true);
    m_lead->setMaximumWidth(leadWidth);
    m_column->setContentsMargins(0, 0, 0, 24);
    m_column->setSpacing(14);
    auto* head = new QVBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_title);
    head->addWidget(m_lead);
    m_column->addLayout(head);
    m_column->addSpacing(14);
    m_column->addWidget(m_banners);
    content->setLayout(m_column);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(24, 48, 24, 0);
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
    setWidget(page);
}

QString Step::continueText() const
{
    return tr("Continue");
}

void Step::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT changed();
}

void Step::toggleHelp()
{
    const QString id = QStringLiteral("help");
    if (m_banners->contains(id)) {
        m_banners->remove(id);
        return;
    }
    displayFlush(*m_banners, {.id = id,
                              .kind = widgets::BannerKind::info,
                              .headline = tr("About this step."),
                              .detail = help(),
                              .closable = true});
}

void Step::showProblem(std::function<widgets::BannerSpec()> make)
{
    m_problem = std::move(make);
    widgets::BannerSpec spec = m_problem();
    spec.id = problemId();
    displayFlush(*m_banners, std::move(spec));
    ensureVisible(0, 0);
}

void Step::clearProblem()
{
    m_problem = nullptr;
    m_banners->remove(problemId());
}

void Step::setHeading(const QString& title, const QString& lead)
{
    m_title->setText(title);
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
    setAccessibleName(title);
}

void Step::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_banners->remove(QStringLiteral("help"));
        if (m_problem)
            showProblem(m_problem);
        Q_EMIT changed();
    }
    QScrollArea::changeEvent(event);
}

} // namespace bloomzy::setup
