#pragma once

#include "backend/http/OpenApi.h"

#include <string_view>

namespace bloomzy::host {

/// What the reference says beside the routes: title, introduction, and a sentence for each group of routes. A new group
/// (`/api/v1/<group>/…`) needs its sentence; `integration.ExamplesTest` tells.
[[nodiscard]] http::ApiInfo apiInfo(std::string_view version);

/// What the comments behind the members of backend/api say.
[[nodiscard]] std::vector<http::FieldWord> apiFieldWords();

/// resources/reference/reference.css, with the colours of the design's tokens before it.
[[nodiscard]] std::string_view referenceStyle();

} // namespace bloomzy::host
