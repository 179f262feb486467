#include "backend/catalog/rules/Relations.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/FaultList.h"
#include "backend/catalog/store/FacetGroup.h"
#include "backend/catalog/store/TaxonStore.h"
#include "backend/core/Id.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

constexpr int deepestTree = 64;

/// Checks one taxon; every step may find faults, and only storage can fail.
class RelationCheck
{
public:
    RelationCheck(storage::Snapshot& snapshot, const Reach& reach, const std::string& id, const api::TaxonInput& taxon)
        : m_snapshot(snapshot)
        , m_reach(reach)
        , m_id(id)
        , m_taxon(taxon)
    {
    }

    core::Result<std::vector<api::Fault>> run()
    {
        if (!isInScope(m_reach.seen, m_taxon) || !isInScope(m_reach.changed, m_taxon))
            m_faults.add("/family", "taxon.family.scope");
        BLOOMZY_CHECK(checkAcceptedName());
        BLOOMZY_CHECK(checkParent());
        if (!m_id.empty()) {
            BLOOMZY_CHECK(checkSynonyms());
            BLOOMZY_CHECK(checkChildren());
        }
        return m_faults.take();
    }

private:
    core::Result<std::optional<TaxonRecord>> visible(const std::string& id)
    {
        if (!core::isId(id))
            return std::optional<TaxonRecord>();
        BLOOMZY_TRY(auto found, findTaxon(m_snapshot, id));
        if (found && (found->deletedAt || !isInScope(m_reach.seen, found->input)))
            found.reset();
        return found;
    }

    core::Result<void> checkAcceptedName()
    {
        const auto& wanted = m_taxon.acceptedNameUsageId;
        if (!wanted || m_taxon.taxonomicStatus != api::TaxonomicStatus::synonym)
            return {};
        if (*wanted == m_id)
            return m_faults.add("/acceptedNameUsageId", "taxon.acceptedNameUsageId.self"), core::Result<void>();
        BLOOMZY_TRY(const auto accepted, visible(*wanted));
        if (!accepted)
            m_faults.add("/acceptedNameUsageId", "taxon.acceptedNameUsageId.notFound");
        else if (accepted->input.taxonomicStatus != api::TaxonomicStatus::accepted)
            m_faults.add("/acceptedNameUsageId", "taxon.acceptedNameUsageId.notAccepted",
                         {scientificName(accepted->input)});
        return {};
    }

    core::Result<void> checkParent()
    {
        const auto& wanted = m_taxon.parentNameUsageId;
        if (!wanted)
            return {};
        if (*wanted == m_id)
            return m_faults.add("/parentNameUsageId", "taxon.parentNameUsageId.self"), core::Result<void>();
        BLOOMZY_TRY(const auto parent, visible(*wanted));
        if (!parent)
            return m_faults.add("/parentNameUsageId", "taxon.parentNameUsageId.notFound"), core::Result<void>();
        if (parent->input.taxonRank >= m_taxon.taxonRank)
            m_faults.add("/parentNameUsageId", "taxon.parentNameUsageId.rank", {scientificName(parent->input)});
        return checkCycle(*parent);
    }

    core::Result<void> checkCycle(const TaxonRecord& parent)
    {
        auto next = parent.input.parentNameUsageId;
        for (int depth = 0; next && depth < deepestTree && !m_id.empty(); ++depth) {
            if (*next == m_id)
                return m_faults.add("/parentNameUsageId", "taxon.parentNameUsageId.cycle"), core::Result<void>();
            BLOOMZY_TRY(const auto above, findTaxon(m_snapshot, *next));
            next = above ? above->input.parentNameUsageId : std::nullopt;
        }
        return {};
    }

    core::Result<void> checkSynonyms()
    {
        if (m_taxon.taxonomicStatus == api::TaxonomicStatus::accepted)
            return {};
        BLOOMZY_TRY(const auto synonyms, countSynonyms(m_snapshot, m_id));
        if (synonyms > 0)
            m_faults.add("/taxonomicStatus", "taxon.taxonomicStatus.hasSynonyms", {std::to_string(synonyms)});
        return {};
    }

    core::Result<void> checkChildren()
    {
        BLOOMZY_TRY(const auto ranks, childRanks(m_snapshot, m_id));
        const auto misplaced =
            std::count_if(ranks.begin(), ranks.end(), [&](auto rank) { return rank <= m_taxon.taxonRank; });
        if (misplaced > 0)
            m_faults.add("/taxonRank", "taxon.taxonRank.children", {std::to_string(misplaced)});
        return {};
    }

    storage::Snapshot& m_snapshot;
    const Reach m_reach;
    const std::string& m_id;
    const api::TaxonInput& m_taxon;
    FaultList m_faults;
};

} // namespace

bool isInScope(const http::AccessScope& scope, const api::TaxonInput& taxon)
{
    return scope.families.empty() ||
           std::find(scope.families.begin(), scope.families.end(), familyOf(taxon)) != scope.families.end();
}

core::Result<std::vector<api::Fault>> checkRelations(storage::Snapshot& snapshot, const Reach& reach,
                                                     const std::string& id, const api::TaxonInput& taxon)
{
    return RelationCheck(snapshot, reach, id, taxon).run();
}

} // namespace bloomzy::catalog
