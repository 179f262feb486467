#include "ui/client/MergePatch.h"

#include "ui/client/JsonCodecImpl.h"

namespace bloomzy::client {

QJsonObject mergePatch(const QJsonObject& before, const QJsonObject& after)
{
    QJsonObject patch;
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()))
            patch.insert(it.key(), QJsonValue::Null);
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        const QJsonValue old = before.value(it.key());
        if (old == it.value())
            continue;
        if (old.isObject() && it.value().isObject())
            patch.insert(it.key(), mergePatch(old.toObject(), it.value().toObject()));
        else
            patch.insert(it.key(), it.value());
    }
    return patch;
}

QByteArray mergePatchOf(const api::TaxonInput& before, const api::TaxonInput& after)
{
    const QJsonObject patch = mergePatch(toJsonValue(before).toObject(), toJsonValue(after).toObject());
    return QJsonDocument(patch).toJson(QJsonDocument::Compact);
}

} // namespace bloomzy::client
