#pragma once

#include "backend/core/Log.h"
#include "backend/events/EventBoard.h"
#include "backend/http/Endpoint.h"

#include <thread>
#include <vector>

namespace bloomzy::events {

/// Where changes come from: the audit log, whose sequences are the events' ids. May block; called on one thread.
struct EventFeed
{
    std::function<core::Result<std::int64_t>()> newest;
    /// Entries after `sequence`, oldest first.
    std::function<core::Result<std::vector<api::AuditEntry>>(std::int64_t sequence, std::int32_t limit)> after;
};

struct EventOptions
{
    std::size_t kept = 4096; ///< of the latest changes that somebody may hear of; who resumes further back reloads
    std::size_t streams = 1000;
    std::size_t streamsOfAccount = 8;
    std::chrono::milliseconds heartbeat = std::chrono::seconds(15);
};

/// Tells who listens what was changed, after the commit and in order. Because ids are places in the audit log, who
/// comes back gets what they missed, also after a restart. While nobody listens, nothing is read. Streams end within a
/// second of their session's or token's end. Safe from any thread.
class EventService
{
public:
    /// `log` outlives this; so does what `feed` and `authorizer` refer to, until stop().
    EventService(EventFeed feed, std::shared_ptr<http::Authorizer> authorizer, core::Log& log,
                 const EventOptions& options = {});
    /// As stop(). The HTTP server has stopped.
    ~EventService();

    /// Ends all streams and joins the thread.
    void stop();
    /// The audit log has more. Never blocks.
    void poke() { m_board.poke(); }
    /// What became of an operation. Never blocks.
    void operationChanged(const api::Operation& operation) { m_board.note(operation); }
    /// What was told so far may tell of somebody who is erased now: it is not told again.
    void forgetEarlier() { m_board.forgetEarlier(); }

    /// GET /api/v1/events.
    [[nodiscard]] std::vector<http::Endpoint> endpoints();

private:
    void run();
    [[nodiscard]] core::Result<void> read();
    [[nodiscard]] core::Result<http::Response> listen(const http::Request& request);

    const EventFeed m_feed;
    const std::shared_ptr<http::Authorizer> m_authorizer;
    core::Log& m_log;
    const EventOptions m_options;
    EventBoard m_board;
    std::thread m_thread;
};

} // namespace bloomzy::events
