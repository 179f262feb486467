#include "backend/http/Authorizer.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::http {
namespace {

/// `taxaRead` is `taxa.read`: the resource ends where the first capital begins.
std::string dotted(std::string_view enumerator)
{
    std::string name;
    for (char c : enumerator) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (capital && name.find('.') == std::string::npos)
            name += '.', name += static_cast<char>(c - 'A' + 'a');
        else
            name += c;
    }
    return name;
}

} // namespace

const AccessScope& Principal::scopeOf(api::Permission permission) const
{
    static const AccessScope everything;
    if (permission == api::Permission::taxaRead)
        return scope;
    if (!narrowed)
        return everything;
    const auto place = narrowed->find(permission);
    return place == narrowed->end() ? everything : place->second;
}

Access Access::fresh() const
{
    Access access = *this;
    access.m_fresh = true;
    return access;
}

Access Access::inPerson() const
{
    Access access = *this;
    access.m_inPerson = true;
    return access;
}

std::string permissionName(api::Permission permission)
{
    return dotted(core::json::enumName(permission));
}

std::optional<api::Permission> permissionFromName(std::string_view name)
{
    for (const auto& enumerator : core::json::typeOf<api::Permission>.enumerators)
        if (dotted(enumerator.name) == name)
            return static_cast<api::Permission>(enumerator.value);
    return std::nullopt;
}

std::string_view permissionWords(api::Permission permission)
{
    using enum api::Permission;
    switch (permission) {
    case taxaRead:
        return "look at the plant catalog";
    case taxaWrite:
        return "add or edit plants";
    case taxaDelete:
        return "delete plants";
    case taxaPublish:
        return "mark plants as reviewed";
    case catalogImport:
        return "import plants";
    case usersRead:
        return "look at user accounts";
    case usersManage:
        return "manage user accounts";
    case rolesRead:
        return "look at roles";
    case auditRead:
        return "read the audit log";
    case backupsManage:
        return "manage backups";
    case settingsRead:
        return "look at the server's settings";
    case settingsManage:
        return "change the server's settings";
    case metricsRead:
        return "read the server's metrics";
    case operationsRead:
        return "look at other people's operations";
    case operationsManage:
        return "cancel other people's operations";
    case keysManage:
        return "look after the server's keys";
    case rolesManage:
        return "change roles and who has them";
    }
    return "do this";
}

} // namespace bloomzy::http
