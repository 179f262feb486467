#pragma once

#include "backend/storage/Database.h"

namespace bloomzy::storage {

/// A connection on which a service's statements run, within a transaction that somebody else began. For one thread at
/// a time.
class StatementRunner
{
public:
    virtual ~StatementRunner() = default;
    [[nodiscard]] virtual Engine engine() const = 0;
    [[nodiscard]] virtual core::Result<void> query(std::string_view sql, Params params,
                                                   const std::function<bool(const Row&)>& row) = 0;
    /// As query(), and reads no further than `row` goes.
    [[nodiscard]] virtual core::Result<void> walk(std::string_view sql, Params params,
                                                  const std::function<bool(const Row&)>& row) = 0;
    /// Rows changed.
    [[nodiscard]] virtual core::Result<std::int64_t> execute(std::string_view sql, Params params) = 0;
};

} // namespace bloomzy::storage
