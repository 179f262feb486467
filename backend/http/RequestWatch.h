#pragma once

#include "backend/core/Error.h"

#include <functional>
#include <memory>
#include <optional>

namespace bloomzy::http {

class RefusalRecorder;
struct Route;

/// What watches over requests beside their routes. Asked on I/O threads, so nothing of it blocks.
struct RequestWatch
{
    std::shared_ptr<RefusalRecorder> refusals = {}; ///< null: nobody records refusals
    /// Whether a route takes no requests at the moment; empty: all do.
    std::function<std::optional<core::Error>(const Route&)> hold = {};
};

} // namespace bloomzy::http
