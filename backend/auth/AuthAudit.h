#pragma once

#include "backend/api/Audit.h"
#include "backend/auth/UserStore.h"
#include "backend/core/Clock.h"
#include "backend/http/RequestRules.h"

#include <string>
#include <string_view>

/// Audit events of routes that nobody is signed in to yet; the others use http::recordAudit() with the request.
namespace bloomzy::auth {

/// By an anonymous actor, from the request's address.
[[nodiscard]] api::AuditEvent anonymousEvent(const http::Request& request, const core::Clock& clock,
                                             std::string_view action);
/// By the user, in the session that the request opened or renewed.
[[nodiscard]] api::AuditEvent eventBy(const UserRow& user, std::string_view sessionId, const http::Request& request,
                                      const core::Clock& clock, std::string_view action);
[[nodiscard]] api::AuditTarget targetOf(const UserRow& user);

} // namespace bloomzy::auth
