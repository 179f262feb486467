#include "ui/models/ActionTexts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace bloomzy::models {

namespace {

struct Words
{
    const char* action;
    const char* text;
};

constexpr Words words[] = {
    {"audit.acceptLoss", QT_TRANSLATE_NOOP("ActionTexts", "Loss of events accepted")},
    {"audit.export", QT_TRANSLATE_NOOP("ActionTexts", "Audit log exported")},
    {"audit.unreadable", QT_TRANSLATE_NOOP("ActionTexts", "A record that could not be read")},
    {"backup.create", QT_TRANSLATE_NOOP("ActionTexts", "Backup made")},
    {"backup.dryRun", QT_TRANSLATE_NOOP("ActionTexts", "Restore tried")},
    {"backup.expire", QT_TRANSLATE_NOOP("ActionTexts", "Old backup removed")},
    {"backup.rehearse", QT_TRANSLATE_NOOP("ActionTexts", "Restore rehearsed")},
    {"backup.restore", QT_TRANSLATE_NOOP("ActionTexts", "Backup restored")},
    {"backup.verify", QT_TRANSLATE_NOOP("ActionTexts", "Backup verified")},
    {"backup.verifyAll", QT_TRANSLATE_NOOP("ActionTexts", "All backups verified")},
    {"catalog.checkImport", QT_TRANSLATE_NOOP("ActionTexts", "Import checked")},
    {"backupDestination.create", QT_TRANSLATE_NOOP("ActionTexts", "Backup destination added")},
    {"backupDestination.delete", QT_TRANSLATE_NOOP("ActionTexts", "Backup destination removed")},
    {"backupDestination.update", QT_TRANSLATE_NOOP("ActionTexts", "Backup destination changed")},
    {"backupPlan.update", QT_TRANSLATE_NOOP("ActionTexts", "Backup schedule or retention changed")},
    {"catalog.discardImport", QT_TRANSLATE_NOOP("ActionTexts", "Import discarded")},
    {"catalog.import", QT_TRANSLATE_NOOP("ActionTexts", "Plants imported")},
    {"catalog.importStarter", QT_TRANSLATE_NOOP("ActionTexts", "Starter plants added")},
    {"catalog.planImport", QT_TRANSLATE_NOOP("ActionTexts", "Import planned")},
    {"catalog.stageImport", QT_TRANSLATE_NOOP("ActionTexts", "Sheet uploaded")},
    {"catalog.undoImport", QT_TRANSLATE_NOOP("ActionTexts", "Import undone")},
    {"certificate.change", QT_TRANSLATE_NOOP("ActionTexts", "Certificate replaced")},
    {"masterKey.rotate", QT_TRANSLATE_NOOP("ActionTexts", "Master key replaced")},
    {"notice.read", QT_TRANSLATE_NOOP("ActionTexts", "Notice read")},
    {"operation.cancel", QT_TRANSLATE_NOOP("ActionTexts", "Work cancelled")},
    {"recoveryKey.create", QT_TRANSLATE_NOOP("ActionTexts", "Recovery key made")},
    {"request.refused", QT_TRANSLATE_NOOP("ActionTexts", "Requests refused")},
    {"restorePoint.update", QT_TRANSLATE_NOOP("ActionTexts", "Restore point pinned or unpinned")},
    {"role.create", QT_TRANSLATE_NOOP("ActionTexts", "Role created")},
    {"role.delete", QT_TRANSLATE_NOOP("ActionTexts", "Role deleted")},
    {"role.setConflicts", QT_TRANSLATE_NOOP("ActionTexts", "Roles that exclude each other changed")},
    {"role.setFactorPolicy", QT_TRANSLATE_NOOP("ActionTexts", "Roles that need a second factor changed")},
    {"role.update", QT_TRANSLATE_NOOP("ActionTexts", "Role changed")},
    {"savedView.create", QT_TRANSLATE_NOOP("ActionTexts", "View saved")},
    {"savedView.delete", QT_TRANSLATE_NOOP("ActionTexts", "View deleted")},
    {"savedView.update", QT_TRANSLATE_NOOP("ActionTexts", "View changed")},
    {"secondFactor.begin", QT_TRANSLATE_NOOP("ActionTexts", "Second factor begun")},
    {"secondFactor.confirm", QT_TRANSLATE_NOOP("ActionTexts", "Second factor set up")},
    {"secondFactor.remove", QT_TRANSLATE_NOOP("ActionTexts", "Second factor removed")},
    {"secondFactor.renewRecoveryCodes", QT_TRANSLATE_NOOP("ActionTexts", "Recovery codes renewed")},
    {"server.start", QT_TRANSLATE_NOOP("ActionTexts", "Server started")},
    {"server.stop", QT_TRANSLATE_NOOP("ActionTexts", "Server stopped")},
    {"session.login", QT_TRANSLATE_NOOP("ActionTexts", "Signed in")},
    {"session.logout", QT_TRANSLATE_NOOP("ActionTexts", "Signed out")},
    {"session.refreshReuse", QT_TRANSLATE_NOOP("ActionTexts", "A used token came again; the session ended")},
    {"session.secondFactorAsked", QT_TRANSLATE_NOOP("ActionTexts", "Second factor asked for")},
    {"session.stepUp", QT_TRANSLATE_NOOP("ActionTexts", "Proved again who it is")},
    {"settings.update", QT_TRANSLATE_NOOP("ActionTexts", "Settings changed")},
    {"setup.complete", QT_TRANSLATE_NOOP("ActionTexts", "Server set up")},
    {"signingKey.rotate", QT_TRANSLATE_NOOP("ActionTexts", "Signing key replaced")},
    {"taxon.create", QT_TRANSLATE_NOOP("ActionTexts", "Plant created")},
    {"taxon.delete", QT_TRANSLATE_NOOP("ActionTexts", "Plant moved to the bin")},
    {"taxon.restore", QT_TRANSLATE_NOOP("ActionTexts", "Plant restored")},
    {"taxon.update", QT_TRANSLATE_NOOP("ActionTexts", "Plant changed")},
    {"user.acceptInvitation", QT_TRANSLATE_NOOP("ActionTexts", "Invitation accepted")},
    {"user.beginPasswordReset", QT_TRANSLATE_NOOP("ActionTexts", "Code for a new password made")},
    {"user.changePassword", QT_TRANSLATE_NOOP("ActionTexts", "Password changed")},
    {"user.changeProfile", QT_TRANSLATE_NOOP("ActionTexts", "Profile changed")},
    {"user.createApiKey", QT_TRANSLATE_NOOP("ActionTexts", "API key made")},
    {"user.delete", QT_TRANSLATE_NOOP("ActionTexts", "Account deleted")},
    {"user.endOtherSessions", QT_TRANSLATE_NOOP("ActionTexts", "Other sessions ended")},
    {"user.endSession", QT_TRANSLATE_NOOP("ActionTexts", "Session ended")},
    {"user.erase", QT_TRANSLATE_NOOP("ActionTexts", "Person erased")},
    {"user.export", QT_TRANSLATE_NOOP("ActionTexts", "Users exported")},
    {"user.invite", QT_TRANSLATE_NOOP("ActionTexts", "Account invited")},
    {"user.normalizeEmail", QT_TRANSLATE_NOOP("ActionTexts", "Email address brought into its usual form")},
    {"user.reactivate", QT_TRANSLATE_NOOP("ActionTexts", "Account reactivated")},
    {"user.recoverAdministrator", QT_TRANSLATE_NOOP("ActionTexts", "Administrator let in again")},
    {"user.removeApiKey", QT_TRANSLATE_NOOP("ActionTexts", "API key removed")},
    {"user.removeSecondFactor", QT_TRANSLATE_NOOP("ActionTexts", "Second factor taken")},
    {"user.resetPassword", QT_TRANSLATE_NOOP("ActionTexts", "Password reset")},
    {"user.setRoles", QT_TRANSLATE_NOOP("ActionTexts", "Roles of a person changed")},
    {"user.signOut", QT_TRANSLATE_NOOP("ActionTexts", "Signed out everywhere")},
    {"user.signUp", QT_TRANSLATE_NOOP("ActionTexts", "Account made by signing up")},
    {"user.suspend", QT_TRANSLATE_NOOP("ActionTexts", "Account suspended")},
};

} // namespace

QString actionText(const QString& action)
{
    const auto* found =
        std::ranges::find_if(words, [&](const Words& each) { return action == QLatin1String(each.action); });
    return found == std::end(words) ? action : QCoreApplication::translate("ActionTexts", found->text);
}

} // namespace bloomzy::models
