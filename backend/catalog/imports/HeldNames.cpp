#include "backend/catalog/imports/HeldNames.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/service/ImportLines.h"
#include "backend/catalog/text/Fold.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

constexpr std::int64_t mostEpithets = 2'000;
constexpr std::size_t mostGenera = 64;
constexpr std::size_t shortestEpithet = 4;

/// Whether one edit makes `longer` of `shorter`; both differ.
bool isOneEdit(std::string_view shorter, std::string_view longer)
{
    if (shorter.size() > longer.size())
        std::swap(shorter, longer);
    if (longer.size() - shorter.size() > 1)
        return false;
    const auto differing = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    const std::string_view a(differing.first, shorter.end());
    const std::string_view b(differing.second, longer.end());
    if (b.empty())
        return false;
    if (shorter.size() < longer.size())
        return a == b.substr(1);
    const bool exchanged = a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
    return exchanged || a.substr(1) == b.substr(1);
}

} // namespace

Held heldAmong(const std::vector<TaxonRecord>& byKey, const api::TaxonInput& taxon)
{
    const auto name = scientificName(taxon);
    const auto identity = identityOf(taxon);
    Held held;
    std::vector<const TaxonRecord*> sameName;
    for (const auto& other : byKey) {
        if (identityOf(other.input) == identity)
            held.same = other;
        if (scientificName(other.input) == name)
            sameName.push_back(&other);
    }
    if (held.same || sameName.empty())
        return held;
    if (!taxon.scientificNameAuthorship && sameName.size() == 1)
        held.same = *sameName.front();
    else
        held.otherAuthorship = sameName.front()->input.scientificNameAuthorship.value_or("");
    return held;
}

core::Result<std::optional<std::string>> NearNames::nearest(storage::Snapshot& snapshot, const api::TaxonInput& taxon)
{
    if (taxon.taxonRank != api::TaxonRank::species || !taxon.genus || !taxon.specificEpithet)
        return std::optional<std::string>();
    const auto& epithet = *taxon.specificEpithet;
    BLOOMZY_TRY(const auto known, epithetsOf(snapshot, *taxon.genus));
    if (epithet.size() < shortestEpithet || std::find(known.begin(), known.end(), epithet) != known.end())
        return std::optional<std::string>();
    const auto near = std::find_if(known.begin(), known.end(), [&](const auto& e) { return isOneEdit(e, epithet); });
    return near == known.end() ? std::optional<std::string>() : std::optional(*near);
}

core::Result<std::vector<std::string>> NearNames::epithetsOf(storage::Snapshot& snapshot, const std::string& genus)
{
    if (const auto known = m_epithets.find(genus); known != m_epithets.end())
        return known->second;
    const std::string first = fold(genus) + " ";
    std::string last = first;
    ++last.back();
    std::vector<std::string> epithets;
    BLOOMZY_CHECK(snapshot.query("SELECT taxon.sort_key FROM taxon CROSS JOIN facet_group ON facet_group.number = "
                                 "taxon.facet WHERE taxon.sort_key >= ? AND taxon.sort_key < ? AND "
                                 "facet_group.deleted <= 0 AND facet_group.taxon_rank = 'species' LIMIT ?",
                                 {first, last, mostEpithets + 1}, [&](const storage::Row& row) {
                                     epithets.emplace_back(row.text(0).substr(first.size()));
                                     return true;
                                 }));
    if (std::int64_t(epithets.size()) > mostEpithets)
        epithets.clear();
    if (m_epithets.size() == mostGenera)
        m_epithets.clear();
    return m_epithets.emplace(genus, std::move(epithets)).first->second;
}

} // namespace bloomzy::catalog
