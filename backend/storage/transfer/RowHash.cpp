#include "backend/storage/transfer/RowHash.h"

namespace bloomzy::storage {

RowHash::RowHash(const TableShape& table)
    : m_columns(table.columns.size())
{
    m_hash.add(table.name);
    char mark = '(';
    for (const auto& column : table.columns) {
        m_hash.add(std::string(1, std::exchange(mark, ',')));
        m_hash.add(column);
    }
    m_hash.add(")\n");
}

void RowHash::add(const Row& row)
{
    m_line.clear();
    for (int i = 0; i < static_cast<int>(m_columns); ++i) {
        if (row.isNull(i)) {
            m_line += '-';
            continue;
        }
        const std::string_view text = row.text(i);
        m_line.append(std::to_string(text.size())).append(":").append(text);
    }
    m_line += '\n';
    m_hash.add(m_line);
    ++m_rows;
}

} // namespace bloomzy::storage
