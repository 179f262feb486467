#include "backend/catalog/service/ImportLines.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Faults.h"
#include "backend/catalog/rules/TaxonRules.h"
#include "backend/catalog/service/ImportFaults.h"
#include "backend/catalog/service/TaxonWriter.h"

#include <map>

namespace bloomzy::catalog {
namespace {

void checkDuplicates(const std::vector<ImportLine>& lines, ImportFaults& faults)
{
    std::map<std::string, std::int64_t> seen;
    for (const auto& line : lines) {
        const auto [first, isNew] = seen.emplace(identityOf(line.taxon), line.line);
        if (!isNew)
            faults.add(lineFault(line.line, {}, "import.duplicate", {std::to_string(first->second)}));
    }
}

} // namespace

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

std::string identityOf(const api::TaxonInput& taxon)
{
    return scientificName(taxon) + "\n" + taxon.scientificNameAuthorship.value_or("");
}

api::ImportFault lineFault(std::int64_t line, std::string column, std::string_view code,
                           std::initializer_list<std::string> arguments)
{
    const auto told = fault({}, code, arguments);
    return {line, std::move(column), told.code, told.detail};
}

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

} // namespace bloomzy::catalog
