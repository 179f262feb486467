#include "backend/auth/ProfileRoutes.h"

#include "backend/auth/RouteReply.h"
#include "backend/http/ExampleValues.h"

namespace bloomzy::auth {
namespace {

using http::Access;
using http::Call;
using http::Endpoint;
using http::endpoint;
using http::Method;
using http::Nothing;

constexpr const char* path = "/api/v1/auth/profile";
constexpr std::size_t smallBody = 8 * 1024;

api::Profile adasProfile()
{
    api::Profile profile;
    profile.displayName = http::examples::adaName;
    profile.language = api::ProfileLanguage::fr;
    profile.timeZone = "Europe/Paris";
    profile.id = http::examples::adaId;
    profile.email = http::examples::adaEmail;
    profile.revision = 2;
    return profile;
}

http::ExampleOf<Nothing, Nothing, api::Profile> getExample()
{
    return {.answer = adasProfile()};
}

http::ExampleOf<api::RawJson, Nothing, api::Profile> changeExample()
{
    return {.request = {R"({"language":"fr","timeZone":"Europe/Paris"})"},
            .answer = adasProfile(),
            .after = {"getProfile"}};
}

Endpoint getProfile(ProfileService& profiles)
{
    return endpoint<Nothing, Nothing, api::Profile>(
        {.method = Method::get,
         .path = path,
         .access = Access::signedIn().inPerson(),
         .operationId = "getProfile",
         .summary = "Reads the caller's name and preferences."},
        [&profiles](const Call<Nothing>& call) { return taggedReply(profiles.get(call.request)); }, getExample);
}

Endpoint changeProfile(ProfileService& profiles)
{
    return endpoint<api::RawJson, Nothing, api::Profile>(
        {.method = Method::patch,
         .path = path,
         .access = Access::signedIn().inPerson(),
         .operationId = "changeProfile",
         .summary = "Changes the caller's name and preferences by a JSON Merge Patch.",
         .auditAction = "user.changeProfile",
         .bodyLimit = smallBody,
         .requestMediaType = "application/merge-patch+json"},
        [&profiles](const Call<api::RawJson>& call) {
            return taggedReply(profiles.change(call.request, call.body.text));
        },
        changeExample);
}

} // namespace

std::vector<Endpoint> profileRoutes(ProfileService& profiles)
{
    return {getProfile(profiles), changeProfile(profiles)};
}

} // namespace bloomzy::auth
