#include "ui/client/FactorPolicyApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

namespace {

QString path()
{
    return QStringLiteral("/api/v1/access/second-factor-policy");
}

} // namespace

QFuture<Result<api::SecondFactorPolicy>> FactorPolicyApi::read(const CancelToken& cancel) const
{
    return sendFor<api::SecondFactorPolicy>(m_client, {.path = path()}, cancel);
}

QFuture<Result<api::SecondFactorPolicy>> FactorPolicyApi::set(const api::SecondFactorPolicy& policy) const
{
    return sendFor<api::SecondFactorPolicy>(m_client,
                                            {.method = HttpMethod::put, .path = path(), .body = encode(policy)});
}

} // namespace bloomzy::client
