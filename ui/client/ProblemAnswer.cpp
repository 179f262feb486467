#include "ui/client/ProblemAnswer.h"

#include "ui/client/JsonCodecImpl.h"

#include <algorithm>
#include <array>

namespace bloomzy::client {

namespace {

struct StatusCode
{
    int status;
    api::ErrorCode code;
};

constexpr std::array statusCodes{
    StatusCode{400, api::ErrorCode::malformed},
    StatusCode{401, api::ErrorCode::unauthenticated},
    StatusCode{403, api::ErrorCode::forbidden},
    StatusCode{404, api::ErrorCode::notFound},
    StatusCode{405, api::ErrorCode::methodNotAllowed},
    StatusCode{408, api::ErrorCode::timeout},
    StatusCode{409, api::ErrorCode::conflict},
    StatusCode{412, api::ErrorCode::preconditionFailed},
    StatusCode{413, api::ErrorCode::tooLarge},
    StatusCode{414, api::ErrorCode::uriTooLong},
    StatusCode{415, api::ErrorCode::unsupportedMediaType},
    StatusCode{422, api::ErrorCode::invalid},
    StatusCode{428, api::ErrorCode::preconditionRequired},
    StatusCode{429, api::ErrorCode::rateLimited},
    StatusCode{431, api::ErrorCode::headersTooLarge},
    StatusCode{501, api::ErrorCode::notImplemented},
    StatusCode{502, api::ErrorCode::unavailable},
    StatusCode{503, api::ErrorCode::unavailable},
    StatusCode{504, api::ErrorCode::unavailable},
    StatusCode{507, api::ErrorCode::insufficientStorage},
};

std::string typeOf(int status)
{
    const auto found = std::ranges::find(statusCodes, status, &StatusCode::status);
    const auto code = found == statusCodes.end() ? api::ErrorCode::internal : found->code;
    return std::string("urn:bloomzy:problem:") + boost::describe::enum_to_string(code, "internal");
}

std::optional<std::chrono::seconds> secondsOf(const QByteArray& retryAfter)
{
    bool number = false;
    const int seconds = retryAfter.toInt(&number);
    if (!number || seconds < 0)
        return {};
    return std::chrono::seconds(seconds);
}

} // namespace

ClientError problemAnswer(int status, const QByteArray& body, const QByteArray& retryAfter)
{
    api::Problem problem;
    if (auto told = decode<api::Problem>(body))
        problem = std::move(*told);
    if (problem.type.empty())
        problem.type = typeOf(status);
    problem.status = status;
    return makeClientError(std::move(problem), secondsOf(retryAfter));
}

} // namespace bloomzy::client
