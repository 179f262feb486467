#include "backend/storage/transfer/TableCopy.h"

#include "backend/storage/postgres/PgConnection.h"
#include "backend/storage/sqlite/Connection.h"
#include "backend/storage/transfer/RowHash.h"

namespace bloomzy::storage {

namespace {

constexpr std::size_t pieceBytes = std::size_t{256} * 1024;
constexpr std::int64_t progressRows = 10'000;
constexpr std::chrono::minutes longest{10}; // without a sign of life from the server

/// The text form of COPY: https://www.postgresql.org/docs/15/sql-copy.html, "Text Format".
void appendCell(std::string& piece, std::string_view text)
{
    for (const char character : text) {
        switch (character) {
        case '\\':
            piece += "\\\\";
            break;
        case '\n':
            piece += "\\n";
            break;
        case '\r':
            piece += "\\r";
            break;
        case '\t':
            piece += "\\t";
            break;
        default:
            piece += character;
        }
    }
}

void appendRow(std::string& piece, const Row& row, int columns)
{
    for (int i = 0; i < columns; ++i) {
        if (i > 0)
            piece += '\t';
        if (row.isNull(i))
            piece += "\\N";
        else
            appendCell(piece, row.text(i));
    }
    piece += '\n';
}

/// The rows of one table on their way.
class Copying
{
public:
    Copying(PgConnection& target, const TableShape& table, const CopyProgress& progress)
        : m_target(target)
        , m_table(table)
        , m_progress(progress)
        , m_hash(table)
    {
    }

    /// False when the server refused: then `failure` says why.
    bool take(const Row& row)
    {
        m_hash.add(row);
        appendRow(m_piece, row, static_cast<int>(m_table.columns.size()));
        if (m_progress && m_hash.rows() % progressRows == 0)
            m_progress(m_table.name, m_hash.rows());
        return m_piece.size() < pieceBytes || send();
    }
    bool send()
    {
        m_target.setDeadline(deadlineIn(longest));
        failure = m_target.putCopy(std::exchange(m_piece, {}));
        return failure.has_value();
    }
    TransferredTable result() { return {m_table.name, m_hash.rows(), m_hash.hex()}; }

    core::Result<void> failure;

private:
    PgConnection& m_target;
    const TableShape& m_table;
    const CopyProgress& m_progress;
    RowHash m_hash;
    std::string m_piece;
};

std::string copyStatement(const TableShape& table)
{
    std::string columns;
    for (const auto& column : table.columns)
        columns += (columns.empty() ? "" : ", ") + column;
    return "COPY " + table.name + " (" + columns + ") FROM STDIN";
}

template <class Reader>
core::Result<TransferredTable> hashed(Reader& from, const TableShape& table)
{
    RowHash hash(table);
    BLOOMZY_CHECK(from.walk(table.selection(), {}, [&](const Row& row) {
        hash.add(row);
        return true;
    }));
    return TransferredTable{table.name, hash.rows(), hash.hex()};
}

} // namespace

core::Result<TransferredTable> copyTable(Connection& source, PgConnection& target, const TableShape& table,
                                         const CopyProgress& progress)
{
    target.setDeadline(deadlineIn(longest));
    BLOOMZY_CHECK(target.beginCopy(copyStatement(table)));
    Copying copying(target, table, progress);
    const auto read = source.query(table.selection(), {}, [&](const Row& row) { return copying.take(row); });
    BLOOMZY_CHECK(copying.failure);
    if (read.has_error()) {
        static_cast<void>(target.endCopy("the file cannot be read"));
        return read.error();
    }
    copying.send();
    BLOOMZY_CHECK(copying.failure);
    BLOOMZY_CHECK(target.endCopy());
    return copying.result();
}

core::Result<TransferredTable> readTable(Connection& source, const TableShape& table)
{
    return hashed(source, table);
}

core::Result<TransferredTable> readTable(PgConnection& target, const TableShape& table)
{
    target.setDeadline(deadlineIn(longest));
    return hashed(target, table);
}

} // namespace bloomzy::storage
