#include "backend/http/StreamPump.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <array>
#include <charconv>
#include <exception>

namespace bloomzy::http {

namespace asio = boost::asio;

namespace {

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t mostFromPeer = 4096;

/// RFC 9112, section 7.1.
std::string chunk(std::string_view bytes)
{
    std::array<char, 16> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), bytes.size(), 16).ptr;
    std::string framed(digits.data(), end);
    return framed.append("\r\n").append(bytes).append("\r\n");
}

} // namespace

StreamPump::StreamPump(std::shared_ptr<Connection> connection, asio::io_context& context,
                       std::chrono::milliseconds pieceTime, const std::atomic<bool>& stopping)
    : m_connection(std::move(connection))
    , m_context(context)
    , m_pieceTime(pieceTime)
    , m_stopping(stopping)
    , m_wakened(context, std::chrono::steady_clock::time_point::max())
{
}

StreamPump::Task<void> StreamPump::run(BodyStream& stream, bool chunked, Kind kind)
{
    stream.open([self = weak_from_this(), &context = m_context] {
        asio::post(context, [self] {
            if (const auto pump = self.lock())
                pump->wake();
        });
    });
    asio::co_spawn(m_context, watchPeer(), [self = shared_from_this()](const std::exception_ptr&) {});
    co_await send(stream, chunked, kind);
    stream.close();
}

StreamPump::Task<void> StreamPump::send(BodyStream& stream, bool chunked, Kind kind)
{
    bool last = false;
    bool broken = false;
    while (!last && !m_peerGone && !m_stopping) {
        m_woken = false;
        const auto piece = stream.take();
        last = piece.last;
        broken = piece.broken;
        if (!piece.bytes.empty()) {
            const auto framed = chunked ? chunk(piece.bytes) : piece.bytes;
            const bool sent = co_await m_connection->write(framed, m_pieceTime);
            if (!sent)
                co_return;
        } else {
            while (!last && !m_woken && !m_stopping)
                co_await m_wakened.async_wait(asTuple);
        }
    }
    const bool isWhole = !broken && (last || kind == Kind::events);
    if (!isWhole && !chunked)
        m_connection->breakOff();
    if (isWhole && chunked)
        co_await m_connection->write("0\r\n\r\n", m_pieceTime);
}

/// A client that has sent its request has nothing more to say: what comes is the end, or too much.
StreamPump::Task<void> StreamPump::watchPeer()
{
    std::size_t size = 1;
    while (size > 0 && m_connection->buffered().size() < mostFromPeer)
        size = co_await m_connection->read(mostFromPeer);
    m_peerGone = true;
    wake();
}

void StreamPump::wake()
{
    m_woken = true;
    m_wakened.cancel();
}

} // namespace bloomzy::http
