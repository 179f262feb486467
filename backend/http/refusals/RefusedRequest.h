#pragma once

#include "backend/api/Audit.h"
#include "backend/core/Error.h"

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::http {

struct Principal;
struct Route;

/// A request that was refused for its caller's sake, as the audit log knows it.
struct RefusedRequest
{
    std::string route;          ///< `POST /api/v1/taxa`; empty: no route was found
    std::string reason;         ///< of a fixed set: a problem's name, a fault's code, or what is wrong with a head
    api::AuditActor actor = {}; ///< `user` when the server knows who asked, otherwise `anonymous`
    std::string traceId = {};
    std::string requestId = {};
};

/// Why the audit log hears of a refusal; nothing for what is no matter of rights (not found, not valid, busy), for a
/// step of signing in, and for what the service has recorded itself.
[[nodiscard]] std::optional<std::string_view> recordedReason(const core::Error& error);
/// Such a reason in a sentence.
[[nodiscard]] std::string_view refusalWords(std::string_view reason);

/// `POST /api/v1/taxa`
[[nodiscard]] std::string routeName(const Route& route);
/// As the audit log names them.
[[nodiscard]] api::AuditActor actorOf(const Principal* caller, const std::string& address);

} // namespace bloomzy::http
