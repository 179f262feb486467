#include "ui/pages/users/UserTexts.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ServerTime.h"
#include "ui/theme/Formats.h"

namespace bloomzy::users_page {

using client::toQString;
using theme::IconName;
using widgets::StatusKind;

widgets::Badge UserTexts::badge(api::UserStatus status)
{
    switch (status) {
    case api::UserStatus::active:
        return widgets::badge(StatusKind::ok, tr("Active"));
    case api::UserStatus::invited:
        return {StatusKind::info, IconName::mail, tr("Invited")};
    case api::UserStatus::suspended:
        return {StatusKind::neutral, IconName::statusSuspended, tr("Suspended")};
    case api::UserStatus::unknown:
        break;
    }
    return widgets::badge(StatusKind::neutral, tr("Not known"));
}

widgets::Badge UserTexts::factor(bool has)
{
    return has ? widgets::Badge{StatusKind::neutral, IconName::authenticator, tr("Second factor")}
               : widgets::badge(StatusKind::warn, tr("No second factor"));
}

widgets::Badge UserTexts::factorOf(const api::User& user)
{
    if (user.secondFactor)
        return {StatusKind::neutral, IconName::authenticator, tr("Set up", "second factor")};
    return user.status == api::UserStatus::active
               ? widgets::badge(StatusKind::warn, tr("None", "second factor"))
               : widgets::Badge{StatusKind::neutral, IconName::minus, tr("None", "second factor")};
}

std::vector<std::string> UserTexts::builtInRoles()
{
    return {"administrator", "auditor", "curator", "support", "viewer"};
}

QDateTime UserTexts::time(const std::string& time)
{
    return client::timeOf(time).toLocalTime();
}

QString UserTexts::lastSignIn(const std::optional<std::string>& when)
{
    return when ? theme::formatAgo(time(*when)) : tr("Never");
}

QString UserTexts::lastDay(const std::string& until)
{
    return theme::formatDate(time(until).addSecs(-1).date());
}

QString UserTexts::families(const std::vector<std::string>& families)
{
    QStringList names;
    for (const std::string& family : families)
        names += toQString(family);
    return names.isEmpty() ? tr("all plants") : names.join(QStringLiteral(", "));
}

QString UserTexts::device(const api::UserSession& session)
{
    return session.device.empty() ? tr("A device that did not name itself") : toQString(session.device);
}

QString UserTexts::touched(const api::UserReferences& references, const QString& roles)
{
    QStringList sentences{tr("The account goes for good; this cannot be undone.")};
    if (!references.roles.empty())
        sentences += tr("Roles that go with it: %1.").arg(roles);
    if (references.sessions > 0)
        sentences += tr("%n sessions end at once.", nullptr, int(references.sessions));
    if (references.savedViews > 0)
        sentences += tr("%n saved views go.", nullptr, int(references.savedViews));
    sentences += tr("The audit log and the history of taxa keep the name.");
    return sentences.join(u' ');
}

QString UserTexts::erased()
{
    return QStringList{
        tr("The account goes with all that belongs to it. The name goes from plants, imports, roles and the "
           "audit log, where a number without a name stays."),
        tr("What they wrote stays, and the audit log proves what it proved."),
        tr("This cannot be undone. Backups and exports from before still hold the name.")}
        .join(u' ');
}

} // namespace bloomzy::users_page
