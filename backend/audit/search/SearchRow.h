#pragma once

#include "backend/api/Audit.h"
#include "backend/core/Clock.h"
#include "backend/storage/Row.h"

#include <cstdint>
#include <string_view>

namespace bloomzy::audit {

/// An event in numbers (table search_events); 0 is what is absent, or the usual one of outcome and kind.
struct SearchRow
{
    std::int64_t sequence = 0;
    std::int64_t at = 0; ///< microseconds since 1970
    std::int64_t action = 0;
    std::int64_t outcome = 0;
    std::int64_t kind = 0;
    std::int64_t actor = 0;
    std::int64_t targetType = 0;
    std::int64_t source = 0;
    std::int64_t target = 0;
    std::int64_t session = 0;
    std::int64_t trace = 0;
    std::int64_t request = 0;
    std::int64_t address = 0;
    std::int64_t network = 0;

    bool operator==(const SearchRow&) const = default;
};

/// A column of the table, by its name in SQL.
struct SearchColumn
{
    const char* name;
    std::int64_t SearchRow::*value;
};

/// In the order of the columns.
inline constexpr SearchColumn searchColumns[] = {
    {"sequence", &SearchRow::sequence},      {"at", &SearchRow::at},          {"action", &SearchRow::action},
    {"outcome", &SearchRow::outcome},        {"kind", &SearchRow::kind},      {"actor", &SearchRow::actor},
    {"target_type", &SearchRow::targetType}, {"source", &SearchRow::source},  {"target", &SearchRow::target},
    {"session", &SearchRow::session},        {"trace", &SearchRow::trace},    {"address", &SearchRow::address},
    {"network", &SearchRow::network},        {"request", &SearchRow::request}};

[[nodiscard]] inline SearchRow searchRowFrom(const storage::Row& row)
{
    SearchRow read;
    int column = 0;
    for (const SearchColumn& each : searchColumns)
        read.*each.value = row.integer(column++);
    return read;
}

// As the columns have them.
[[nodiscard]] std::int64_t outcomeCode(api::AuditOutcome outcome);
[[nodiscard]] std::int64_t kindCode(api::ActorKind kind);
[[nodiscard]] api::AuditOutcome outcomeOf(std::int64_t code);
[[nodiscard]] api::ActorKind kindOf(std::int64_t code);
/// Of an id or a key, never 0.
[[nodiscard]] std::int64_t hashCode(std::string_view text);

/// When an event says that it happened; before everything for what is no time.
[[nodiscard]] std::int64_t microsecondsOf(std::string_view time);
[[nodiscard]] core::Time timeOf(std::int64_t microseconds);

// Spans of time that are counted; as numbers since 1970.
inline constexpr std::int64_t minuteOfMicroseconds = 60'000'000;
inline constexpr std::int64_t hourOfMicroseconds = 60 * minuteOfMicroseconds;
inline constexpr std::int64_t dayOfMicroseconds = 24 * hourOfMicroseconds;
/// Rounds down, also before 1970.
[[nodiscard]] constexpr std::int64_t floorDivided(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

} // namespace bloomzy::audit
