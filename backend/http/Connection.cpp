#include "backend/http/Connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <openssl/crypto.h>

#include <array>

namespace bloomzy::http {

namespace asio = boost::asio;

namespace {

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t keptBufferBytes = 16 * 1024;
constexpr std::size_t writeSliceBytes = 64 * 1024;
constexpr std::size_t droppedAtOnce = 4096;
constexpr std::size_t lingerBytes = 32 * 1024 * 1024; // a client that sends too large a body should still read why
constexpr std::chrono::seconds lingerTime{2};
constexpr std::chrono::seconds cancelInterval{1};

} // namespace

Connection::Connection(std::unique_ptr<Transport> transport, asio::io_context& context,
                       const std::atomic<bool>& stopping)
    : m_transport(std::move(transport))
    , m_stopping(stopping)
    , m_timer(context)
{
}

Connection::Task<bool> Connection::handshake()
{
    m_reading = true;
    const auto failed = co_await m_transport->handshake();
    m_reading = false;
    co_return !failed && !m_expired;
}

Connection::Task<std::size_t> Connection::read(std::size_t atMost)
{
    if (m_stopping)
        co_return 0;
    m_reading = true;
    const auto size = co_await m_transport->read(m_buffer.prepare(atMost));
    m_reading = false;
    m_buffer.commit(size);
    co_return m_expired ? 0 : size;
}

Connection::Task<bool> Connection::write(std::string_view bytes, std::chrono::milliseconds time)
{
    while (!bytes.empty()) {
        const auto slice = bytes.substr(0, writeSliceBytes);
        arm(time);
        const auto failed = co_await m_transport->write(asio::buffer(slice.data(), slice.size()));
        m_forgotten = m_forgotten || m_expired;
        if (failed || m_expired)
            co_return false;
        bytes.remove_prefix(slice.size());
    }
    disarm();
    co_return true;
}

Connection::Task<void> Connection::linger()
{
    arm(lingerTime);
    m_reading = true;
    co_await m_transport->finishWriting();
    std::array<char, droppedAtOnce> ignored;
    auto& socket = m_transport->socket();
    for (std::size_t total = 0; total < lingerBytes && !m_expired;) {
        const auto [error, size] = co_await socket.async_read_some(asio::buffer(ignored), asTuple);
        if (error || m_stopping)
            break;
        total += size;
    }
}

std::string_view Connection::buffered() const
{
    const auto data = m_buffer.cdata();
    return {static_cast<const char*>(data.data()), data.size()};
}

void Connection::wipe(std::size_t bytes)
{
    OPENSSL_cleanse(m_buffer.data().data(), bytes);
    m_buffer.consume(bytes);
}

void Connection::shrink()
{
    if (m_buffer.capacity() > keptBufferBytes)
        m_buffer.shrink_to_fit();
}

void Connection::stopReading()
{
    if (m_reading)
        m_transport->socket().cancel();
}

void Connection::close()
{
    boost::system::error_code ignored;
    if (m_forgotten)
        m_transport->socket().set_option(asio::socket_base::linger(true, 0), ignored);
    m_transport->socket().close(ignored);
    m_timer.cancel();
}

// The timer is set anew only when the deadline comes nearer; a later one is looked at when the timer fires.
void Connection::arm(std::chrono::milliseconds time)
{
    m_expired = false;
    m_deadline = SteadyClock::now() + time;
    if (m_deadline < m_scheduled)
        schedule(m_deadline);
}

void Connection::schedule(SteadyClock::time_point at)
{
    m_scheduled = at;
    m_timer.expires_at(at);
    m_timer.async_wait([self = shared_from_this()](const boost::system::error_code& error) {
        if (!error)
            self->onTimer();
    });
}

void Connection::onTimer()
{
    m_scheduled = SteadyClock::time_point::max();
    if (m_deadline == SteadyClock::time_point::max())
        return;
    if (SteadyClock::now() < m_deadline)
        return schedule(m_deadline);
    m_expired = true;
    m_transport->socket().cancel();
    // A part that was done already is answered as such, and the next part is begun after the cancel.
    schedule(SteadyClock::now() + cancelInterval);
}

} // namespace bloomzy::http
