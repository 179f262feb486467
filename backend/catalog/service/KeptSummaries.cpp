#include "backend/catalog/service/KeptSummaries.h"

#include <functional>

namespace bloomzy::catalog {
namespace {

/// Rows that are listed together were often entered together: neighbours must not share a place.
std::size_t placeOf(const SummaryKey& key)
{
    return (static_cast<std::size_t>(key.number) + std::hash<std::string_view>()(key.language)) % KeptSummaries::places;
}

} // namespace

KeptSummaries::Text KeptSummaries::find(const SummaryKey& key) const
{
    const std::size_t place = placeOf(key);
    const Shard& shard = m_shards[place % shards];
    const std::lock_guard lock(shard.mutex);
    if (shard.kept.empty())
        return nullptr;
    const Kept& kept = shard.kept[place / shards];
    const bool isIt = kept.number == key.number && kept.revision == key.revision && kept.id == key.id &&
                      kept.updatedAt == key.updatedAt && kept.language == key.language;
    return isIt ? kept.text : nullptr;
}

void KeptSummaries::keep(const SummaryKey& key, const Text& text)
{
    if (text->size() > longestText)
        return;
    const std::size_t place = placeOf(key);
    Shard& shard = m_shards[place % shards];
    const std::lock_guard lock(shard.mutex);
    if (shard.kept.empty())
        shard.kept.resize(places / shards);
    shard.kept[place / shards] = {
        key.number, key.revision, std::string(key.id), std::string(key.updatedAt), std::string(key.language), text};
}

} // namespace bloomzy::catalog
