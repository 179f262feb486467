#include "ui/pages/audit/FilterQuery.h"

#include "ui/client/JsonCodecImpl.h"
#include "ui/pages/audit/AuditPlace.h"
#include "ui/pages/audit/FilterValues.h"

#include <QtCore/QUrlQuery>

#include <algorithm>

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;
using client::toStdString;

namespace {

struct ListParameter
{
    QString name;
    FilterKey key;
};

const QList<ListParameter>& listParameters()
{
    static const QList<ListParameter> all{{u"action"_s, FilterKey::action},   {u"outcome"_s, FilterKey::outcome},
                                          {u"actor"_s, FilterKey::actor},     {u"actorKind"_s, FilterKey::kind},
                                          {u"target"_s, FilterKey::target},   {u"targetType"_s, FilterKey::targetType},
                                          {u"address"_s, FilterKey::address}, {u"session"_s, FilterKey::session},
                                          {u"trace"_s, FilterKey::trace},     {u"source"_s, FilterKey::source}};
    return all;
}

bool isKnown(const QString& name)
{
    return name == "q"_L1 || name == "from"_L1 || name == "to"_L1 ||
           std::ranges::any_of(listParameters(), [&](const ListParameter& each) { return each.name == name; });
}

std::optional<std::string> timeOf(const QUrlQuery& query, const QString& name)
{
    const auto text = toStdString(query.queryItemValue(name, QUrl::FullyDecoded));
    return timeFrom(text) ? std::optional(text) : std::nullopt;
}

} // namespace

QString queryOf(const api::AuditFilter& filter, const QString& before)
{
    QStringList parts = client::queryString(filter).mid(1).split(u'&', Qt::SkipEmptyParts);
    for (const QString& part : before.split(u'&', Qt::SkipEmptyParts))
        if (!isKnown(part.section(u'=', 0, 0)))
            parts += part;
    return parts.join(u'&');
}

api::AuditFilter filterOf(const QString& query)
{
    const QUrlQuery parsed(
        QString(query).replace(u'+', u"%20"_s)); // the server reads `+` as a blank, QUrlQuery does not
    api::AuditFilter filter;
    for (const ListParameter& each : listParameters())
        putValues(filter, each.key, parsed.allQueryItemValues(each.name, QUrl::FullyDecoded));
    if (const QString words = parsed.queryItemValue(u"q"_s, QUrl::FullyDecoded); !words.isEmpty())
        filter.q = toStdString(words);
    filter.from = timeOf(parsed, u"from"_s);
    filter.to = timeOf(parsed, u"to"_s);
    return filter;
}

} // namespace bloomzy::audit_page
