#include "backend/http/Session.h"

#include "backend/core/Log.h"
#include "backend/http/ResponseHead.h"
#include "backend/http/StreamPump.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>

namespace bloomzy::http {

namespace asio = boost::asio;

namespace {

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t joinedBodyBytes = std::size_t{16} * 1024;

} // namespace

Session::Session(std::unique_ptr<Transport> transport, std::string remoteAddress, bool overLimit, Reactor& reactor,
                 SessionContext& context)
    : m_connection(std::make_shared<Connection>(std::move(transport), reactor.context, context.stopping))
    , m_remoteAddress(std::move(remoteAddress))
    , m_visitor{RateCaller::at(m_remoteAddress), overLimit}
    , m_reactor(reactor)
    , m_context(context)
    , m_intake(*m_connection, context.limits, overLimit)
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
    m_connection->arm(m_intake.headTime());
    const bool shaken = co_await m_connection->handshake();
    if (!shaken)
        co_return;
    while (co_await serveRequest())
        m_served = true;
    m_connection->disarm();
}

Exchange Session::newExchange()
{
    Exchange exchange(m_context.bodies);
    exchange.begun = SteadyClock::now();
    exchange.traceId = m_reactor.traces.newTraceId();
    exchange.request.traceId = exchange.traceId;
    exchange.requestId = exchange.request.requestId = m_reactor.traces.newSpanId();
    exchange.request.remoteAddress = m_remoteAddress;
    exchange.request.deadline = exchange.begun + m_context.limits.requestTime;
    return exchange;
}

Session::Task<bool> Session::serveRequest()
{
    const auto outcome = co_await m_intake.readHead(m_served);
    if (outcome == Reading::closed)
        co_return false;
    auto exchange = newExchange();
    if (outcome != Reading::complete) {
        auto response = refused(refusalOf(outcome, exchange.traceId));
        co_return co_await send(exchange, std::move(response));
    }
    const auto head = checkHead(m_intake.headBytes());
    if (head.has_error()) {
        m_context.router.noteRefusal(name(head.error()), exchange.request);
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

Session::Task<bool> Session::serveChecked(Exchange& exchange, const RequestHead& head)
{
    takeHead(exchange, head);
    exchange.admission = admit(m_context, m_visitor, exchange.request, exchange.begun, exchange.rates);
    if (exchange.admission.endpoint)
        exchange.route = exchange.admission.endpoint->route.path;
    if (exchange.admission.answer) {
        // The body stays unread, so what follows could not be told from it.
        exchange.keepAlive = exchange.keepAlive && !head.hasBody();
        m_intake.dropHead();
        co_return co_await send(exchange, std::move(*exchange.admission.answer));
    }
    const auto outcome = co_await m_intake.readBody(exchange, head);
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
    auto head = responseHead(response, {m_reactor.dates.now(), exchange.traceId, exchange.requestId, &exchange.rates,
                                        m_context.secure, close});
    const std::string_view body = sendsBody(response) ? std::string_view(response.body) : std::string_view();
    const bool joined = body.size() <= joinedBodyBytes;
    if (joined)
        head.append(body);
    const auto time = m_context.limits.bodyTime;
    bool sent = co_await m_connection->write(head, time);
    if (sent && !joined)
        sent = co_await m_connection->write(body, time);
    recordAnswer(m_context, exchange, response);
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
    const auto head = responseHead(response, {m_reactor.dates.now(), exchange.traceId, exchange.requestId,
                                              &exchange.rates, m_context.secure, true, exchange.chunks});
    const bool sent = co_await m_connection->write(head, m_context.limits.bodyTime);
    recordAnswer(m_context, exchange, response);
    if (!sent || exchange.headOnly)
        co_return false;
    // A stream is not at work: nobody waits for its end.
    m_context.metrics.addInFlight(-1);
    const auto pump =
        std::make_shared<StreamPump>(m_connection, m_reactor.context, m_context.limits.bodyTime, m_context.stopping);
    const auto kind = response.whileStanding ? StreamPump::Kind::whole : StreamPump::Kind::events;
    co_await pump->run(*response.stream, exchange.chunks, kind);
    m_context.metrics.addInFlight(1);
    co_return false;
}

Response Session::refused(Refusal refusal)
{
    m_context.metrics.refused(refusal.reason);
    return std::move(refusal.response);
}

} // namespace bloomzy::http
