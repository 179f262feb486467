#pragma once

#include "TestServer.h"
#include "ui/client/ApiCall.h"
#include "ui/client/MemorySecretStore.h"
#include "ui/client/SetupApi.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

namespace bloomzy::test {

inline TestAnswer setupAnswer(const SeenRequest&)
{
    return {.body = R"({"needed":true,"version":"0.1.0"})"};
}

/// Waits for the reply; the error kind, if it is one.
template <class T>
std::optional<client::ClientError> errorOf(const QFuture<client::Result<T>>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return client::makeClientError(client::ClientError::Kind::storage, QStringLiteral("no result"));
    const client::Result<T> result = future.result();
    return result.has_error() ? std::optional(result.error()) : std::nullopt;
}

/// Clients without a session.
class TransportFixture : public QObject
{
protected:
    [[nodiscard]] std::unique_ptr<client::ApiClient>
    clientOf(const client::ServerAddress& address, std::chrono::milliseconds timeout = std::chrono::seconds(20)) const
    {
        return std::make_unique<client::ApiClient>(
            client::ApiClient::Options{.address = address,
                                       .profileId = QStringLiteral("p"),
                                       .secrets = std::make_shared<client::MemorySecretStore>(QStringLiteral("none")),
                                       .lockFolder = m_folder.filePath(QStringLiteral("locks")),
                                       .language = QStringLiteral("fr"),
                                       .timeout = timeout});
    }

    QTemporaryDir m_folder;
};

} // namespace bloomzy::test
