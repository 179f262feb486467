#include "ui/pages/roles/RoleTexts.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ServerTime.h"
#include "ui/models/PermissionTexts.h"
#include "ui/models/RoleNames.h"
#include "ui/theme/Formats.h"

#include <QtCore/QStringList>

namespace bloomzy::roles_page {

using client::toQString;

QString RoleTexts::families(const std::vector<std::string>& families)
{
    if (families.empty())
        return tr("All families");
    QStringList names;
    for (const std::string& family : families)
        names += toQString(family);
    return names.join(QStringLiteral(", "));
}

QString RoleTexts::scoped(const api::ScopedPermission& scoped)
{
    const QString words = models::PermissionTexts::permission(toQString(scoped.permission));
    return scoped.families.empty() ? words : QStringLiteral("%1 (%2)").arg(words, families(scoped.families));
}

QString RoleTexts::role(const std::string& id, const std::string& name)
{
    return models::roleName(toQString(id), toQString(name));
}

QString RoleTexts::rule(const api::RoleRule* rule)
{
    if (!rule)
        return tr("Not granted");
    if (rule->effect == api::RuleEffect::deny)
        return tr("Denied");
    return rule->families.empty() ? tr("Granted") : tr("Granted for %1").arg(families(rule->families));
}

QString RoleTexts::person(const std::string& id, const std::string& name)
{
    constexpr int shown = 6;
    //: %1 is the end of an account's id: what the account is called is not told to everybody.
    return name.empty() ? tr("Account %1").arg(toQString(id).right(shown)) : toQString(name);
}

QString RoleTexts::time(const std::string& rfc3339)
{
    return theme::formatDateTime(client::timeOf(rfc3339).toLocalTime());
}

} // namespace bloomzy::roles_page
