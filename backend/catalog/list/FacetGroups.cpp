#include "backend/catalog/list/FacetGroups.h"

#include "backend/catalog/store/FacetStore.h"
#include "backend/catalog/store/SearchChanges.h"

#include <algorithm>
#include <map>
#include <optional>

namespace bloomzy::catalog {
namespace {

using Groups = FacetGroups::Groups;
using Differences = std::map<std::int64_t, std::int64_t>; ///< taxa, by group's number

/// Nothing when changes since `revision` are no longer known, or one of them touched more than the taxa that it names.
core::Result<std::optional<Differences>> differencesSince(storage::Snapshot& snapshot, std::int64_t revision)
{
    Differences differences;
    bool whole = true;
    BLOOMZY_CHECK(searchChangesAfter(snapshot, revision, [&](const SearchChange& change) {
        whole = whole && change.revision == ++revision && change.facetAfter != everyFacet;
        if (change.facetBefore)
            --differences[*change.facetBefore];
        ++differences[change.facetAfter];
    }));
    return whole ? std::optional(std::move(differences)) : std::nullopt;
}

/// Those of `differences` that are among `groups` are counted, the others read.
core::Result<std::shared_ptr<const Groups>> broughtForward(storage::Snapshot& snapshot, Groups groups,
                                                           Differences differences)
{
    for (auto& group : groups)
        if (const auto found = differences.find(group.number); found != differences.end()) {
            group.taxa += found->second;
            differences.erase(found);
        }
    for (const auto& [number, taxa] : differences) {
        if (taxa <= 0)
            continue;
        BLOOMZY_TRY(auto group, findFacetGroup(snapshot, number));
        if (group && isSeen(*group))
            groups.insert(std::ranges::upper_bound(groups, group->family(), {}, &FacetGroup::family),
                          std::move(*group));
    }
    std::erase_if(groups, [](const auto& group) { return group.taxa == 0; });
    return std::make_shared<const Groups>(std::move(groups));
}

} // namespace

core::Result<std::shared_ptr<const Groups>> FacetGroups::of(storage::Snapshot& snapshot)
{
    BLOOMZY_TRY(const auto revision, searchRevision(snapshot));
    const auto before = known();
    if (before.groups && before.revision == revision)
        return before.groups;
    std::optional<Differences> differences;
    if (before.groups && before.revision < revision) {
        BLOOMZY_TRY(differences, differencesSince(snapshot, before.revision));
    }
    std::shared_ptr<const Groups> groups;
    if (differences) {
        BLOOMZY_TRY(groups, broughtForward(snapshot, *before.groups, std::move(*differences)));
    } else {
        BLOOMZY_TRY(auto all, facetGroups(snapshot));
        std::ranges::sort(all, {}, &FacetGroup::family);
        groups = std::make_shared<const Groups>(std::move(all));
    }
    keep(revision, groups);
    return groups;
}

FacetGroups::Kept FacetGroups::known() const
{
    const std::lock_guard lock(m_mutex);
    return m_kept;
}

void FacetGroups::keep(std::int64_t revision, std::shared_ptr<const Groups> groups)
{
    const std::lock_guard lock(m_mutex);
    if (!m_kept.groups || m_kept.revision < revision)
        m_kept = {revision, std::move(groups)};
}

} // namespace bloomzy::catalog
