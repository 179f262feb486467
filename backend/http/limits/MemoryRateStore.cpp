#include "backend/core/crypto/KeyedHash.h"
#include "backend/http/limits/CellRate.h"

#include <array>
#include <mutex>
#include <vector>

namespace bloomzy::http {

namespace {

constexpr std::size_t shardCount = 64; // beyond what threads of one server meet in
constexpr std::size_t ways = 8;        // two lines of the processor's cache

struct Place
{
    std::uint64_t caller = 0;
    std::int64_t fullAgain = 0;
};
using Row = std::array<Place, ways>;

struct alignas(64) Shard
{
    std::mutex mutex;
    std::vector<Row> rows; ///< made when first needed
};

/// The caller's own place, or the one with the least used, now the caller's.
Place& placeOf(std::uint64_t caller, Row& row)
{
    Place* least = row.data();
    for (Place& place : row) {
        if (place.caller == caller)
            return place;
        if (place.fullAgain < least->fullAgain)
            least = &place;
    }
    least->caller = caller;
    return *least;
}

class MemoryRateStore : public RateStore
{
public:
    explicit MemoryRateStore(std::size_t callers)
        : m_rowsOfShard(std::max<std::size_t>((callers + shardCount * ways - 1) / (shardCount * ways), 1))
    {
    }

    Balance take(std::string_view caller, const Rate& rate, std::uint32_t cost, Time now) override
    {
        const std::uint64_t hash = m_hash.of(caller);
        Shard& shard = m_shards[hash % shardCount];
        const std::scoped_lock lock(shard.mutex);
        if (shard.rows.empty())
            shard.rows.resize(m_rowsOfShard);
        Row& row = shard.rows[hash / shardCount % m_rowsOfShard];
        return takeCells(placeOf(hash, row).fullAgain, rate, cost, now.time_since_epoch().count());
    }

private:
    const core::crypto::KeyedHash m_hash;
    const std::size_t m_rowsOfShard;
    std::array<Shard, shardCount> m_shards;
};

} // namespace

std::unique_ptr<RateStore> makeMemoryRateStore(std::size_t callers)
{
    return std::make_unique<MemoryRateStore>(callers);
}

} // namespace bloomzy::http
