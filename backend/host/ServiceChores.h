#pragma once

#include "backend/core/Log.h"
#include "backend/host/Chores.h"
#include "backend/host/Services.h"

namespace bloomzy::host {

/// What the services of a running server have to be asked now and then. Both outlive the chores.
[[nodiscard]] std::vector<Chores::Chore> serviceChores(Services& services, core::Log& log);

} // namespace bloomzy::host
