#include "ui/pages/catalog/ViewQuery.h"

#include "ui/client/JsonCodecImpl.h"

#include <QtCore/QUrlQuery>

#include <boost/describe/enum_from_string.hpp>

#include <algorithm>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;

namespace {

struct Facet
{
    QString group;     ///< of the filters
    QString parameter; ///< of the list
};

const QList<Facet>& facets()
{
    static const QList<Facet> all{{u"family"_s, u"family"_s},         {u"status"_s, u"taxonomicStatus"_s},
                                  {u"light"_s, u"light"_s},           {u"toxicity"_s, u"toxicity"_s},
                                  {u"difficulty"_s, u"difficulty"_s}, {u"review"_s, u"reviewState"_s}};
    return all;
}

/// QUrlQuery leaves `+` and `;` as they are, and the server reads `+` as a blank.
QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

bool isKnown(const QString& parameter)
{
    return parameter == "q"_L1 || parameter == "sort"_L1 ||
           std::ranges::any_of(facets(), [&](const Facet& facet) { return facet.parameter == parameter; });
}

/// As they are written.
QStringList unknownIn(const QString& query)
{
    QStringList parts = query.split(u'&', Qt::SkipEmptyParts);
    parts.removeIf([](const QString& part) { return isKnown(part.section(u'=', 0, 0)); });
    return parts;
}

} // namespace

QString queryOf(const ViewPlace& place, const QString& before)
{
    QStringList parts;
    if (!place.query.trimmed().isEmpty())
        parts += u"q="_s + encoded(place.query.trimmed());
    for (const Facet& facet : facets()) {
        for (const QString& value : place.facets.value(facet.group))
            parts += facet.parameter + u'=' + encoded(value);
    }
    parts += u"sort="_s + client::enumName(place.sort);
    return (parts + unknownIn(before)).join(u'&');
}

ViewPlace placeOfQuery(const QString& query)
{
    ViewPlace place;
    const QUrlQuery parsed(QString(query).replace(u'+', u"%20"_s));
    place.query = parsed.queryItemValue(u"q"_s, QUrl::FullyDecoded);
    for (const Facet& facet : facets()) {
        const QStringList values = parsed.allQueryItemValues(facet.parameter, QUrl::FullyDecoded);
        if (!values.isEmpty())
            place.facets.insert(facet.group, values);
    }
    const QByteArray sort = parsed.queryItemValue(u"sort"_s).toLatin1();
    if (!boost::describe::enum_from_string(sort.constData(), place.sort) || place.sort == api::TaxonSort::unknown)
        place.sort = api::TaxonSort::bestMatch;
    return place;
}

} // namespace bloomzy::catalog_page
