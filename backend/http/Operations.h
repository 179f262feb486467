#pragma once

#include "backend/http/Endpoint.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace bloomzy::http {

/// What a job that runs hears and tells. For the job's thread.
class OperationControl
{
public:
    virtual ~OperationControl() = default;
    /// Somebody cancelled it, or the server stops: undo what is not whole and answer an error, soon. Ask between pieces
    /// of work of a few ten milliseconds, because a stop waits.
    [[nodiscard]] virtual bool isCancelled() const = 0;
    /// Cheap: call it after each piece. Without a total how long it still takes is not known.
    virtual void progress(std::int64_t done, std::optional<std::int64_t> total) = 0;
};

/// Runs once, on a thread of the operations. Captures by value, and no request: what it needs of one, it copies. The
/// request's deadline is over by then; its own database calls bring their own. Answers the operation's result, up to 64
/// KiB; a longer one is not kept. An error after isCancelled() was true makes the operation `cancelled`, any other
/// `failed`. An exception is `internal`.
using OperationJob = std::function<core::Result<api::RawJson>(OperationControl&)>;

struct OperationPlan
{
    std::string unit; ///< of its progress, as a plural: `lines`
    OperationJob job;
    /// Asked just before it is kept as begun, and not for a repeated request: an error refuses it. Quick; may be asked
    /// again. May be empty.
    std::function<core::Result<void>()> admit = {};
};

/// Where services hand in work that takes longer than a request may. Safe from any thread.
class Operations
{
public:
    virtual ~Operations() = default;
    /// For the handler of a POST whose successStatus is 202 and whose answer is an api::Operation: its audit action is
    /// the operation's kind, its caller the owner. Answers 202 with Location, the same one again for a repeated
    /// Idempotency-Key. `unavailable` with a time to wait when too many run and wait already, in all or of this person.
    /// Check what can be refused at once before.
    [[nodiscard]] virtual core::Result<Response> begin(const Request& request, OperationPlan plan) = 0;
};

} // namespace bloomzy::http
