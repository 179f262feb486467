#include "backend/http/RequestReader.h"

#include "backend/http/CharacterClasses.h"

#include <algorithm>

namespace bloomzy::http {
namespace {

using chars::lowerCase;
using chars::trimmed;

/// Whether each parameter after the media type can be ignored: a charset must be UTF-8.
bool charsetFits(std::string_view parameters)
{
    while (!parameters.empty()) {
        parameters.remove_prefix(1);
        const std::size_t next = std::min(parameters.find(';'), parameters.size());
        const std::string parameter = lowerCase(trimmed(parameters.substr(0, next)));
        if (parameter.starts_with("charset=") && parameter != "charset=utf-8" && parameter != "charset=\"utf-8\"")
            return false;
        parameters.remove_prefix(next);
    }
    return true;
}

} // namespace

core::Result<void> requireNoBody(const Request& request)
{
    if (request.body.empty())
        return {};
    return core::invalid("", "body.unexpected", "This request takes no body; send it without one.");
}

core::Result<void> requireMediaType(const Request& request, std::string_view mediaType)
{
    if (lowerCase(trimmed(request.header("content-encoding").value_or("identity"))) != "identity")
        return core::makeError(api::ErrorCode::unsupportedMediaType,
                               "Send the body as it is, without a Content-Encoding.");
    const std::string_view given = request.header("content-type").value_or("");
    const std::size_t end = std::min(given.find(';'), given.size());
    if (lowerCase(trimmed(given.substr(0, end))) == mediaType && charsetFits(given.substr(end)))
        return {};
    return core::makeError(api::ErrorCode::unsupportedMediaType,
                           "Send the body as " + std::string(mediaType) + " in UTF-8, and say so in Content-Type.");
}

std::shared_ptr<const core::json::Schema> plainSchema(std::string_view json)
{
    auto schema = std::make_shared<core::json::Schema>();
    schema->json = json;
    return schema;
}

Response completed(Response response, const Route& route)
{
    if (response.status == 0)
        response.status = route.successStatus;
    if (response.body.empty() && !response.stream)
        response.contentType.clear();
    else if (response.contentType.empty())
        response.contentType = route.responseMediaType;
    return response;
}

} // namespace bloomzy::http
