#include "ui/client/ImportApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

namespace {
constexpr auto importTimeout = std::chrono::minutes(5);
}

QFuture<Result<api::ImportResult>> ImportApi::importStarter() const
{
    return sendFor<api::ImportResult>(
        m_client,
        {.method = HttpMethod::post, .path = QStringLiteral("/api/v1/catalog/starter"), .timeout = importTimeout});
}

QFuture<Result<api::ImportResult>> ImportApi::importCsv(const QByteArray& csv, const CancelToken& cancel) const
{
    return sendFor<api::ImportResult>(m_client,
                                      {.method = HttpMethod::post,
                                       .path = QStringLiteral("/api/v1/catalog/imports"),
                                       .body = csv,
                                       .contentType = "text/csv",
                                       .timeout = importTimeout},
                                      cancel);
}

} // namespace bloomzy::client
