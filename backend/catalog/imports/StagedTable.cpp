#include "backend/catalog/imports/StagedTable.h"

#include "backend/catalog/csv/CellText.h"
#include "backend/catalog/csv/Dialect.h"
#include "backend/catalog/csv/Encoding.h"
#include "backend/catalog/imports/FieldWords.h"
#include "backend/catalog/rules/Faults.h"

#include <algorithm>
#include <unordered_map>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t mostColumns = 200;
constexpr std::size_t mostSamples = 3;
constexpr std::size_t mostValues = 50;
constexpr std::size_t longestValue = 100;
constexpr std::size_t mostUnreadable = 1'000;

core::Error refused(std::int64_t line, std::string_view code, std::initializer_list<std::string> arguments = {})
{
    return core::invalid({fault("#line/" + std::to_string(line) + "/", code, arguments)});
}

bool isEmpty(const CsvLine& line)
{
    return line.fields.size() == 1 && line.fields.front().empty();
}

/// A first line that names no known field is a header when no cell of it is empty or a number.
bool looksLikeHeader(const CsvLine& first)
{
    const auto known = [](const auto& name) { return !fieldByName(name).empty() || !fieldByWord(name).empty(); };
    const auto isName = [](const auto& cell) {
        const auto text = trimmed(cell);
        return !text.empty() && text.find_first_not_of("0123456789.,-+ ") != std::string::npos;
    };
    return std::any_of(first.fields.begin(), first.fields.end(), known) ||
           std::all_of(first.fields.begin(), first.fields.end(), isName);
}

std::string cut(std::string text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
        --most;
    return text.substr(0, most) + "…";
}

/// Counts the values of one column until there are too many of them.
class ValueCounter
{
public:
    explicit ValueCounter(ColumnFacts& facts)
        : m_facts(facts)
    {
    }

    void add(const std::string& cell)
    {
        auto text = trimmed(cell);
        if (text.empty()) {
            ++m_facts.empty;
            return;
        }
        if (m_facts.samples.size() < mostSamples)
            m_facts.samples.push_back(cut(text, longestValue));
        if (!m_facts.fewValues)
            return;
        m_facts.fewValues = text.size() <= longestValue;
        ++m_counts[std::move(text)];
        m_facts.fewValues = m_facts.fewValues && m_counts.size() <= mostValues;
        if (!m_facts.fewValues)
            m_counts.clear();
    }

    void finish()
    {
        for (const auto& [value, count] : m_counts)
            m_facts.values.push_back({value, count, {}});
        std::sort(m_facts.values.begin(), m_facts.values.end(), [](const auto& a, const auto& b) {
            return a.count != b.count ? a.count > b.count : a.value < b.value;
        });
    }

private:
    ColumnFacts& m_facts;
    std::unordered_map<std::string, std::int64_t> m_counts;
};

} // namespace

core::Result<StagedTable> StagedTable::read(std::string_view bytes, const api::ImportPlan& plan)
{
    StagedTable table;
    BLOOMZY_TRY(auto decoded, decodeText(bytes, plan.encoding));
    table.m_text = std::move(decoded.text);
    const auto dialect = findDialect(table.m_text);
    table.m_form.encoding = decoded.encoding;
    table.m_form.byteOrderMark = decoded.byteOrderMark;
    table.m_form.separator = plan.separator.value_or(dialect.separator);
    table.m_form.quote = plan.quote.value_or(dialect.quote);
    table.m_form.header = plan.header.value_or(true);
    BLOOMZY_CHECK(table.findRows());
    const auto firstRow = table.row(0);
    const auto& first = firstRow.csv;
    if (!firstRow.faults.empty())
        return core::invalid("#line/" + std::to_string(first.line) + "/", firstRow.faults[0].code,
                             firstRow.faults[0].detail);
    if (first.fields.size() > mostColumns)
        return refused(first.line, "csv.tooManyColumns", {std::to_string(mostColumns)});
    table.m_form.header = plan.header.value_or(looksLikeHeader(first));
    table.nameColumns(first, table.m_form.header);
    if (table.m_form.header)
        table.m_places.erase(table.m_places.begin());
    if (table.m_places.empty())
        return refused(1, "import.noLines");
    if (table.m_places.size() > mostImportRows)
        return refused(1, "import.tooManyLines",
                       {std::to_string(table.m_places.size()), std::to_string(mostImportRows)});
    table.gatherFacts();
    return table;
}

core::Result<void> StagedTable::findRows()
{
    RecordReader reader(m_text, marksOf({m_form.separator, m_form.quote}));
    std::vector<api::ImportFault> faults;
    while (!reader.atEnd()) {
        const auto offset = reader.offset();
        const auto line = reader.line();
        const auto record = reader.next(faults);
        if (!record)
            reader.recover();
        if (!record || !isEmpty(*record))
            m_places.push_back({offset, line});
        if (faults.size() > mostUnreadable)
            return refused(faults.front().line, faults.front().code);
    }
    m_form.lineEnds = lineEndsOf(reader.lineEnds());
    if (m_places.empty())
        return refused(1, "csv.empty");
    return {};
}

StagedRow StagedTable::row(std::size_t index) const
{
    const auto& place = m_places[index];
    StagedRow row{{place.line, {}}, {}};
    RecordReader reader(std::string_view(m_text).substr(place.offset), marksOf({m_form.separator, m_form.quote}));
    if (auto record = reader.next(row.faults))
        row.csv.fields = std::move(record->fields);
    for (auto& told : row.faults)
        told.line = place.line;
    if (row.faults.empty() && !m_columns.empty() && row.csv.fields.size() != m_columns.size())
        row.faults.push_back(csvFault(place.line, "csv.ragged",
                                      {std::to_string(row.csv.fields.size()), std::to_string(m_columns.size())}));
    return row;
}

std::size_t StagedTable::indexOf(std::int64_t line) const
{
    const auto found = std::lower_bound(m_places.begin(), m_places.end(), line,
                                        [](const Place& place, std::int64_t wanted) { return place.line < wanted; });
    return found != m_places.end() && found->line == line ? static_cast<std::size_t>(found - m_places.begin())
                                                          : m_places.size();
}

void StagedTable::nameColumns(const CsvLine& first, bool header)
{
    for (std::size_t i = 0; i < first.fields.size(); ++i) {
        const std::string named = header ? cut(trimmed(first.fields[i]), longestValue) : "";
        m_columns.push_back({named.empty() ? "#" + std::to_string(i + 1) : named, {}, 0, true, {}});
    }
}

void StagedTable::gatherFacts()
{
    std::vector<ValueCounter> counters(m_columns.begin(), m_columns.end());
    for (std::size_t i = 0; i < size(); ++i) {
        const auto fields = row(i).csv.fields;
        for (std::size_t column = 0; column < std::min(fields.size(), counters.size()); ++column)
            counters[column].add(fields[column]);
    }
    for (auto& counter : counters)
        counter.finish();
}

} // namespace bloomzy::catalog
