#pragma once

#include "backend/http/OpenApi.h"

#include <string_view>
#include <vector>

namespace bloomzy::http {

/// `GET /openapi.json` and `GET /docs`, open to anyone: `endpoints` and themselves, as OpenAPI and as a page for people
/// with `style` (see referencePage()), which outlives them. Each is written once, when it is first asked for, which
/// takes some milliseconds; `info` is called then. Add them to the endpoints last. Where two different types bear one
/// name, /openapi.json answers `internal`.
[[nodiscard]] std::vector<Endpoint> referenceEndpoints(const std::vector<Endpoint>& endpoints,
                                                       std::function<ApiInfo()> info, std::string_view style);

} // namespace bloomzy::http
