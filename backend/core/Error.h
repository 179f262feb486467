#pragma once

#include "backend/api/ErrorCode.h"
#include "backend/api/Problem.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace bloomzy::core {

/// A refusal or a failure, with its two audiences kept apart: `detail` and `faults` may reach a client, `cause` only
/// the log.
struct Error
{
    api::ErrorCode code = api::ErrorCode::internal;
    std::string detail; ///< what happened, what is safe, what to do; English; no paths, SQL or names of internals
    std::vector<api::Fault> faults; ///< with code `invalid`: one for each field that is wrong
    std::string cause;              ///< for the log
    std::optional<std::chrono::seconds> retryAfter;
    bool recorded = false; ///< the audit log has an event of this refusal already
};

Error makeError(api::ErrorCode code, std::string detail, std::string cause = {});
Error invalid(std::vector<api::Fault> faults);
Error invalid(std::string pointer, std::string code, std::string detail);
/// Our fault: the client hears only that it was, the log hears `cause`.
Error internalError(std::string cause);
Error unavailable(std::string detail, std::chrono::seconds retryAfter, std::string cause = {});

} // namespace bloomzy::core
