#pragma once

#include "backend/catalog/csv/CsvReader.h"

#include <optional>

namespace bloomzy::catalog {

/// What stands between and around the fields of a file.
struct CsvMarks
{
    char separator = ',';
    char quote = '"';
};

/// How many lines of each kind ended.
struct LineEndCounts
{
    std::int64_t lf = 0;
    std::int64_t crlf = 0;
    std::int64_t cr = 0;
};

/// Reads one record after the other from UTF-8 text, which must outlive the reader. A line ends with LF, CRLF or CR.
class RecordReader
{
public:
    RecordReader(std::string_view text, CsvMarks marks)
        : m_text(text)
        , m_marks(marks)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// Where the next record begins.
    [[nodiscard]] std::size_t offset() const { return m_at; }
    /// In which line that is, counted from 1.
    [[nodiscard]] std::int64_t line() const { return m_line; }
    [[nodiscard]] const LineEndCounts& lineEnds() const { return m_ends; }

    /// Nothing after a fault that leaves the rest of the record unreadable; then recover() goes on.
    [[nodiscard]] std::optional<CsvLine> next(std::vector<api::ImportFault>& faults);
    /// Behind the line in which the record began that could not be read.
    void recover();

private:
    bool readField(std::string& field, std::vector<api::ImportFault>& faults);
    bool readQuoted(std::string& field);
    [[nodiscard]] bool endsLine() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
    [[nodiscard]] bool endsField() const { return m_text[m_at] == m_marks.separator || endsLine(); }
    bool endField();
    void endLine();

    std::string_view m_text;
    CsvMarks m_marks;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
    std::size_t m_recordAt = 0;
    std::int64_t m_recordLine = 1;
    LineEndCounts m_ends;
};

/// A fault of a whole line.
[[nodiscard]] api::ImportFault csvFault(std::int64_t line, std::string_view code,
                                        std::initializer_list<std::string> arguments = {});

} // namespace bloomzy::catalog
