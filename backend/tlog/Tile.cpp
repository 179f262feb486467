#include "backend/tlog/Tile.h"

#include "backend/tlog/Decimal.h"
#include "backend/tlog/Sha256.h"

#include <algorithm>
#include <list>
#include <memory>
#include <utility>
#include <vector>

namespace bloomzy::tlog {
namespace {

constexpr int deepestLevel = 63 / tileHeight;
constexpr std::uint64_t group = 1000;

std::string threeDigits(std::uint64_t number)
{
    const std::string digits = std::to_string(number);
    return std::string(3 - digits.size(), '0') + digits;
}

std::string placeOf(const Tile& tile)
{
    std::string place = threeDigits(tile.index % group);
    for (std::uint64_t rest = tile.index / group; rest > 0; rest /= group)
        place = "x" + threeDigits(rest % group) + "/" + place;
    return tile.width == int(tileWidth) ? place : place + ".p/" + std::to_string(tile.width);
}

/// Takes the text before the next slash, or all.
std::string_view takePart(std::string_view& path)
{
    const auto slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    return part;
}

/// The hash over `count` consecutive hashes, a power of two.
Hash fold(std::string_view hashes, std::uint64_t count)
{
    std::vector<Hash> level;
    for (std::uint64_t i = 0; i < count; ++i)
        level.push_back(hashOf(hashes.substr(i * sizeof(Hash), sizeof(Hash))));
    while (level.size() > 1) {
        for (std::size_t i = 0; i < level.size() / 2; ++i)
            level[i] = nodeHash(level[2 * i], level[2 * i + 1]);
        level.resize(level.size() / 2);
    }
    return level.front();
}

/// The last tiles that were read, the newest in front.
class KeptTiles
{
public:
    [[nodiscard]] const std::string* find(const Tile& tile)
    {
        const auto found = std::ranges::find(m_tiles, tile, &Kept::first);
        if (found == m_tiles.end())
            return nullptr;
        m_tiles.splice(m_tiles.begin(), m_tiles, found);
        return &found->second;
    }
    const std::string* keep(const Tile& tile, std::string bytes)
    {
        m_tiles.emplace_front(tile, std::move(bytes));
        if (m_tiles.size() > mostKeptTiles)
            m_tiles.pop_back();
        return &m_tiles.front().second;
    }

private:
    using Kept = std::pair<Tile, std::string>;
    std::list<Kept> m_tiles;
};

} // namespace

std::string pathOf(const Tile& tile)
{
    return "tile/" + std::to_string(tile.level) + "/" + placeOf(tile);
}

std::string entriesPathOf(const Tile& tile)
{
    return "tile/entries/" + placeOf(tile);
}

std::optional<TilePath> tileOfPath(std::string_view path)
{
    const std::string_view whole = path;
    TilePath found;
    const std::string_view level = takePart(path);
    found.entries = level == "entries";
    if (!found.entries) {
        const auto number = decimal(level, deepestLevel);
        if (!number)
            return std::nullopt;
        found.tile.level = int(*number);
    }
    for (std::string_view part = takePart(path); !part.empty(); part = takePart(path)) {
        const bool partial = part.ends_with(".p");
        const std::string_view digits = part.substr(part.starts_with('x') ? 1 : 0, 3);
        for (const char digit : digits)
            if (digit < '0' || digit > '9')
                return std::nullopt;
        if (digits.size() != 3 || found.tile.index > UINT64_MAX / group / 2)
            return std::nullopt;
        found.tile.index = found.tile.index * group + std::uint64_t(std::stoi(std::string(digits)));
        if (partial) {
            const auto width = decimal(path, tileWidth - 1);
            if (!width || *width == 0)
                return std::nullopt;
            found.tile.width = int(*width);
            break;
        }
    }
    // Whatever else was wrong shows in how it is written.
    const std::string again = found.entries ? entriesPathOf(found.tile) : pathOf(found.tile);
    return again == "tile/" + std::string(whole) ? std::optional(found) : std::nullopt;
}

int widthIn(std::uint64_t size, int level, std::uint64_t index)
{
    if (level < 0 || level > deepestLevel)
        return 0;
    const std::uint64_t hashes = size >> static_cast<unsigned>(tileHeight * level);
    if (index > UINT64_MAX / tileWidth || index * tileWidth >= hashes)
        return 0;
    return int(std::min(tileWidth, hashes - index * tileWidth));
}

NodeReader nodesOfTiles(std::uint64_t size, TileReader tiles)
{
    return [size, tiles = std::move(tiles),
            kept = std::make_shared<KeptTiles>()](int level, std::uint64_t index) -> std::optional<Hash> {
        if (level < 0 || level / tileHeight > deepestLevel)
            return std::nullopt;
        const int height = level % tileHeight;
        const std::uint64_t first = index << static_cast<unsigned>(height);
        const Tile tile{level / tileHeight, first / tileWidth, widthIn(size, level / tileHeight, first / tileWidth)};
        const std::uint64_t count = std::uint64_t(1) << static_cast<unsigned>(height);
        const std::uint64_t place = first % tileWidth;
        if (place + count > std::uint64_t(tile.width))
            return std::nullopt;
        const std::string* known = kept->find(tile);
        if (!known) {
            auto bytes = tiles(tile);
            if (!bytes || bytes->size() != std::size_t(tile.width) * sizeof(Hash))
                return std::nullopt;
            known = kept->keep(tile, std::move(*bytes));
        }
        return fold(std::string_view(*known).substr(place * sizeof(Hash)), count);
    };
}

} // namespace bloomzy::tlog
