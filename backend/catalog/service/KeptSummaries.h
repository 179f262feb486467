#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::catalog {

/// Of which taxon, as of which change, in which language a summary tells. The same key is the same text for ever: a
/// number may come back for another taxon, and a catalog that was taken back to an older copy counts revisions again,
/// at another time.
struct SummaryKey
{
    std::int64_t number = 0;
    std::string_view id;
    std::int64_t revision = 0;
    std::string_view updatedAt;
    std::string_view language;
};

/// Rows of lists as they were written, for those that are asked for again and again: to read and write one anew costs
/// some ten times as much as to copy it. A newcomer takes the place of who stood there, so that there are never more
/// than `places`; empty until the first comes. Safe from any thread.
class KeptSummaries
{
public:
    using Text = std::shared_ptr<const std::string>;
    static constexpr std::size_t places = 8'192;
    /// Bytes; a longer one is not kept, so that all together are bounded.
    static constexpr std::size_t longestText = 2'048;

    /// Null when it is not here.
    [[nodiscard]] Text find(const SummaryKey& key) const;
    void keep(const SummaryKey& key, const Text& text);

private:
    static constexpr std::size_t shards = 16;

    struct Kept
    {
        std::int64_t number = 0;
        std::int64_t revision = 0;
        std::string id;
        std::string updatedAt;
        std::string language;
        Text text;
    };
    struct Shard
    {
        mutable std::mutex mutex;
        std::vector<Kept> kept;
    };

    std::array<Shard, shards> m_shards;
};

} // namespace bloomzy::catalog
