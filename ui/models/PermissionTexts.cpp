#include "ui/models/PermissionTexts.h"

#include <algorithm>
#include <array>

namespace bloomzy::models {

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

constexpr std::array groups{QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Catalog"),
                            QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Access"),
                            QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Trust"),
                            QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Server"),
                            QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Other")};

constexpr std::array resources{
    Resource{"taxa", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Taxa"), 0},
    Resource{"catalog", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Sheets of plants"), 0},
    Resource{"users", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Users"), 1},
    Resource{"roles", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Roles"), 1},
    Resource{"keys", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Keys"), 1},
    Resource{"audit", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Audit log"), 2},
    Resource{"backups", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Backups"), 2},
    Resource{"settings", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Server settings"), 3},
    Resource{"metrics", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Metrics"), 3},
    Resource{"operations", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Long work"), 3}};

constexpr std::array actions{Word{"read", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "View")},
                             Word{"write", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Edit")},
                             Word{"delete", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Delete")},
                             Word{"publish", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Publish")},
                             Word{"import", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Import")},
                             Word{"manage", QT_TRANSLATE_NOOP("bloomzy::models::PermissionTexts", "Manage")}};

template <class Table>
const auto* find(const Table& table, QStringView name)
{
    const auto found = std::ranges::find_if(table, [&](const auto& each) { return QLatin1String(each.name) == name; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace

QString PermissionTexts::resourceOf(const QString& permission)
{
    return permission.section(u'.', 0, 0);
}

QString PermissionTexts::actionOf(const QString& permission)
{
    return permission.section(u'.', 1);
}

bool PermissionTexts::isScoped(const QString& permission)
{
    return resourceOf(permission) == QStringLiteral("taxa") || permission == QStringLiteral("catalog.import");
}

QString PermissionTexts::resource(const QString& resource)
{
    const Resource* known = find(resources, resource);
    return known ? tr(known->text) : resource;
}

QString PermissionTexts::action(const QString& action)
{
    const Word* known = find(actions, action);
    return known ? tr(known->text) : action;
}

QString PermissionTexts::permission(const QString& permission)
{
    //: %1 is a resource such as Taxa, %2 an action such as Publish.
    return tr("%1: %2").arg(resource(resourceOf(permission)), action(actionOf(permission)));
}

int PermissionTexts::groupOrder(const QString& resource)
{
    const Resource* known = find(resources, resource);
    return known ? known->group : int(groups.size()) - 1;
}

QString PermissionTexts::group(const QString& resource)
{
    return tr(groups[std::size_t(groupOrder(resource))]);
}

} // namespace bloomzy::models
