#include "backend/access/Policy.h"

#include <algorithm>

namespace bloomzy::access {

bool isScoped(api::Permission permission)
{
    using api::Permission;
    switch (permission) {
    case Permission::taxaRead:
    case Permission::taxaWrite:
    case Permission::taxaDelete:
    case Permission::taxaPublish:
    case Permission::catalogImport:
        return true;
    default:
        return false;
    }
}

std::vector<const Role*> withAncestors(const Policy& policy, std::string_view role)
{
    std::vector<const Role*> found;
    const auto add = [&](std::string_view id) {
        const auto place = policy.roles.find(id);
        if (place != policy.roles.end() && std::ranges::find(found, &place->second) == found.end())
            found.push_back(&place->second);
    };
    add(role);
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const auto& parent : found[i]->parents)
            add(parent);
    return found;
}

bool includes(const Policy& policy, std::string_view role, std::string_view ancestor)
{
    return std::ranges::any_of(withAncestors(policy, role), [&](const Role* each) { return each->id == ancestor; });
}

} // namespace bloomzy::access
