#pragma once

#include "ui/widgets/timeline/Timeline.h"

#include <QtCore/QString>
#include <QtCore/QTimeZone>

#include <vector>

namespace bloomzy::widgets {

/// A place on an axis of time, with its words.
struct TimeTick
{
    qint64 at = 0; ///< milliseconds since 1970 in UTC
    QString text;  ///< "18 Nov", or "14:20" within days
};

/// At most `most` round times of `range` in that zone: whole hours, days, months.
[[nodiscard]] std::vector<TimeTick> timeTicks(const TimeRange& range, const QTimeZone& zone, int most);

/// "21 Nov 00:00" in that zone, with the year when it is not the present one.
[[nodiscard]] QString timeText(qint64 at, const QTimeZone& zone);

} // namespace bloomzy::widgets
