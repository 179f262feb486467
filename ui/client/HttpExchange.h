#pragma once

#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"
#include "ui/client/HttpMessage.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace bloomzy::client {

/// One request on the wire, from the reply object to its outcome: checks the server's key before anything is sent,
/// keeps the time and size limits, and turns what came back into an answer or an error. An answer has `timeout`, and a
/// second more for each 64 KiB that came. Deletes itself after telling.
class HttpExchange : public QObject
{
public:
    using Done = std::function<void(Result<ApiResponse>)>;

    struct Rules
    {
        QString pin; ///< empty where an authority has to vouch
        std::chrono::milliseconds timeout;
        qint64 mostBytes = usualAnswer;
        bool acceptsUnavailable = false;
        std::function<void(const QByteArray&)> onData = {}; ///< see ApiRequest
    };

    /// `done` is called once, not at all when the parent is destroyed.
    /// `owner` outlives every thread that may cancel; `manager` stays until the reply is gone.
    HttpExchange(std::shared_ptr<QNetworkAccessManager> manager, QNetworkReply* reply, Rules rules,
                 const CancelToken& cancel, Done done, QObject* owner);
    ~HttpExchange() override;

private:
    void checkKey();
    void noteUntrusted();
    void checkLength();
    void onBytes();
    void measure();
    [[nodiscard]] bool streams() const;
    void giveUp(ClientError error);
    void finish();
    [[nodiscard]] Result<ApiResponse> outcome();
    [[nodiscard]] ClientError transportError() const;

    std::shared_ptr<QNetworkAccessManager> m_manager;
    QNetworkReply* m_reply;
    Rules m_rules;
    QString m_untrustedKey;
    QElapsedTimer m_clock;
    QTimer m_timer;
    std::shared_ptr<void> m_cancelLink;
    Done m_done;
};

} // namespace bloomzy::client
