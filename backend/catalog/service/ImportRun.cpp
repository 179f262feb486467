#include "backend/catalog/service/ImportRun.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/service/ImportLines.h"
#include "backend/catalog/store/TaxonStore.h"
#include "backend/catalog/text/Fold.h"
#include "backend/core/Id.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

using api::TaxonomicStatus;

bool isSynonym(const ImportLine& line)
{
    return line.taxon.taxonomicStatus == TaxonomicStatus::synonym;
}

core::Error changedMeanwhile()
{
    return core::makeError(api::ErrorCode::conflict,
                           "Nothing was imported: an accepted name that the file points at was changed by somebody "
                           "else in the meantime. Import the file again.");
}

} // namespace

ImportRun::ImportRun(const http::Request& request, const core::Clock& clock, const std::vector<ImportLine>& lines)
    : m_request(request)
    , m_clock(clock)
    , m_lines(lines)
    , m_importId(core::newId(clock))
{
    for (const bool synonyms : {false, true})
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (isSynonym(lines[i]) == synonyms)
                m_order.push_back(i);
}

core::Result<void> ImportRun::applySlice(storage::Transaction& transaction, SliceEnd end)
{
    m_now = m_kept;
    m_held.clear();
    m_accepted.clear();
    if (m_now.number == 0) {
        BLOOMZY_TRY(m_now.number, beginImport(transaction, m_importId, core::formatTime(m_clock.now())));
    }
    do {
        if (m_now.next == m_order.size())
            break;
        BLOOMZY_CHECK(apply(transaction, m_lines[m_order[m_now.next++]]));
    } while (std::chrono::steady_clock::now() < end);
    return {};
}

void ImportRun::keepSlice()
{
    m_kept = m_now;
}

core::Result<api::ImportResult> ImportRun::publish(storage::Transaction& transaction) const
{
    BLOOMZY_CHECK(checkOutside(transaction));
    BLOOMZY_CHECK(publishImport(transaction, m_kept.number));
    const auto change = [](const char* field, std::int64_t count) {
        return api::FieldChange{field, {"0"}, {std::to_string(count)}};
    };
    BLOOMZY_CHECK(http::recordAudit(transaction, m_request, api::AuditTarget{"import", m_importId, {}},
                                    {change("/created", m_kept.created), change("/skipped", m_kept.skipped)}));
    return api::ImportResult{m_importId, m_kept.created, m_kept.skipped};
}

core::Result<void> ImportRun::apply(storage::Transaction& transaction, const ImportLine& line)
{
    BLOOMZY_TRY(const bool held, isHeld(transaction, line.taxon));
    if (held)
        return ++m_now.skipped, core::Result<void>();
    auto taxon = line.taxon;
    BLOOMZY_TRY(const auto related, checkRelations(transaction, m_request.principal->scope, {}, taxon));
    if (isSynonym(line)) {
        BLOOMZY_TRY(taxon.acceptedNameUsageId, resolve(transaction, line));
        if (!taxon.acceptedNameUsageId)
            return {};
    }
    m_now.faults.add(line, related);
    if (!m_now.faults.empty())
        return {};
    TaxonWriter writer(transaction, m_request, m_clock);
    BLOOMZY_CHECK(writer.import(std::move(taxon), m_importId, m_now.number));
    ++m_now.created;
    return {};
}

core::Result<bool> ImportRun::isHeld(storage::Snapshot& snapshot, const api::TaxonInput& taxon)
{
    const std::string key = fold(scientificName(taxon));
    auto known = m_held.find(key);
    if (known == m_held.end()) {
        BLOOMZY_TRY(const auto same, taxaByKey(snapshot, key, 0));
        known = m_held.emplace(key, std::set<std::string>()).first;
        for (const auto& other : same)
            known->second.insert(identityOf(other.input));
    }
    return known->second.contains(identityOf(taxon));
}

core::Result<std::optional<std::string>> ImportRun::resolve(storage::Snapshot& snapshot, const ImportLine& line)
{
    BLOOMZY_TRY(auto candidates, acceptedByKey(snapshot, fold(line.acceptedName)));
    const auto exact = [&](const auto& taxon) { return taxon.name == line.acceptedName; };
    if (std::count_if(candidates.begin(), candidates.end(), exact) == 1)
        std::erase_if(candidates, [&](const auto& taxon) { return !exact(taxon); });
    if (candidates.size() == 1) {
        if (candidates.front().outside)
            m_now.outside.insert(candidates.front().id);
        return std::optional(candidates.front().id);
    }
    const bool none = candidates.empty();
    // Lines that were refused stand nowhere, so a missing name is only told when none was.
    if (!none || m_now.faults.empty())
        m_now.faults.add(lineFault(line.line, "acceptedName",
                                   none ? "import.acceptedName.notFound" : "import.acceptedName.ambiguous",
                                   {line.acceptedName}));
    return std::optional<std::string>();
}

core::Result<std::vector<ImportRun::Accepted>> ImportRun::acceptedByKey(storage::Snapshot& snapshot,
                                                                        const std::string& key)
{
    if (const auto known = m_accepted.find(key); known != m_accepted.end())
        return known->second;
    BLOOMZY_TRY(const auto same, taxaByKey(snapshot, key, m_now.number));
    auto& accepted = m_accepted[key];
    for (const auto& taxon : same)
        if (taxon.input.taxonomicStatus == TaxonomicStatus::accepted &&
            isInScope(m_request.principal->scope, taxon.input))
            accepted.push_back({taxon.id, scientificName(taxon.input), taxon.import == 0});
    return accepted;
}

core::Result<void> ImportRun::checkOutside(storage::Snapshot& snapshot) const
{
    for (const auto& id : m_kept.outside) {
        BLOOMZY_TRY(const auto taxon, findTaxon(snapshot, id));
        if (!taxon || taxon->deletedAt || taxon->input.taxonomicStatus != TaxonomicStatus::accepted)
            return changedMeanwhile();
    }
    return {};
}

} // namespace bloomzy::catalog
