#include "backend/auth/AuthAudit.h"

namespace bloomzy::auth {

api::AuditEvent anonymousEvent(const http::Request& request, std::string_view action)
{
    api::AuditEvent event;
    event.action = action;
    event.actor.kind = api::ActorKind::anonymous;
    event.actor.address = request.remoteAddress;
    event.outcome = api::AuditOutcome::success;
    if (!request.traceId.empty())
        event.traceId = request.traceId;
    if (!request.requestId.empty())
        event.requestId = request.requestId;
    return event;
}

api::AuditEvent eventBy(const UserRow& user, std::string_view sessionId, const http::Request& request,
                        std::string_view action)
{
    api::AuditEvent event = anonymousEvent(request, action);
    event.actor.kind = api::ActorKind::user;
    event.actor.id = user.id;
    event.actor.displayName = user.displayName;
    event.actor.sessionId = std::string(sessionId);
    return event;
}

api::AuditTarget targetOf(const UserRow& user)
{
    return {"user", user.id, user.displayName};
}

} // namespace bloomzy::auth
