#include "backend/http/Session.h"

#include "backend/core/Log.h"
#include "backend/http/BodyReader.h"
#include "backend/http/BodyStream.h"
#include "backend/http/CharacterClasses.h"
#include "backend/http/HeaderScanner.h"
#include "backend/http/ResponseHead.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <utility>

namespace bloomzy::http {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t headReadBytes = 4096;
constexpr std::size_t bodyReadBytes = 64 * 1024;
constexpr std::size_t joinedBodyBytes = 16 * 1024;
constexpr std::chrono::milliseconds overLimitTime = 2s;
constexpr std::uint64_t leastBytesPerSecond = 64 * 1024; // of a body
constexpr std::chrono::milliseconds mostBodyTime = 10min;

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

/// RFC 9112, section 7.1.
std::string chunk(std::string_view bytes)
{
    std::array<char, 16> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), bytes.size(), 16).ptr;
    std::string framed(digits.data(), end);
    return framed.append("\r\n").append(bytes).append("\r\n");
}

} // namespace

Session::Session(std::unique_ptr<Transport> transport, std::string remoteAddress, bool overLimit, Reactor& reactor,
                 SessionContext& context)
    : m_connection(std::make_shared<Connection>(std::move(transport), reactor.context, context.stopping))
    , m_remoteAddress(std::move(remoteAddress))
    , m_visitor{RateCaller::at(m_remoteAddress), overLimit}
    , m_reactor(reactor)
    , m_context(context)
    , m_jobDone(reactor.context, SteadyClock::time_point::max())
{
}

void Session::start()
{
    auto ended = [self = shared_from_this()](const std::exception_ptr& failure) {
        if (failure)
            self->m_context.log.write(core::LogLevel::error, "http", "a connection failed");
        self->abort();
        self->m_reactor.sessions.erase(self.get());
        self->m_context.closed();
    };
    asio::co_spawn(m_reactor.context, serve(), std::move(ended));
}

void Session::closeWhenIdle()
{
    m_connection->stopReading();
}

void Session::abort()
{
    m_connection->close();
}

Session::Task<void> Session::serve()
{
    // One that was accepted just before the stop was not there when the others were told.
    if (m_context.stopping)
        co_return;
    m_reactor.sessions.insert(this);
    m_connection->arm(headerTime());
    const bool shaken = co_await m_connection->handshake();
    if (!shaken)
        co_return;
    while (co_await serveRequest())
        m_served = true;
    m_connection->disarm();
}

Session::Exchange Session::newExchange()
{
    Exchange exchange(m_context.bodies);
    exchange.begun = SteadyClock::now();
    exchange.traceId = m_reactor.traces.newTraceId();
    exchange.request.remoteAddress = m_remoteAddress;
    exchange.request.deadline = exchange.begun + m_context.limits.requestTime;
    return exchange;
}

