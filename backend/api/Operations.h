#pragma once

#include "backend/api/Problem.h"
#include "backend/api/Taxa.h"

/// Wire types of /api/v1/operations: work that outlives the request which began it.
namespace bloomzy::api {

enum class OperationState { queued, running, succeeded, failed, cancelled, unknown };
BOOST_DESCRIBE_ENUM(OperationState, queued, running, succeeded, failed, cancelled, unknown)

/// How far it is, in `unit`.
struct OperationProgress
{
    std::int64_t done = 0;
    std::optional<std::int64_t> total; ///< absent: not known (yet)
    std::string unit;                  ///< what is counted, as a plural: `lines`, `bytes`
};
BOOST_DESCRIBE_STRUCT(OperationProgress, (), (done, total, unit))

/// GET /api/v1/operations/{id}, and the answer to a request that begins one (202, with its Location).
struct Operation
{
    std::string id;   ///< sorts by when it was begun
    std::string kind; ///< the audit action of the route that began it: `catalog.import`
    OperationState state = OperationState::unknown;
    bool cancelRequested = false; ///< it ends as soon as it can, and may succeed all the same
    OperationProgress progress;
    std::optional<std::int64_t> secondsLeft; ///< estimated from its pace so far; of one that runs
    Person createdBy;
    std::string createdAt;
    std::optional<std::string> startedAt;
    std::string updatedAt;
    std::optional<std::string> finishedAt;
    std::optional<RawJson> result;  ///< of one that succeeded; what it is depends on `kind`
    std::optional<Problem> problem; ///< of one that failed or was cancelled
};
BOOST_DESCRIBE_STRUCT(Operation, (),
                      (id, kind, state, cancelRequested, progress, secondsLeft, createdBy, createdAt, startedAt,
                       updatedAt, finishedAt, result, problem))

/// GET /api/v1/operations, newest first.
struct OperationPage
{
    std::vector<Operation> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(OperationPage, (), (items, nextCursor))

} // namespace bloomzy::api
