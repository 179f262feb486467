#include "backend/catalog/store/NamePlace.h"

#include "backend/catalog/store/SearchRows.h"

#include <algorithm>
#include <vector>

namespace bloomzy::catalog {
namespace {

constexpr std::int64_t lastLabel = std::int64_t(1) << (63 - facetBits);
/// Names often come sorted, from several clients at once, so neighbours that were just entered are followed closely
/// rather than at half the way.
constexpr std::int64_t justEntered = 256; ///< numbers
constexpr std::int64_t stride = std::int64_t(1) << 10;
constexpr std::int64_t edgeStride = std::int64_t(1) << 20;
constexpr std::int64_t roomyGap = std::int64_t(1) << 12;
constexpr std::int64_t firstWindow = 32;

struct Neighbour
{
    std::int64_t label = 0;
    std::int64_t number = 0; ///< 0: the end of all places
};

core::Result<Neighbour> neighbour(storage::Snapshot& snapshot, std::string_view sql, std::string_view sortKey,
                                  std::int64_t number, Neighbour end)
{
    BLOOMZY_CHECK(snapshot.query(sql, {sortKey, number}, [&](const storage::Row& row) {
        end = {labelAt(row.integer(0)), row.integer(1)};
        return false;
    }));
    return end;
}

core::Result<Neighbour> before(storage::Snapshot& snapshot, std::string_view sortKey, std::int64_t number)
{
    return neighbour(snapshot,
                     "SELECT taxon_text.place, taxon.number FROM taxon CROSS JOIN taxon_text ON taxon_text.taxon = "
                     "taxon.number WHERE (taxon.sort_key, taxon.number) < (?, ?) "
                     "ORDER BY taxon.sort_key DESC, taxon.number DESC LIMIT 1",
                     sortKey, number, {0, 0});
}

core::Result<Neighbour> after(storage::Snapshot& snapshot, std::string_view sortKey, std::int64_t number)
{
    return neighbour(snapshot,
                     "SELECT taxon_text.place, taxon.number FROM taxon CROSS JOIN taxon_text ON taxon_text.taxon = "
                     "taxon.number WHERE (taxon.sort_key, taxon.number) > (?, ?) "
                     "ORDER BY taxon.sort_key, taxon.number LIMIT 1",
                     sortKey, number, {lastLabel, 0});
}

std::int64_t between(const Neighbour& low, const Neighbour& high, std::int64_t number)
{
    const std::int64_t half = (high.label - low.label) / 2;
    if (low.number == 0 && high.number == 0)
        return half;
    if (high.number == 0)
        return low.label + std::min(half, edgeStride);
    if (low.number == 0)
        return high.label - std::min(half, edgeStride);
    if (low.number + justEntered >= number)
        return low.label + std::min(half, stride);
    if (high.number + justEntered >= number)
        return high.label - std::min(half, stride);
    return low.label + half;
}

/// The rows on both sides of a gap, in order, between two labels that stay.
struct Window
{
    std::vector<SearchRow> rows;
    std::size_t gapAt = 0; ///< rows before the gap
    std::int64_t low = 0;
    std::int64_t high = lastLabel;

    [[nodiscard]] std::int64_t step() const { return (high - low) / (std::int64_t(rows.size()) + 2); }
    [[nodiscard]] bool isAll() const { return low == 0 && high == lastLabel; }
};

core::Result<Window> windowAround(storage::Snapshot& snapshot, std::int64_t lowLabel, std::int64_t size)
{
    Window window;
    const std::int64_t gap = namePlace(lowLabel, mostFacets); // the next label's place may not be a number any more
    BLOOMZY_TRY(auto below, searchRowsBefore(snapshot, gap, size + 1));
    BLOOMZY_TRY(auto above, searchRowsFrom(snapshot, gap, size + 1));
    if (std::int64_t(below.size()) > size) {
        window.low = labelAt(below.back().place);
        below.pop_back();
    }
    if (std::int64_t(above.size()) > size) {
        window.high = labelAt(above.back().place);
        above.pop_back();
    }
    window.rows.assign(below.rbegin(), below.rend());
    window.gapAt = below.size();
    window.rows.insert(window.rows.end(), above.begin(), above.end());
    return window;
}

/// Moves the taxa around the gap after `lowLabel` apart, as few as give room.
core::Result<void> makeRoom(storage::Transaction& transaction, std::int64_t lowLabel)
{
    BLOOMZY_TRY(auto window, windowAround(transaction, lowLabel, firstWindow));
    for (std::int64_t size = firstWindow * 2; window.step() < roomyGap && !window.isAll(); size *= 2) {
        BLOOMZY_TRY(window, windowAround(transaction, lowLabel, size));
    }
    for (const auto& row : window.rows)
        BLOOMZY_CHECK(removeSearchRow(transaction, row));
    for (std::size_t i = 0; i < window.rows.size(); ++i) {
        auto& row = window.rows[i];
        const auto slot = std::int64_t(i) + (i < window.gapAt ? 1 : 2);
        row.place = namePlace(window.low + slot * window.step(), facetAt(row.place));
        BLOOMZY_CHECK(addSearchRow(transaction, row));
    }
    return {};
}

std::optional<std::int64_t> labelOf(const Neighbour& found)
{
    return found.number == 0 ? std::nullopt : std::optional(found.label);
}

} // namespace

core::Result<std::int64_t> freeLabel(storage::Transaction& transaction, std::string_view sortKey, std::int64_t number)
{
    BLOOMZY_TRY(auto low, before(transaction, sortKey, number));
    BLOOMZY_TRY(auto high, after(transaction, sortKey, number));
    if (high.label - low.label < 2) {
        BLOOMZY_CHECK(makeRoom(transaction, low.label));
        BLOOMZY_TRY(low, before(transaction, sortKey, number));
        BLOOMZY_TRY(high, after(transaction, sortKey, number));
    }
    if (high.label - low.label < 2)
        return core::internalError("there is no room left between two names");
    return between(low, high, number);
}

core::Result<std::optional<std::int64_t>> labelAfter(storage::Snapshot& snapshot, std::string_view sortKey,
                                                     std::int64_t number)
{
    BLOOMZY_TRY(const auto found, after(snapshot, sortKey, number));
    return labelOf(found);
}

core::Result<std::optional<std::int64_t>> labelBefore(storage::Snapshot& snapshot, std::string_view sortKey,
                                                      std::int64_t number)
{
    BLOOMZY_TRY(const auto found, before(snapshot, sortKey, number));
    return labelOf(found);
}

} // namespace bloomzy::catalog
