#include "ui/client/EventStream.h"

#include "ui/client/ApiClient.h"
#include "ui/client/JsonCodecImpl.h"
#include "ui/client/Session.h"

#include <QPointer>

#include <algorithm>
#include <atomic>

namespace bloomzy::client {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds firstPause = 500ms;
constexpr std::chrono::milliseconds longestPause = 30s;
/// The server says something every 15 s.
constexpr std::chrono::milliseconds longestSilence = 45s;
constexpr int mostWaiting = 64; ///< pieces that the GUI thread has not taken yet

} // namespace

EventStream::EventStream(ApiClient& client)
    : QObject(&client)
    , m_client(client)
    , m_pause(firstPause)
{
    m_again.setSingleShot(true);
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
    m_again.stop();
    if (const auto attempt = std::exchange(m_attempt, nullptr))
        attempt->cancel();
    setLive(false);
}

void EventStream::connectNow()
{
    m_again.stop();
    m_attempt = std::make_shared<CancelToken>();
    ApiRequest request{.path = QStringLiteral("/api/v1/events"), .timeout = longestSilence};
    request.headers.emplace_back("Accept", "text/event-stream");
    if (!m_lastId.isEmpty())
        request.headers.emplace_back("Last-Event-ID", m_lastId);
    const QPointer self(this);
    request.onData = [&client = m_client, self, mine = m_attempt, waiting = std::make_shared<std::atomic<int>>(0),
                      parser = std::make_shared<SseParser>()](const QByteArray& bytes) {
        const auto events = parser->feed(bytes);
        // Who sends faster than the console can show is left, and asked again from the last place.
        const bool flooded = waiting->fetch_add(1) >= mostWaiting;
        if (parser->isBroken() || flooded)
            mine->cancel();
        if (flooded)
            return;
        client.deliver([self, mine, events, waiting, lastId = parser->lastId()] {
            waiting->fetch_sub(1);
            if (self && self->m_attempt == mine)
                self->take(events, lastId);
        });
    };
    m_client.send(request, *m_attempt,
                  [&client = m_client, self, mine = m_attempt](const Result<ApiResponse>& outcome) {
                      client.deliver([self, mine, outcome] {
                          if (self && self->m_attempt == mine)
                              self->onEnd(outcome);
                      });
                  });
}

void EventStream::take(const QList<ServerEvent>& events, const QByteArray& lastId)
{
    if (!lastId.isEmpty())
        m_lastId = lastId;
    for (const ServerEvent& event : events)
        tell(event);
}

void EventStream::tell(const ServerEvent& event)
{
    if (event.name == "ready") {
        m_pause = firstPause;
        setLive(true);
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
void EventStream::onEnd(const Result<ApiResponse>& outcome)
{
    m_attempt.reset();
    const bool was = m_live;
    setLive(false);
    if (m_client.session().state() != Session::State::signedIn)
        return;
    auto pause = was ? firstPause : m_pause;
    if (outcome.has_error() && outcome.error().retryAfter)
        pause = std::max(pause, std::chrono::milliseconds(*outcome.error().retryAfter));
    m_pause = std::min(m_pause * 2, longestPause);
    m_again.start(pause);
}

void EventStream::setLive(bool live)
{
    if (std::exchange(m_live, live) != live)
        Q_EMIT liveChanged(live);
}

} // namespace bloomzy::client
