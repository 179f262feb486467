#pragma once

#include "backend/core/Result.h"
#include "backend/http/Authorizer.h"

namespace bloomzy::http {

/// `forbidden` for an API key, whatever it names, with a sentence for whoever holds it.
[[nodiscard]] core::Result<void> checkInPerson(const Principal& caller);
/// As checkInPerson(), and `stepUpRequired` without a proof of who it is of the last minutes.
[[nodiscard]] core::Result<void> checkFresh(const Principal& caller);

} // namespace bloomzy::http
