#include "app/ctl/catalog/DryRun.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/text/Fold.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>

namespace bloomzy::ctl {

namespace {

constexpr std::size_t longestSearch = 200; // characters that a search takes

bool isSynonym(const catalog::ImportLine& line)
{
    return line.taxon.taxonomicStatus == api::TaxonomicStatus::synonym;
}

std::string identityOf(const api::TaxonSummary& taxon)
{
    return taxon.scientificName + "\n" + taxon.scientificNameAuthorship.value_or("");
}

} // namespace

Outcome<DryRun::Known*> DryRun::known(const std::string& name)
{
    const std::string key = catalog::fold(name);
    const auto [place, isNew] = m_known.emplace(key, Known{});
    if (!isNew || key.empty())
        return &place->second;
    std::string cursor;
    do {
        auto page = m_link.get<api::TaxonPage>("/api/v1/taxa?limit=200&sort=scientificName&q=" +
                                               http::percentEncoded(key.substr(0, longestSearch)) + cursor);
        if (page.has_error())
            return page.error();
        for (const auto& taxon : page->items) {
            if (catalog::fold(taxon.scientificName) != key)
                continue;
            place->second.identities.insert(identityOf(taxon));
            if (taxon.taxonomicStatus == api::TaxonomicStatus::accepted)
                place->second.accepted.push_back(taxon.scientificName);
        }
        cursor = page->nextCursor ? "&cursor=" + http::percentEncoded(*page->nextCursor) : std::string();
    } while (!cursor.empty());
    return &place->second;
}

Outcome<void> DryRun::checkAccepted(const catalog::ImportLine& line)
{
    auto found = known(line.acceptedName);
    if (found.has_error())
        return found.error();
    const auto& accepted = (*found)->accepted;
    if (accepted.size() == 1 || std::ranges::count(accepted, line.acceptedName) == 1)
        return {};
    const auto fault = catalog::lineFault(
        line.line, "acceptedName", accepted.empty() ? "import.acceptedName.notFound" : "import.acceptedName.ambiguous",
        {line.acceptedName});
    m_faults.push_back({"#line/" + std::to_string(fault.line) + "/" + fault.column, fault.code, fault.detail});
    return {};
}

Outcome<DryRunCounts> DryRun::examine(const std::vector<catalog::ImportLine>& lines)
{
    DryRunCounts counts;
    // As the import goes: accepted names first, so that synonyms find those of the same file.
    for (const bool synonyms : {false, true}) {
        for (const auto& line : lines) {
            if (isSynonym(line) != synonyms)
                continue;
            const std::string name = catalog::scientificName(line.taxon);
            auto found = known(name);
            if (found.has_error())
                return found.error();
            if ((*found)->identities.contains(catalog::identityOf(line.taxon))) {
                ++counts.skipped;
                continue;
            }
            if (synonyms) {
                if (auto checked = checkAccepted(line); checked.has_error())
                    return checked.error();
            } else if (line.taxon.taxonomicStatus == api::TaxonomicStatus::accepted) {
                (*found)->accepted.push_back(name);
            }
            ++counts.created;
        }
    }
    if (!m_faults.empty())
        return answerFailure(api::ErrorCode::invalid,
                             "The file would not be imported: it has " + std::to_string(m_faults.size()) +
                                 (m_faults.size() == 1 ? " fault." : " faults.") + " Nothing was changed.",
                             std::move(m_faults));
    return counts;
}

} // namespace bloomzy::ctl
