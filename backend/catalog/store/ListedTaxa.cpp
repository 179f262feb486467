#include "backend/catalog/store/ListedTaxa.h"

#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <unordered_map>

namespace bloomzy::catalog {
namespace {

using storage::Param;
using storage::Row;

#define BLOOMZY_LISTED "SELECT number, id, revision, updated_at, document FROM taxon WHERE number "

core::Result<void> appendTo(std::vector<ListedTaxon>& taxa, const Row& row)
{
    BLOOMZY_TRY(auto input, core::json::fromStoredJson<ListedInput>(row.text(4)));
    taxa.push_back(
        {row.integer(0), std::string(row.text(1)), row.integer(2), std::string(row.text(3)), std::move(input)});
    return {};
}

/// One statement for all, for a database behind a network. The last number fills up, so that there is one text to keep.
core::Result<void> readTogether(storage::Snapshot& snapshot, std::span<const std::int64_t> numbers,
                                const std::function<bool(const Row&)>& take)
{
    constexpr std::size_t atOnce = 64;
    static const std::string sql = [] {
        std::string text = BLOOMZY_LISTED "IN (?";
        for (std::size_t i = 1; i < atOnce; ++i)
            text += ", ?";
        return text + ")";
    }();
    for (std::size_t begin = 0; begin < numbers.size(); begin += atOnce) {
        std::vector<Param> params;
        for (std::size_t i = 0; i < atOnce; ++i)
            params.emplace_back(numbers[std::min(begin + i, numbers.size() - 1)]);
        BLOOMZY_CHECK(snapshot.query(sql, storage::Params(params), take));
    }
    return {};
}

/// SQLite would first gather a list of numbers in a table of its own.
core::Result<void> readEach(storage::Snapshot& snapshot, std::span<const std::int64_t> numbers,
                            const std::function<bool(const Row&)>& take)
{
    for (const auto number : numbers)
        BLOOMZY_CHECK(snapshot.query(BLOOMZY_LISTED "= ?", {number}, take));
    return {};
}

void sortAs(const std::vector<std::int64_t>& numbers, std::vector<ListedTaxon>& taxa)
{
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        places.emplace(numbers[i], i);
    std::ranges::sort(taxa, {}, [&](const ListedTaxon& taxon) { return places.at(taxon.number); });
}

} // namespace

core::Result<std::vector<ListedTaxon>> listedTaxa(storage::Snapshot& snapshot, const std::vector<std::int64_t>& numbers)
{
    std::vector<ListedTaxon> taxa;
    taxa.reserve(numbers.size());
    core::Result<void> parsed;
    const auto take = [&](const Row& row) {
        parsed = appendTo(taxa, row);
        return parsed.has_value();
    };
    const bool each = snapshot.engine() == storage::Engine::sqlite;
    BLOOMZY_CHECK(each ? readEach(snapshot, numbers, take) : readTogether(snapshot, numbers, take));
    BLOOMZY_CHECK(parsed);
    if (!each)
        sortAs(numbers, taxa);
    return taxa;
}

} // namespace bloomzy::catalog
