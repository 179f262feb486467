#pragma once

#include "backend/events/EventBoard.h"
#include "backend/http/BodyStream.h"

#include <atomic>
#include <chrono>

namespace bloomzy::events {

/// One client that listens. Who it is and what it may hear is asked anew before each piece, so it ends with its session
/// and its access token.
class EventStream : public http::BodyStream
{
public:
    using SteadyClock = std::chrono::steady_clock;

    /// `lastEventId`: as the client sent it. All outlive this.
    EventStream(EventBoard& board, std::shared_ptr<http::Authorizer> authorizer, std::string token,
                std::optional<std::string_view> lastEventId, std::chrono::milliseconds heartbeat);
    ~EventStream() override;

    void open(std::function<void()> wake) override;
    Piece take() override;
    void close() override;

    // For the board, under its lock.
    void wake();
    void setWake(std::function<void()> wake);
    [[nodiscard]] EventBoard::Place& place() { return m_place; }
    /// Nothing was sent for a heartbeat's time.
    [[nodiscard]] bool isDue() const;
    /// Its session or its token has ended.
    [[nodiscard]] bool isOver() const;

private:
    EventBoard& m_board;
    const std::shared_ptr<http::Authorizer> m_authorizer;
    std::string m_token;
    const std::chrono::milliseconds m_heartbeat;
    std::atomic<SteadyClock::rep> m_lastSent;
    EventBoard::Place m_place;
    std::function<void()> m_wake;
};

} // namespace bloomzy::events
