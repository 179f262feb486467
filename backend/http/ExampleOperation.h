#pragma once

#include "backend/api/Operations.h"
#include "backend/http/ExampleValues.h"

namespace bloomzy::http::examples {

/// The answer to Ada, who begins long work: it waits for its turn. `unit`: OperationProgress::unit.
[[nodiscard]] inline api::Operation begunOperation(const char* id, const char* kind, const char* unit)
{
    api::Operation operation;
    operation.id = id;
    operation.kind = kind;
    operation.state = api::OperationState::queued;
    operation.progress.unit = unit;
    operation.createdBy = {adaId, adaName};
    operation.createdAt = operation.updatedAt = time;
    return operation;
}

} // namespace bloomzy::http::examples
