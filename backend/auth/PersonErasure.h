#pragma once

#include "backend/api/Users.h"
#include "backend/auth/Rights.h"
#include "backend/http/Endpoint.h"

#include <string>
#include <vector>

namespace bloomzy::auth {

/// An account that is to leave nothing personal behind. It goes at once; what else tells of the person, here and in
/// other services, goes in steps that may be repeated, and until all are done the person's id is remembered.
class PersonErasure
{
public:
    PersonErasure(storage::Database& database, Rights& rights)
        : m_database(database)
        , m_rights(rights)
    {
    }

    /// Of the person whom the request names; from the commit on the account is gone. `known`: whether something tells
    /// of somebody with this id who has no account any more. Nothing is to do, and all is well, where it was begun
    /// already. Errors as of removeUser().
    [[nodiscard]] core::Result<void> begin(const http::Request& request, const api::UserErasure& how, bool known);
    /// The ids of those that were begun and have not ended.
    [[nodiscard]] core::Result<std::vector<std::string>> begun(storage::Deadline deadline) const;

    /// Takes the name out of all else that stands in this database, and what was removed out of its search indexes.
    [[nodiscard]] core::Result<void> clean(const std::string& id, storage::Deadline deadline);
    [[nodiscard]] core::Result<void> end(const std::string& id, storage::Deadline deadline);

private:
    storage::Database& m_database;
    Rights& m_rights;
};

} // namespace bloomzy::auth
