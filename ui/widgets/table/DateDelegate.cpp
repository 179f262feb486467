#include "ui/widgets/table/DateDelegate.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;

DateDelegate::DateDelegate(const theme::Theme& theme, const QTimeZone& zone, QObject* parent)
    : TextDelegate(theme, parent)
    , m_zone(zone)
{
}

QString DateDelegate::text(const QModelIndex& index) const
{
    const QDateTime time = index.data(Qt::DisplayRole).toDateTime();
    if (!time.isValid())
        return {};
    const QDate day = time.toTimeZone(m_zone).date();
    const bool thisYear = day.year() == QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date().year();
    return QLocale().toString(day, thisYear ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString DateDelegate::toolTip(const QRect&, const QModelIndex& index) const
{
    const QDateTime time = index.data(Qt::DisplayRole).toDateTime();
    if (!time.isValid())
        return {};
    const QDateTime local = time.toTimeZone(m_zone);
    return u"%1 %2\n%3"_s.arg(QLocale().toString(local, u"d MMM yyyy, HH:mm"_s), local.timeZoneAbbreviation(),
                              time.toUTC().toString(Qt::ISODate));
}

} // namespace bloomzy::widgets
