#include "backend/auth/UserExamples.h"
#include "backend/auth/UserRoutes.h"
#include "backend/http/TypedEndpoint.h"

namespace bloomzy::auth {

http::Endpoint exportRoute(UserExport& exports)
{
    return http::endpoint<http::Nothing, api::UserExportQuery, std::string>(
        {.method = http::Method::get,
         .path = "/api/v1/users/export",
         .access = http::Access::needs(api::Permission::usersRead).fresh(),
         .operationId = "exportUsers",
         .summary = "Writes all users of a list as CSV or JSON.",
         .auditAction = "user.export",
         .responseMediaType = "text/csv",
         .cost = http::Cost::heavy},
        [&exports](const http::Call<http::Nothing, api::UserExportQuery>& call) {
            return exports.begin(call.request, call.query);
        },
        examples::exportUsers);
}

} // namespace bloomzy::auth
