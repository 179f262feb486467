#include "backend/monitoring/series/RowBytes.h"

#include <bit>
#include <cstring>
#include <string_view>

namespace bloomzy::monitoring {

namespace {

static_assert(std::endian::native == std::endian::little, "rows are written as they lie in memory");
static_assert(sizeof(GaugeCell) == 16 && sizeof(CounterCell) == 4);

constexpr std::string_view magic = "bloomzy ring 1\n";
constexpr std::size_t fixedBytes = 16; // time, samples, and four of nothing
constexpr std::size_t checkBytes = 8;

template <class T>
void append(std::string& text, const T* values, std::size_t count)
{
    text.append(reinterpret_cast<const char*>(values), count * sizeof(T));
}

template <class T>
void append(std::string& text, T value)
{
    append(text, &value, 1);
}

template <class T>
void take(std::span<const char>& bytes, T* values, std::size_t count)
{
    std::memcpy(values, bytes.data(), count * sizeof(T));
    bytes = bytes.subspan(count * sizeof(T));
}

template <class T>
T take(std::span<const char>& bytes)
{
    T value{};
    take(bytes, &value, 1);
    return value;
}

/// FNV-1a over words of eight bytes, of which there are only whole ones.
std::uint64_t checksum(std::span<const char> bytes)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    while (bytes.size() >= sizeof(std::uint64_t))
        hash = (hash ^ take<std::uint64_t>(bytes)) * 0x100000001b3;
    return hash;
}

/// Counters come in pairs, so that rows are whole words.
std::size_t evenCounters(std::size_t counters)
{
    return counters + counters % 2;
}

} // namespace

std::size_t rowBytes(const RingShape& shape)
{
    return fixedBytes + shape.gauges * sizeof(GaugeCell) + evenCounters(shape.counters) * sizeof(CounterCell) +
           checkBytes;
}

std::string rowText(const Row& row)
{
    std::string text;
    append(text, row.time);
    append(text, row.samples);
    append(text, std::uint32_t{0});
    append(text, row.gauges.data(), row.gauges.size());
    append(text, row.counters.data(), row.counters.size());
    if (row.counters.size() % 2 != 0)
        append(text, noIncrease);
    append(text, checksum(text));
    return text;
}

std::optional<Row> readRow(std::span<const char> bytes, const RingShape& shape, std::int64_t time)
{
    if (bytes.size() != rowBytes(shape))
        return std::nullopt;
    auto rest = bytes;
    if (take<std::int64_t>(rest) != time)
        return std::nullopt;
    auto check = bytes.last(checkBytes);
    if (take<std::uint64_t>(check) != checksum(bytes.first(bytes.size() - checkBytes)))
        return std::nullopt;
    Row row = emptyRow(time, shape.gauges, shape.counters);
    row.samples = take<std::uint32_t>(rest);
    (void)take<std::uint32_t>(rest);
    take(rest, row.gauges.data(), row.gauges.size());
    take(rest, row.counters.data(), row.counters.size());
    return row;
}

std::string ringHead(const RingShape& shape, std::uint64_t id)
{
    std::string text(magic);
    text.resize(16);
    append(text, id);
    append(text, shape.step);
    append(text, shape.rows);
    append(text, shape.gauges);
    append(text, shape.counters);
    append(text, checksum(text));
    text.resize(ringHeadBytes);
    return text;
}

std::optional<RingShape> readRingHead(std::span<const char> bytes, std::uint64_t id)
{
    RingShape shape;
    if (bytes.size() != ringHeadBytes)
        return std::nullopt;
    auto rest = bytes.subspan(16 + sizeof id);
    shape.step = take<std::uint32_t>(rest);
    shape.rows = take<std::uint32_t>(rest);
    shape.gauges = take<std::uint32_t>(rest);
    shape.counters = take<std::uint32_t>(rest);
    if (std::string_view(bytes.data(), bytes.size()) != ringHead(shape, id))
        return std::nullopt;
    return shape;
}

} // namespace bloomzy::monitoring
