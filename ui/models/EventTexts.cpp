#include "ui/models/EventTexts.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/ActionTexts.h"
#include "ui/models/EventSentences.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/SafeText.h"

#include <algorithm>

namespace bloomzy::models {

using namespace Qt::StringLiterals;
using client::toQString;
using theme::IconName;
using widgets::safeLine;
using widgets::StatusKind;

namespace {

struct ActionLook
{
    const char* end; ///< of an action
    StatusKind kind;
    IconName icon;
};

/// The first that fits; what takes something away from people warns, what cannot be undone is red.
constexpr ActionLook looks[] = {{"user.setRoles", StatusKind::review, IconName::shield},
                                {"role.setConflicts", StatusKind::review, IconName::shield},
                                {"role.setFactorPolicy", StatusKind::review, IconName::shield},
                                {"role.create", StatusKind::review, IconName::shield},
                                {"role.update", StatusKind::review, IconName::shield},
                                {"recoverAdministrator", StatusKind::review, IconName::shield},
                                {"refreshReuse", StatusKind::danger, IconName::statusDanger},
                                {"unreadable", StatusKind::danger, IconName::statusDanger},
                                {".delete", StatusKind::danger, IconName::trash},
                                {"removeApiKey", StatusKind::warn, IconName::trash},
                                {"removeSecondFactor", StatusKind::warn, IconName::authenticator},
                                {"secondFactor.remove", StatusKind::warn, IconName::authenticator},
                                {"user.suspend", StatusKind::warn, IconName::statusSuspended},
                                {"endSession", StatusKind::warn, IconName::statusDenied},
                                {"endOtherSessions", StatusKind::warn, IconName::statusDenied},
                                {"user.signOut", StatusKind::warn, IconName::statusDenied},
                                {".export", StatusKind::info, IconName::download},
                                {".create", StatusKind::neutral, IconName::plus},
                                {"createApiKey", StatusKind::neutral, IconName::key},
                                {"user.invite", StatusKind::neutral, IconName::mail},
                                {"mport", StatusKind::neutral, IconName::upload},
                                {"importStarter", StatusKind::neutral, IconName::upload},
                                {"settings.update", StatusKind::neutral, IconName::settings},
                                {".update", StatusKind::neutral, IconName::edit},
                                {"changeProfile", StatusKind::neutral, IconName::edit},
                                {".rotate", StatusKind::neutral, IconName::refresh},
                                {".restore", StatusKind::neutral, IconName::undo},
                                {"reactivate", StatusKind::neutral, IconName::play}};

constexpr struct
{
    const char* start;
    IconName icon;
} families[] = {{"session.", IconName::key},        {"secondFactor.", IconName::authenticator},
                {"user.", IconName::user},          {"role.", IconName::shield},
                {"taxon.", IconName::leaf},         {"catalog.", IconName::leaf},
                {"audit.", IconName::auditLog},     {"backup", IconName::backup},
                {"recoveryKey.", IconName::key},    {"restorePoint.", IconName::backup},
                {"savedView.", IconName::bookmark}, {"operation.", IconName::clock},
                {"setup.", IconName::server},       {"notice.", IconName::statusInfo}};

} // namespace

QString EventTexts::subject(const api::AuditEntry& entry)
{
    const bool named = entry.actor.displayName && !entry.actor.displayName->empty();
    if (!named && entry.actor.kind == api::ActorKind::system)
        return tr("The system", "did something");
    if (!named && entry.actor.kind == api::ActorKind::anonymous)
        return tr("Somebody who is not signed in", "did something");
    return actor(entry);
}

QString EventTexts::sentence(const api::AuditEntry& entry)
{
    return sentenceOf(entry, {subject(entry), target(entry)});
}

QString EventTexts::kind(api::ActorKind kind)
{
    switch (kind) {
    case api::ActorKind::user:
        return tr("A person");
    case api::ActorKind::service:
        return tr("A service");
    case api::ActorKind::system:
        return tr("System");
    case api::ActorKind::anonymous:
        return tr("Not signed in");
    case api::ActorKind::unknown:
        break;
    }
    return tr("Unknown");
}

QString EventTexts::actor(const api::AuditEntry& entry)
{
    if (entry.actor.displayName && !entry.actor.displayName->empty())
        return safeLine(toQString(*entry.actor.displayName), 80);
    if (entry.actor.erased.value_or(false))
        return tr("A person who was erased");
    return kind(entry.actor.kind);
}

QString EventTexts::targetType(const QString& type)
{
    static constexpr struct
    {
        const char* type;
        const char* name;
    } names[] = {{"user", QT_TR_NOOP("User")},
                 {"taxon", QT_TR_NOOP("Plant")},
                 {"session", QT_TR_NOOP("Session")},
                 {"import", QT_TR_NOOP("Import")},
                 {"role", QT_TR_NOOP("Role")},
                 {"roleConflicts", QT_TR_NOOP("Roles that exclude each other")},
                 {"secondFactorPolicy", QT_TR_NOOP("Roles that need a second factor")},
                 {"settings", QT_TR_NOOP("Settings")},
                 {"savedView", QT_TR_NOOP("Saved view")},
                 {"apiKey", QT_TR_NOOP("API key")},
                 {"operation", QT_TR_NOOP("Background work")},
                 {"notice", QT_TR_NOOP("Notice")},
                 {"masterKey", QT_TR_NOOP("Master key")},
                 {"signingKey", QT_TR_NOOP("Signing key")},
                 {"recoveryKey", QT_TR_NOOP("Recovery key")},
                 {"backupDestination", QT_TR_NOOP("Backup destination")},
                 {"backupPlan", QT_TR_NOOP("Schedule and retention of backups")},
                 {"restorePoint", QT_TR_NOOP("Restore point")}};
    const auto* found = std::ranges::find_if(names, [&](const auto& each) { return type == QLatin1String(each.type); });
    return found == std::end(names) ? safeLine(type, 60) : tr(found->name);
}

QString EventTexts::target(const api::AuditEntry& entry)
{
    if (!entry.target)
        return {};
    if (entry.target->displayName && !entry.target->displayName->empty())
        return safeLine(toQString(*entry.target->displayName), 200);
    return targetType(toQString(entry.target->type));
}

widgets::Badge EventTexts::action(const QString& action)
{
    widgets::Badge badge{StatusKind::neutral, IconName::statusInfo, safeLine(actionText(action), 80)};
    const auto* look =
        std::ranges::find_if(looks, [&](const ActionLook& each) { return action.endsWith(QLatin1String(each.end)); });
    if (look != std::end(looks)) {
        badge.kind = look->kind;
        badge.icon = look->icon;
        return badge;
    }
    const auto* family =
        std::ranges::find_if(families, [&](const auto& each) { return action.startsWith(QLatin1String(each.start)); });
    if (family != std::end(families))
        badge.icon = family->icon;
    return badge;
}

widgets::Badge EventTexts::action(const api::AuditEntry& entry)
{
    return action(toQString(entry.action));
}

QString EventTexts::outcomeName(api::AuditOutcome outcome)
{
    switch (outcome) {
    case api::AuditOutcome::success:
        return tr("Success");
    case api::AuditOutcome::denied:
        return tr("Denied");
    case api::AuditOutcome::failure:
        return tr("Error");
    case api::AuditOutcome::unknown:
        break;
    }
    return tr("Unknown");
}

widgets::Badge EventTexts::outcome(api::AuditOutcome outcome)
{
    switch (outcome) {
    case api::AuditOutcome::success:
        return {StatusKind::ok, IconName::statusOk, outcomeName(outcome)};
    case api::AuditOutcome::denied:
        return {StatusKind::warn, IconName::statusDenied, outcomeName(outcome)};
    case api::AuditOutcome::failure:
        return {StatusKind::danger, IconName::statusDanger, outcomeName(outcome)};
    case api::AuditOutcome::unknown:
        break;
    }
    return {StatusKind::neutral, IconName::statusUnknown, outcomeName(outcome)};
}

QString EventTexts::source(const QString& service)
{
    if (service == "auth"_L1)
        return tr("Access");
    if (service == "catalog"_L1)
        return tr("Catalog");
    if (service == "backup"_L1)
        return tr("Backups");
    if (service == "system"_L1)
        return tr("System");
    if (service == "audit"_L1)
        return tr("Audit log");
    return safeLine(service, 40);
}

bool EventTexts::isMasked(const api::AuditEntry& entry, std::string_view pointer)
{
    return std::ranges::any_of(entry.masked, [&](const std::string& each) {
        return each == pointer || (pointer.starts_with(each) && pointer.substr(each.size()).starts_with('/'));
    });
}

QString EventTexts::hidden()
{
    return tr("hidden");
}

QDateTime EventTexts::time(const std::string& time, const QTimeZone& zone)
{
    return QDateTime::fromString(toQString(time), Qt::ISODateWithMs).toTimeZone(zone);
}

QString EventTexts::timeOfDay(const QDateTime& time, const QDate& today)
{
    const QString clock = time.toString(u"HH:mm:ss.zzz"_s);
    if (time.date() == today || !time.isValid())
        return clock;
    const QString day = time.date().year() == today.year() ? QLocale().toString(time.date(), u"d MMM"_s)
                                                           : theme::formatDate(time.date());
    return day + u' ' + time.toString(u"HH:mm:ss"_s);
}

QString EventTexts::zoneName(const QTimeZone& zone)
{
    return zone == QTimeZone::utc() ? u"UTC"_s : zone.abbreviation(QDateTime::currentDateTimeUtc());
}

QString EventTexts::wholeTime(const QDateTime& time)
{
    return tr("%1, %2 %3", "date, time of day, zone")
        .arg(theme::formatDate(time.date()), time.toString(u"HH:mm:ss.zzz"_s), zoneName(time.timeZone()));
}

} // namespace bloomzy::models
