#include "backend/catalog/store/ListedTaxa.h"

#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace bloomzy::catalog {
namespace {

using storage::Param;
using storage::Row;
using Visit = std::function<core::Result<void>(std::size_t, const ListedRow&)>;

#define BLOOMZY_LISTED "SELECT number, id, revision, updated_at, document FROM taxon WHERE number "

ListedRow rowFrom(const Row& row)
{
    return {row.integer(0), row.text(1), row.integer(2), row.text(3), row.text(4)};
}

/// One statement for all, for a database behind a network. The last number fills up, so that there is one text to keep.
core::Result<void> readTogether(storage::Snapshot& snapshot, std::span<const std::int64_t> numbers, const Visit& visit)
{
    constexpr std::size_t atOnce = 64;
    static const std::string sql = [] {
        std::string text = BLOOMZY_LISTED "IN (?";
        for (std::size_t i = 1; i < atOnce; ++i)
            text += ", ?";
        return text + ")";
    }();
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        places.emplace(numbers[i], i);
    core::Result<void> visited;
    for (std::size_t begin = 0; begin < numbers.size(); begin += atOnce) {
        std::vector<Param> params;
        for (std::size_t i = 0; i < atOnce; ++i)
            params.emplace_back(numbers[std::min(begin + i, numbers.size() - 1)]);
        BLOOMZY_CHECK(snapshot.query(sql, storage::Params(params), [&](const Row& row) {
            visited = visit(places.at(row.integer(0)), rowFrom(row));
            return visited.has_value();
        }));
        BLOOMZY_CHECK(visited);
    }
    return {};
}

/// SQLite would first gather a list of numbers in a table of its own.
core::Result<void> readEach(storage::Snapshot& snapshot, std::span<const std::int64_t> numbers, const Visit& visit)
{
    core::Result<void> visited;
    for (std::size_t place = 0; place < numbers.size(); ++place) {
        BLOOMZY_CHECK(snapshot.query(BLOOMZY_LISTED "= ?", {numbers[place]}, [&](const Row& row) {
            visited = visit(place, rowFrom(row));
            return visited.has_value();
        }));
        BLOOMZY_CHECK(visited);
    }
    return {};
}

} // namespace

core::Result<ListedInput> ListedRow::input() const
{
    return core::json::fromStoredJson<ListedInput>(document);
}

core::Result<void> readListed(storage::Snapshot& snapshot, const std::vector<std::int64_t>& numbers, const Visit& visit)
{
    return snapshot.engine() == storage::Engine::sqlite ? readEach(snapshot, numbers, visit)
                                                        : readTogether(snapshot, numbers, visit);
}

} // namespace bloomzy::catalog
