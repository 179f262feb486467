#pragma once

#include "backend/http/Endpoint.h"

namespace bloomzy::auth {

/// Who a person is called, and what else stands in their account, is for those who may read accounts.
[[nodiscard]] inline bool mayReadNames(const http::Request& request)
{
    return request.principal->may(api::Permission::usersRead);
}

} // namespace bloomzy::auth
