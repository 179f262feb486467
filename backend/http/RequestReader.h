#pragma once

#include "backend/core/json/Type.h"
#include "backend/http/Endpoint.h"

/// What typed endpoints do that does not depend on their types.
namespace bloomzy::http {

/// Reads the decoded pairs of a query string into a described struct: repeated keys fill vectors. Faults
/// (`#query/<name>`): `query.unknown`, `query.duplicate`, `query.missing`, `query.type`, `query.range`, `query.enum`.
[[nodiscard]] core::Result<void> readQuery(const core::json::Type& type, void* value,
                                           const std::vector<std::pair<std::string, std::string>>& query);

/// Refuses every body.
[[nodiscard]] core::Result<void> requireNoBody(const Request& request);
/// Refuses a body of another media type (415), and one that is encoded. Parameters are ignored, except a charset other
/// than UTF-8.
[[nodiscard]] core::Result<void> requireMediaType(const Request& request, std::string_view mediaType);

/// The schema of a body that is not a described type.
[[nodiscard]] std::shared_ptr<const core::json::Schema> plainSchema(std::string_view json);

/// Fills what a handler left open: status 0 and an empty content type are the route's.
[[nodiscard]] Response completed(Response response, const Route& route);

} // namespace bloomzy::http
