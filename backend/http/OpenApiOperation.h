#pragma once

#include "backend/http/Endpoint.h"

#include <string>

namespace bloomzy::core::json {
class Writer;
}

namespace bloomzy::http {

/// The group that an operation stands in: `/api/v1/taxa/{id}` belongs to `taxa`, what is not of the API to `server`.
[[nodiscard]] std::string operationTag(const Route& route);

/// Writes the method of `endpoint` and its OpenAPI operation object into the path item that is open.
void writeOperation(core::json::Writer& writer, const Endpoint& endpoint);

} // namespace bloomzy::http
