#include "backend/catalog/csv/TaxonCsv.h"

#include "backend/catalog/csv/CellText.h"
#include "backend/catalog/csv/ColumnReaders.h"
#include "backend/catalog/rules/Faults.h"

#include <algorithm>
#include <set>

namespace bloomzy::catalog {
namespace {

/// What a fault repeats of a column's name: whole characters.
std::string shown(std::string column)
{
    if (column.size() <= longestColumn)
        return column;
    std::size_t end = longestColumn;
    while (end > 0 && (static_cast<unsigned char>(column[end]) & 0xC0) == 0x80)
        --end;
    return column.substr(0, end) + "…";
}

std::vector<CellReader> readersOf(const std::vector<std::string>& columns, std::vector<api::ImportFault>& faults)
{
    std::vector<CellReader> readers;
    std::set<std::string> seen;
    const auto refuse = [&](const std::string& column, std::string_view code) {
        const auto told = fault({}, code, {shown(column)});
        faults.push_back({1, shown(column), told.code, told.detail});
    };
    for (const auto& column : columns) {
        readers.push_back(readerOf(column));
        if (!readers.back())
            refuse(column, "import.column.unknown");
        if (!seen.insert(column).second)
            refuse(column, "import.column.duplicate");
    }
    if (!seen.contains("taxonRank"))
        refuse("taxonRank", "import.column.missing");
    return readers;
}

ImportLine readLine(const CsvTable& table, const CsvLine& csv, const std::vector<CellReader>& readers,
                    std::vector<api::ImportFault>& faults)
{
    ImportLine line{csv.line, {}, {}, {}};
    line.taxon.taxonRank = api::TaxonRank::unknown;
    for (std::size_t i = 0; i < readers.size(); ++i) {
        Cell cell{line, table.columns[i], trimmed(csv.fields[i]), faults};
        if (!cell.text.empty())
            readers[i](cell);
    }
    return line;
}

} // namespace

TaxonCsv readTaxonCsv(std::string_view bytes, std::size_t mostLines)
{
    auto table = readCsv(bytes, mostLines);
    TaxonCsv read{{}, table.lineCount, std::move(table.faults)};
    if (!read.faults.empty())
        return read;
    for (auto& column : table.columns)
        column = trimmed(column);
    const auto readers = readersOf(table.columns, read.faults);
    if (!read.faults.empty() || table.lineCount > mostLines)
        return read;
    for (const auto& line : table.lines)
        read.lines.push_back(readLine(table, line, readers, read.faults));
    return read;
}

std::string columnOf(const ImportLine& line, std::string_view pointer)
{
    constexpr std::string_view vernaculars = "/vernacularNames/";
    if (pointer.starts_with(vernaculars)) {
        const auto index = static_cast<std::size_t>(
            wholeNumber(pointer.substr(vernaculars.size(), pointer.find('/', vernaculars.size()) - vernaculars.size()))
                .value_or(-1));
        return index < line.vernacularColumns.size() ? line.vernacularColumns[index] : "vernacularNames";
    }
    if (pointer.starts_with("/references"))
        return "references";
    if (pointer == "/acceptedNameUsageId")
        return "acceptedName";
    std::string column(pointer.substr(std::min<std::size_t>(1, pointer.size())));
    for (std::string_view bound : {"/min", "/max"})
        if (column.ends_with(bound))
            column.resize(column.size() - bound.size());
    std::replace(column.begin(), column.end(), '/', '.');
    return column;
}

} // namespace bloomzy::catalog
