#pragma once

#include "backend/api/Audit.h"

#include <string_view>

namespace bloomzy::audit {

/// The event behind a stored body. What cannot be read is shown as an event that says so: one bad record must not hide
/// the log or stop it. Its id is what the body says; the log goes by the one that the event came under.
[[nodiscard]] api::AuditEvent eventFromBody(std::string_view body);

} // namespace bloomzy::audit
