#include "backend/auth/UserExamples.h"

#include "backend/http/ExampleValues.h"

namespace bloomzy::auth::examples {

using namespace http::examples;

namespace {

constexpr const char* ownSessionId = "019ab3c8-d6b7-73da-a5a6-c293f4a5b62a";
constexpr const char* belaSessionId = "019ab3c9-e7c8-74eb-b6b7-d3a4a5b6c73b";

api::UserSession sessionOf(const char* id, bool current)
{
    return {.id = id,
            .device = "bloomzy-console/0.1.0 (Debian GNU/Linux 12)",
            .signInAddress = "192.0.2.73",
            .lastAddress = "192.0.2.73",
            .createdAt = time,
            .lastUsedAt = time,
            .expiresAt = "2026-12-22T14:32:05.123456Z",
            .current = current};
}

} // namespace

api::User bela(api::UserStatus status)
{
    return {.id = belaId,
            .email = belaEmail,
            .displayName = "Bela Placeholder",
            .status = status,
            .roles = {"curator"},
            .createdAt = time,
            .lastSignInAt = {},
            .sessions = 0,
            .revision = 1};
}

Of<Nothing, api::UserQuery, api::UserPage> listUsers()
{
    api::UserQuery query;
    query.q = "bela";
    query.status = {api::UserStatus::active, api::UserStatus::invited};
    query.sort = api::UserSort::lastSignInDescending;
    query.limit = 50;
    query.count = true;
    query.facets = true;
    return {.query = query,
            .answer = {.items = {bela(api::UserStatus::active)},
                       .nextCursor = {},
                       .count = 1,
                       .countIsLower = {},
                       .facets = api::UserFacets{.total = 2,
                                                 .status = {{"active", 2}, {"invited", 0}, {"suspended", 0}},
                                                 .role = {{"administrator", 1}, {"curator", 1}},
                                                 .secondFactor = {{"true", 0}, {"false", 2}},
                                                 .activeWithoutFactor = 2}}};
}

Of<Nothing, Nothing, api::User> getUser()
{
    return {.path = {{"id", belaId}}, .answer = bela(api::UserStatus::active)};
}

Of<api::UserSuspension, Nothing, api::User> suspendUser()
{
    api::User user = bela(api::UserStatus::suspended);
    user.revision = 2;
    return {.path = {{"id", belaId}},
            .request = {.reason = "Left the team.", .revision = {}},
            .answer = user,
            .after = {"getUser", "listUsers", "resetPassword"}};
}

Of<api::UserReactivation, Nothing, api::User> reactivateUser()
{
    api::User user = bela(api::UserStatus::active);
    user.revision = 3;
    return {.path = {{"id", belaId}}, .request = {.revision = {}}, .answer = user, .after = {"suspendUser"}};
}

Of<Nothing, Nothing, api::UserReferences> getUserReferences()
{
    return {.path = {{"id", belaId}},
            .answer = {.roles = {"curator"}, .sessions = 1, .savedViews = 3, .isCaller = false}};
}

Of<Nothing, Nothing, Nothing> deleteUser()
{
    return {.path = {{"id", belaId}},
            .after = {"changeUsers", "changeUsersRole", "getUserReferences", "removeUserSecondFactor"}};
}

Of<api::UserBulk, Nothing, api::UserBulkResult> changeUsers()
{
    api::User user = bela(api::UserStatus::active);
    user.revision = 3;
    return {.request = {.ids = {belaId}, .action = api::UserBulkAction::signOut, .reason = {}},
            .answer = {.items = {{.id = belaId, .done = true, .user = user, .code = {}, .detail = {}}},
                       .done = 1,
                       .failed = 0},
            .after = {"reactivateUser"}};
}

Of<Nothing, Nothing, api::UserSessionList> listOwnSessions()
{
    return {.answer = {.items = {sessionOf(ownSessionId, true)}, .nextCursor = {}}};
}

Of<Nothing, Nothing, Nothing> endOwnSession()
{
    return {.path = {{"sessionId", ownSessionId}}};
}

Of<Nothing, Nothing, Nothing> endOtherSessions()
{
    return {.after = {"endOwnSession"}};
}

Of<Nothing, Nothing, api::UserSessionList> listUserSessions()
{
    return {.path = {{"id", belaId}},
            .answer = {.items = {sessionOf(belaSessionId, false)}, .nextCursor = {}},
            .after = {"acceptInvitation"}};
}

Of<Nothing, Nothing, Nothing> endUserSession()
{
    return {.path = {{"id", belaId}, {"sessionId", belaSessionId}}, .after = {"removeSecondFactor"}};
}

Of<Nothing, Nothing, Nothing> endUserSessions()
{
    return {.path = {{"id", belaId}}, .after = {"endUserSession"}};
}

Of<Nothing, api::UserExportQuery, std::string> exportUsers()
{
    api::UserExportQuery query;
    query.status = {api::UserStatus::active};
    query.sort = api::UserSort::name;
    query.format = api::UserExportFormat::csv;
    return {.query = query,
            .answer = "\uFEFFemail,displayName,status,roles,lastSignInAt,sessions,createdAt,id\r\n"
                      "\"bela@example.org\",\"Bela Placeholder\",\"active\",\"curator\",\"\",1,"
                      "\"2026-11-22T14:32:05.123456Z\",\"019ab3c1-6f40-7c63-9e3f-5b2c8d9eaf03\"\r\n"};
}

} // namespace bloomzy::auth::examples
