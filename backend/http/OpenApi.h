#pragma once

#include "backend/http/Endpoint.h"
#include "backend/http/FieldWords.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace bloomzy::http {

struct ApiInfo
{
    std::string title;
    std::string version; ///< semantic versioning
    std::string description;
    std::map<std::string, std::string, std::less<>> groups = {}; ///< a sentence for each operationTag()
    FieldWords words = {};
};

/// The OpenAPI 3.1 document of these endpoints; the same endpoints give the same text, in whatever order they come.
/// Types that a request body is made of take no other members (`additionalProperties: false`); answers may grow.
/// `invalid` when two different types bear one name.
[[nodiscard]] core::Result<std::string> openApiDocument(const std::vector<Endpoint>& endpoints, const ApiInfo& info);

} // namespace bloomzy::http
