#pragma once

#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"
#include "ui/client/HttpMessage.h"
#include "ui/client/ServerAddress.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>

namespace bloomzy::client {

class EventStream;
class SecretStore;
class Session;
class SessionWorker;

/// One server, as this console sees it: the network thread, the session and the calls. The typed calls stand in
/// TaxaApi.h, ImportApi.h and so on; each is made from an ApiClient where it is needed.
///
/// Lives in the GUI thread, where its signals are sent and its futures finish. When it is destroyed, calls under way
/// are given up and their futures are cancelled.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        ServerAddress address;
        QString profileId;                       ///< Profile::id; with the server it names the keychain entry
        std::shared_ptr<SecretStore> secrets;    ///< never null
        QString lockFolder;                      ///< where consoles agree on who refreshes; made when missing
        QString language = QStringLiteral("en"); ///< BCP 47, for Accept-Language
        std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< of a call; see HttpExchange
    };

    explicit ApiClient(Options options, QObject* parent = nullptr);
    ~ApiClient() override;

    [[nodiscard]] ServerAddress address() const;
    /// The embedded server came back on another port, or the user accepted a new key.
    void setAddress(const ServerAddress& address);
    void setLanguage(const QString& language);

    [[nodiscard]] Session& session() { return *m_session; }
    /// Made when it is first asked for.
    [[nodiscard]] EventStream& events();
    /// False after a call could not reach the server, until one does.
    [[nodiscard]] bool isReachable() const { return m_reachable; }

    /// Any thread may call; `done` runs on the network thread. Typed calls go through ApiCall.h.
    void send(ApiRequest request, const CancelToken& cancel, std::function<void(Result<ApiResponse>)> done);
    /// Runs `action` in this object's thread, later; not at all when the client is gone by then.
    void deliver(std::function<void()> action);

Q_SIGNALS:
    void reachabilityChanged(bool reachable);
    /// The server showed another key than the pinned one. Nothing is sent until setAddress() is called.
    void keyChanged(const QString& presentedKey);

private:
    void noteReachable(bool reachable);

    Options m_options;
    QThread m_thread;
    SessionWorker* m_worker = nullptr; ///< lives on m_thread
    Session* m_session = nullptr;
    EventStream* m_events = nullptr;
    bool m_reachable = true;
};

} // namespace bloomzy::client
