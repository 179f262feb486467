#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QStringList>

namespace bloomzy::catalog_page {

/// What the facets of a filter are called, one name for each chosen value, in the present language.
QStringList filterNames(const api::TaxonFilter& filter);

} // namespace bloomzy::catalog_page
