#include "backend/audit/ActionRoutes.h"

#include "backend/api/AuditActions.h"
#include "backend/audit/AuditActions.h"
#include "backend/http/TypedEndpoint.h"

namespace bloomzy::audit {

namespace {

api::AuditAction wireForm(const ActionEntry& entry)
{
    return {std::string(entry.action), entry.ocsfClass, entry.ocsfActivity};
}

http::ExampleOf<http::Nothing, http::Nothing, api::AuditActionList> example()
{
    return {.answer = {.items = {wireForm(*findAction("session.login")), wireForm(*findAction("taxon.update"))}}};
}

} // namespace

std::vector<http::Endpoint> actionEndpoints()
{
    return {http::endpoint<http::Nothing, http::Nothing, api::AuditActionList>(
        {.method = http::Method::get,
         .path = "/api/v1/audit/actions",
         .access = http::Access::needs(api::Permission::auditRead),
         .operationId = "listAuditActions",
         .summary = "Lists the actions that events may have, by name, each with its class and activity of OCSF.",
         .quick = true},
        [](const http::Call<http::Nothing>&) -> core::Result<http::Reply<api::AuditActionList>> {
            http::Reply<api::AuditActionList> reply;
            for (const ActionEntry& entry : auditActions())
                reply.value.items.push_back(wireForm(entry));
            return reply;
        },
        example)};
}

} // namespace bloomzy::audit
