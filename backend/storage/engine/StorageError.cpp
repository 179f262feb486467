#include "backend/storage/engine/StorageError.h"

namespace bloomzy::storage {

namespace {

constexpr std::chrono::seconds retrySoon{1};

} // namespace

core::Error busyError(std::string cause)
{
    return core::unavailable("The server is busy. Nothing was changed. Try again in a moment.", retrySoon,
                             std::move(cause));
}

core::Error closingError()
{
    return core::unavailable("The server is stopping. Nothing was changed. Try again when it is back.", retrySoon,
                             "the database is being closed");
}

core::Error conflictError(std::string cause)
{
    return core::makeError(api::ErrorCode::conflict,
                           "This contradicts what is stored. Nothing was changed. Load it again and compare.",
                           std::move(cause));
}

core::Error diskFullError(std::string cause)
{
    return core::makeError(api::ErrorCode::insufficientStorage,
                           "The server's disk is full. Nothing was changed. Free some space on it and try again.",
                           std::move(cause));
}

} // namespace bloomzy::storage
