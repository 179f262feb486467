#pragma once

#include "backend/http/Endpoint.h"

namespace bloomzy::http {

/// An endpoint as the reference shows it, as OpenAPI and as a page.
struct DescribedEndpoint : Description
{
    Route route;
};

[[nodiscard]] DescribedEndpoint described(const Endpoint& endpoint);
[[nodiscard]] std::vector<DescribedEndpoint> described(const std::vector<Endpoint>& endpoints);

} // namespace bloomzy::http
