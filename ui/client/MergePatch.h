#pragma once

#include "backend/api/Taxa.h"

#include <QByteArray>
#include <QJsonObject>

namespace bloomzy::client {

/// The JSON Merge Patch (RFC 7396) that turns `before` into `after`: objects member by member, what is gone is null,
/// arrays whole. `{}` when they are equal.
[[nodiscard]] QJsonObject mergePatch(const QJsonObject& before, const QJsonObject& after);
[[nodiscard]] QByteArray mergePatchOf(const api::TaxonInput& before, const api::TaxonInput& after);

} // namespace bloomzy::client
