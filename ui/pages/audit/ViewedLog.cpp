#include "ui/pages/audit/ViewedLog.h"

#include "ui/pages/audit/FilterQuery.h"

namespace bloomzy::audit_page {

ViewedLog::ViewedLog(AuditFilters& filters, std::function<void()> leaving, std::function<bool()> hasEvent)
    : m_filters(filters)
    , m_leaving(std::move(leaving))
    , m_hasEvent(std::move(hasEvent))
{
}

QString ViewedLog::query(const QString& before) const
{
    return queryOf(m_filters.list(), before);
}

QString ViewedLog::normalized(const QString& query) const
{
    return queryOf(filterOf(query), query);
}

void ViewedLog::display(const QString& query)
{
    m_filters.display(filterOf(query));
}

bool ViewedLog::isAtStart() const
{
    return !m_filters.isActive() && !m_filters.at() && !m_hasEvent();
}

QList<ViewedLog::BuiltIn> ViewedLog::builtIn() const
{
    api::AuditFilter privileges;
    privileges.action = {"user.setRoles",     "role.create",          "role.update",       "role.delete",
                         "role.setConflicts", "role.setFactorPolicy", "user.createApiKey", "user.recoverAdministrator"};
    api::AuditFilter signIns;
    signIns.action = {"session.login", "session.refreshReuse"};
    signIns.outcome = {api::AuditOutcome::denied, api::AuditOutcome::failure};
    api::AuditFilter refused;
    refused.outcome = {api::AuditOutcome::denied, api::AuditOutcome::failure};
    api::AuditFilter accounts;
    accounts.targetType = {"user"};
    api::AuditFilter exports;
    exports.action = {"user.export", "audit.export", "taxa.export"};
    return {{tr("Privilege changes"), queryOf(privileges)},
            {tr("Failed sign-ins"), queryOf(signIns)},
            {tr("Denied and errors"), queryOf(refused)},
            {tr("Changes of accounts"), queryOf(accounts)},
            {tr("Exports"), queryOf(exports)}};
}

} // namespace bloomzy::audit_page
