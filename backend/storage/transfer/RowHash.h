#pragma once

#include "backend/core/crypto/Hash.h"
#include "backend/storage/Row.h"
#include "backend/storage/transfer/TableShape.h"

namespace bloomzy::storage {

/// Count and SHA-256 of a table's rows, which depend on neither engine: over the line `name(column,column)`, and then
/// for each row, in order of its primary key, and each column of it `<bytes>:<text>`, or `-` for NULL, and a line's end
/// after the row. Numbers are in decimal, texts in UTF-8.
class RowHash
{
public:
    explicit RowHash(const TableShape& table);

    void add(const Row& row);
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    /// Once, at the end.
    [[nodiscard]] std::string hex() { return m_hash.hex(); }

private:
    core::crypto::Sha256 m_hash;
    std::string m_line;
    std::size_t m_columns;
    std::int64_t m_rows = 0;
};

} // namespace bloomzy::storage
