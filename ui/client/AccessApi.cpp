#include "ui/client/AccessApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

QFuture<Result<api::AccessExplanation>> AccessApi::explain(const api::ExplanationQuery& query,
                                                           const CancelToken& cancel) const
{
    return sendFor<api::AccessExplanation>(
        m_client, {.path = QStringLiteral("/api/v1/access/explanation") + queryString(query)}, cancel);
}

QFuture<Result<api::AccessPeople>> AccessApi::people(const api::AccessPeopleQuery& query,
                                                     const CancelToken& cancel) const
{
    return sendForPage<api::AccessPeople>(m_client, QStringLiteral("/api/v1/access/people"), query, cancel);
}

QFuture<Result<api::AccessEffects>> AccessApi::preview(const api::RolePreview& role, const CancelToken& cancel) const
{
    return sendFor<api::AccessEffects>(
        m_client, {.method = HttpMethod::post, .path = QStringLiteral("/api/v1/access/preview"), .body = encode(role)},
        cancel);
}

} // namespace bloomzy::client
