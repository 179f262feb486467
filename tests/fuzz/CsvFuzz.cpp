#include "backend/catalog/csv/TaxonCsv.h"
#include "backend/catalog/rules/TaxonRules.h"
#include "backend/core/Text.h"
#include "tests/fuzz/support/Fuzz.h"

using namespace bloomzy;

namespace {

constexpr std::size_t mostLines = 50;

void appendLine(std::string& csv, const std::vector<std::string>& fields)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        csv += i == 0 ? "\"" : ",\"";
        for (const char c : fields[i])
            csv.append(c == '"' ? 2 : 1, c);
        csv += '"';
    }
    csv += "\r\n";
}

std::string written(const catalog::CsvTable& table)
{
    std::string csv;
    appendLine(csv, table.columns);
    for (const auto& line : table.lines)
        appendLine(csv, line.fields);
    return csv;
}

/// A table that is read survives writing (RFC 4180) and reading.
void checkTable(std::string_view input)
{
    const auto table = catalog::readCsv(input);
    if (!table.faults.empty())
        return;
    const auto again = catalog::readCsv(written(table));
    require(again.faults.empty() && again.columns == table.columns && again.lines.size() == table.lines.size(),
            "a table survives writing and reading");
    for (std::size_t i = 0; i < table.lines.size(); ++i) {
        require(table.lines[i].fields.size() == table.columns.size(), "every line has all columns");
        require(again.lines[i].fields == table.lines[i].fields, "fields survive writing and reading");
    }
}

/// Every line that is read can be judged by the rules, and a second judgement agrees.
void checkTaxa(std::string_view input)
{
    auto csv = catalog::readTaxonCsv(input, mostLines);
    for (const auto& fault : csv.faults)
        require(!fault.code.empty() && core::isUtf8(fault.detail) && core::isUtf8(fault.column), "faults can be told");
    if (csv.lineCount > mostLines)
        return;
    for (auto& line : csv.lines) {
        for (const auto& fault : catalog::checkTaxon(line.taxon, 2026))
            static_cast<void>(catalog::columnOf(line, fault.pointer));
        const auto tidied = line.taxon;
        static_cast<void>(catalog::checkTaxon(line.taxon, 2026));
        require(line.taxon == tidied, "what is tidy stays as it is");
    }
}

} // namespace

void fuzz(std::string_view input)
{
    checkTable(input);
    checkTaxa(input);
}
