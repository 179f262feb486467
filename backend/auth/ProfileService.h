#pragma once

#include "backend/auth/PreferenceStore.h"
#include "backend/auth/Rights.h"
#include "backend/http/Endpoint.h"

#include <string_view>

namespace bloomzy::auth {

/// What people say about themselves, and how they like to work. Safe from any thread.
class ProfileService
{
public:
    ProfileService(storage::Database& database, Rights& rights)
        : m_database(database)
        , m_rights(rights)
    {
    }
    /// The caller's own.
    [[nodiscard]] core::Result<api::Profile> get(const http::Request& request) const;
    /// By a merge patch, with If-Match. One that changes nothing leaves the revision.
    [[nodiscard]] core::Result<api::Profile> change(const http::Request& request, std::string_view patch);

private:
    [[nodiscard]] static core::Result<api::Profile> read(storage::Snapshot& snapshot, const std::string& userId);
    [[nodiscard]] core::Result<api::Profile> change(storage::Transaction& transaction, const http::Request& request,
                                                    std::int64_t revision, std::string_view patch) const;

    storage::Database& m_database;
    Rights& m_rights;
};

} // namespace bloomzy::auth
