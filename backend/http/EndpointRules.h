#pragma once

#include "backend/http/Endpoint.h"

namespace bloomzy::http {

/// `GET` and so on.
[[nodiscard]] std::string_view methodName(Method method);
/// Empty for what no route can serve; HEAD and OPTIONS are the router's.
[[nodiscard]] std::optional<Method> methodFromName(std::string_view name);

/// A path at its slashes, without the first one.
[[nodiscard]] std::vector<std::string> pathSegments(std::string_view path);
/// `{id}`, and `{path+}`
[[nodiscard]] bool isParameter(std::string_view segment);
/// `{path+}`, the last of its path: takes one segment or several, with the slashes between them.
[[nodiscard]] bool takesRest(std::string_view segment);
/// `id`, `path`
[[nodiscard]] std::string parameterName(std::string_view segment);

/// A fault for everything that keeps these endpoints from being served together; the pointer names the endpoint.
[[nodiscard]] std::vector<api::Fault> endpointFaults(const std::vector<Endpoint>& endpoints);

} // namespace bloomzy::http
