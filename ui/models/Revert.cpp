#include "ui/models/Revert.h"

#include "ui/models/TaxonJson.h"

namespace bloomzy::models {

namespace {

void takeBack(QJsonObject& taxon, const std::vector<api::FieldChange>& changes)
{
    for (const api::FieldChange& change : changes)
        setValueAt(taxon, QString::fromStdString(change.field), parsed(change.before));
}

/// Where each part of a value was taken away, no value is left.
QJsonValue usable(const QJsonValue& value)
{
    return value.isObject() && value.toObject().isEmpty() ? QJsonValue(QJsonValue::Undefined) : value;
}

std::vector<FieldStep> stepsTo(const TaxonEditState& state, const QJsonObject& wanted)
{
    std::vector<FieldStep> steps;
    for (const TaxonField& field : taxonFields()) {
        const QString pointer = field.pointer;
        const QJsonValue value = usable(valueAt(wanted, pointer));
        if (value != state.value(pointer))
            steps.push_back({pointer, state.value(pointer), value});
    }
    return steps;
}

} // namespace

std::vector<FieldStep> takenBack(const TaxonEditState& state, const std::vector<api::FieldChange>& changes)
{
    QJsonObject wanted = state.afterJson();
    takeBack(wanted, changes);
    return stepsTo(state, wanted);
}

std::optional<std::vector<FieldStep>> asOf(const TaxonEditState& state, const std::vector<api::TaxonRevision>& newest,
                                           std::int64_t revision)
{
    if (!state.taxon() || newest.empty() || newest.front().revision != state.taxon()->revision ||
        newest.back().revision > revision)
        return {};
    QJsonObject wanted = toJson(*state.taxon());
    for (const api::TaxonRevision& each : newest) {
        if (each.revision <= revision)
            break;
        takeBack(wanted, each.changes);
    }
    return stepsTo(state, wanted);
}

} // namespace bloomzy::models
