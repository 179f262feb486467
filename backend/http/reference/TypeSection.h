#pragma once

#include "backend/http/DescribedEndpoint.h"
#include "backend/http/FieldWords.h"

#include <string>
#include <vector>

namespace bloomzy::http {

/// The named types that these endpoints and their problems are made of, by name, each an `<article>` with its fields.
[[nodiscard]] std::string typeSections(const std::vector<DescribedEndpoint>& endpoints, const FieldWords& words);

} // namespace bloomzy::http
