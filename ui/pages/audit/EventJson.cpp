#include "ui/pages/audit/EventJson.h"

#include "ui/client/JsonCodecImpl.h"
#include "ui/models/EventTexts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace bloomzy::audit_page {

namespace {

constexpr qsizetype deepest = 16;

QJsonValue valueOf(const api::RawJson& value)
{
    return QJsonDocument::fromJson('[' + QByteArray::fromStdString(value.text) + ']').array().at(0);
}

/// The parts of an RFC 6901 pointer; a field's name as it is when it is none.
QStringList partsOf(const QString& pointer)
{
    QStringList parts = pointer.split(u'/');
    if (pointer.startsWith(u'/'))
        parts.removeFirst();
    for (QString& part : parts)
        part.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
    return parts.size() > deepest ? QStringList{pointer} : parts;
}

/// Numbers of lists are names here, too: what of a list is not told is not known.
void put(QJsonObject& object, const QStringList& parts, qsizetype depth, const QJsonValue& value)
{
    const QString name = parts.value(depth);
    if (depth + 1 >= parts.size()) {
        object.insert(name, value);
        return;
    }
    QJsonObject inner = object.value(name).toObject();
    put(inner, parts, depth + 1, value);
    object.insert(name, inner);
}

} // namespace

BeforeAndAfter beforeAndAfter(const api::AuditEntry& entry)
{
    QJsonObject before;
    QJsonObject after;
    for (std::size_t i = 0; i < entry.changes.size(); ++i) {
        const api::FieldChange& change = entry.changes[i];
        const QStringList parts = partsOf(client::toQString(change.field));
        const std::string place = "/changes/" + std::to_string(i);
        const auto add = [&](QJsonObject& side, const api::RawJson& value, const char* end) {
            if (models::EventTexts::isMasked(entry, place + end))
                put(side, parts, 0, models::EventTexts::hidden());
            else if (value.text != "null")
                put(side, parts, 0, valueOf(value));
        };
        add(before, change.before, "/before");
        add(after, change.after, "/after");
    }
    const auto side = [](const QJsonObject& object) {
        return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
    };
    return {side(before), side(after)};
}

QByteArray eventJson(const api::AuditEntry& entry)
{
    return QJsonDocument(client::toJsonValue(entry).toObject()).toJson();
}

} // namespace bloomzy::audit_page
