#include "backend/storage/postgres/PgError.h"

#include "backend/storage/engine/StorageError.h"

#include <algorithm>
#include <array>

namespace bloomzy::storage {

namespace {

using namespace std::string_view_literals;

constexpr std::chrono::seconds retrySoon{1};
constexpr std::chrono::seconds retryAfterLook{5};

// https://www.postgresql.org/docs/15/errcodes-appendix.html
constexpr auto diskFull = "53100"sv;
constexpr std::array waits{"57014"sv, "55P03"sv, "40P01"sv, "40001"sv};
constexpr auto readOnly = "25006"sv; // connected to a standby
constexpr auto noPrivilege = "42501"sv;

} // namespace

core::Error pgError(std::string_view state, std::string cause)
{
    const auto kind = state.substr(0, 2);
    if (kind == "23")
        return conflictError(std::move(cause));
    if (state == diskFull)
        return diskFullError(std::move(cause));
    if (std::find(waits.begin(), waits.end(), state) != waits.end())
        return busyError(std::move(cause));
    if (state == noPrivilege)
        return core::makeError(api::ErrorCode::forbidden,
                               "The server may not write its database. Nothing was changed. Give the database to the "
                               "role that the server signs in with (ALTER DATABASE … OWNER TO …).",
                               std::move(cause));
    if (kind == "08" || kind == "53" || kind == "57" || state == readOnly)
        return lostError(std::move(cause));
    return core::internalError(std::move(cause));
}

core::Error lostError(std::string cause)
{
    return core::unavailable("The database does not answer. Nothing was changed. Try again in a moment.", retrySoon,
                             std::move(cause));
}

core::Error uncertainError(std::string cause)
{
    return core::unavailable("The database went away while it stored this. It is not known whether the change was "
                             "made. Load it again and compare before you try again.",
                             retryAfterLook, std::move(cause));
}

} // namespace bloomzy::storage
