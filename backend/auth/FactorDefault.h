#pragma once

#include "backend/access/Policy.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"
#include "backend/storage/Database.h"

/// Who needs a second factor without being named: administrators, and whoever has a role of the operator's own that
/// manages something.
namespace bloomzy::auth {

/// Where nobody decided: they have two weeks from `now` to set one up, with an audit record of the server's own.
[[nodiscard]] core::Result<void> askAdministratorsUnlessDecided(storage::Transaction& transaction, core::Time now);

/// A role that somebody saves.
struct SavedRole
{
    const access::Policy& before;
    const access::Policy& after;
    std::string id;
};

/// Where administrators need one, a role that begins to manage something by rules of its own asks for one from `now`
/// on, with an audit record. One that the operator took out stays out until it begins anew.
[[nodiscard]] core::Result<void> askWhoBeginsToManage(storage::Transaction& transaction, const http::Request& request,
                                                      const SavedRole& role, core::Time now);

} // namespace bloomzy::auth
