#include "ui/pages/audit/AuditPlace.h"

#include "ui/client/JsonCodecImpl.h"

#include <QtCore/QDateTime>

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;
using client::toQString;
using client::toStdString;

std::string wireTime(qint64 milliseconds)
{
    return toStdString(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs));
}

std::optional<qint64> timeFrom(const std::optional<std::string>& text)
{
    if (!text)
        return {};
    const QDateTime time = QDateTime::fromString(toQString(*text), Qt::ISODateWithMs);
    return time.isValid() ? std::optional<qint64>(time.toMSecsSinceEpoch()) : std::nullopt;
}

QVariant toVariant(const AuditPlace& place)
{
    QVariantMap map{{u"filter"_s, QString::fromUtf8(client::encode(place.filter))}, {u"event"_s, place.eventId}};
    if (place.range)
        map.insert(u"range"_s, QVariantList{place.range->from, place.range->to});
    if (place.at)
        map.insert(u"at"_s, toQString(*place.at));
    return map;
}

AuditPlace placeFrom(const QVariant& value)
{
    const QVariantMap map = value.toMap();
    AuditPlace place;
    if (const auto filter = client::decode<api::AuditFilter>(map.value(u"filter"_s).toString().toUtf8()))
        place.filter = *filter;
    const QVariantList range = map.value(u"range"_s).toList();
    if (range.size() == 2 && range.at(0).toLongLong() < range.at(1).toLongLong())
        place.range = widgets::TimeRange{range.at(0).toLongLong(), range.at(1).toLongLong()};
    if (const QString at = map.value(u"at"_s).toString(); timeFrom(toStdString(at)))
        place.at = toStdString(at);
    place.eventId = map.value(u"event"_s).toString();
    return place;
}

} // namespace bloomzy::audit_page
