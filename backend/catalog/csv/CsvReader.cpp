#include "backend/catalog/csv/CsvReader.h"

#include "backend/catalog/rules/Faults.h"
#include "backend/core/Text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t longestField = 64 * 1024;
constexpr std::size_t mostFaults = 1000;
constexpr std::size_t mostColumns = 1000;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

api::ImportFault csvFault(std::int64_t line, std::string_view code, std::initializer_list<std::string> arguments = {})
{
    const auto told = fault({}, code, arguments);
    return {line, {}, told.code, told.detail};
}

std::int64_t lineAt(std::string_view bytes, std::size_t offset)
{
    return 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
}

std::optional<api::ImportFault> refuseBytes(std::string_view bytes)
{
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos)
        return csvFault(lineAt(bytes, nul), "csv.nul");
    if (const auto valid = core::validLength(bytes); valid < bytes.size())
        return csvFault(lineAt(bytes, valid), "csv.encoding");
    return {};
}

char separatorOf(std::string_view bytes)
{
    std::array<std::pair<char, std::int64_t>, 3> counts{{{',', 0}, {';', 0}, {'\t', 0}}};
    bool quoted = false;
    for (char c : bytes) {
        if (c == '\n' && !quoted)
            break;
        quoted = quoted != (c == '"');
        for (auto& [separator, count] : counts)
            count += !quoted && c == separator ? 1 : 0;
    }
    return std::max_element(counts.begin(), counts.end(), [](auto& a, auto& b) { return a.second < b.second; })->first;
}

/// Reads one record after the other.
class RecordReader
{
public:
    RecordReader(std::string_view bytes, char separator)
        : m_bytes(bytes)
        , m_separator(separator)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }

    /// Nothing after a fault that leaves the rest unreadable.
    std::optional<CsvLine> next(std::vector<api::ImportFault>& faults)
    {
        CsvLine record{m_line, {}};
        for (bool more = true; more;) {
            std::string field;
            if (!readField(field, faults))
                return {};
            if (field.size() > longestField)
                faults.push_back(csvFault(record.line, "csv.fieldTooLong", {std::to_string(longestField)}));
            record.fields.push_back(std::move(field));
            more = endField();
            if (more && record.fields.size() == mostColumns)
                return faults.push_back(csvFault(record.line, "csv.tooManyColumns", {std::to_string(mostColumns)})),
                       std::nullopt;
        }
        return record;
    }

private:
    bool readField(std::string& field, std::vector<api::ImportFault>& faults)
    {
        if (atEnd() || m_bytes[m_at] != '"') {
            while (!atEnd() && !endsField())
                field += m_bytes[m_at++];
            return true;
        }
        const auto begun = m_line;
        if (!readQuoted(field))
            return faults.push_back(csvFault(begun, "csv.quote")), false;
        if (!atEnd() && !endsField())
            return faults.push_back(csvFault(m_line, "csv.afterQuote")), false;
        return true;
    }

    bool readQuoted(std::string& field)
    {
        for (++m_at; !atEnd(); ++m_at) {
            const char c = m_bytes[m_at];
            if (c == '"' && (m_at + 1 >= m_bytes.size() || m_bytes[m_at + 1] != '"'))
                return ++m_at, true;
            m_at += c == '"' ? 1 : 0;
            m_line += c == '\n' ? 1 : 0;
            field += c;
        }
        return false;
    }

    [[nodiscard]] bool endsLine() const
    {
        return m_bytes[m_at] == '\n' ||
               (m_bytes[m_at] == '\r' && m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == '\n');
    }
    [[nodiscard]] bool endsField() const { return m_bytes[m_at] == m_separator || endsLine(); }

    /// Whether another field of the same record follows.
    bool endField()
    {
        if (atEnd())
            return false;
        if (m_bytes[m_at] == m_separator)
            return ++m_at, true;
        m_at += m_bytes[m_at] == '\r' ? 2 : 1;
        ++m_line;
        return false;
    }

    std::string_view m_bytes;
    char m_separator;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
};

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
    if (bytes.starts_with(byteOrderMark))
        bytes.remove_prefix(byteOrderMark.size());
    if (auto refused = refuseBytes(bytes))
        return {{}, {}, 0, {std::move(*refused)}};
    CsvTable table;
    for (RecordReader reader(bytes, separatorOf(bytes)); !reader.atEnd() && table.faults.size() < mostFaults;) {
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
