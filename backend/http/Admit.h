#pragma once

#include "backend/http/SessionContext.h"
#include "backend/http/limits/RateGate.h"

namespace bloomzy::http {

/// Whose request it is, from the connection.
struct Visitor
{
    RateCaller caller;
    bool overLimit = false; ///< there are too many connections
};

/// Decides on a request by its head, before its body is read, and what costs least to decide comes first: the route,
/// the address's rate, authentication and rights, the account's rate, and whether a worker will have time for it.
[[nodiscard]] Admission admit(SessionContext& context, const Visitor& visitor, const RawRequest& request,
                              RateStore::Time now, RateReport& report);

} // namespace bloomzy::http
