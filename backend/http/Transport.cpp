#include "backend/http/Transport.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <openssl/ssl.h>

#include <utility>

namespace bloomzy::http {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);

class PlainTransport : public Transport
{
public:
    explicit PlainTransport(tcp::socket socket)
        : m_socket(std::move(socket))
    {
    }

    asio::awaitable<Error> handshake() override { co_return Error(); }

    asio::awaitable<std::size_t> read(asio::mutable_buffer into) override
    {
        const auto [error, size] = co_await m_socket.async_read_some(into, asTuple);
        co_return error ? 0 : size;
    }

    asio::awaitable<Error> write(asio::const_buffer bytes) override
    {
        const auto [error, size] = co_await asio::async_write(m_socket, bytes, asTuple);
        co_return error;
    }

    asio::awaitable<void> finishWriting() override
    {
        Error ignored;
        m_socket.shutdown(tcp::socket::shutdown_send, ignored);
        co_return;
    }

    tcp::socket& socket() override { return m_socket; }

private:
    tcp::socket m_socket;
};

class TlsTransport : public Transport
{
public:
    TlsTransport(tcp::socket socket, asio::ssl::context& context)
        : m_stream(std::move(socket), context)
    {
    }

    asio::awaitable<Error> handshake() override
    {
        const auto [error] = co_await m_stream.async_handshake(asio::ssl::stream_base::server, asTuple);
        co_return error;
    }

    asio::awaitable<std::size_t> read(asio::mutable_buffer into) override
    {
        const auto [error, size] = co_await m_stream.async_read_some(into, asTuple);
        co_return error ? 0 : size;
    }

    asio::awaitable<Error> write(asio::const_buffer bytes) override
    {
        const auto [error, size] = co_await asio::async_write(m_stream, bytes, asTuple);
        co_return error;
    }

    // Only our own close_notify: waiting for the other side's would give it the length of the wait.
    asio::awaitable<void> finishWriting() override
    {
        SSL_set_shutdown(m_stream.native_handle(), SSL_RECEIVED_SHUTDOWN);
        Error ignored;
        co_await m_stream.async_shutdown(asio::redirect_error(asio::use_awaitable, ignored));
        m_stream.next_layer().shutdown(tcp::socket::shutdown_send, ignored);
    }

    tcp::socket& socket() override { return m_stream.next_layer(); }

private:
    asio::ssl::stream<tcp::socket> m_stream;
};

} // namespace

std::unique_ptr<Transport> makePlainTransport(tcp::socket socket)
{
    return std::make_unique<PlainTransport>(std::move(socket));
}

std::unique_ptr<Transport> makeTlsTransport(tcp::socket socket, const std::shared_ptr<ssl_ctx_st>& context)
{
    SSL_CTX_up_ref(context.get());
    asio::ssl::context shared(context.get());
    return std::make_unique<TlsTransport>(std::move(socket), shared);
}

} // namespace bloomzy::http
