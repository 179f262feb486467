#include "backend/backup/routes/RestoreExamples.h"

#include "backend/http/ExampleOperation.h"

namespace bloomzy::backup::examples {
namespace {

constexpr const char* pointId = "019ab3c9-e7c8-74eb-96b7-d3a405b6c73b";
constexpr const char* dryRunId = "019ab3cf-4d2e-71db-8d1b-39a0fb1c2d51";
constexpr const char* recoveryKey = "AGE-SECRET-KEY-1EXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEE";

} // namespace

http::ExampleOf<api::BackupOpening, http::Nothing, api::Operation> rehearseBackup()
{
    return {.path = {{"id", pointId}},
            .request = {.recoveryKey = recoveryKey},
            .answer =
                http::examples::begunOperation("019ab3ce-3c1d-70ca-8c0a-28f9ea0b1c40", "backup.rehearse", "bytes"),
            .after = {"createBackup", "verifyBackup"}};
}

http::ExampleOf<api::BackupOpening, http::Nothing, api::Operation> tryRestore()
{
    return {.path = {{"id", pointId}},
            .request = {.recoveryKey = recoveryKey},
            .answer = http::examples::begunOperation(dryRunId, "backup.dryRun", "bytes"),
            .after = {"rehearseBackup"}};
}

http::ExampleOf<api::RestoreRequest, http::Nothing, api::Operation> restoreBackup()
{
    api::RestoreRequest request;
    request.recoveryKey = recoveryKey;
    request.dryRunId = dryRunId;
    return {.path = {{"id", pointId}},
            .request = request,
            .answer = http::examples::begunOperation("019ab3d0-5e3f-72ec-9e2c-4ab10c2d3e62", "backup.restore", "bytes"),
            .after = {"tryRestore"}};
}

} // namespace bloomzy::backup::examples
