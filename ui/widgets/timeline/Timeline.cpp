#include "ui/widgets/timeline/Timeline.h"

#include <algorithm>

namespace bloomzy::widgets {

OutcomeCounts Timeline::sum(int first, int last) const
{
    OutcomeCounts sum;
    for (int piece = std::max(0, first); piece < std::min(size(), last); ++piece)
        sum += pieces[std::size_t(piece)];
    return sum;
}

qint64 Timeline::highest() const
{
    qint64 highest = 0;
    for (const OutcomeCounts& counts : pieces)
        highest = std::max(highest, counts.total());
    return highest;
}

Brush Brush::withFirst(int piece, int size) const
{
    Q_UNUSED(size)
    return {std::clamp(piece, 0, last - 1), last};
}

Brush Brush::withLast(int piece, int size) const
{
    return {first, std::clamp(piece, first + 1, std::max(first + 1, size))};
}

Brush Brush::movedBy(int pieces, int size) const
{
    const int by = std::clamp(pieces, -first, std::max(0, size - last));
    return {first + by, last + by};
}

Brush Brush::between(int one, int other, int size)
{
    const auto [low, high] = std::minmax(one, other);
    const int first = std::clamp(low, 0, std::max(0, size - 1));
    return {first, std::clamp(high, first + 1, std::max(first + 1, size))};
}

TimeRange Brush::rangeIn(const Timeline& timeline) const
{
    return {timeline.startOf(first), timeline.startOf(last)};
}

std::optional<Brush> Brush::of(const TimeRange& range, const Timeline& timeline)
{
    const TimeRange all = timeline.range();
    if (timeline.step <= 0 || timeline.pieces.empty() || range.from >= range.to || range.to <= all.from ||
        range.from >= all.to)
        return {};
    const qint64 first = (std::max(range.from, all.from) - all.from) / timeline.step;
    const qint64 last = (std::min(range.to, all.to) - all.from + timeline.step - 1) / timeline.step;
    return between(int(first), int(last), timeline.size());
}

} // namespace bloomzy::widgets
