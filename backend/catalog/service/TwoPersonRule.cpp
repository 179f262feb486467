#include "backend/catalog/service/TwoPersonRule.h"

namespace bloomzy::catalog {
namespace {

/// Documents and changes are this program's own JSON, in which a quote inside a text is escaped.
constexpr std::string_view authorship =
    "SELECT COUNT(*) FROM taxon_revision WHERE taxon = ? AND by_id = ? AND action IN ('created', 'updated', "
    "'imported') "
    "AND NOT (changes LIKE '[{\"field\":\"/reviewState\",%' AND changes NOT LIKE '%},{\"field\":%') AND revision > "
    "(SELECT COALESCE(MAX(revision), 0) FROM taxon_revision WHERE taxon = ? AND document LIKE "
    "'%\"reviewState\":\"reviewed\"%')";

bool isReviewed(const api::TaxonInput& taxon)
{
    return taxon.reviewState == api::ReviewState::reviewed;
}

/// Whether the change says anything about the plant.
bool writes(const api::TaxonInput& before, api::TaxonInput after)
{
    after.reviewState = before.reviewState;
    return !(after == before);
}

} // namespace

bool TwoPersonRule::forbidsAlone(const api::TaxonInput* before, const api::TaxonInput& after) const
{
    return m_on && isReviewed(after) && (!before || !isReviewed(*before) || writes(*before, after));
}

core::Result<bool> TwoPersonRule::forbids(storage::Snapshot& snapshot, const std::string& person,
                                          const TaxonRecord* before, const api::TaxonInput& after) const
{
    if (!m_on || !isReviewed(after) || (before && isReviewed(before->input) && !writes(before->input, after)))
        return false;
    if (!before || writes(before->input, after))
        return true;
    std::int64_t own = 0;
    BLOOMZY_CHECK(snapshot.query(authorship, {before->number, person, before->number}, [&own](const storage::Row& row) {
        own = row.integer(0);
        return false;
    }));
    return own > 0;
}

http::Principal TwoPersonRule::overImport(http::Principal caller) const
{
    if (m_on)
        caller.permissions.reset(static_cast<std::size_t>(api::Permission::taxaPublish));
    return caller;
}

} // namespace bloomzy::catalog
