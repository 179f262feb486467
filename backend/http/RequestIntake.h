#pragma once

#include "backend/http/Connection.h"
#include "backend/http/Exchange.h"
#include "backend/http/Refusals.h"

#include <chrono>
#include <string_view>

namespace bloomzy::http {

/// Takes requests from a connection, within the limits of size and time. For the connection's thread.
class RequestIntake
{
public:
    template <class T>
    using Task = boost::asio::awaitable<T>;

    /// Connection and limits outlive it. `overLimit`: there are too many connections, so this one gets little time.
    RequestIntake(Connection& connection, const ServerLimits& limits, bool overLimit);

    /// For a head, and for the handshake before the first.
    [[nodiscard]] std::chrono::milliseconds headTime() const { return m_headTime; }
    /// The next head, which is headBytes() afterwards. `served`: not the first, so the client may take its time to
    /// begin.
    [[nodiscard]] Task<Reading> readHead(bool served);
    /// In the connection's buffer: gone with the next call of anything else here.
    [[nodiscard]] std::string_view headBytes() const { return m_connection.buffered().substr(0, m_headSize); }
    void dropHead() { m_connection.consume(m_headSize); }
    /// Drops the head (the views in `head` are gone then) and moves the body into the request. `noRoom` when the memory
    /// for bodies is used up.
    [[nodiscard]] Task<Reading> readBody(Exchange& exchange, const RequestHead& head);

private:
    [[nodiscard]] std::chrono::milliseconds bodyTime(const RequestHead& head, std::size_t bodyLimit) const;

    Connection& m_connection;
    const ServerLimits& m_limits;
    const std::chrono::milliseconds m_headTime;
    std::size_t m_headSize = 0;
};

} // namespace bloomzy::http
