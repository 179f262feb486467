#include "backend/auth/NoticeService.h"
#include "backend/auth/RouteReply.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/ExampleValues.h"

namespace bloomzy::auth {
namespace {

using http::Access;
using http::Call;
using http::Endpoint;
using http::endpoint;
using http::Method;
using http::Nothing;

constexpr const char* noticeId = "019ab3cb-09ea-760e-b8d9-f5c6c7d8e95d";

api::Notice exampleNotice(const std::optional<std::string>& readAt)
{
    return {.id = noticeId,
            .kind = api::NoticeKind::administratorRecovered,
            .createdAt = http::examples::time,
            .details = {core::json::toJson(
                api::RecoveryNotice{.userId = http::examples::adaId, .displayName = http::examples::adaName})},
            .readAt = readAt};
}

http::ExampleOf<Nothing, api::NoticeQuery, api::NoticeList> listExample()
{
    api::NoticeQuery query;
    query.unread = true;
    return {.query = query, .answer = {.items = {exampleNotice({})}, .nextCursor = {}}};
}

http::ExampleOf<Nothing, Nothing, api::Notice> readExample()
{
    return {.path = {{"noticeId", noticeId}},
            .answer = exampleNotice("2026-11-22T15:00:00.000000Z"),
            .after = {"listOwnNotices"}};
}

} // namespace

std::vector<Endpoint> noticeRoutes(NoticeService& service)
{
    std::vector<Endpoint> routes;
    routes.push_back(endpoint<Nothing, api::NoticeQuery, api::NoticeList>(
        {.method = Method::get,
         .path = "/api/v1/auth/me/notices",
         .access = Access::signedIn().inPerson(),
         .operationId = "listOwnNotices",
         .summary = "Lists what the caller is told, newest first: of a recovered administrator, for instance."},
        [&service](const Call<Nothing, api::NoticeQuery>& call) {
            return reply(service.own(call.request, call.query));
        },
        listExample));
    routes.push_back(endpoint<Nothing, Nothing, api::Notice>(
        {.method = Method::post,
         .path = "/api/v1/auth/me/notices/{noticeId}/read",
         .access = Access::signedIn().inPerson(),
         .operationId = "readNotice",
         .summary = "Marks one of the caller's notices as read.",
         .auditAction = "notice.read"},
        [&service](const Call<Nothing>& call) { return reply(service.markRead(call.request)); }, readExample));
    return routes;
}

} // namespace bloomzy::auth
