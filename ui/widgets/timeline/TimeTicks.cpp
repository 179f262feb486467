#include "ui/widgets/timeline/TimeTicks.h"

#include "ui/theme/Formats.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace bloomzy::widgets {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

constexpr qint64 steps[] = {minute,   2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour,    2 * hour,
                            3 * hour, 6 * hour,   12 * hour,  day,         2 * day,     7 * day,     14 * day};
constexpr int months[] = {1, 2, 3, 6, 12, 24, 60, 120};

QDateTime timeIn(qint64 at, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone);
}

/// "18 Nov", "18 nov."
QString dayText(QDate date, bool withYear)
{
    if (withYear)
        return theme::formatDate(date);
    return QLocale().toString(date, QStringLiteral("d MMM"));
}

QDateTime firstOfDay(QDate date, const QTimeZone& zone)
{
    return date.startOfDay(zone);
}

std::vector<TimeTick> monthTicks(const TimeRange& range, const QTimeZone& zone, int step)
{
    std::vector<TimeTick> ticks;
    const QDate from = timeIn(range.from, zone).date();
    const int start = from.year() * 12 + from.month() - 1;
    for (int month = start - start % step; ticks.size() < 1'000; month += step) {
        const QDate date(month / 12, month % 12 + 1, 1);
        const qint64 at = firstOfDay(date, zone).toMSecsSinceEpoch();
        if (at >= range.to)
            break;
        if (at >= range.from)
            ticks.push_back({at, QLocale().toString(date, QStringLiteral("MMM yyyy"))});
    }
    return ticks;
}

std::vector<TimeTick> dayTicks(const TimeRange& range, const QTimeZone& zone, int days)
{
    std::vector<TimeTick> ticks;
    QDate date = timeIn(range.from, zone).date();
    date = date.addDays(-(date.toJulianDay() % days));
    for (; ticks.size() < 1'000; date = date.addDays(days)) {
        const qint64 at = firstOfDay(date, zone).toMSecsSinceEpoch();
        if (at >= range.to)
            break;
        if (at >= range.from)
            ticks.push_back({at, dayText(date, false)});
    }
    return ticks;
}

std::vector<TimeTick> dayPartTicks(const TimeRange& range, const QTimeZone& zone, qint64 step)
{
    std::vector<TimeTick> ticks;
    const qint64 midnight = firstOfDay(timeIn(range.from, zone).date(), zone).toMSecsSinceEpoch();
    for (qint64 at = midnight + (range.from - midnight + step - 1) / step * step; at < range.to; at += step) {
        const QDateTime time = timeIn(at, zone);
        const bool isMidnight = time.time() == QTime(0, 0);
        ticks.push_back({at, isMidnight ? dayText(time.date(), false) : theme::formatTime(time.time())});
    }
    return ticks;
}

} // namespace

std::vector<TimeTick> timeTicks(const TimeRange& range, const QTimeZone& zone, int most)
{
    if (range.to <= range.from || most < 1)
        return {};
    const qint64 span = range.to - range.from;
    for (const qint64 step : steps)
        if (span / step <= most)
            return step < day ? dayPartTicks(range, zone, step) : dayTicks(range, zone, int(step / day));
    for (const int step : months)
        if (span / (30 * day * step) <= most)
            return monthTicks(range, zone, step);
    return {};
}

QString timeText(qint64 at, const QTimeZone& zone)
{
    const QDateTime time = timeIn(at, zone);
    const bool isThisYear = time.date().year() == QDateTime::currentDateTimeUtc().toTimeZone(zone).date().year();
    return dayText(time.date(), !isThisYear) + u' ' + theme::formatTime(time.time());
}

} // namespace bloomzy::widgets
