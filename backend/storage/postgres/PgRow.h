#pragma once

#include "backend/storage/Row.h"

#include <deque>
#include <libpq-fe.h>
#include <vector>

namespace bloomzy::storage {

/// One row of a whole result, which PostgreSQL gave as text.
class PgRow : public Row
{
public:
    PgRow(const PGresult* result, int row)
        : m_result(result)
        , m_row(row)
    {
    }

    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] std::int64_t integer(int column) const override;
    [[nodiscard]] double real(int column) const override;
    [[nodiscard]] std::string_view text(int column) const override;
    [[nodiscard]] std::span<const std::byte> bytes(int column) const override;

private:
    const PGresult* m_result;
    int m_row;
    mutable std::deque<std::vector<std::byte>> m_decoded; ///< what bytes() gave views of
};

} // namespace bloomzy::storage
