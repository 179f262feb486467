#include "backend/http/Session.h"

#include "backend/core/Log.h"
#include "backend/http/BodyReader.h"
#include "backend/http/CharacterClasses.h"
#include "backend/http/HeaderScanner.h"
#include "backend/http/Problem.h"
#include "backend/http/ResponseHead.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

namespace bloomzy::http {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t headReadBytes = 4096;
constexpr std::size_t bodyReadBytes = 64 * 1024;
constexpr std::size_t keptBufferBytes = 16 * 1024;
constexpr std::size_t writeSliceBytes = 64 * 1024;
constexpr std::size_t joinedBodyBytes = 16 * 1024;
constexpr std::size_t lingerBytes = 32 * 1024 * 1024; // a client that sends too large a body should still read why
constexpr std::chrono::milliseconds lingerTime = 2s;
constexpr std::chrono::milliseconds overLimitTime = 2s;

std::string_view knownMethod(std::string_view method)
{
    for (const std::string_view known : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
        if (method == known)
            return known;
    return "other";
}

/// With three decimals: `12.034`.
std::string milliseconds(std::chrono::nanoseconds duration)
{
    auto text = std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(duration).count());
    text.insert(0, text.size() < 4 ? 4 - text.size() : 0, '0');
    return text.insert(text.size() - 3, ".");
}

} // namespace

Session::Session(std::unique_ptr<Transport> transport, std::string remoteAddress, bool overLimit, Reactor& reactor,
                 SessionContext& context)
    : m_transport(std::move(transport))
    , m_remoteAddress(std::move(remoteAddress))
    , m_overLimit(overLimit)
    , m_reactor(reactor)
    , m_context(context)
    , m_timer(reactor.context)
    , m_jobDone(reactor.context, SteadyClock::time_point::max())
{
}

void Session::start()
{
    auto ended = [self = shared_from_this()](const std::exception_ptr& failure) {
        if (failure)
            self->m_context.log.write(core::LogLevel::error, "http", "a connection failed");
        self->abort();
        self->m_timer.cancel();
        self->m_reactor.sessions.erase(self.get());
        self->m_context.closed();
    };
    asio::co_spawn(m_reactor.context, serve(), std::move(ended));
}

void Session::closeWhenIdle()
{
    if (m_reading)
        m_transport->socket().cancel();
}

void Session::abort()
{
    boost::system::error_code ignored;
    m_transport->socket().close(ignored);
}

Session::Task<void> Session::serve()
{
    // One that was accepted just before the stop was not there when the others were told.
    if (m_context.stopping)
        co_return;
    m_reactor.sessions.insert(this);
    arm(headerTime());
    m_reading = true;
    const auto failed = co_await m_transport->handshake();
    m_reading = false;
    if (failed)
        co_return;
    while (co_await serveRequest())
        m_served = true;
    disarm();
}

Session::Exchange Session::newExchange()
{
    Exchange exchange;
    exchange.begun = SteadyClock::now();
    exchange.traceId = m_reactor.traces.newTraceId();
    exchange.request.remoteAddress = m_remoteAddress;
    exchange.request.deadline = exchange.begun + m_context.limits.requestTime;
    return exchange;
}

Session::Task<bool> Session::serveRequest()
{
    const auto outcome = co_await readHead();
    if (outcome == Outcome::closed)
        co_return false;
    auto exchange = newExchange();
    if (outcome != Outcome::complete) {
        auto response = refuse(exchange, outcome);
        co_return co_await send(exchange, std::move(response));
    }
    const auto head = checkHead(buffered().substr(0, m_headSize));
    if (head.has_error()) {
        auto response = refuse(exchange, head.error());
        co_return co_await send(exchange, std::move(response));
    }
    m_context.metrics.addInFlight(1);
    const bool goOn = co_await serveChecked(exchange, *head);
    m_context.metrics.addInFlight(-1);
    co_return goOn;
}

void Session::take(Exchange& exchange, const RequestHead& head)
{
    exchange.method = knownMethod(head.method);
    exchange.headOnly = head.method == "HEAD";
    exchange.keepAlive = head.keepAlive;
    exchange.request.method = head.method;
    exchange.request.target = head.target;
    exchange.request.headers.reserve(head.fields.size());
    for (const auto& [name, value] : head.fields)
        exchange.request.headers.emplace_back(chars::lowerCase(name), value);
    for (const auto& [name, value] : exchange.request.headers)
        if (name == "traceparent")
            if (auto traceId = traceIdOf(value))
                exchange.traceId = std::move(*traceId);
    exchange.request.traceId = exchange.traceId;
}

Session::Task<bool> Session::serveChecked(Exchange& exchange, const RequestHead& head)
{
    take(exchange, head);
    exchange.admission = m_context.router.admit(exchange.request);
    if (exchange.admission.endpoint)
        exchange.route = exchange.admission.endpoint->route.path;
    if (exchange.admission.answer) {
        // The body stays unread, so what follows could not be told from it.
        exchange.keepAlive = exchange.keepAlive && !head.hasBody();
        m_buffer.consume(m_headSize);
        co_return co_await send(exchange, std::move(*exchange.admission.answer));
    }
    const auto outcome = co_await readBody(exchange, head);
    if (outcome == Outcome::closed)
        co_return false;
    Response response;
    if (outcome == Outcome::complete) {
        response = co_await answer(exchange);
    } else {
        exchange.keepAlive = false;
        response = refuse(exchange, outcome);
    }
    co_return co_await send(exchange, std::move(response));
}

