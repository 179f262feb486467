#pragma once

#include "backend/http/Endpoint.h"

#include <string>
#include <vector>

namespace bloomzy::http {

struct ApiInfo
{
    std::string title;
    std::string version; ///< semantic versioning
    std::string description;
};

/// The OpenAPI 3.1 document of these endpoints; the same endpoints give the same text, in whatever order they come.
/// Types that a request body is made of take no other members (`additionalProperties: false`); answers may grow.
/// `invalid` when two different types bear one name.
[[nodiscard]] core::Result<std::string> openApiDocument(const std::vector<Endpoint>& endpoints, const ApiInfo& info);

/// `GET /openapi.json`, open to anyone: the document of `endpoints` and of itself. Add it to them last.
[[nodiscard]] core::Result<Endpoint> openApiEndpoint(const std::vector<Endpoint>& endpoints, const ApiInfo& info);

} // namespace bloomzy::http
