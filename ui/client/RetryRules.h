#pragma once

#include "ui/client/ClientError.h"
#include "ui/client/HttpMessage.h"

#include <chrono>
#include <optional>

namespace bloomzy::client {

/// How long to wait before a request that failed is sent again by itself; nothing when its caller shall hear of it.
/// Only reading is repeated: at once after a broken connection, one time; as long as the server asks for when it says
/// that there were too many requests, three times, and never longer than ten seconds each. `failures` counts this one.
[[nodiscard]] std::optional<std::chrono::milliseconds> pauseBeforeRetry(const ApiRequest& request,
                                                                        const ClientError& error, int failures);

} // namespace bloomzy::client
