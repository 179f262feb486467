#include "backend/catalog/csv/RecordReader.h"

#include "backend/catalog/rules/Faults.h"

namespace bloomzy::catalog {
namespace {

constexpr std::size_t longestField = 64 * 1024;
constexpr std::size_t mostColumns = 1000;

} // namespace

api::ImportFault csvFault(std::int64_t line, std::string_view code, std::initializer_list<std::string> arguments)
{
    const auto told = fault({}, code, arguments);
    return {line, {}, told.code, told.detail};
}

std::optional<CsvLine> RecordReader::next(std::vector<api::ImportFault>& faults)
{
    m_recordAt = m_at;
    m_recordLine = m_line;
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

void RecordReader::recover()
{
    m_at = m_recordAt;
    m_line = m_recordLine;
    while (!atEnd() && !endsLine())
        ++m_at;
    if (!atEnd())
        endLine();
}

bool RecordReader::readField(std::string& field, std::vector<api::ImportFault>& faults)
{
    if (atEnd() || m_text[m_at] != m_marks.quote) {
        const auto begin = m_at;
        while (!atEnd() && !endsField())
            ++m_at;
        field = m_text.substr(begin, m_at - begin);
        return true;
    }
    const auto begun = m_line;
    if (!readQuoted(field))
        return faults.push_back(csvFault(begun, "csv.quote")), false;
    if (!atEnd() && !endsField())
        return faults.push_back(csvFault(m_line, "csv.afterQuote")), false;
    return true;
}

bool RecordReader::readQuoted(std::string& field)
{
    for (++m_at; !atEnd() && field.size() <= longestField; ++m_at) {
        const char c = m_text[m_at];
        if (c == m_marks.quote && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != m_marks.quote))
            return ++m_at, true;
        m_at += c == m_marks.quote ? 1 : 0;
        m_line += c == '\n' || (c == '\r' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '\n')) ? 1 : 0;
        field += c;
    }
    return false;
}

/// Whether another field of the same record follows.
bool RecordReader::endField()
{
    if (atEnd())
        return false;
    if (m_text[m_at] == m_marks.separator)
        return ++m_at, true;
    endLine();
    return false;
}

void RecordReader::endLine()
{
    const bool both = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    ++(both ? m_ends.crlf : m_text[m_at] == '\r' ? m_ends.cr : m_ends.lf);
    m_at += both ? 2 : 1;
    ++m_line;
}

} // namespace bloomzy::catalog
