#pragma once

#include "backend/http/DescribedEndpoint.h"

#include <string>
#include <string_view>
#include <vector>

/// What follows from a route's declaration and is told in the OpenAPI document and in the reference alike.
namespace bloomzy::http {

/// The group that an operation stands in: `/api/v1/taxa/{id}` belongs to `taxa`, what is not of the API to `server`.
[[nodiscard]] std::string operationTag(const Route& route);
/// Who may call it, as sentences; names of permissions in backticks.
[[nodiscard]] std::string accessText(const Access& access);
/// The names in braces of the path, in order.
[[nodiscard]] std::vector<std::string> pathParameters(const Route& route);
/// The path as OpenAPI has it: `{path+}` is `{path}` there, which has no word for one that takes slashes.
[[nodiscard]] std::string documentedPath(const Route& route);
[[nodiscard]] bool takesIfMatch(const Route& route);
[[nodiscard]] bool takesIdempotencyKey(const Route& route);
[[nodiscard]] std::string_view successText(int status);
/// Statuses of the problems that it may answer with, in order.
[[nodiscard]] std::vector<int> problemStatuses(const DescribedEndpoint& endpoint);
[[nodiscard]] bool isJson(std::string_view mediaType);

} // namespace bloomzy::http
