#pragma once

#include "backend/tlog/Proof.h"

#include <string>

namespace bloomzy::tlog {

inline constexpr int tileHeight = 8;
inline constexpr std::uint64_t tileWidth = 256;

/// Which tile of a log (C2SP tlog-tiles): `width` hashes of the tree's level 8 * `level`, from number 256 * `index` on.
/// Also which bundle of entries, with level 0.
struct Tile
{
    int level = 0; ///< 0 to 7: no log has more leaves than 64 bits count
    std::uint64_t index = 0;
    int width = 256; ///< 1 to 256; below 256 it is the last one of its level

    bool operator==(const Tile&) const = default;
};

/// `tile/0/x001/x234/067.p/8`
[[nodiscard]] std::string pathOf(const Tile& tile);
/// `tile/entries/067`; the level does not matter.
[[nodiscard]] std::string entriesPathOf(const Tile& tile);

struct TilePath
{
    bool entries = false;
    Tile tile;
};
/// Of what follows `tile/`: `0/067.p/8`, `entries/067`. Nothing for what the format does not write just so.
[[nodiscard]] std::optional<TilePath> tileOfPath(std::string_view path);

/// How wide the tile is in a tree of `size` leaves: 0 when that has none of it, as of a level that no tree has.
[[nodiscard]] int widthIn(std::uint64_t size, int level, std::uint64_t index);

/// The bytes of a tile: `width` * 32; anything else counts as not to be had.
using TileReader = std::function<std::optional<std::string>(const Tile& tile)>;

/// Tiles that nodesOfTiles() keeps: more than any one proof needs, two of each level.
inline constexpr std::size_t mostKeptTiles = 32;

/// Nodes out of the tiles of a tree of `size` leaves, the last `mostKeptTiles` of which are kept. A tile is believed:
/// what is computed from it has to agree with a root that is known.
[[nodiscard]] NodeReader nodesOfTiles(std::uint64_t size, TileReader tiles);

} // namespace bloomzy::tlog