Session::Task<bool> Session::serveRequest()
{
    const auto outcome = co_await readHead();
    if (outcome == Reading::closed)
        co_return false;
    auto exchange = newExchange();
    if (outcome != Reading::complete) {
        auto response = refused(refusalOf(outcome, exchange.traceId));
        co_return co_await send(exchange, std::move(response));
    }
    const auto head = checkHead(m_connection->buffered().substr(0, m_headSize));
    if (head.has_error()) {
        auto response = refused(refusalOf(head.error(), exchange.traceId));
        co_return co_await send(exchange, std::move(response));
    }
    if (head->target.size() > m_context.limits.uriBytes) {
        auto response = refused(refusalOf(Reading::uriTooLong, exchange.traceId));
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
    exchange.chunks = head.minorVersion >= 1;
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
    exchange.admission = admit(m_context, m_visitor, exchange.request, exchange.begun, exchange.rates);
    if (exchange.admission.endpoint)
        exchange.route = exchange.admission.endpoint->route.path;
    if (exchange.admission.answer) {
        // The body stays unread, so what follows could not be told from it.
        exchange.keepAlive = exchange.keepAlive && !head.hasBody();
        m_connection->consume(m_headSize);
        co_return co_await send(exchange, std::move(*exchange.admission.answer));
    }
    const auto outcome = co_await readBody(exchange, head);
    if (outcome == Reading::closed)
        co_return false;
    Response response;
    if (outcome == Reading::complete) {
        response = co_await answer(exchange);
    } else {
        exchange.keepAlive = false;
        response = refused(refusalOf(outcome, exchange.traceId));
    }
    if (response.stream)
        co_return co_await sendStream(exchange, std::move(response));
    co_return co_await send(exchange, std::move(response));
}

Session::Task<Reading> Session::readHead()
{
    HeaderScanner scanner(m_context.limits.uriBytes, m_context.limits.headerBytes);
    const bool waits = m_connection->buffered().empty();
    m_connection->arm(waits && m_served ? m_context.limits.idleTime : headerTime());
    bool armedForHead = !(waits && m_served);
    while (true) {
        switch (scanner.scan(m_connection->buffered())) {
        case HeaderScanner::State::complete:
            m_headSize = scanner.headSize();
            co_return Reading::complete;
        case HeaderScanner::State::badLineEnding:
            co_return Reading::malformed;
        case HeaderScanner::State::uriTooLong:
            co_return Reading::uriTooLong;
        case HeaderScanner::State::headersTooLarge:
            co_return Reading::headersTooLarge;
        case HeaderScanner::State::incomplete:
            break;
        }
        if (!m_connection->buffered().empty() && !std::exchange(armedForHead, true))
            m_connection->arm(headerTime());
        const auto size = co_await m_connection->read(headReadBytes);
        if (size == 0) {
            const bool late = m_connection->expired() && !m_connection->buffered().empty();
            co_return late ? Reading::timedOut : Reading::closed;
        }
    }
}

/// A sheet of many MiB may come over a slow line.
std::chrono::milliseconds Session::bodyTime(const RequestHead& head, std::size_t bodyLimit) const
{
    const auto announced = std::min<std::uint64_t>(head.contentLength.value_or(bodyLimit), bodyLimit);
    const std::chrono::seconds large(announced / leastBytesPerSecond);
    return std::min(m_context.limits.bodyTime + large, std::max(m_context.limits.bodyTime, mostBodyTime));
}

Session::Task<Reading> Session::readBody(Exchange& exchange, const RequestHead& head)
{
    if (!head.hasBody()) {
        m_connection->consume(m_headSize);
        co_return Reading::complete;
    }
    BodyReader body(m_connection->buffered().substr(0, m_headSize), head, exchange.admission.bodyLimit());
    // From here on the views in `head` are gone: the buffer moves when it grows.
    const auto time = bodyTime(head, exchange.admission.bodyLimit());
    const bool continues = head.expectContinue;
    m_connection->consume(m_headSize);
    if (body.state() == BodyReader::State::needMore && continues && m_connection->buffered().empty()) {
        const bool sent = co_await m_connection->write("HTTP/1.1 100 Continue\r\n\r\n", m_context.limits.bodyTime);
        if (!sent)
            co_return Reading::closed;
    }
    m_connection->arm(time);
    while (true) {
        std::size_t used = 0;
        const auto state = body.feed(m_connection->buffered(), used);
        m_connection->wipe(used);
        if (!exchange.memory.grow(used))
            co_return Reading::noRoom;
        if (state == BodyReader::State::tooLarge)
            co_return Reading::tooLarge;
        if (state == BodyReader::State::malformed)
            co_return Reading::malformed;
        if (state == BodyReader::State::complete)
            break;
        const auto size = co_await m_connection->read(bodyReadBytes);
        if (size == 0)
            co_return m_connection->expired() ? Reading::timedOut : Reading::closed;
    }
    exchange.request.body = body.takeBody();
    exchange.requestBytes = exchange.request.body.size();
    exchange.request.deadline = SteadyClock::now() + m_context.limits.requestTime;
    m_connection->shrink();
    co_return Reading::complete;
}

Session::Task<Response> Session::answer(Exchange& exchange)
{
    const bool quick = exchange.admission.endpoint->route.quick;
    m_connection->disarm();
    if (quick)
        co_return m_context.router.answer(std::move(exchange.admission), std::move(exchange.request));
    if (m_visitor.overLimit || m_context.stopping || !postJob(exchange)) {
        m_context.metrics.refused(m_visitor.overLimit ? "connections" : "queue");
        co_return tooBusy(exchange.traceId);
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
                            ? tooBusy(request.traceId)
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
    const bool large = exchange.method == "GET" && response.body.size() > joinedBodyBytes;
    if (large && !exchange.memory.grow(response.body.size()))
        response = refused(refusalOf(Reading::noRoom, exchange.traceId));
    response.headOnly = response.headOnly || exchange.headOnly;
    const bool close = !exchange.keepAlive || m_visitor.overLimit || m_context.stopping;
    const auto spanId = m_reactor.traces.newSpanId();
    auto head = responseHead(
        response, {m_reactor.dates.now(), exchange.traceId, spanId, &exchange.rates, m_context.secure, close});
    const std::string_view body = sendsBody(response) ? std::string_view(response.body) : std::string_view();
    const bool joined = body.size() <= joinedBodyBytes;
    if (joined)
        head.append(body);
    const auto time = m_context.limits.bodyTime;
    bool sent = co_await m_connection->write(head, time);
    if (sent && !joined)
        sent = co_await m_connection->write(body, time);
    record(exchange, response);
    if (sent && close)
        co_await m_connection->linger();
    co_return sent && !close;
}

Session::Task<bool> Session::sendStream(Exchange& exchange, Response response)
{
    if (m_visitor.overLimit || m_context.stopping) {
        m_context.metrics.refused(m_visitor.overLimit ? "connections" : "stopping");
        co_return co_await send(exchange, tooBusy(exchange.traceId));
    }
    const auto spanId = m_reactor.traces.newSpanId();
    const auto head = responseHead(response, {m_reactor.dates.now(), exchange.traceId, spanId, &exchange.rates,
                                              m_context.secure, true, exchange.chunks});
    const bool sent = co_await m_connection->write(head, m_context.limits.bodyTime);
    record(exchange, response);
    if (!sent || exchange.headOnly)
        co_return false;
    response.stream->open([self = weak_from_this(), &reactor = m_reactor.context] {
        asio::post(reactor, [self] {
            if (const auto session = self.lock())
                session->wake();
        });
    });
    asio::co_spawn(m_reactor.context, watchPeer(), [self = shared_from_this()](const std::exception_ptr&) {});
    // A stream is not at work: nobody waits for its end.
    m_context.metrics.addInFlight(-1);
    co_await pump(*response.stream, exchange.chunks);
    m_context.metrics.addInFlight(1);
    response.stream->close();
    co_return false;
}

Session::Task<void> Session::pump(BodyStream& stream, bool chunked)
{
    const auto time = m_context.limits.bodyTime;
    bool last = false;
    while (!last && !m_peerGone && !m_context.stopping) {
        m_woken = false;
        const auto piece = stream.take();
        last = piece.last;
        if (!piece.bytes.empty()) {
            const auto framed = chunked ? chunk(piece.bytes) : piece.bytes;
            const bool sent = co_await m_connection->write(framed, time);
            if (!sent)
                co_return;
        } else {
            while (!last && !m_woken && !m_context.stopping)
                co_await m_jobDone.async_wait(asTuple);
        }
    }
    if (chunked)
        co_await m_connection->write("0\r\n\r\n", time);
}

/// A client that has sent its request has nothing more to say: what comes is the end, or too much.
Session::Task<void> Session::watchPeer()
{
    std::size_t size = 1;
    while (size > 0 && m_connection->buffered().size() < headReadBytes)
        size = co_await m_connection->read(headReadBytes);
    m_peerGone = true;
    wake();
}

void Session::wake()
{
    m_woken = true;
    m_jobDone.cancel();
}

Response Session::refused(Refusal refusal)
{
    m_context.metrics.refused(refusal.reason);
    return std::move(refusal.response);
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

std::chrono::milliseconds Session::headerTime() const
{
    return m_visitor.overLimit ? std::min(overLimitTime, m_context.limits.headerTime) : m_context.limits.headerTime;
}

} // namespace bloomzy::http
