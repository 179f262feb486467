#include "backend/catalog/service/Importer.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Faults.h"
#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/rules/TaxonRules.h"
#include "backend/catalog/service/ImportFaults.h"
#include "backend/catalog/service/TaxonWriter.h"
#include "backend/catalog/store/TaxonStore.h"
#include "backend/catalog/text/Fold.h"
#include "backend/core/Id.h"
#include "backend/http/RequestRules.h"

#include <algorithm>
#include <map>
#include <set>

namespace bloomzy::catalog {
namespace {

using api::TaxonomicStatus;

api::ImportFault lineFault(std::int64_t line, std::string column, std::string_view code,
                           std::initializer_list<std::string> arguments)
{
    const auto told = fault({}, code, arguments);
    return {line, std::move(column), told.code, told.detail};
}

/// What makes two lines the same taxon.
std::string identityOf(const api::TaxonInput& taxon)
{
    return scientificName(taxon) + "\n" + taxon.scientificNameAuthorship.value_or("");
}

/// A synonym's accepted name is text until it is resolved; the rule about ids is not for it yet.
std::vector<api::Fault> checkLine(ImportLine& line, int thisYear)
{
    auto& taxon = line.taxon;
    const bool named = !line.acceptedName.empty();
    if (named)
        taxon.acceptedNameUsageId = line.acceptedName;
    auto faults = checkTaxon(taxon, thisYear);
    taxon.acceptedNameUsageId.reset();
    return faults;
}

void checkDuplicates(const std::vector<ImportLine>& lines, ImportFaults& faults)
{
    std::map<std::string, std::int64_t> seen;
    for (const auto& line : lines) {
        const auto [first, isNew] = seen.emplace(identityOf(line.taxon), line.line);
        if (!isNew)
            faults.add(lineFault(line.line, {}, "import.duplicate", {std::to_string(first->second)}));
    }
}

/// Applies the lines of one file.
class ImportRun
{
public:
    ImportRun(storage::Transaction& transaction, const http::Request& request, const core::Clock& clock,
              const std::vector<ImportLine>& lines)
        : m_transaction(transaction)
        , m_request(request)
        , m_writer(transaction, request, clock)
        , m_lines(lines)
    {
        m_result.importId = core::newId(clock);
    }

    core::Result<api::ImportResult> run()
    {
        for (const bool synonyms : {false, true})
            for (const auto& line : m_lines)
                if ((line.taxon.taxonomicStatus == TaxonomicStatus::synonym) == synonyms)
                    BLOOMZY_CHECK(apply(line));
        if (!m_faults.empty())
            return m_faults.error();
        BLOOMZY_CHECK(record());
        return m_result;
    }

private:
    core::Result<void> record()
    {
        const auto change = [](const char* field, std::int64_t count) {
            return api::FieldChange{field, {"0"}, {std::to_string(count)}};
        };
        return http::recordAudit(m_transaction, m_request, api::AuditTarget{"import", m_result.importId, {}},
                                 {change("/created", m_result.created), change("/skipped", m_result.skipped)});
    }

    core::Result<void> apply(const ImportLine& line)
    {
        if (std::chrono::steady_clock::now() > m_request.deadline)
            return core::unavailable("The import took too long. Nothing was imported. Split the file and try again.",
                                     std::chrono::seconds(1));
        BLOOMZY_TRY(const bool held, isHeld(line.taxon));
        if (held)
            return ++m_result.skipped, core::Result<void>();
        auto taxon = line.taxon;
        if (taxon.taxonomicStatus == TaxonomicStatus::synonym) {
            BLOOMZY_TRY(taxon.acceptedNameUsageId, resolve(line));
            if (!taxon.acceptedNameUsageId)
                return {};
        }
        BLOOMZY_TRY(const auto related, checkRelations(m_transaction, m_request.principal->scope, {}, taxon));
        m_faults.add(line, related);
        if (!m_faults.empty())
            return {};
        BLOOMZY_CHECK(m_writer.import(std::move(taxon), m_result.importId));
        ++m_result.created;
        return {};
    }

