#include "ui/client/EventStream.h"

#include "ui/client/ApiClient.h"
#include "ui/client/EventInbox.h"
#include "ui/client/JsonCodecImpl.h"
#include "ui/client/Session.h"

#include <QPointer>

#include <algorithm>

namespace bloomzy::client {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds firstPause = 500ms;
constexpr std::chrono::milliseconds longestPause = 30s;
/// The server says something every 15 s.
constexpr std::chrono::milliseconds longestSilence = 45s;
constexpr qsizetype atOnce = 100; ///< events that are told before anything else has its turn

} // namespace

/// One connection. hear() and what it needs belong to the network thread, `ended` to the GUI thread.
struct EventStream::Attempt
{
    /// The answer goes on with `bytes`. Whether something waits where nothing did.
    bool hear(const QByteArray& bytes)
    {
        if (isLeft)
            return false;
        QList<ServerEvent> events = parser.feed(bytes);
        // A heartbeat tells the place alone.
        if ((events.isEmpty() ? place : events.last().id) != parser.lastId())
            events.append(ServerEvent{{}, {}, parser.lastId()});
        place = parser.lastId();
        const EventInbox::Put put = inbox.put(events);
        isLeft = !put.all || parser.isBroken();
        if (isLeft)
            cancel.cancel();
        return put.first;
    }

    CancelToken cancel;
    SseParser parser;
    QByteArray place;
    bool isLeft = false;
    EventInbox inbox;
    std::optional<ClientError> ended;
};

EventStream::EventStream(ApiClient& client)
    : QObject(&client)
    , m_client(client)
    , m_pause(firstPause)
{
    for (QTimer* timer : {&m_more, &m_again})
        timer->setSingleShot(true);
    connect(&m_more, &QTimer::timeout, this, &EventStream::tellSome);
    connect(&m_again, &QTimer::timeout, this, &EventStream::connectNow);
    connect(&client.session(), &Session::stateChanged, this, &EventStream::followSession);
    connect(&client, &ApiClient::reachabilityChanged, this, [this](bool reachable) {
        if (reachable && m_again.isActive())
            connectNow();
    });
    followSession();
}

EventStream::~EventStream()
{
    stop();
}

/// Somebody else may not hear what the last one missed.
void EventStream::followSession()
{
    if (m_client.session().state() == Session::State::signedIn) {
        if (!m_attempt)
            connectNow();
    } else {
        stop();
        m_lastId.clear();
    }
}

void EventStream::stop()
{
    m_more.stop();
    m_again.stop();
    if (const auto attempt = std::exchange(m_attempt, nullptr))
        attempt->cancel.cancel();
    m_live = false;
}

void EventStream::connectNow()
{
    m_again.stop();
    m_attempt = std::make_shared<Attempt>();
    ApiRequest request{.path = QStringLiteral("/api/v1/events"), .timeout = longestSilence};
    request.headers.emplace_back("Accept", "text/event-stream");
    if (!m_lastId.isEmpty())
        request.headers.emplace_back("Last-Event-ID", m_lastId);
    // Here what waits is told when everything else has had its turn, so a flood of events stops nothing.
    const auto wake = [&client = m_client, self = QPointer(this), mine = m_attempt] {
        client.deliver([self, mine] {
            if (self && self->m_attempt == mine)
                self->m_more.start(0);
        });
    };
    request.onData = [mine = m_attempt, wake](const QByteArray& bytes) {
        if (mine->hear(bytes))
            wake();
    };
    m_client.send(
        request, m_attempt->cancel, [&client = m_client, mine = m_attempt, wake](const Result<ApiResponse>& outcome) {
            const auto why = outcome ? makeClientError(ClientError::Kind::cancelled) : ClientError(outcome.error());
            client.deliver([mine, why] { mine->ended = why; });
            wake();
        });
}

void EventStream::tellSome()
{
    const auto mine = m_attempt;
    if (!mine)
        return;
    for (const ServerEvent& event : mine->inbox.take(atOnce)) {
        tell(event);
        if (m_attempt != mine)
            return;
    }
    if (!mine->inbox.isEmpty())
        m_more.start(0);
    else if (mine->ended)
        onEnd(*mine->ended);
}

void EventStream::tell(const ServerEvent& event)
{
    if (!event.id.isEmpty())
        m_lastId = event.id;
    if (event.name == "ready") {
        m_pause = firstPause;
        m_live = true;
    } else if (event.name == "reload") {
        Q_EMIT reloadNeeded();
    } else if (event.name == "change") {
        if (const auto change = decode<api::ChangeEvent>(event.data))
            Q_EMIT changed(*change);
    } else if (event.name == "operation") {
        if (const auto operation = decode<api::Operation>(event.data))
            Q_EMIT operationChanged(*operation);
    }
}

/// The end of an access token ends the stream too, and a new one goes on at once.
void EventStream::onEnd(const ClientError& why)
{
    m_attempt.reset();
    const bool was = m_live;
    m_live = false;
    if (m_client.session().state() != Session::State::signedIn)
        return;
    auto pause = was ? firstPause : m_pause;
    if (why.retryAfter)
        pause = std::max(pause, std::chrono::milliseconds(*why.retryAfter));
    m_pause = std::min(m_pause * 2, longestPause);
    m_again.start(pause);
}

} // namespace bloomzy::client
