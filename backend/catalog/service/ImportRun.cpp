#include "backend/catalog/service/ImportRun.h"

#include "backend/catalog/imports/HeldNames.h"
#include "backend/catalog/imports/Merge.h"
#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Faults.h"
#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/rules/TaxonRules.h"
#include "backend/catalog/service/ImportLines.h"
#include "backend/catalog/store/TaxonStore.h"
#include "backend/catalog/text/Fold.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"
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

ImportSource sourceOf(const std::vector<ImportLine>& lines)
{
    ImportSource source;
    for (const auto& line : lines)
        source.synonyms.push_back(isSynonym(line));
    source.line = [&lines](std::size_t index) { return lines[index]; };
    return source;
}

ImportRecord newRecord(const http::Request& request, const core::Clock& clock, std::string fileName)
{
    ImportRecord record;
    record.id = core::newId(clock);
    record.fileName = std::move(fileName);
    record.createdAt = core::formatTime(clock.now());
    record.by = {request.principal->userId, request.principal->displayName};
    return record;
}

ImportRun::ImportRun(const http::Request& request, const core::Clock& clock, const TwoPersonRule& rule,
                     ImportSource source, ImportRecord record)
    : m_request(request)
    , m_caller(rule.overImport(*request.principal))
    , m_reach(Reach::of(m_caller, api::Permission::catalogImport))
    , m_clock(clock)
    , m_rule(rule)
    , m_source(std::move(source))
    , m_record(std::move(record))
{
    for (const bool synonyms : {false, true})
        for (std::size_t i = 0; i < m_source.synonyms.size(); ++i)
            if (m_source.synonyms[i] == synonyms)
                m_order.push_back(i);
}

core::Result<void> ImportRun::applySlice(storage::Transaction& transaction, SliceEnd end)
{
    m_now = m_kept;
    m_held.clear();
    m_accepted.clear();
    if (m_now.number == 0) {
        BLOOMZY_TRY(m_now.number, beginImport(transaction, m_record.id, core::formatTime(m_clock.now())));
    }
    do {
        if (m_now.next == m_order.size())
            break;
        BLOOMZY_CHECK(apply(transaction, m_source.line(m_order[m_now.next++])));
    } while (std::chrono::steady_clock::now() < end);
    return {};
}

void ImportRun::keepSlice()
{
    m_kept = m_now;
}

core::Result<api::ImportResult> ImportRun::publish(storage::Transaction& transaction,
                                                   const api::ImportCounts& left) const
{
    BLOOMZY_CHECK(checkOutside(transaction));
    BLOOMZY_CHECK(publishImport(transaction, m_kept.number));
    auto record = m_record;
    record.state = api::ImportState::imported;
    record.finishedAt = core::formatTime(m_clock.now());
    auto counts = left;
    counts.rows += static_cast<std::int64_t>(m_order.size());
    counts.created = m_kept.created;
    counts.updated = m_kept.updated;
    counts.skipped += m_kept.skipped;
    record.document.counts = counts;
    record.document.appliedBy = api::Person{m_caller.userId, m_caller.displayName};
    record.document.changed = m_kept.created + m_kept.updated;
    for (auto& column : record.document.columns)
        column = {column.name, {}, column.empty, false, {}};
    ++record.revision;
    BLOOMZY_TRY(const auto staged, findRecord(transaction, record.id));
    BLOOMZY_CHECK(staged ? updateRecord(transaction, record) : insertRecord(transaction, record));
    const auto change = [](const char* field, std::int64_t count) {
        return api::FieldChange{field, {"0"}, {std::to_string(count)}};
    };
    BLOOMZY_CHECK(http::recordAudit(transaction, m_request, api::AuditTarget{"import", record.id, record.fileName},
                                    {change("/created", counts.created), change("/updated", counts.updated),
                                     change("/skipped", counts.skipped), change("/errors", counts.errors)}));
    return api::ImportResult{record.id, counts.created, counts.skipped};
}

core::Result<void> ImportRun::apply(storage::Transaction& transaction, const ImportLine& line)
{
    BLOOMZY_TRY(const auto same, held(transaction, line.taxon));
    if (same && m_source.existing == api::ExistingNames::skip)
        return ++m_now.skipped, core::Result<void>();
    auto taxon = line.taxon;
    BLOOMZY_TRY(const auto related, checkRelations(transaction, m_reach, {}, taxon));
    if (isSynonym(line)) {
        BLOOMZY_TRY(taxon.acceptedNameUsageId, resolve(transaction, line));
        if (!taxon.acceptedNameUsageId)
            return {};
    }
    m_now.faults.add(line, related);
    if (!same)
        checkReview(line, nullptr, taxon); // rights and rule may be others than when it was checked
    if (!m_now.faults.empty())
        return {};
    if (same && m_source.existing == api::ExistingNames::update)
        return change(transaction, *same, line, taxon);
    TaxonWriter writer(transaction, m_request, m_clock);
    BLOOMZY_CHECK(writer.import(std::move(taxon), m_record.id, m_now.number));
    ++m_now.created;
    return {};
}

void ImportRun::checkReview(const ImportLine& line, const api::TaxonInput* before, const api::TaxonInput& after)
{
    if (!mayReview(m_caller, before, after))
        m_now.faults.add(line, {fault("/reviewState", "taxon.reviewState.permission")});
    else if (m_rule.forbidsAlone(before, after))
        m_now.faults.add(line, {fault("/reviewState", "taxon.reviewState.author")});
}

core::Result<void> ImportRun::change(storage::Transaction& transaction, const TaxonRecord& taxon,
                                     const ImportLine& line, const api::TaxonInput& row)
{
    auto after = merged(taxon.input, row);
    m_now.faults.add(line, checkTaxon(after, yearOf(m_clock)));
    auto seen = after;
    // An accepted name of this file was found by resolve(); nobody sees it yet.
    if (isSynonym(line) && !m_now.outside.contains(*after.acceptedNameUsageId))
        seen.acceptedNameUsageId.reset();
    BLOOMZY_TRY(const auto related, checkRelations(transaction, m_reach, taxon.id, seen));
    m_now.faults.add(line, related);
    checkReview(line, &taxon.input, after);
    if (!m_now.faults.empty())
        return {};
    bool kept = false;
    if (after != taxon.input && isInScope(m_reach.seen, taxon.input) && isInScope(m_reach.changed, taxon.input)) {
        BLOOMZY_TRY(kept, keepImportChange(transaction, m_now.number, taxon, core::json::toJson(after)));
    }
    ++(kept ? m_now.updated : m_now.skipped);
    return {};
}

core::Result<std::optional<TaxonRecord>> ImportRun::held(storage::Snapshot& snapshot, const api::TaxonInput& taxon)
{
    if (m_source.existing == api::ExistingNames::add)
        return std::optional<TaxonRecord>();
    const std::string key = fold(scientificName(taxon));
    auto known = m_held.find(key);
    if (known == m_held.end()) {
        BLOOMZY_TRY(auto same, taxaByKey(snapshot, key, 0));
        known = m_held.emplace(key, std::move(same)).first;
    }
    return heldAmong(known->second, taxon).same;
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
        if (taxon.input.taxonomicStatus == TaxonomicStatus::accepted && isInScope(m_reach.seen, taxon.input))
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
