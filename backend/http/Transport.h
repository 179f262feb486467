#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/system/error_code.hpp>

#include <memory>

struct ssl_ctx_st;

namespace bloomzy::http {

/// The bytes of one connection, plain or under TLS. For the thread of its socket; cancel() makes a running operation
/// end with operation_aborted, after which the connection can still be written to.
class Transport
{
public:
    using Error = boost::system::error_code;

    virtual ~Transport() = default;
    virtual boost::asio::awaitable<Error> handshake() = 0;
    /// Bytes read; 0 when the other side ended, the connection broke or the read was cancelled.
    virtual boost::asio::awaitable<std::size_t> read(boost::asio::mutable_buffer into) = 0;
    /// All of it, or an error.
    virtual boost::asio::awaitable<Error> write(boost::asio::const_buffer bytes) = 0;
    /// Tells the other side that nothing more comes.
    virtual boost::asio::awaitable<void> finishWriting() = 0;
    virtual boost::asio::ip::tcp::socket& socket() = 0;
};

[[nodiscard]] std::unique_ptr<Transport> makePlainTransport(boost::asio::ip::tcp::socket socket);
[[nodiscard]] std::unique_ptr<Transport> makeTlsTransport(boost::asio::ip::tcp::socket socket,
                                                          const std::shared_ptr<ssl_ctx_st>& context);

} // namespace bloomzy::http
