#include "backend/http/DescribedEndpoint.h"

namespace bloomzy::http {

DescribedEndpoint described(const Endpoint& endpoint)
{
    return {endpoint.describe ? endpoint.describe() : Description{}, endpoint.route};
}

std::vector<DescribedEndpoint> described(const std::vector<Endpoint>& endpoints)
{
    std::vector<DescribedEndpoint> all;
    all.reserve(endpoints.size());
    for (const Endpoint& endpoint : endpoints)
        all.push_back(described(endpoint));
    return all;
}

} // namespace bloomzy::http
