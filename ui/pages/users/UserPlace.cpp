#include "ui/pages/users/UserPlace.h"

#include "ui/client/JsonCodec.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace bloomzy::users_page {

using namespace Qt::StringLiterals;
using client::toQString;
using client::toStdString;

namespace {

/// A number that stands for one of an enumeration whose last value is `unknown`.
template <class Enum>
Enum enumFrom(const QVariant& value, Enum otherwise)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= 0 && number < int(Enum::unknown) ? Enum(number) : otherwise;
}

} // namespace

QVariant toVariant(const UserPlace& place)
{
    QStringList roles;
    for (const std::string& role : place.filter.role)
        roles += toQString(role);
    QVariantMap map{{u"words"_s, toQString(place.filter.q.value_or(std::string()))},
                    {u"roles"_s, roles},
                    {u"sort"_s, int(place.sort)},
                    {u"user"_s, place.userId},
                    {u"rows"_s, place.rows},
                    {u"scroll"_s, place.scroll}};
    if (!place.filter.status.empty())
        map.insert(u"status"_s, int(place.filter.status.front()));
    if (place.filter.secondFactor)
        map.insert(u"secondFactor"_s, *place.filter.secondFactor);
    return map;
}

UserPlace placeFrom(const QVariant& value)
{
    const QVariantMap map = value.toMap();
    UserPlace place;
    if (const QString words = map.value(u"words"_s).toString(); !words.isEmpty())
        place.filter.q = toStdString(words);
    const auto status = enumFrom(map.value(u"status"_s), api::UserStatus::unknown);
    if (status != api::UserStatus::unknown)
        place.filter.status = {status};
    for (const QString& role : map.value(u"roles"_s).toStringList())
        place.filter.role.push_back(toStdString(role));
    if (const QVariant factor = map.value(u"secondFactor"_s); factor.isValid())
        place.filter.secondFactor = factor.toBool();
    place.sort = enumFrom(map.value(u"sort"_s), place.sort);
    place.userId = map.value(u"user"_s).toString();
    place.rows = std::max(0, map.value(u"rows"_s).toInt());
    place.scroll = std::max(0, map.value(u"scroll"_s).toInt());
    return place;
}

} // namespace bloomzy::users_page
