#include "backend/access/Difference.h"

#include <set>

namespace bloomzy::access {
namespace {

std::optional<Scope> more(const std::optional<Scope>& than, const std::optional<Scope>& scope)
{
    return scope && than ? scope->without(*than) : scope;
}

} // namespace

std::optional<Scope> Difference::gained() const
{
    return more(before, after);
}

std::optional<Scope> Difference::lost() const
{
    return more(after, before);
}

std::vector<Difference> differences(const Effective& before, const Effective& after)
{
    std::set<api::Permission> permissions;
    for (const auto* effective : {&before, &after})
        for (const auto& [permission, scope] : effective->all())
            permissions.insert(permission);
    std::vector<Difference> found;
    for (const auto permission : permissions) {
        Difference difference{permission, before.scopeOf(permission), after.scopeOf(permission)};
        if (difference.before != difference.after)
            found.push_back(std::move(difference));
    }
    return found;
}

std::vector<api::Permission> gainedBeyond(const std::vector<Difference>& changes, const Effective& granter)
{
    std::vector<api::Permission> beyond;
    for (const auto& change : changes) {
        const auto gained = change.gained();
        const auto held = granter.scopeOf(change.permission);
        if (gained && !(held && held->covers(*gained)))
            beyond.push_back(change.permission);
    }
    return beyond;
}

} // namespace bloomzy::access
