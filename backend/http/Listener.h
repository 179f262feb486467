#pragma once

#include "backend/core/Result.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <functional>
#include <string>

namespace bloomzy::core {
class Log;
}

namespace bloomzy::http {

/// The port that connections come in by. bind() and port() before accept(), close() on the thread of `context`.
class Listener
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    /// The context that the next connection belongs to; another one only after `accepted` was called.
    using Place = std::function<boost::asio::io_context&()>;
    using Accepted = std::function<void(Socket)>;

    Listener(boost::asio::io_context& context, core::Log& log);

    /// An address is `localhost`, IPv4 or IPv6. Refuses with what to do about it.
    [[nodiscard]] core::Result<void> bind(const std::string& address, std::uint16_t port);
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// Calls `accepted` for each connection, on the thread of `context`, until close(). Out of descriptors or memory it
    /// waits and tries again.
    void accept(Place place, Accepted accepted);
    void close();

private:
    boost::asio::awaitable<void> acceptAll(Place place, Accepted accepted);
    void acceptWaiting(const Place& place, const Accepted& accepted);
    void hand(Socket socket, const Accepted& accepted);
    boost::asio::awaitable<void> backOff(boost::system::error_code reason);

    boost::asio::ip::tcp::acceptor m_acceptor;
    core::Log& m_log;
    std::uint16_t m_port = 0;
};

} // namespace bloomzy::http
