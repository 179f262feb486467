#pragma once

#include "backend/api/Audit.h"

/// Wire types of /api/v1/events, a stream of server-sent events
/// (https://html.spec.whatwg.org/multipage/server-sent-events.html). Their names: `ready` (first of all; its id is
/// where the stream begins), `change` (a ChangeEvent), `operation` (an Operation as it is now; without an id, because
/// what it was before does not matter) and `reload` (what came between is not known any more: read anew what is shown).
namespace bloomzy::api {

/// Something was changed, and the change is durable. What it is now is for the client to read.
struct ChangeEvent
{
    std::string action; ///< `taxon.update`, `catalog.import`, `user.invite`: as in the audit log
    std::string time;   ///< RFC 3339 UTC
    std::optional<AuditTarget> target;
    std::optional<Person> by;
};
BOOST_DESCRIBE_STRUCT(ChangeEvent, (), (action, time, target, by))

} // namespace bloomzy::api
