#include "backend/http/Endpoint.h"

#include <algorithm>

namespace bloomzy::http {

std::optional<std::string_view> Request::header(std::string_view lowerCaseName) const
{
    const auto found = std::ranges::find(headers, lowerCaseName, &std::pair<std::string, std::string>::first);
    return found == headers.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

std::string_view Request::pathParameter(std::string_view name) const
{
    const auto found = pathParameters.find(name);
    return found == pathParameters.end() ? std::string_view() : std::string_view(found->second);
}

} // namespace bloomzy::http
