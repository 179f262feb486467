#pragma once

#include "backend/monitoring/series/Row.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

/// How rows and the heads of rings stand in files: docs/metrics-format.md. Numbers are little-endian, floats IEEE 754.
namespace bloomzy::monitoring {

struct RingShape
{
    std::uint32_t step = 10; ///< seconds of a row
    std::uint32_t rows = 1;
    std::uint32_t gauges = 0;
    std::uint32_t counters = 0;

    friend bool operator==(const RingShape&, const RingShape&) = default;
};

inline constexpr std::size_t ringHeadBytes = 4096;

[[nodiscard]] std::size_t rowBytes(const RingShape& shape);
[[nodiscard]] std::string rowText(const Row& row);
/// The row that begins at `time`; none when another stands there, or one that was not written to its end.
[[nodiscard]] std::optional<Row> readRow(std::span<const char> bytes, const RingShape& shape, std::int64_t time);

/// `id` tells which names the columns have.
[[nodiscard]] std::string ringHead(const RingShape& shape, std::uint64_t id);
/// None when it is not one, or of other names.
[[nodiscard]] std::optional<RingShape> readRingHead(std::span<const char> bytes, std::uint64_t id);

} // namespace bloomzy::monitoring
