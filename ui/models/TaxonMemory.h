#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QString>

#include <optional>

namespace bloomzy::models {

/// A row of the list as text, to show it again at another time without asking the server.
[[nodiscard]] QString toMemory(const api::TaxonSummary& taxon);
/// Nothing when it is not such a text.
[[nodiscard]] std::optional<api::TaxonSummary> taxonFromMemory(const QString& memory);

} // namespace bloomzy::models
