#include "backend/audit/AuditWire.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::audit {

api::AuditEvent eventFromBody(std::string_view body)
{
    if (auto read = core::json::fromStoredJson<api::AuditEvent>(body); read.has_value())
        return std::move(*read);
    api::AuditEvent event;
    event.action = "audit.unreadable";
    event.actor.kind = api::ActorKind::system;
    event.outcome = api::AuditOutcome::failure;
    event.reason = "This record could not be read. It is kept as it came.";
    return event;
}

} // namespace bloomzy::audit
