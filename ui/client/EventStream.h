#pragma once

#include "backend/api/Events.h"
#include "backend/api/Operations.h"
#include "ui/client/ClientError.h"
#include "ui/client/SseParser.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace bloomzy::client {

class ApiClient;

/// What is changed at the server, as it happens, for as long as somebody is signed in. Connects again by itself, with
/// growing pauses while it does not succeed, and goes on where it was: nothing is missed and nothing told twice. It is
/// read on the client's network thread; lives in the GUI thread, where its signals are sent, some at a time: whoever
/// sends faster than they can be told is left, and asked again from there.
class EventStream : public QObject
{
    Q_OBJECT

public:
    explicit EventStream(ApiClient& client);
    ~EventStream() override;

    /// Whether changes are heard of now.
    [[nodiscard]] bool isLive() const { return m_live; }

Q_SIGNALS:
    void changed(const bloomzy::api::ChangeEvent& change);
    void operationChanged(const bloomzy::api::Operation& operation);
    /// What was changed meanwhile is not known: read anew what is shown.
    void reloadNeeded();

private:
    struct Attempt;

    void followSession();
    void connectNow();
    void stop();
    void tellSome();
    void tell(const ServerEvent& event);
    void onEnd(const ClientError& why);

    ApiClient& m_client;
    std::shared_ptr<Attempt> m_attempt; ///< none while it is not connected or connecting
    QTimer m_more;                      ///< what waits is told
    QTimer m_again;
    std::chrono::milliseconds m_pause;
    QByteArray m_lastId;
    bool m_live = false;
};

} // namespace bloomzy::client
