#pragma once

#include "backend/http/Reactor.h"
#include "backend/http/RequestIntake.h"

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

    Task<void> serve();
    Task<bool> serveRequest();
    Task<bool> serveChecked(Exchange& exchange, const RequestHead& head);
    Task<Response> answer(Exchange& exchange);
    Task<bool> send(Exchange& exchange, Response response);
    Task<bool> sendStream(Exchange& exchange, Response response);

    Exchange newExchange();
    Response refused(Refusal refusal);
    [[nodiscard]] bool postJob(Exchange& exchange);

    std::shared_ptr<Connection> m_connection;
    std::string m_remoteAddress;
    const Visitor m_visitor;
    Reactor& m_reactor;
    SessionContext& m_context;
    RequestIntake m_intake;
    bool m_served = false;

    boost::asio::steady_timer m_jobDone;
    std::optional<Response> m_jobAnswer;
};

} // namespace bloomzy::http
