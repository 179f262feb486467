#include "backend/http/Listener.h"

#include "backend/core/Log.h"
#include "backend/http/BindAddress.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <exception>
#include <utility>

namespace bloomzy::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using Code = boost::system::error_code;

namespace {

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr int acceptedAtOnce = 64;
constexpr std::chrono::milliseconds pauseWithoutDescriptors{100};

core::Error bindError(const Code& error, const std::string& address, std::uint16_t port)
{
    const auto number = std::to_string(port);
    const auto cause = address + ":" + number + ": " + error.message();
    if (error == asio::error::address_in_use)
        return core::makeError(
            api::ErrorCode::conflict,
            "Port " + number +
                " is in use by another program. Choose another port with --listen, or stop the other "
                "program.",
            cause);
    if (error == asio::error::access_denied)
        return core::makeError(api::ErrorCode::forbidden,
                               "This user may not listen on port " + number +
                                   ". Choose a port above 1023 with --listen, or grant the program that right.",
                               cause);
    if (error == boost::system::errc::address_not_available)
        return core::makeError(api::ErrorCode::invalid,
                               address + " is not an address of this machine. Choose one of its own with --listen, or "
                                         "0.0.0.0 for all of them.",
                               cause);
    return core::makeError(api::ErrorCode::internal, "The server cannot listen on " + address + " port " + number + ".",
                           cause);
}

Code open(tcp::acceptor& acceptor, const tcp::endpoint& endpoint)
{
    Code error;
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        // On Linux this admits a port in TIME_WAIT, not one that another program listens on.
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error && endpoint.address().is_v6())
        acceptor.set_option(asio::ip::v6_only(!endpoint.address().is_unspecified()), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(tcp::acceptor::max_listen_connections, error);
    if (!error)
        acceptor.non_blocking(true, error);
    return error;
}

} // namespace

Listener::Listener(asio::io_context& context, core::Log& log)
    : m_acceptor(context)
    , m_log(log)
{
}

core::Result<void> Listener::bind(const std::string& address, std::uint16_t port)
{
    Code error;
    const auto parsed = parseAddress(address, error);
    if (error)
        return core::makeError(api::ErrorCode::invalid,
                               "'" + address + "' is not an IP address. Use one like 127.0.0.1 or ::1 with --listen.");
    error = open(m_acceptor, tcp::endpoint(parsed, port));
    if (!error)
        m_port = m_acceptor.local_endpoint(error).port();
    if (!error)
        return {};
    close();
    return bindError(error, address, port);
}

void Listener::accept(Place place, Accepted accepted)
{
    asio::co_spawn(m_acceptor.get_executor(), acceptAll(std::move(place), std::move(accepted)), asio::detached);
}

asio::awaitable<void> Listener::acceptAll(Place place, Accepted accepted)
{
    while (m_acceptor.is_open()) {
        tcp::socket socket(place());
        const auto [error] = co_await m_acceptor.async_accept(socket, asTuple);
        if (!error) {
            hand(std::move(socket), accepted);
            acceptWaiting(place, accepted);
        } else if (error != asio::error::operation_aborted && error != asio::error::connection_aborted) {
            co_await backOff(error);
        }
    }
}

/// Takes those who wait already, without a turn of the event loop for each: among many busy connections a turn is long,
/// and whoever asks for the server's health on a new connection would wait for as many turns as there are others.
void Listener::acceptWaiting(const Place& place, const Accepted& accepted)
{
    for (int i = 0; i < acceptedAtOnce; ++i) {
        tcp::socket socket(place());
        Code error;
        m_acceptor.accept(socket, error);
        if (error)
            return;
        hand(std::move(socket), accepted);
    }
}

/// One connection that cannot be served, for want of memory say, must not end the accepting of others.
void Listener::hand(Socket socket, const Accepted& accepted)
{
    try {
        accepted(std::move(socket));
    } catch (const std::exception& exception) {
        m_log.write(core::LogLevel::error, "http", "a connection could not be taken", {{"cause", exception.what()}});
    }
}

asio::awaitable<void> Listener::backOff(Code reason)
{
    m_log.write(core::LogLevel::warning, "http", "cannot accept connections for a moment",
                {{"reason", reason.message()}});
    asio::steady_timer timer(m_acceptor.get_executor(), pauseWithoutDescriptors);
    Code ignored;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

void Listener::close()
{
    Code ignored;
    m_acceptor.close(ignored);
}

} // namespace bloomzy::http
