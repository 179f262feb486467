#include "backend/audit/AuditActions.h"

#include <algorithm>
#include <array>

namespace bloomzy::audit {

namespace {

// https://schema.ocsf.io, version 1.3.
constexpr std::int32_t unknown = 0;
constexpr std::int32_t other = 99;

constexpr std::int32_t account = 3001; // Account Change
constexpr std::int32_t accountCreate = 1;
constexpr std::int32_t accountEnable = 2;
constexpr std::int32_t passwordChange = 3;
constexpr std::int32_t passwordReset = 4;
constexpr std::int32_t accountDisable = 5;
constexpr std::int32_t accountDelete = 6;
constexpr std::int32_t factorEnable = 10;
constexpr std::int32_t factorDisable = 11;

constexpr std::int32_t authentication = 3002;
constexpr std::int32_t logon = 1;
constexpr std::int32_t logoff = 2;

constexpr std::int32_t entity = 3004;      // Entity Management
constexpr std::int32_t userAccess = 3005;  // User Access Management
constexpr std::int32_t apiActivity = 6003; // API Activity
constexpr std::int32_t create = 1;         // of an entity, by the API
constexpr std::int32_t read = 2;
constexpr std::int32_t update = 3;
constexpr std::int32_t remove = 4;
constexpr std::int32_t assign = 1; // privileges

constexpr std::array table{
    ActionEntry{"audit.acceptLoss", entity, update},
    ActionEntry{"audit.export", apiActivity, read},
    ActionEntry{"audit.unreadable", apiActivity, unknown},
    ActionEntry{"backup.create", entity, create},
    ActionEntry{"backup.dryRun", entity, read},
    ActionEntry{"backup.expire", entity, remove},
    ActionEntry{"backup.rehearse", entity, read},
    ActionEntry{"backup.restore", entity, update},
    ActionEntry{"backup.verify", entity, read},
    ActionEntry{"backup.verifyAll", entity, read},
    ActionEntry{"backupDestination.create", entity, create},
    ActionEntry{"backupDestination.delete", entity, remove},
    ActionEntry{"backupDestination.update", entity, update},
    ActionEntry{"backupPlan.update", entity, update},
    ActionEntry{"catalog.discardImport", entity, remove},
    ActionEntry{"catalog.import", entity, create},
    ActionEntry{"catalog.importStarter", entity, create},
    ActionEntry{"catalog.planImport", entity, update},
    ActionEntry{"catalog.stageImport", entity, create},
    ActionEntry{"catalog.undoImport", entity, remove},
    ActionEntry{"certificate.change", entity, update},
    ActionEntry{"masterKey.rotate", entity, update},
    ActionEntry{"notice.read", entity, update},
    ActionEntry{"operation.cancel", apiActivity, other},
    ActionEntry{"recoveryKey.create", entity, create},
    ActionEntry{"request.refused", apiActivity, other},
    ActionEntry{"restorePoint.update", entity, update},
    ActionEntry{"role.create", entity, create},
    ActionEntry{"role.delete", entity, remove},
    ActionEntry{"role.setConflicts", entity, update},
    ActionEntry{"role.setFactorPolicy", entity, update},
    ActionEntry{"role.update", entity, update},
    ActionEntry{"savedView.create", entity, create},
    ActionEntry{"savedView.delete", entity, remove},
    ActionEntry{"savedView.update", entity, update},
    ActionEntry{"secondFactor.begin", account, other},
    ActionEntry{"secondFactor.confirm", account, factorEnable},
    ActionEntry{"secondFactor.remove", account, factorDisable},
    ActionEntry{"secondFactor.renewRecoveryCodes", account, other},
    ActionEntry{"server.start", entity, other},
    ActionEntry{"server.stop", entity, other},
    ActionEntry{"session.login", authentication, logon},
    ActionEntry{"session.logout", authentication, logoff},
    ActionEntry{"session.refreshReuse", authentication, other},
    ActionEntry{"session.secondFactorAsked", authentication, other},
    ActionEntry{"session.stepUp", authentication, other},
    ActionEntry{"settings.update", entity, update},
    ActionEntry{"setup.complete", account, accountCreate},
    ActionEntry{"signingKey.rotate", entity, update},
    ActionEntry{"taxon.create", entity, create},
    ActionEntry{"taxon.delete", entity, remove},
    ActionEntry{"taxon.restore", entity, update},
    ActionEntry{"taxon.update", entity, update},
    ActionEntry{"user.acceptInvitation", account, accountEnable},
    ActionEntry{"user.beginPasswordReset", account, passwordReset},
    ActionEntry{"user.changePassword", account, passwordChange},
    ActionEntry{"user.changeProfile", account, other},
    ActionEntry{"user.createApiKey", account, other},
    ActionEntry{"user.delete", account, accountDelete},
    ActionEntry{"user.endOtherSessions", authentication, logoff},
    ActionEntry{"user.endSession", authentication, logoff},
    ActionEntry{"user.erase", account, accountDelete},
    ActionEntry{"user.export", apiActivity, read},
    ActionEntry{"user.invite", account, accountCreate},
    ActionEntry{"user.normalizeEmail", account, other},
    ActionEntry{"user.reactivate", account, accountEnable},
    ActionEntry{"user.recoverAdministrator", account, passwordReset},
    ActionEntry{"user.removeApiKey", account, other},
    ActionEntry{"user.removeSecondFactor", account, factorDisable},
    ActionEntry{"user.resetPassword", account, passwordReset},
    ActionEntry{"user.setRoles", userAccess, assign},
    ActionEntry{"user.signOut", authentication, logoff},
    ActionEntry{"user.signUp", account, accountCreate},
    ActionEntry{"user.suspend", account, accountDisable},
};

} // namespace

std::span<const ActionEntry> auditActions()
{
    return table;
}

const ActionEntry* findAction(std::string_view action)
{
    const auto* found = std::ranges::lower_bound(table, action, {}, &ActionEntry::action);
    return found != table.end() && found->action == action ? found : nullptr;
}

} // namespace bloomzy::audit