Session::Task<Session::Outcome> Session::readHead()
{
    HeaderScanner scanner(m_context.limits.uriBytes, m_context.limits.headerBytes);
    const bool waits = m_buffer.size() == 0;
    arm(waits && m_served ? m_context.limits.idleTime : headerTime());
    bool armedForHead = !(waits && m_served);
    while (true) {
        switch (scanner.scan(buffered())) {
        case HeaderScanner::State::complete:
            m_headSize = scanner.headSize();
            co_return Outcome::complete;
        case HeaderScanner::State::badLineEnding:
            co_return Outcome::malformed;
        case HeaderScanner::State::uriTooLong:
            co_return Outcome::uriTooLong;
        case HeaderScanner::State::headersTooLarge:
            co_return Outcome::headersTooLarge;
        case HeaderScanner::State::incomplete:
            break;
        }
        if (m_buffer.size() > 0 && !std::exchange(armedForHead, true))
            arm(headerTime());
        if (co_await read(headReadBytes) == 0)
            co_return m_expired&& m_buffer.size() > 0 ? Outcome::timedOut : Outcome::closed;
    }
}

Session::Task<Session::Outcome> Session::readBody(Exchange& exchange, const RequestHead& head)
{
    if (!head.hasBody()) {
        m_buffer.consume(m_headSize);
        co_return Outcome::complete;
    }
    BodyReader body(buffered().substr(0, m_headSize), head, exchange.admission.bodyLimit());
    // From here on the views in `head` are gone: the buffer moves when it grows.
    const bool continues = head.expectContinue;
    m_buffer.consume(m_headSize);
    if (body.state() == BodyReader::State::needMore && continues && m_buffer.size() == 0)
        if (!co_await write("HTTP/1.1 100 Continue\r\n\r\n"))
            co_return Outcome::closed;
    arm(m_context.limits.bodyTime);
    while (true) {
        std::size_t used = 0;
        const auto state = body.feed(buffered(), used);
        OPENSSL_cleanse(m_buffer.data().data(), used);
        m_buffer.consume(used);
        if (state == BodyReader::State::tooLarge)
            co_return Outcome::tooLarge;
        if (state == BodyReader::State::malformed)
            co_return Outcome::malformed;
        if (state == BodyReader::State::complete)
            break;
        if (co_await read(bodyReadBytes) == 0)
            co_return m_expired ? Outcome::timedOut : Outcome::closed;
    }
    exchange.request.body = body.takeBody();
    exchange.requestBytes = exchange.request.body.size();
    if (m_buffer.capacity() > keptBufferBytes)
        m_buffer.shrink_to_fit();
    co_return Outcome::complete;
}

Session::Task<std::size_t> Session::read(std::size_t atMost)
{
    if (m_context.stopping)
        co_return 0;
    m_reading = true;
    const auto size = co_await m_transport->read(m_buffer.prepare(atMost));
    m_reading = false;
    m_buffer.commit(size);
    co_return m_expired ? 0 : size;
}

Session::Task<Response> Session::answer(Exchange& exchange)
{
    const bool quick = exchange.admission.endpoint->route.quick;
    disarm();
    if (quick)
        co_return m_context.router.answer(std::move(exchange.admission), std::move(exchange.request));
    if (m_overLimit || m_context.stopping || !postJob(exchange)) {
        m_context.metrics.refused(m_overLimit ? "connections" : "queue");
        co_return unavailable(exchange.traceId);
    }
    while (!m_jobAnswer)
        co_await m_jobDone.async_wait(asTuple);
    Response response = std::move(*m_jobAnswer);
    m_jobAnswer.reset();
    co_return response;
}

bool Session::postJob(Exchange& exchange)
{
    auto job = [self = shared_from_this(), admission = std::move(exchange.admission),
                request = std::move(exchange.request)]() mutable {
        auto& context = self->m_context;
        auto response = context.stopping || SteadyClock::now() > request.deadline
                            ? unavailable(request.traceId)
                            : context.router.answer(std::move(admission), std::move(request));
        asio::post(self->m_reactor.context, [self, answered = std::move(response)]() mutable {
            self->m_jobAnswer = std::move(answered);
            self->m_jobDone.cancel();
        });
    };
    const bool posted = m_context.workers.post(std::move(job));
    m_context.metrics.setWorkerQueue(m_context.workers.queueLength());
    return posted;
}

