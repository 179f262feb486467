#include "ui/models/TaxonJson.h"

#include "ui/client/JsonCodecImpl.h"

#include <algorithm>

namespace bloomzy::models {

QJsonObject toJson(const api::TaxonInput& taxon)
{
    return client::toJsonValue(taxon).toObject();
}

std::optional<api::TaxonInput> taxonInputFrom(const QJsonObject& json)
{
    api::TaxonInput taxon;
    QString where;
    if (!client::codec::read(QJsonValue(json), taxon, where))
        return {};
    return taxon;
}

QJsonValue parsed(const api::RawJson& json)
{
    return client::codec::parsedText(json.text);
}

QJsonValue valueAt(const QJsonObject& object, QStringView pointer)
{
    QJsonValue value = object;
    const auto names = pointer.mid(1).split(u'/');
    for (const QStringView name : names)
        value = value.toObject().value(name);
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}

void setValueAt(QJsonObject& object, QStringView pointer, const QJsonValue& value)
{
    const QStringView path = pointer.mid(1);
    const qsizetype slash = path.indexOf(u'/');
    const QString name = path.left(slash < 0 ? path.size() : slash).toString();
    if (slash >= 0) {
        QJsonObject inner = object.value(name).toObject();
        setValueAt(inner, path.mid(slash), value);
        object.insert(name, inner);
    } else if (value.isNull() || value.isUndefined()) {
        object.remove(name);
    } else {
        object.insert(name, value);
    }
}

namespace {

std::optional<std::string> commonName(const api::Taxon& taxon, QStringView language)
{
    std::optional<std::string> found;
    for (const api::VernacularName& name : taxon.vernacularNames) {
        if (QString::fromStdString(name.language).section(u'-', 0, 0) != language)
            continue;
        if (name.preferred)
            return name.name;
        if (!found)
            found = name.name;
    }
    return found;
}

std::optional<api::Severity> worst(const api::Toxicity& toxicity)
{
    std::optional<api::Severity> result;
    for (const auto& each : {toxicity.people, toxicity.cats, toxicity.dogs}) {
        if (each && (!result || *each > *result))
            result = each;
    }
    return result;
}

} // namespace

api::TaxonSummary summaryOf(const api::Taxon& taxon, QStringView language)
{
    api::TaxonSummary row;
    static_cast<api::NameParts&>(row) = taxon;
    row.id = taxon.id;
    row.revision = taxon.revision;
    row.scientificName = taxon.scientificName;
    row.taxonomicStatus = taxon.taxonomicStatus;
    if (taxon.acceptedName)
        row.acceptedName = taxon.acceptedName->name;
    row.family = taxon.family;
    row.vernacularName = commonName(taxon, language);
    row.light = taxon.care.light;
    const api::Toxicity& toxicity = taxon.care.toxicity;
    row.toxicity = worst(toxicity);
    row.toxicityComplete = toxicity.people && toxicity.cats && toxicity.dogs;
    row.difficulty = taxon.care.difficulty;
    row.reviewState = taxon.reviewState;
    row.updatedAt = taxon.updatedAt;
    return row;
}

} // namespace bloomzy::models
