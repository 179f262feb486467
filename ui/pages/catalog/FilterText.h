#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QString>

namespace bloomzy::catalog_page {

/// A filter in words, in one line: "mon; Family: Araceae, Moraceae; Light: Shade"; empty for none.
[[nodiscard]] QString filterText(const api::TaxonFilter& filter);

} // namespace bloomzy::catalog_page
