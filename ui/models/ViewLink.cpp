#include "ui/models/ViewLink.h"

namespace bloomzy::models {

using namespace Qt::StringLiterals;

QVariant placeOfView(const QString& id)
{
    return QVariantMap{{u"view"_s, id}};
}

QString viewIdFrom(const QVariant& value)
{
    return value.toMap().value(u"view"_s).toString();
}

} // namespace bloomzy::models
