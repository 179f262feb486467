#pragma once

#include "backend/http/BodyStream.h"
#include "backend/http/Connection.h"

namespace bloomzy::http {

/// Sends a body that comes bit by bit, until the stream, the client or the server ends. One stream each, on the
/// connection's thread; made by std::make_shared.
class StreamPump : public std::enable_shared_from_this<StreamPump>
{
public:
    template <class T>
    using Task = boost::asio::awaitable<T>;

    /// `pieceTime`: for each write. `stopping` is set when the server stops; whoever sets it wakes the stream.
    StreamPump(std::shared_ptr<Connection> connection, boost::asio::io_context& context,
               std::chrono::milliseconds pieceTime, const std::atomic<bool>& stopping);

    enum class Kind {
        events, ///< may end after any piece
        whole   ///< a file: without its last piece it breaks off, and who reads it sees that
    };

    /// Opens the stream, and has closed it when this ends. `chunked`: by the transfer coding of HTTP/1.1.
    [[nodiscard]] Task<void> run(BodyStream& stream, bool chunked, Kind kind);

private:
    [[nodiscard]] Task<void> send(BodyStream& stream, bool chunked, Kind kind);
    [[nodiscard]] Task<void> watchPeer();
    void wake();

    std::shared_ptr<Connection> m_connection;
    boost::asio::io_context& m_context;
    const std::chrono::milliseconds m_pieceTime;
    const std::atomic<bool>& m_stopping;
    boost::asio::steady_timer m_wakened;
    bool m_woken = false;
    bool m_peerGone = false;
};

} // namespace bloomzy::http
