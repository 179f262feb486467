#pragma once

#include "backend/http/Admit.h"
#include "backend/http/Connection.h"
#include "backend/http/Reactor.h"
#include "backend/http/Refusals.h"
#include "backend/http/SessionContext.h"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::http {

/// One connection, from its handshake to its end. Lives on the thread of its reactor; only start() may be called
/// elsewhere.
class Session : public std::enable_shared_from_this<Session>
{
public:
    /// `overLimit`: there are too many connections; this one gets one answer, and only a quick one.
    Session(std::unique_ptr<Transport> transport, std::string remoteAddress, bool overLimit, Reactor& reactor,
            SessionContext& context);

    void start();
    /// Closes now when no request is being answered, and after the answer otherwise.
    void closeWhenIdle();
    void abort();

private:
    using SteadyClock = std::chrono::steady_clock;
    template <class T>
    using Task = boost::asio::awaitable<T>;

    /// One request on its way to the answer.
    struct Exchange
    {
        explicit Exchange(ByteBudget& budget)
            : memory(budget)
        {
        }

        SteadyClock::time_point begun;
        std::string traceId;
        RawRequest request;
        Admission admission;
        std::string_view method = "other";
        std::string_view route; ///< the template; of the router's own memory
        bool headOnly = false;
        bool keepAlive = false;
        bool chunks = false;          ///< the client knows the transfer coding (HTTP/1.1)
        std::size_t requestBytes = 0; ///< of the body
        RateReport rates;
        ByteBudget::Share memory; ///< of the bodies
    };

    Task<void> serve();
    Task<bool> serveRequest();
    Task<bool> serveChecked(Exchange& exchange, const RequestHead& head);
    Task<Reading> readHead();
    [[nodiscard]] std::chrono::milliseconds bodyTime(const RequestHead& head, std::size_t bodyLimit) const;
    Task<Reading> readBody(Exchange& exchange, const RequestHead& head);
    Task<Response> answer(Exchange& exchange);
    Task<bool> send(Exchange& exchange, Response response);
    Task<bool> sendStream(Exchange& exchange, Response response);
    Task<void> pump(BodyStream& stream, bool chunked);
    Task<void> watchPeer();
    void wake();

    Exchange newExchange();
    void take(Exchange& exchange, const RequestHead& head);
    Response refused(Refusal refusal);
    [[nodiscard]] bool postJob(Exchange& exchange);
    void record(const Exchange& exchange, const Response& response);
    [[nodiscard]] std::chrono::milliseconds headerTime() const;

    std::shared_ptr<Connection> m_connection;
    std::string m_remoteAddress;
    const Visitor m_visitor;
    Reactor& m_reactor;
    SessionContext& m_context;
    std::size_t m_headSize = 0;
    bool m_served = false;

    boost::asio::steady_timer m_jobDone;
    std::optional<Response> m_jobAnswer;

    // While a stream is sent.
    bool m_woken = false;
    bool m_peerGone = false;
};

} // namespace bloomzy::http
