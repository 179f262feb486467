#pragma once

#include "backend/http/Transport.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <string_view>

namespace bloomzy::http {

/// The bytes of one connection, each wait with a time limit. For the thread of its reactor; whoever waits here keeps it
/// alive.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    template <class T>
    using Task = boost::asio::awaitable<T>;

    /// `stopping`: nothing more is read once it is set.
    Connection(std::unique_ptr<Transport> transport, boost::asio::io_context& context,
               const std::atomic<bool>& stopping);

    /// Whether it succeeded before the armed time was over.
    [[nodiscard]] Task<bool> handshake();
    /// Appends up to `atMost` bytes to buffered(); how many, and 0 at the end, after an error or the armed time.
    [[nodiscard]] Task<std::size_t> read(std::size_t atMost);
    /// Whether all of it was sent; each slice has `time`.
    [[nodiscard]] Task<bool> write(std::string_view bytes, std::chrono::milliseconds time);
    /// Ends our side and drops what the client still sends, for a while: closing with unread bytes in the socket makes
    /// the system send a reset, which can overtake the answer.
    [[nodiscard]] Task<void> linger();

    [[nodiscard]] std::string_view buffered() const;
    void consume(std::size_t bytes) { m_buffer.consume(bytes); }
    /// The same for bytes that may hold a secret.
    void wipe(std::size_t bytes);
    /// Gives the memory of a large body back.
    void shrink();

    /// Waits that begin now or run end after `time`, and expired() says so.
    void arm(std::chrono::milliseconds time);
    void disarm() { m_deadline = SteadyClock::time_point::max(); }
    [[nodiscard]] bool expired() const { return m_expired; }

    /// What was sent is not whole: close() resets the connection, so that a client sees it that knows the end of an
    /// answer only by the connection's.
    void breakOff() { m_forgotten = true; }
    /// Ends a wait for the client's bytes, if there is one.
    void stopReading();
    void close();

private:
    using SteadyClock = std::chrono::steady_clock;

    void schedule(SteadyClock::time_point at);
    void onTimer();

    std::unique_ptr<Transport> m_transport;
    const std::atomic<bool>& m_stopping;
    boost::beast::flat_buffer m_buffer;
    bool m_reading = false;
    boost::asio::steady_timer m_timer;
    SteadyClock::time_point m_deadline = SteadyClock::time_point::max();
    SteadyClock::time_point m_scheduled = SteadyClock::time_point::max();
    bool m_expired = false;
    /// Does not take its answers, so that what waits for it must not stay in the system's memory; or gets half of one.
    bool m_forgotten = false;
};

} // namespace bloomzy::http
