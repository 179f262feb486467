#pragma once

#include "backend/api/Audit.h"
#include "backend/auth/UserStore.h"
#include "backend/http/RequestRules.h"

#include <string>
#include <string_view>

/// Audit events of routes that nobody is signed in to yet; the others use http::recordAudit() with the request. That
/// gives these their id and time too.
namespace bloomzy::auth {

/// By an anonymous actor, from the request's address.
[[nodiscard]] api::AuditEvent anonymousEvent(const http::Request& request, std::string_view action);
/// By the user, in the session that the request opened or renewed.
[[nodiscard]] api::AuditEvent eventBy(const UserRow& user, std::string_view sessionId, const http::Request& request,
                                      std::string_view action);
[[nodiscard]] api::AuditTarget targetOf(const UserRow& user);

} // namespace bloomzy::auth
