#pragma once

#include "backend/api/Operations.h"
#include "backend/events/EventRing.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace bloomzy::events {

class EventStream;

/// What streams and the thread that feeds them share: the latest changes, the operations that changed, who listens.
/// Safe from any thread.
class EventBoard
{
public:
    EventBoard(std::size_t capacity, std::size_t most, std::size_t mostOfAccount);

    /// A place among the streams, until leave(). `rateLimited` or `unavailable` when there is none.
    [[nodiscard]] core::Result<void> join(EventStream& stream, const std::string& account);
    /// Calls `wake` from now on when there is something for the stream.
    void hear(EventStream& stream, std::function<void()> wake);
    /// Afterwards its `wake` is not being called and will not be.
    void leave(EventStream& stream);
    [[nodiscard]] bool isHeard() const;

    /// The audit log may have more.
    void poke();
    /// Of no use to who is not listening: dropped when nobody is.
    void note(const api::Operation& operation);
    /// Streams end at their next take().
    void stop();

    // For the thread that feeds.
    enum class Work { stop, read, look };
    /// Waits for something to read, or a second while somebody listens.
    [[nodiscard]] Work wait();
    /// What was asked for so far is about to be read; give the answer to served().
    [[nodiscard]] std::int64_t beginReading();
    void served(std::int64_t ticket);
    [[nodiscard]] std::int64_t newest() const;
    void restart(std::int64_t sequence);
    /// What was told so far is not told again: who has not heard it reads anew.
    void forgetEarlier();
    void add(const std::vector<api::AuditEntry>& entries);
    void wakeAll();
    /// Those for which `isDue` says so. Neither may call back into the board.
    void wakeDue(const std::function<bool(const EventStream&)>& isDue);
    /// Something failed: what was asked for waits for the next second.
    void retryLater();

    /// For streams: where one is, and what comes next for it.
    struct Place
    {
        std::int64_t ticket = 0;           ///< given by join()
        std::optional<std::int64_t> after; ///< of the log; empty: from now on
        std::int64_t operations = 0;
        bool settled = false;
        bool unknown = false; ///< Last-Event-ID was none
    };
    struct Next
    {
        std::string text;
        bool over = false;
    };
    /// Up to about `bytes` of what `person` may hear after `place`, which moves on.
    [[nodiscard]] Next next(Place& place, const http::Principal& person, std::size_t bytes);

private:
    struct OperationNote
    {
        std::int64_t version = 0;
        std::string id;
        EventItem item;
    };

    [[nodiscard]] bool settle(Place& place, Next& next) const;
    void addChanges(Place& place, const http::Principal& person, std::size_t bytes, Next& next) const;
    void addOperations(Place& place, const http::Principal& person, std::size_t bytes, Next& next) const;

    const std::size_t m_most;
    const std::size_t m_mostOfAccount;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopped = false;
    bool m_pending = false;
    std::int64_t m_tickets = 0;
    std::int64_t m_served = 0;
    EventRing m_ring;
    std::int64_t m_version = 0;
    std::vector<OperationNote> m_operations;       ///< by version
    std::map<EventStream*, std::string> m_streams; ///< and whose they are
};

} // namespace bloomzy::events