    core::Result<bool> isHeld(const api::TaxonInput& taxon)
    {
        const std::string key = fold(scientificName(taxon));
        auto known = m_held.find(key);
        if (known == m_held.end()) {
            BLOOMZY_TRY(const auto same, taxaByKey(m_transaction, key));
            known = m_held.emplace(key, std::set<std::string>()).first;
            for (const auto& other : same)
                known->second.insert(identityOf(other.input));
        }
        return known->second.contains(identityOf(taxon));
    }

    /// The accepted taxa of this file stand in the catalog by now, so one look answers for both.
    core::Result<std::optional<std::string>> resolve(const ImportLine& line)
    {
        BLOOMZY_TRY(auto candidates, acceptedByKey(fold(line.acceptedName)));
        const auto exact = [&](const auto& taxon) { return taxon.name == line.acceptedName; };
        if (std::count_if(candidates.begin(), candidates.end(), exact) == 1)
            std::erase_if(candidates, [&](const auto& taxon) { return !exact(taxon); });
        if (candidates.size() == 1)
            return std::optional(candidates.front().id);
        const bool none = candidates.empty();
        // Lines that were refused stand in neither, so a missing name is only told when nothing was.
        if (!none || m_faults.empty())
            m_faults.add(lineFault(line.line, "acceptedName",
                                   none ? "import.acceptedName.notFound" : "import.acceptedName.ambiguous",
                                   {line.acceptedName}));
        return std::optional<std::string>();
    }

    struct Accepted
    {
        std::string id;
        std::string name;
    };

    core::Result<std::vector<Accepted>> acceptedByKey(const std::string& key)
    {
        if (const auto known = m_accepted.find(key); known != m_accepted.end())
            return known->second;
        BLOOMZY_TRY(const auto same, taxaByKey(m_transaction, key));
        auto& accepted = m_accepted[key];
        for (const auto& taxon : same)
            if (taxon.input.taxonomicStatus == TaxonomicStatus::accepted &&
                isInScope(m_request.principal->scope, taxon.input))
                accepted.push_back({taxon.id, scientificName(taxon.input)});
        return accepted;
    }

    storage::Transaction& m_transaction;
    const http::Request& m_request;
    TaxonWriter m_writer;
    const std::vector<ImportLine>& m_lines;
    /// By folded name, each asked for once: what the catalog held before the file (no two lines of which are the same
    /// taxon), and the accepted taxa that it holds when the synonyms' turn comes.
    std::map<std::string, std::set<std::string>> m_held;
    std::map<std::string, std::vector<Accepted>> m_accepted;
    ImportFaults m_faults;
    api::ImportResult m_result;
};

} // namespace

core::Result<std::vector<ImportLine>> readImport(std::string_view csv, const http::Principal& principal, int thisYear)
{
    auto read = readTaxonCsv(csv, mostImportLines);
    ImportFaults faults;
    for (const auto& told : read.faults)
        faults.add(told);
    if (read.lineCount == 0 && faults.empty())
        faults.add(lineFault(1, {}, "import.noLines", {}));
    if (read.lineCount > mostImportLines) {
        faults.add(
            lineFault(1, {}, "import.tooManyLines", {std::to_string(read.lineCount), std::to_string(mostImportLines)}));
        return faults.error();
    }
    for (auto& line : read.lines) {
        faults.add(line, checkLine(line, thisYear));
        if (!mayReview(principal, nullptr, line.taxon))
            faults.add(line, {fault("/reviewState", "taxon.reviewState.permission")});
    }
    checkDuplicates(read.lines, faults);
    if (!faults.empty())
        return faults.error();
    return std::move(read.lines);
}

core::Result<api::ImportResult> applyImport(storage::Transaction& transaction, const http::Request& request,
                                            const core::Clock& clock, const std::vector<ImportLine>& lines)
{
    return ImportRun(transaction, request, clock, lines).run();
}

} // namespace bloomzy::catalog
