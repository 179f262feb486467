#include "ui/models/EventSentences.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/ActionTexts.h"
#include "ui/models/RoleNames.h"
#include "ui/widgets/paint/SafeText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>

namespace bloomzy::models {

using client::toQString;

namespace {

struct Sentence
{
    const char* action;
    const char* text;
};

constexpr Sentence sentences[] = {
    {"audit.export", QT_TRANSLATE_NOOP("EventSentences", "%1 exported the audit log")},
    {"catalog.checkImport", QT_TRANSLATE_NOOP("EventSentences", "%1 checked the import %2")},
    {"backupDestination.create", QT_TRANSLATE_NOOP("EventSentences", "%1 added the backup destination %2")},
    {"backupDestination.delete", QT_TRANSLATE_NOOP("EventSentences", "%1 removed the backup destination %2")},
    {"backupDestination.update", QT_TRANSLATE_NOOP("EventSentences", "%1 changed the backup destination %2")},
    {"backupPlan.update", QT_TRANSLATE_NOOP("EventSentences", "%1 changed the schedule or the retention of backups")},
    {"catalog.discardImport", QT_TRANSLATE_NOOP("EventSentences", "%1 discarded the import %2")},
    {"catalog.import", QT_TRANSLATE_NOOP("EventSentences", "%1 imported plants from %2")},
    {"catalog.importStarter", QT_TRANSLATE_NOOP("EventSentences", "%1 added the starter plants")},
    {"catalog.planImport", QT_TRANSLATE_NOOP("EventSentences", "%1 planned the import %2")},
    {"catalog.stageImport", QT_TRANSLATE_NOOP("EventSentences", "%1 uploaded the sheet %2")},
    {"catalog.undoImport", QT_TRANSLATE_NOOP("EventSentences", "%1 took the import %2 back")},
    {"certificate.change", QT_TRANSLATE_NOOP("EventSentences", "The server took a new certificate")},
    {"masterKey.rotate", QT_TRANSLATE_NOOP("EventSentences", "%1 replaced the master key")},
    {"notice.read", QT_TRANSLATE_NOOP("EventSentences", "%1 read a notice")},
    {"operation.cancel", QT_TRANSLATE_NOOP("EventSentences", "%1 cancelled %2")},
    {"recoveryKey.create", QT_TRANSLATE_NOOP("EventSentences", "%1 made a recovery key")},
    {"restorePoint.update", QT_TRANSLATE_NOOP("EventSentences", "%1 pinned or unpinned a restore point")},
    {"role.create", QT_TRANSLATE_NOOP("EventSentences", "%1 created the role %2")},
    {"role.delete", QT_TRANSLATE_NOOP("EventSentences", "%1 deleted the role %2")},
    {"role.setConflicts", QT_TRANSLATE_NOOP("EventSentences", "%1 changed which roles exclude each other")},
    {"role.setFactorPolicy", QT_TRANSLATE_NOOP("EventSentences", "%1 changed which roles need a second factor")},
    {"role.update", QT_TRANSLATE_NOOP("EventSentences", "%1 changed the role %2")},
    {"savedView.create", QT_TRANSLATE_NOOP("EventSentences", "%1 saved the view %2")},
    {"savedView.delete", QT_TRANSLATE_NOOP("EventSentences", "%1 deleted the view %2")},
    {"savedView.update", QT_TRANSLATE_NOOP("EventSentences", "%1 changed the view %2")},
    {"secondFactor.begin", QT_TRANSLATE_NOOP("EventSentences", "%1 began to set up a second factor")},
    {"secondFactor.confirm", QT_TRANSLATE_NOOP("EventSentences", "%1 set up a second factor")},
    {"secondFactor.remove", QT_TRANSLATE_NOOP("EventSentences", "%1 removed the second factor")},
    {"secondFactor.renewRecoveryCodes", QT_TRANSLATE_NOOP("EventSentences", "%1 renewed the recovery codes")},
    {"server.start", QT_TRANSLATE_NOOP("EventSentences", "The server started")},
    {"server.stop", QT_TRANSLATE_NOOP("EventSentences", "The server stopped")},
    {"session.login", QT_TRANSLATE_NOOP("EventSentences", "%1 signed in")},
    {"session.logout", QT_TRANSLATE_NOOP("EventSentences", "%1 signed out")},
    {"session.secondFactorAsked", QT_TRANSLATE_NOOP("EventSentences", "%1 was asked for the second factor")},
    {"session.stepUp", QT_TRANSLATE_NOOP("EventSentences", "%1 proved again who it is")},
    {"settings.update", QT_TRANSLATE_NOOP("EventSentences", "%1 changed the settings")},
    {"setup.complete", QT_TRANSLATE_NOOP("EventSentences", "%1 set the server up")},
    {"signingKey.rotate", QT_TRANSLATE_NOOP("EventSentences", "%1 replaced the signing key")},
    {"taxon.create", QT_TRANSLATE_NOOP("EventSentences", "%1 created the plant %2")},
    {"taxon.delete", QT_TRANSLATE_NOOP("EventSentences", "%1 moved the plant %2 to the bin")},
    {"taxon.restore", QT_TRANSLATE_NOOP("EventSentences", "%1 restored the plant %2")},
    {"taxon.update", QT_TRANSLATE_NOOP("EventSentences", "%1 changed the plant %2")},
    {"user.acceptInvitation", QT_TRANSLATE_NOOP("EventSentences", "%1 accepted the invitation")},
    {"user.beginPasswordReset", QT_TRANSLATE_NOOP("EventSentences", "%1 made a code for a new password of %2")},
    {"user.changePassword", QT_TRANSLATE_NOOP("EventSentences", "%1 changed the password")},
    {"user.changeProfile", QT_TRANSLATE_NOOP("EventSentences", "%1 changed the profile")},
    {"user.createApiKey", QT_TRANSLATE_NOOP("EventSentences", "%1 made the API key %2")},
    {"user.delete", QT_TRANSLATE_NOOP("EventSentences", "%1 deleted the account of %2")},
    {"user.endOtherSessions", QT_TRANSLATE_NOOP("EventSentences", "%1 ended all other sessions")},
    {"user.endSession", QT_TRANSLATE_NOOP("EventSentences", "%1 ended a session of %2")},
    {"user.erase", QT_TRANSLATE_NOOP("EventSentences", "%1 erased %2")},
    {"user.export", QT_TRANSLATE_NOOP("EventSentences", "%1 exported the users")},
    {"user.invite", QT_TRANSLATE_NOOP("EventSentences", "%1 invited %2")},
    {"user.reactivate", QT_TRANSLATE_NOOP("EventSentences", "%1 reactivated the account of %2")},
    {"user.recoverAdministrator", QT_TRANSLATE_NOOP("EventSentences", "%1 let the administrator %2 in again")},
    {"user.removeApiKey", QT_TRANSLATE_NOOP("EventSentences", "%1 removed the API key %2")},
    {"user.removeSecondFactor", QT_TRANSLATE_NOOP("EventSentences", "%1 took the second factor of %2")},
    {"user.resetPassword", QT_TRANSLATE_NOOP("EventSentences", "%1 chose a new password by a code")},
    {"user.setRoles", QT_TRANSLATE_NOOP("EventSentences", "%1 changed the roles of %2")},
    {"user.signOut", QT_TRANSLATE_NOOP("EventSentences", "%1 signed %2 out everywhere")},
    {"user.signUp", QT_TRANSLATE_NOOP("EventSentences", "%1 signed up")},
    {"user.suspend", QT_TRANSLATE_NOOP("EventSentences", "%1 suspended the account of %2")}};

QString translated(const char* text)
{
    return QCoreApplication::translate("EventSentences", text);
}

/// The texts take their places at once, so that one of them that looks like a place is none.
QString filled(const char* text, const SentenceNames& names)
{
    const QString pattern = translated(text);
    if (!pattern.contains(u'%'))
        return pattern;
    return pattern.contains(QStringLiteral("%2")) ? pattern.arg(names.actor, names.target) : pattern.arg(names.actor);
}

/// "Reviewer" of "/reviewer", when a change is about a whole role.
QString roleOf(const api::FieldChange& change)
{
    const QString id = toQString(change.field).mid(1);
    return id.isEmpty() || id.contains(u'/') ? QString() : widgets::safeLine(roleName(id), 60);
}

/// Who got which roles, when that is all that was changed; empty otherwise.
QString rolesSentence(const api::AuditEntry& entry, const SentenceNames& names)
{
    QStringList given;
    QStringList taken;
    for (const api::FieldChange& change : entry.changes) {
        const QString role = roleOf(change);
        const bool gives = change.before.text == "null";
        const bool takes = change.after.text == "null";
        if (role.isEmpty() || gives == takes)
            return {};
        (gives ? given : taken) += role;
    }
    const QString separator = QStringLiteral(", ");
    if (!given.isEmpty() && taken.isEmpty())
        return translated(QT_TRANSLATE_NOOP("EventSentences", "%1 granted %2 to %3"))
            .arg(names.actor, given.join(separator), names.target);
    if (given.isEmpty() && !taken.isEmpty())
        return translated(QT_TRANSLATE_NOOP("EventSentences", "%1 took %2 from %3"))
            .arg(names.actor, taken.join(separator), names.target);
    return {};
}

/// Who it was nobody knows before they are signed in; empty for other events.
QString deniedSignIn(const api::AuditEntry& entry, const SentenceNames& names)
{
    if (entry.action != "session.login" || entry.outcome != api::AuditOutcome::denied)
        return {};
    const bool named = entry.target && entry.target->type == "user" && !names.target.isEmpty();
    return named ? translated(QT_TRANSLATE_NOOP("EventSentences", "A sign-in as %1 was denied")).arg(names.target)
                 : translated(QT_TRANSLATE_NOOP("EventSentences", "A sign-in was denied"));
}

QString plain(const api::AuditEntry& entry, const SentenceNames& names)
{
    if (const QString denied = deniedSignIn(entry, names); !denied.isEmpty())
        return denied;
    const QString action = widgets::safeLine(actionText(toQString(entry.action)), 120);
    const char* text = names.target.isEmpty() ? QT_TRANSLATE_NOOP("EventSentences", "%1: %2")
                                              : QT_TRANSLATE_NOOP("EventSentences", "%1: %2 (%3)");
    if (entry.outcome == api::AuditOutcome::denied)
        text = names.target.isEmpty() ? QT_TRANSLATE_NOOP("EventSentences", "Denied to %1: %2")
                                      : QT_TRANSLATE_NOOP("EventSentences", "Denied to %1: %2 (%3)");
    else if (entry.outcome == api::AuditOutcome::failure)
        text = names.target.isEmpty() ? QT_TRANSLATE_NOOP("EventSentences", "Failed for %1: %2")
                                      : QT_TRANSLATE_NOOP("EventSentences", "Failed for %1: %2 (%3)");
    return names.target.isEmpty() ? translated(text).arg(names.actor, action)
                                  : translated(text).arg(names.actor, action, names.target);
}

} // namespace

QString sentenceOf(const api::AuditEntry& entry, const SentenceNames& names)
{
    const auto* found = std::ranges::find(sentences, entry.action, &Sentence::action);
    if (found == std::end(sentences) || entry.outcome != api::AuditOutcome::success)
        return plain(entry, names);
    const bool wantsTarget = QLatin1String(found->text).contains(QLatin1String("%2"));
    if (wantsTarget && names.target.isEmpty())
        return plain(entry, names);
    if (entry.action == "user.setRoles") {
        if (const QString roles = rolesSentence(entry, names); !roles.isEmpty())
            return roles;
    }
    return filled(found->text, names);
}

} // namespace bloomzy::models
