#include "ui/client/OperationsApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

namespace {

const QString root = QStringLiteral("/api/v1/operations");

} // namespace

QFuture<Result<api::OperationPage>> OperationsApi::list(const api::PageQuery& page, const CancelToken& cancel) const
{
    return sendForPage<api::OperationPage>(m_client, root, page, cancel);
}

QFuture<Result<api::Operation>> OperationsApi::operation(const QString& id, const CancelToken& cancel) const
{
    return sendFor<api::Operation>(m_client, {.path = root + QLatin1Char('/') + id}, cancel);
}

QFuture<Result<api::Operation>> OperationsApi::cancel(const QString& id) const
{
    return sendFor<api::Operation>(
        m_client, {.method = HttpMethod::post, .path = root + QLatin1Char('/') + id + QStringLiteral("/cancel")});
}

std::optional<ClientError> failureOf(const api::Operation& operation)
{
    if (!operation.problem)
        return {};
    return makeClientError(*operation.problem);
}

} // namespace bloomzy::client
