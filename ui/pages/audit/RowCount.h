#pragma once

#include <QtCore/QByteArray>

namespace bloomzy::audit_page {

/// Counts the rows of an export as it comes, byte by byte: of CSV those behind the header, with line breaks in quotes
/// passed over; of JSON Lines each line.
class RowCount
{
public:
    explicit RowCount(bool csv)
        : m_csv(csv)
    {
    }

    void add(const QByteArray& bytes)
    {
        for (const char byte : bytes) {
            if (m_csv && byte == '"')
                m_quoted = !m_quoted;
            else if (byte == '\n' && !m_quoted)
                ++m_lines;
        }
    }
    [[nodiscard]] qint64 rows() const { return m_csv && m_lines > 0 ? m_lines - 1 : m_lines; }

private:
    bool m_csv;
    bool m_quoted = false;
    qint64 m_lines = 0;
};

} // namespace bloomzy::audit_page
