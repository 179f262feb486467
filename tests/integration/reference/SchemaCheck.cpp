#include "tests/integration/reference/SchemaCheck.h"

#include <QJsonArray>

#include <cmath>

namespace {

const QStringList knownKeywords{QStringLiteral("type"),       QStringLiteral("format"),
                                QStringLiteral("properties"), QStringLiteral("required"),
                                QStringLiteral("items"),      QStringLiteral("enum"),
                                QStringLiteral("$ref"),       QStringLiteral("additionalProperties"),
                                QStringLiteral("description")};

bool isWhole(const QJsonValue& value)
{
    return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
}

bool isOfType(const QString& type, const QJsonValue& value)
{
    if (type == QLatin1String("object"))
        return value.isObject();
    if (type == QLatin1String("array"))
        return value.isArray();
    if (type == QLatin1String("string"))
        return value.isString();
    if (type == QLatin1String("boolean"))
        return value.isBool();
    if (type == QLatin1String("integer"))
        return isWhole(value);
    return type == QLatin1String("number") && value.isDouble();
}

bool fitsFormat(const QString& format, const QJsonValue& value)
{
    return format != QLatin1String("int32") || std::abs(value.toDouble()) <= 2147483648.0;
}

} // namespace

QStringList SchemaCheck::faults(const QJsonValue& schema, const QJsonValue& value) const
{
    QStringList found;
    check(schema.toObject(), value, {}, found);
    return found;
}

void SchemaCheck::check(const QJsonObject& schema, const QJsonValue& value, const QString& pointer,
                        QStringList& faults) const
{
    for (const QString& keyword : schema.keys())
        if (!knownKeywords.contains(keyword))
            faults += pointer + QStringLiteral(": the check does not know the keyword ") + keyword;
    if (schema.contains(QLatin1String("$ref")))
        return check(resolved(schema.value(QLatin1String("$ref")).toString()), value, pointer, faults);
    const QString type = schema.value(QLatin1String("type")).toString();
    if (!type.isEmpty() &&
        (!isOfType(type, value) || !fitsFormat(schema.value(QLatin1String("format")).toString(), value)))
        faults += pointer + QStringLiteral(": is no ") + type;
    const QJsonValue choices = schema.value(QLatin1String("enum"));
    if (choices.isArray() && !choices.toArray().contains(value))
        faults += pointer + QStringLiteral(": is none of the values: ") + value.toString();
    if (value.isObject())
        checkObject(schema, value.toObject(), pointer, faults);
    if (value.isArray() && schema.contains(QLatin1String("items"))) {
        const QJsonArray items = value.toArray();
        for (int i = 0; i < items.size(); ++i)
            check(schema.value(QLatin1String("items")).toObject(), items.at(i), pointer + u'/' + QString::number(i),
                  faults);
    }
}

void SchemaCheck::checkObject(const QJsonObject& schema, const QJsonObject& value, const QString& pointer,
                              QStringList& faults) const
{
    for (const QJsonValue required : schema.value(QLatin1String("required")).toArray())
        if (!value.contains(required.toString()))
            faults += pointer + u'/' + required.toString() + QStringLiteral(": is missing");
    const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
    const bool closed = schema.value(QLatin1String("additionalProperties")) == QJsonValue(false);
    for (auto it = value.begin(); it != value.end(); ++it) {
        const QString place = pointer + u'/' + it.key();
        if (properties.contains(it.key()))
            check(properties.value(it.key()).toObject(), it.value(), place, faults);
        else if (closed)
            faults += place + QStringLiteral(": is not declared");
    }
}

QJsonObject SchemaCheck::resolved(const QString& reference) const
{
    QJsonValue target = m_document;
    for (const QString& step : reference.mid(2).split(u'/'))
        target = target.toObject().value(step);
    return target.toObject();
}
