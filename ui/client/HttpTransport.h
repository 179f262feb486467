#pragma once

#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"
#include "ui/client/HttpMessage.h"
#include "ui/client/ServerAddress.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <memory>

namespace bloomzy::client {

/// HTTP to one server whose key is pinned. Plain http goes to loopback addresses only, no redirect is followed, no
/// cookie kept. Reading is repeated by RetryRules.h. Lives on the network thread.
class HttpTransport : public QObject
{
public:
    using Done = std::function<void(Result<ApiResponse>)>;

    HttpTransport(ServerAddress address, std::chrono::milliseconds timeout, QObject* parent = nullptr);

    /// `accessToken` may be empty. `done` is called once, never before send() has returned, and not at all when the
    /// transport is destroyed. After a changed key nothing is sent until setAddress().
    void send(const ApiRequest& request, const QByteArray& accessToken, const CancelToken& cancel, Done done);

    void setAddress(const ServerAddress& address);
    void setLanguage(const QString& language) { m_language = language.toLatin1(); }

private:
    void attempt(const ApiRequest& request, const QByteArray& accessToken, const CancelToken& cancel, int failures,
                 Done done);
    void answerLater(ClientError error, Done done);
    [[nodiscard]] std::optional<ClientError> refusal() const;
    [[nodiscard]] QNetworkRequest networkRequest(const ApiRequest& request, const QByteArray& accessToken) const;
    [[nodiscard]] QNetworkReply* start(const ApiRequest& request, const QNetworkRequest& networkRequest);
    void renewManager();

    ServerAddress m_address;
    std::chrono::milliseconds m_timeout;
    QByteArray m_language = "en";
    QString m_changedKey; ///< set once the server showed another key than the pinned one
    std::shared_ptr<QNetworkAccessManager> m_manager;
    const QByteArray m_userAgent; ///< by which people recognise their sessions
};

} // namespace bloomzy::client
