#include "ui/pages/roles/RoleTexts.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/RoleNames.h"
#include "ui/theme/Formats.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace bloomzy::roles_page {

using client::toQString;

namespace {

struct Word
{
    const char* name;
    const char* text;
};

struct Resource
{
    const char* name;
    const char* text;
    int group;
};

constexpr std::array groups{QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Catalog"),
                            QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Access"),
                            QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Trust"),
                            QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Server"),
                            QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Other")};

constexpr std::array resources{
    Resource{"taxa", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Taxa"), 0},
    Resource{"catalog", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Sheets of plants"), 0},
    Resource{"users", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Users"), 1},
    Resource{"roles", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Roles"), 1},
    Resource{"keys", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Keys"), 1},
    Resource{"audit", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Audit log"), 2},
    Resource{"backups", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Backups"), 2},
    Resource{"settings", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Server settings"), 3},
    Resource{"metrics", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Metrics"), 3},
    Resource{"operations", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Long work"), 3}};

constexpr std::array actions{Word{"read", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "View")},
                             Word{"write", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Edit")},
                             Word{"delete", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Delete")},
                             Word{"publish", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Publish")},
                             Word{"import", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Import")},
                             Word{"manage", QT_TRANSLATE_NOOP("bloomzy::roles_page::RoleTexts", "Manage")}};

template <class Table>
const auto* find(const Table& table, QStringView name)
{
    const auto found = std::ranges::find_if(table, [&](const auto& each) { return QLatin1String(each.name) == name; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace

QString RoleTexts::resourceOf(const QString& permission)
{
    return permission.section(u'.', 0, 0);
}

QString RoleTexts::actionOf(const QString& permission)
{
    return permission.section(u'.', 1);
}

bool RoleTexts::isScoped(const QString& permission)
{
    return resourceOf(permission) == QStringLiteral("taxa") || permission == QStringLiteral("catalog.import");
}

QString RoleTexts::resource(const QString& resource)
{
    const Resource* known = find(resources, resource);
    return known ? tr(known->text) : resource;
}

QString RoleTexts::action(const QString& action)
{
    const Word* known = find(actions, action);
    return known ? tr(known->text) : action;
}

QString RoleTexts::permission(const QString& permission)
{
    //: %1 is a resource such as Taxa, %2 an action such as Publish.
    return tr("%1: %2").arg(resource(resourceOf(permission)), action(actionOf(permission)));
}

int RoleTexts::groupOrder(const QString& resource)
{
    const Resource* known = find(resources, resource);
    return known ? known->group : int(groups.size()) - 1;
}

QString RoleTexts::group(const QString& resource)
{
    return tr(groups[std::size_t(groupOrder(resource))]);
}

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
    const QString words = permission(toQString(scoped.permission));
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

QString RoleTexts::time(const std::string& rfc3339)
{
    return theme::formatDateTime(QDateTime::fromString(toQString(rfc3339), Qt::ISODate).toLocalTime());
}

} // namespace bloomzy::roles_page
