#include "ui/pages/audit/AuditStack.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/feedback/LoadingPanel.h"
#include "ui/widgets/paint/SafeText.h"

#include <QtCore/QEvent>

namespace bloomzy::audit_page {

using models::AuditTableModel;
using widgets::EmptyState;
using widgets::LoadingPanel;

AuditStack::AuditStack(const theme::Theme& theme, AuditTableModel& model, QWidget* table, QWidget* parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_table(table)
    , m_loading(new LoadingPanel(theme))
    , m_nothingYet(new EmptyState(theme, EmptyState::Kind::nothingYet))
    , m_noMatch(new EmptyState(theme, EmptyState::Kind::noMatch))
    , m_noPermission(new EmptyState(theme, EmptyState::Kind::noPermission))
    , m_failed(new EmptyState(theme, EmptyState::Kind::failed))
{
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_table, m_loading, m_nothingYet, m_noMatch, m_noPermission, m_failed})
        addWidget(widget);
    setProperty("surface", QStringLiteral("surface"));
    m_nothingYet->setIcon(theme::IconName::auditLog);
    connect(&m_model, &AuditTableModel::loadStarted, this, &AuditStack::refresh);
    connect(&m_model, &AuditTableModel::loaded, this, &AuditStack::refresh);
    connect(&m_model, &AuditTableModel::failed, this, &AuditStack::refresh);
    connect(&m_model, &AuditTableModel::rowsInserted, this, &AuditStack::refresh);
    connect(m_loading, &LoadingPanel::cancelled, &m_model, &AuditTableModel::cancel);
    connect(m_noMatch, &EmptyState::primaryTriggered, this, &AuditStack::clearRequested);
    connect(m_failed, &EmptyState::primaryTriggered, &m_model, &AuditTableModel::reload);
    retranslate();
}

bool AuditStack::isForbidden() const
{
    return m_model.error() && m_model.error()->is(api::ErrorCode::forbidden);
}

void AuditStack::setNarrowed(bool narrowed)
{
    m_narrowed = narrowed;
    refresh();
}

QWidget* AuditStack::content() const
{
    if (isForbidden())
        return m_noPermission;
    if (m_model.rowCount() > 0)
        return m_table;
    if (m_model.error())
        return m_failed;
    if (!m_model.hasLoaded() || m_model.isLoading())
        return m_loading;
    return m_narrowed ? m_noMatch : m_nothingYet;
}

void AuditStack::refresh()
{
    QWidget* shown = content();
    if (shown == m_loading)
        m_loading->start();
    else
        m_loading->stop();
    if (m_model.error())
        m_failed->setText(client::textOf(*m_model.error()));
    const auto& words = m_model.filter().q;
    m_noMatch->setTitle(words ? tr("No event matches “%1”").arg(widgets::safeLine(client::toQString(*words), 60))
                              : tr("No event matches"));
    setCurrentWidget(shown);
}

void AuditStack::retranslate()
{
    m_nothingYet->setTitle(tr("Nothing has happened yet"));
    m_nothingYet->setText(tr("Every sign-in, change and refusal will stand here."));
    m_noMatch->setText(tr("Search for other words, or look without the filters."));
    m_noMatch->setPrimary(tr("Clear filters"));
    m_noPermission->setTitle(tr("You may not see the audit log"));
    m_noPermission->setText(
        tr("To see it you need the permission to read the audit log. An administrator can give it to you."));
    m_failed->setTitle(tr("The audit log could not be loaded"));
    m_failed->setPrimary(tr("Try again"));
    refresh();
}

void AuditStack::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

} // namespace bloomzy::audit_page
