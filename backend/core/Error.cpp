#include "backend/core/Error.h"

#include <utility>

namespace bloomzy::core {

Error makeError(api::ErrorCode code, std::string detail, std::string cause)
{
    Error error;
    error.code = code;
    error.detail = std::move(detail);
    error.cause = std::move(cause);
    return error;
}

Error invalid(std::vector<api::Fault> faults)
{
    auto error =
        makeError(api::ErrorCode::invalid, faults.size() == 1 ? "One field is not valid. Nothing was changed."
                                                              : "Some fields are not valid. Nothing was changed.");
    error.faults = std::move(faults);
    return error;
}

Error invalid(std::string pointer, std::string code, std::string detail)
{
    std::vector<api::Fault> faults;
    faults.push_back({std::move(pointer), std::move(code), std::move(detail)});
    return invalid(std::move(faults));
}

Error internalError(std::string cause)
{
    return makeError(api::ErrorCode::internal,
                     "The server met an error of its own. Try again; if it stays, give the trace id to whoever runs "
                     "the server.",
                     std::move(cause));
}

Error unavailable(std::string detail, std::chrono::seconds retryAfter, std::string cause)
{
    auto error = makeError(api::ErrorCode::unavailable, std::move(detail), std::move(cause));
    error.retryAfter = retryAfter;
    return error;
}

} // namespace bloomzy::core
