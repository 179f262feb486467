#include "ui/pages/audit/ConsoleAuditPage.h"

#include "ui/pages/audit/AuditView.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/frame/ActionButton.h"

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;

ConsoleAuditPage::ConsoleAuditPage(const models::ConsoleParts& parts, client::LogWitness& witness)
    : m_parts(parts)
    , m_witness(witness)
    , m_commands(parts.commands)
    , m_views(parts.client, client::SavedViewsApi::Of::audit)
    , m_events(parts.client)
    , m_viewsSource(parts.client, m_views)
{
    const auto open = [this](const QVariant& place) { Q_EMIT openRequested(id(), place); };
    connect(&m_events, &EventsSource::openRequested, this, open);
    connect(&m_viewsSource, &models::ViewsSource::openRequested, this, open);
}

QWidget* ConsoleAuditPage::createWidget(QWidget* parent)
{
    m_view = new AuditView(m_parts, m_commands, m_views, m_witness, parent);
    connect(m_view, &AuditView::changed, this, &Page::changed);
    connect(m_view, &AuditView::moved, this, &Page::moved);
    return m_view;
}

QList<QWidget*> ConsoleAuditPage::barWidgets()
{
    if (!m_view)
        return {};
    QList<QWidget*> widgets = m_view->barWidgets();
    widgets += new widgets::ActionButton(m_parts.theme, m_commands.verifyLog);
    widgets += new widgets::ActionButton(m_parts.theme, m_commands.exportEvents);
    return widgets;
}

QString ConsoleAuditPage::barFacts() const
{
    if (!m_view || !m_view->counts().total())
        return {};
    const qint64 total = *m_view->counts().total();
    return tr("%1 events", nullptr, int(total)).arg(theme::formatNumber(total));
}

QList<widgets::KeyHint> ConsoleAuditPage::keyHints() const
{
    return {{{u"J"_s, u"K"_s}, tr("next, previous")}, {{u"F"_s}, tr("filter")}, {{u"P"_s}, tr("proof")}};
}

QList<QWidget*> ConsoleAuditPage::panes() const
{
    return m_view ? m_view->panes() : QList<QWidget*>();
}

QWidget* ConsoleAuditPage::searchWidget() const
{
    return m_view ? m_view->search() : nullptr;
}

bool ConsoleAuditPage::escape()
{
    return m_view && m_view->escape();
}

void ConsoleAuditPage::activated()
{
    if (m_view)
        m_view->setFront(true);
}

void ConsoleAuditPage::deactivated()
{
    if (m_view)
        m_view->setFront(false);
}

QVariant ConsoleAuditPage::place() const
{
    return m_view ? m_view->place() : QVariant();
}

void ConsoleAuditPage::goTo(const QVariant& place)
{
    if (m_view)
        m_view->goTo(place);
}

} // namespace bloomzy::audit_page
