#include "backend/events/EventService.h"

#include "backend/events/EventStream.h"
#include "backend/http/TypedEndpoint.h"

namespace bloomzy::events {
namespace {

constexpr std::int32_t batch = 500;

/// The router has let it in, so it is there and well formed.
std::string bearerOf(const http::Request& request)
{
    constexpr std::string_view scheme = "Bearer ";
    return std::string(request.header("authorization").value_or(scheme).substr(scheme.size()));
}

http::ExampleOf<http::Nothing, http::Nothing, std::string> example()
{
    return {.answer =
                "retry: 2000\nid: 41\nevent: ready\ndata: {}\n\n"
                "id: 42\nevent: change\ndata: {\"action\":\"taxon.update\",\"time\":\"2026-11-22T14:32:05.123456Z\","
                "\"target\":{\"type\":\"taxon\",\"id\":\"019ab3c2-7051-7d74-8f40-6c3d9eafb004\"}}\n\n"};
}

} // namespace

EventService::EventService(EventFeed feed, std::shared_ptr<http::Authorizer> authorizer, core::Log& log,
                           const EventOptions& options)
    : m_feed(std::move(feed))
    , m_authorizer(std::move(authorizer))
    , m_log(log)
    , m_options(options)
    , m_board(options.kept, options.streams, options.streamsOfAccount)
    , m_thread([this] { run(); })
{
}

EventService::~EventService()
{
    stop();
}

void EventService::stop()
{
    m_board.stop();
    if (m_thread.joinable())
        m_thread.join();
}

void EventService::run()
{
    for (auto work = m_board.wait(); work != EventBoard::Work::stop; work = m_board.wait()) {
        if (work == EventBoard::Work::look) {
            m_board.wakeDue([](const EventStream& stream) { return stream.isDue() || stream.isOver(); });
            continue;
        }
        if (const auto done = read(); done.has_error()) {
            m_log.write(core::LogLevel::warning, "events", "changes could not be read; the next second tries again",
                        {{"detail", done.error().detail}, {"cause", done.error().cause}});
            m_board.retryLater();
        }
        m_board.wakeAll();
    }
}

core::Result<void> EventService::read()
{
    const auto ticket = m_board.beginReading();
    BLOOMZY_TRY(const auto newest, m_feed.newest());
    const auto known = m_board.newest();
    const auto reach = static_cast<std::int64_t>(m_options.kept);
    // The first time, after a long silence, and when the log was taken back to an older copy.
    if (known == 0 || newest < known || newest - known > reach)
        m_board.restart(std::max<std::int64_t>(0, newest - reach));
    while (true) {
        BLOOMZY_TRY(const auto entries, m_feed.after(m_board.newest(), batch));
        m_board.add(entries);
        if (entries.size() < static_cast<std::size_t>(batch))
            break;
    }
    m_board.served(ticket);
    return {};
}

core::Result<http::Response> EventService::listen(const http::Request& request)
{
    auto stream = std::make_shared<EventStream>(m_board, m_authorizer, bearerOf(request),
                                                request.header("last-event-id"), m_options.heartbeat);
    BLOOMZY_CHECK(m_board.join(*stream, request.principal->userId));
    http::Response response{.status = 0, .contentType = {}, .headers = {{"x-accel-buffering", "no"}}};
    response.stream = std::move(stream);
    return response;
}

std::vector<http::Endpoint> EventService::endpoints()
{
    return {http::endpoint<http::Nothing, http::Nothing, std::string>(
        {.method = http::Method::get,
         .path = "/api/v1/events",
         .access = http::Access::signedIn(),
         .operationId = "listenForEvents",
         .summary = "Tells changes as they happen, as server-sent events; Last-Event-ID resumes.",
         .responseMediaType = "text/event-stream",
         .quick = true},
        [this](const http::Call<http::Nothing>& call) { return listen(call.request); }, example)};
}

} // namespace bloomzy::events
