#pragma once

#include <QtCore/QtGlobal>

#include <limits>
#include <optional>
#include <vector>

namespace bloomzy::widgets {

/// How many events of each outcome there were.
struct OutcomeCounts
{
    qint64 success = 0;
    qint64 denied = 0;
    qint64 failure = 0;

    [[nodiscard]] qint64 total() const { return success + denied + failure; }
    OutcomeCounts& operator+=(const OutcomeCounts& other)
    {
        success += other.success;
        denied += other.denied;
        failure += other.failure;
        return *this;
    }

    bool operator==(const OutcomeCounts&) const = default;
};

/// A span of time; milliseconds since 1970 in UTC, the end is not in it.
struct TimeRange
{
    static constexpr qint64 open = std::numeric_limits<qint64>::max(); ///< an end that does not come

    qint64 from = 0;
    qint64 to = 0;

    bool operator==(const TimeRange&) const = default;
};

/// Counts in equal pieces of time, without a gap.
struct Timeline
{
    qint64 start = 0; ///< milliseconds since 1970 in UTC
    qint64 step = 0;  ///< milliseconds
    std::vector<OutcomeCounts> pieces;

    [[nodiscard]] int size() const { return int(pieces.size()); }
    [[nodiscard]] qint64 startOf(int piece) const { return start + piece * step; }
    [[nodiscard]] TimeRange range() const { return {start, startOf(size())}; }
    /// Of the pieces from `first` to the one before `last`.
    [[nodiscard]] OutcomeCounts sum(int first, int last) const;
    [[nodiscard]] qint64 highest() const;

    bool operator==(const Timeline&) const = default;
};

/// The pieces of a timeline that are chosen: from `first` to the one before `last`, at least one.
struct Brush
{
    int first = 0;
    int last = 1;

    /// Ends of it go at most to the ends of `size` pieces and do not pass each other.
    [[nodiscard]] Brush withFirst(int piece, int size) const;
    [[nodiscard]] Brush withLast(int piece, int size) const;
    /// As wide as it is.
    [[nodiscard]] Brush movedBy(int pieces, int size) const;
    /// Whichever end stands left.
    [[nodiscard]] static Brush between(int one, int other, int size);
    [[nodiscard]] TimeRange rangeIn(const Timeline& timeline) const;
    /// The pieces that `range` touches; nothing when it touches none.
    [[nodiscard]] static std::optional<Brush> of(const TimeRange& range, const Timeline& timeline);

    bool operator==(const Brush&) const = default;
};

} // namespace bloomzy::widgets
