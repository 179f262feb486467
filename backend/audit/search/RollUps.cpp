#include "backend/audit/search/RollUps.h"

#include <algorithm>
#include <string>
#include <vector>

namespace bloomzy::audit {
namespace {

using Value = std::int64_t SearchRow::*;

constexpr std::array<std::pair<const char*, Value>, 6> dayColumns{{{"action", &SearchRow::action},
                                                                   {"outcome", &SearchRow::outcome},
                                                                   {"kind", &SearchRow::kind},
                                                                   {"actor", &SearchRow::actor},
                                                                   {"target_type", &SearchRow::targetType},
                                                                   {"source", &SearchRow::source}}};
constexpr std::array<std::pair<const char*, Value>, 5> hourColumns{{{"action", &SearchRow::action},
                                                                    {"outcome", &SearchRow::outcome},
                                                                    {"kind", &SearchRow::kind},
                                                                    {"target_type", &SearchRow::targetType},
                                                                    {"source", &SearchRow::source}}};
constexpr std::array<std::pair<const char*, Value>, 2> minuteColumns{
    {{"action", &SearchRow::action}, {"outcome", &SearchRow::outcome}}};

struct Table
{
    const char* name;
    const char* span;
    std::span<const std::pair<const char*, Value>> columns;
};

Table tableOf(TallySpan span)
{
    switch (span) {
    case TallySpan::day:
        return {"search_days", "day", dayColumns};
    case TallySpan::hour:
        return {"search_hours", "hour", hourColumns};
    case TallySpan::minute:
        break;
    }
    return {"search_minutes", "minute", minuteColumns};
}

std::array<std::int64_t, 7> keyOf(const Table& table, std::int64_t span, const SearchRow& row)
{
    std::array<std::int64_t, 7> key{span};
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        key[i + 1] = row.*table.columns[i].second;
    return key;
}

std::string columnsOf(const Table& table)
{
    std::string text = table.span;
    for (const auto& [name, value] : table.columns)
        text.append(", ").append(name);
    return text;
}

core::Result<void> store(storage::Transaction& transaction, TallySpan span,
                         const std::map<std::array<std::int64_t, 7>, std::int64_t>& counts)
{
    const Table table = tableOf(span);
    const std::string columns = columnsOf(table);
    std::string sql = std::string("INSERT INTO ") + table.name + " (" + columns + ", number) VALUES (?";
    for (std::size_t i = 0; i <= table.columns.size(); ++i)
        sql += ", ?";
    sql += ") ON CONFLICT (" + columns + ") DO UPDATE SET number = " + table.name + ".number + excluded.number";
    std::vector<storage::Param> params;
    for (const auto& [key, number] : counts) {
        params.assign(key.begin(), key.begin() + std::ptrdiff_t(table.columns.size()) + 1);
        params.emplace_back(number);
        BLOOMZY_CHECK(transaction.execute(sql, params));
    }
    return {};
}

} // namespace

bool tellsActor(TallySpan span)
{
    return span == TallySpan::day;
}

bool tellsMore(TallySpan span)
{
    return span != TallySpan::minute;
}

void RollUps::add(const SearchRow& row)
{
    const std::int64_t hour = floorDivided(row.at, hourOfMicroseconds);
    ++m_days[keyOf(tableOf(TallySpan::day), floorDivided(row.at, dayOfMicroseconds), row)];
    ++m_hours[keyOf(tableOf(TallySpan::hour), hour, row)];
    ++m_minutes[keyOf(tableOf(TallySpan::minute), floorDivided(row.at, minuteOfMicroseconds), row)];
    const auto [found, added] = m_reach.try_emplace(hour, Reach{row.sequence, row.sequence});
    found->second.first = std::min(found->second.first, row.sequence);
    found->second.last = std::max(found->second.last, row.sequence);
}

core::Result<void> RollUps::finish(storage::Transaction& transaction)
{
    BLOOMZY_CHECK(store(transaction, TallySpan::day, m_days));
    BLOOMZY_CHECK(store(transaction, TallySpan::hour, m_hours));
    BLOOMZY_CHECK(store(transaction, TallySpan::minute, m_minutes));
    for (const auto& [hour, reach] : m_reach)
        BLOOMZY_CHECK(transaction.execute(
            "INSERT INTO search_spans (hour, first, last) VALUES (?, ?, ?) ON CONFLICT (hour) DO UPDATE SET "
            "first = CASE WHEN excluded.first < search_spans.first THEN excluded.first ELSE search_spans.first END, "
            "last = CASE WHEN excluded.last > search_spans.last THEN excluded.last ELSE search_spans.last END",
            {hour, reach.first, reach.last}));
    *this = RollUps();
    return {};
}

core::Result<void> RollUps::read(storage::Snapshot& snapshot, TallySpan span, std::int64_t first, std::int64_t end,
                                 const std::function<void(const Tally&)>& tally)
{
    const Table table = tableOf(span);
    const std::string sql = "SELECT " + columnsOf(table) + ", number FROM " + table.name + " WHERE " + table.span +
                            " >= ? AND " + table.span + " < ?";
    Tally read;
    return snapshot.walk(sql, {first, end}, [&](const storage::Row& row) {
        read.span = row.integer(0);
        int column = 1;
        for (const auto& [name, value] : table.columns)
            read.row.*value = row.integer(column++);
        read.number = row.integer(column);
        tally(read);
        return true;
    });
}

} // namespace bloomzy::audit
