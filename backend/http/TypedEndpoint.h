#pragma once

#include "backend/core/json/JsonImpl.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::http {

/// A request whose body and query were read and validated against their types.
template <class Body, class Query = Nothing>
struct Call
{
    const Request& request;
    Body body;
    Query query;

    /// The caller; only for routes that are not open.
    [[nodiscard]] const Principal& principal() const { return *request.principal; }
};

/// The endpoint of `route`: reads Body from JSON (Nothing: no body allowed; api::RawJson: any JSON text, as for a merge
/// patch; std::string: the bytes as they are) and Query from the query string (repeated keys fill vectors; an unknown
/// key is a fault), calls `handler`, writes Res. The schemas for OpenAPI come from the same types.
template <class Body, class Query, class Res, class Handler>
[[nodiscard]] Endpoint endpoint(Route route, Handler handler);

} // namespace bloomzy::http
