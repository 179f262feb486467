#include "backend/http/Admit.h"

#include "backend/http/Problem.h"
#include "backend/http/Refusals.h"

namespace bloomzy::http {

namespace {

bool mustWait(const SessionContext& context, const Visitor& visitor, const Route& route)
{
    return !route.quick && (visitor.overLimit || context.workers.isFull());
}

} // namespace

Admission admit(SessionContext& context, const Visitor& visitor, const RawRequest& request, RateStore::Time now,
                RateReport& report)
{
    Admission admission = context.router.match(request);
    const Route* const route = admission.endpoint ? &admission.endpoint->route : nullptr;
    const auto cost = costOf(route);
    const auto refuse = [&](std::string_view reason, Response response) {
        context.metrics.refused(reason);
        admission.answer = std::move(response);
    };
    if (const auto wait = context.rates.countAddress(visitor.caller, cost, now, report)) {
        context.router.noteRefusal(*wait, request, route, nullptr);
        refuse("addressRate", problem(*wait, request.traceId));
    }
    if (!admission.answer)
        context.router.authorise(admission, request);
    if (!admission.answer && admission.principal)
        if (const auto wait =
                context.rates.countAccount(visitor.caller, admission.principal->userId, cost, now, report)) {
            context.router.noteRefusal(*wait, request, route, &*admission.principal);
            refuse("accountRate", problem(*wait, request.traceId));
        }
    if (!admission.answer && mustWait(context, visitor, admission.endpoint->route))
        refuse(visitor.overLimit ? "connections" : "queue", tooBusy(request.traceId));
    return admission;
}

} // namespace bloomzy::http
