#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QStringView>

#include <optional>

/// A taxon's editable part as JSON, so that fields can be named by pointer (RFC 6901) wherever they are compared, shown
/// or changed. Absent members are values that are not known.
namespace bloomzy::models {

[[nodiscard]] QJsonObject toJson(const api::TaxonInput& taxon);
/// Nothing when a member has another JSON type.
[[nodiscard]] std::optional<api::TaxonInput> taxonInputFrom(const QJsonObject& json);
[[nodiscard]] QJsonValue parsed(const api::RawJson& json);

/// Undefined when it is absent. Object members only: lists are one value.
[[nodiscard]] QJsonValue valueAt(const QJsonObject& object, QStringView pointer);
/// Null and undefined remove the member.
void setValueAt(QJsonObject& object, QStringView pointer, const QJsonValue& value);

/// What the table shows of a taxon; `language` (BCP 47) decides the common name.
[[nodiscard]] api::TaxonSummary summaryOf(const api::Taxon& taxon, QStringView language);

} // namespace bloomzy::models
