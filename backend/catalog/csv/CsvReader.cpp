#include "backend/catalog/csv/CsvReader.h"

#include "backend/catalog/csv/CellText.h"
#include "backend/catalog/csv/Dialect.h"
#include "backend/catalog/csv/Encoding.h"
#include "backend/catalog/csv/RecordReader.h"

namespace bloomzy::catalog {
namespace {

constexpr std::size_t mostFaults = 1000;

/// What decodeText() says of a byte, as a fault of its line.
api::ImportFault refusalOf(const core::Error& error)
{
    const auto& told = error.faults.front();
    const std::string_view pointer = told.pointer;
    const auto line = pointer.substr(std::string_view("#line/").size());
    return {wholeNumber(line.substr(0, line.find('/'))).value_or(1), {}, told.code, told.detail};
}

void addLine(CsvTable& table, CsvLine line, std::size_t keptLines)
{
    if (line.fields.size() == 1 && line.fields.front().empty())
        return;
    if (table.columns.empty())
        table.columns = std::move(line.fields);
    else if (line.fields.size() != table.columns.size())
        table.faults.push_back(csvFault(line.line, "csv.ragged",
                                        {std::to_string(line.fields.size()), std::to_string(table.columns.size())}));
    else if (table.lineCount++ < keptLines)
        table.lines.push_back(std::move(line));
}

} // namespace

CsvTable readCsv(std::string_view bytes, std::size_t keptLines)
{
    const auto decoded = decodeText(bytes);
    if (decoded.has_error())
        return {{}, {}, 0, {refusalOf(decoded.error())}};
    CsvTable table;
    const std::string_view text = decoded->text;
    for (RecordReader reader(text, marksOf(findDialect(text))); !reader.atEnd() && table.faults.size() < mostFaults;) {
        auto line = reader.next(table.faults);
        if (!line)
            break;
        addLine(table, std::move(*line), keptLines);
    }
    if (table.columns.empty() && table.faults.empty())
        table.faults.push_back(csvFault(1, "csv.empty"));
    return table;
}

} // namespace bloomzy::catalog
