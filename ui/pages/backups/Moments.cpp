#include "ui/pages/backups/Moments.h"

#include "ui/client/ServerTime.h"
#include "ui/theme/Formats.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include <algorithm>

namespace bloomzy::backups_page {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString twoDigits(qint64 value)
{
    return u"%1"_s.arg(value, 2, 10, QLatin1Char('0'));
}

} // namespace

QString Moments::moment(const QDateTime& then, const QDateTime& now)
{
    const QDateTime here = then.toTimeZone(now.timeZone());
    const QString time = theme::formatTime(here.time());
    if (here.date() == now.date())
        return tr("Today %1").arg(time);
    if (here.date() == now.date().addDays(1))
        return tr("Tomorrow %1").arg(time);
    const QString date = here.date().year() == now.date().year() ? QLocale().toString(here.date(), u"d MMM"_s)
                                                                 : theme::formatDate(here.date());
    return tr("%1 %2", "date time").arg(date, time);
}

QString Moments::moment(const std::string& time)
{
    const QDateTime then = client::timeOf(time);
    return then.isValid() ? moment(then) : QString();
}

QString Moments::duration(qint64 milliseconds)
{
    if (milliseconds < 10 * second) // none takes no time
        return tr("%1 s").arg(QLocale().toString(std::max(0.1, double(milliseconds) / second), 'f', 1));
    if (milliseconds < minute)
        return tr("%1 s").arg((milliseconds + second / 2) / second);
    if (milliseconds < hour)
        return tr("%1 min %2 s").arg(milliseconds / minute).arg(twoDigits(milliseconds % minute / second));
    if (milliseconds < 2 * day)
        return tr("%1 h %2 min").arg(milliseconds / hour).arg(twoDigits(milliseconds % hour / minute));
    return tr("%n days", nullptr, int(milliseconds / day));
}

QString Moments::about(qint64 milliseconds)
{
    if (milliseconds < minute)
        return tr("About %1 s").arg(std::max<qint64>(1, (milliseconds + second - 1) / second));
    if (milliseconds < 2 * hour)
        return tr("About %1 min").arg((milliseconds + minute / 2) / minute);
    return tr("About %1 h").arg((milliseconds + hour / 2) / hour);
}

} // namespace bloomzy::backups_page
