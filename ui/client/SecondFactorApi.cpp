#include "ui/client/SecondFactorApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

namespace {

QString path(const char* below = "")
{
    return QStringLiteral("/api/v1/auth/second-factor") + QLatin1String(below);
}

} // namespace

QFuture<Result<api::SecondFactorState>> SecondFactorApi::state(const CancelToken& cancel) const
{
    return sendFor<api::SecondFactorState>(m_client, {.path = path()}, cancel);
}

QFuture<Result<api::SecondFactorSeed>> SecondFactorApi::begin() const
{
    return sendFor<api::SecondFactorSeed>(m_client, {.method = HttpMethod::post, .path = path()});
}

QFuture<Result<api::RecoveryCodes>> SecondFactorApi::confirm(const QString& code) const
{
    return sendFor<api::RecoveryCodes>(m_client, {.method = HttpMethod::post,
                                                  .path = path("/confirm"),
                                                  .body = encode(api::SecondFactorConfirmation{toStdString(code)})});
}

QFuture<Result<api::RecoveryCodes>> SecondFactorApi::renewRecoveryCodes() const
{
    return sendFor<api::RecoveryCodes>(m_client, {.method = HttpMethod::post, .path = path("/recovery-codes")});
}

QFuture<Result<void>> SecondFactorApi::remove() const
{
    return sendFor<void>(m_client, {.method = HttpMethod::del, .path = path()});
}

} // namespace bloomzy::client
