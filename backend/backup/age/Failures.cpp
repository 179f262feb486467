#include "backend/backup/age/Failures.h"

namespace bloomzy::backup::age {

core::Error headerFailure(std::string_view why)
{
    return core::makeError(api::ErrorCode::malformed,
                           "This is no encrypted backup, or its beginning is damaged. Nothing was read from it. Use "
                           "another copy.",
                           "age header: " + std::string(why));
}

core::Error keyFailure()
{
    core::Error error = core::invalid("/identity", "backup.key",
                                      "This backup was not encrypted for this recovery key. Nothing was read from it. "
                                      "Use the key that was in force when the backup was made.");
    error.cause = "age key";
    return error;
}

core::Error macFailure()
{
    return core::makeError(api::ErrorCode::malformed,
                           "The beginning of this backup was changed after it was written. Nothing was read from it. "
                           "Use another copy.",
                           "age mac");
}

core::Error payloadFailure(std::string_view why)
{
    return core::makeError(api::ErrorCode::malformed,
                           "This backup is damaged, cut off or was changed. Use another copy.",
                           "age payload: " + std::string(why));
}

} // namespace bloomzy::backup::age