Session::Task<bool> Session::send(Exchange& exchange, Response response)
{
    response.headOnly = response.headOnly || exchange.headOnly;
    const bool close = !exchange.keepAlive || m_overLimit || m_context.stopping;
    const auto spanId = m_reactor.traces.newSpanId();
    auto head = responseHead(response, {m_reactor.dates.now(), exchange.traceId, spanId, m_context.secure, close});
    const std::string_view body = sendsBody(response) ? std::string_view(response.body) : std::string_view();
    const bool joined = body.size() <= joinedBodyBytes;
    if (joined)
        head.append(body);
    bool sent = co_await write(head);
    if (sent && !joined)
        sent = co_await write(body);
    record(exchange, response);
    if (sent && close)
        co_await linger();
    co_return sent && !close;
}

Session::Task<bool> Session::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto slice = bytes.substr(0, writeSliceBytes);
        arm(m_context.limits.bodyTime);
        const auto failed = co_await m_transport->write(asio::buffer(slice.data(), slice.size()));
        if (failed || m_expired)
            co_return false;
        bytes.remove_prefix(slice.size());
    }
    disarm();
    co_return true;
}

// Closing with unread bytes in the socket makes the system send a reset, which can overtake the answer.
Session::Task<void> Session::linger()
{
    arm(lingerTime);
    m_reading = true;
    co_await m_transport->finishWriting();
    std::array<char, headReadBytes> ignored;
    auto& socket = m_transport->socket();
    for (std::size_t total = 0; total < lingerBytes && !m_expired;) {
        const auto [error, size] = co_await socket.async_read_some(asio::buffer(ignored), asTuple);
        if (error || m_context.stopping)
            break;
        total += size;
    }
}

Response Session::refuse(const Exchange& exchange, Outcome outcome)
{
    struct Text
    {
        Outcome outcome;
        api::ErrorCode code;
        std::string_view reason;
        std::string_view detail;
    };
    static constexpr std::array<Text, 5> texts{{
        {Outcome::timedOut, api::ErrorCode::timeout, "timeout",
         "The request did not arrive in time, and nothing was changed. Send it again."},
        {Outcome::malformed, api::ErrorCode::malformed, "framing",
         "The request cannot be read as HTTP/1.1, and nothing was changed."},
        {Outcome::tooLarge, api::ErrorCode::tooLarge, "bodySize",
         "The request's body is larger than this address takes, and nothing was changed. Send less at a time."},
        {Outcome::uriTooLong, api::ErrorCode::uriTooLong, "uriSize",
         "The request's address is too long, and nothing was changed. Shorten the query."},
        {Outcome::headersTooLarge, api::ErrorCode::headersTooLarge, "headerSize",
         "The request's headers are too large, and nothing was changed. Send fewer or shorter ones."},
    }};
    const auto* const text = std::ranges::find(texts, outcome, &Text::outcome);
    m_context.metrics.refused(text->reason);
    return problem(core::makeError(text->code, std::string(text->detail)), exchange.traceId);
}

Response Session::refuse(const Exchange& exchange, HeadFault fault)
{
    m_context.metrics.refused(name(fault));
    return problem(core::makeError(api::ErrorCode::malformed, std::string(describe(fault))), exchange.traceId);
}

Response Session::unavailable(std::string_view traceId)
{
    return problem(core::unavailable(
                       "The server has too much to do just now, and nothing was changed. Try again in a moment.", 1s),
                   traceId);
}

void Session::record(const Exchange& exchange, const Response& response)
{
    const auto duration = SteadyClock::now() - exchange.begun;
    const auto bytes = sendsBody(response) ? response.body.size() : 0;
    m_context.metrics.finished(
        {exchange.method, exchange.route, response.status, duration, exchange.requestBytes, bytes});
    const auto level = response.status >= 500 ? core::LogLevel::info : core::LogLevel::debug;
    if (!m_context.log.enabled(level))
        return;
    m_context.log.write(level, "http", "request",
                        {{"traceId", exchange.traceId},
                         {"method", std::string(exchange.method)},
                         {"route", std::string(exchange.route)},
                         {"status", std::to_string(response.status)},
                         {"durationMs", milliseconds(duration)},
                         {"bytes", std::to_string(bytes)}});
}

std::string_view Session::buffered() const
{
    const auto data = m_buffer.cdata();
    return {static_cast<const char*>(data.data()), data.size()};
}

std::chrono::milliseconds Session::headerTime() const
{
    return m_overLimit ? std::min(overLimitTime, m_context.limits.headerTime) : m_context.limits.headerTime;
}

// The timer is set anew only when the deadline comes nearer; a later one is looked at when the timer fires.
void Session::arm(std::chrono::milliseconds time)
{
    m_expired = false;
    m_deadline = SteadyClock::now() + time;
    if (m_deadline < m_scheduled)
        schedule(m_deadline);
}

void Session::schedule(SteadyClock::time_point at)
{
    m_scheduled = at;
    m_timer.expires_at(at);
    m_timer.async_wait([self = shared_from_this()](const boost::system::error_code& error) {
        if (!error)
            self->onTimer();
    });
}

void Session::onTimer()
{
    m_scheduled = SteadyClock::time_point::max();
    if (m_deadline == SteadyClock::time_point::max())
        return;
    if (SteadyClock::now() < m_deadline)
        return schedule(m_deadline);
    m_expired = true;
    m_transport->socket().cancel();
}

} // namespace bloomzy::http
