#include "backend/storage/Relay.h"

#include <algorithm>

namespace bloomzy::storage {

namespace {

constexpr std::chrono::seconds databaseTime{10};

/// A clock that was set back makes nothing younger than it is.
std::chrono::steady_clock::duration ageOf(const OutboxRow& row, core::Time now)
{
    const auto created = core::parseTime(row.created);
    return created && *created < now ? now - *created : core::Time::duration(0);
}

} // namespace

Relay::Relay(Database& source, std::string name, Receiver receiver, core::Log& log, RelayOptions options)
    : m_source(source)
    , m_name(std::move(name))
    , m_receiver(std::move(receiver))
    , m_log(log)
    , m_options(options)
    , m_retry(options.firstRetry)
    , m_thread([this] { run(); })
{
    m_source.onOutbox([this] { wake(); });
    // For what was committed after the thread's first look and before it could be heard of.
    wake();
}

Relay::~Relay()
{
    stop();
}

void Relay::stop()
{
    if (!m_thread.joinable())
        return;
    m_source.onOutbox({});
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_all();
    }
    m_thread.join();
}

core::Result<OutboxLag> Relay::lag(Deadline deadline) const
{
    return readValue<OutboxLag>(m_source, deadline, [](Snapshot& snapshot) { return outboxLag(snapshot); });
}

std::chrono::seconds Relay::behind() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_head)
        return std::chrono::seconds(0);
    return std::chrono::floor<std::chrono::seconds>(std::chrono::steady_clock::now() - *m_head);
}

void Relay::noteHead(std::optional<std::chrono::steady_clock::duration> age)
{
    const std::lock_guard lock(m_mutex);
    m_head = age ? std::optional(std::chrono::steady_clock::now() - *age) : std::nullopt;
}

void Relay::wake()
{
    const std::lock_guard lock(m_mutex);
    m_pending = true;
    m_changed.notify_all();
}

void Relay::run()
{
    while (waitForWork()) {
        auto more = moveSome();
        while (more.has_value() && *more && !isStopping())
            more = moveSome();
        if (more.has_error()) {
            warn(more.error());
            waitForRetry();
        } else {
            pause();
        }
    }
}

bool Relay::waitForWork()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_pending || m_stopping; });
    m_pending = false;
    return !m_stopping;
}

void Relay::pause()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, m_options.pause, [&] { return m_stopping; });
}

void Relay::waitForRetry()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, m_retry, [&] { return m_stopping; });
    m_retry = std::min(m_retry * 2, m_options.lastRetry);
    m_pending = true;
}

bool Relay::isStopping() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

/// Whether there may be more.
core::Result<bool> Relay::moveSome()
{
    if (m_source.engine() == Engine::postgresql)
        BLOOMZY_CHECK(m_source.write(Lane::interactive, &outboxNumber, deadlineIn(databaseTime)));
    BLOOMZY_TRY(
        const auto rows,
        readValue<std::vector<OutboxRow>>(
            m_source, deadlineIn(databaseTime), [&](Snapshot& snapshot) -> core::Result<std::vector<OutboxRow>> {
                BLOOMZY_TRY(auto found, outboxAfter(snapshot, m_taken, m_options.batch));
                noteHead(found.empty() ? std::nullopt : std::optional(ageOf(found.front(), snapshot.now())));
                return found;
            }));
    if (!rows.empty()) {
        BLOOMZY_TRY(m_taken, offer(rows));
        m_retry = m_options.firstRetry;
    }
    BLOOMZY_CHECK(discard());
    return !rows.empty();
}

core::Result<void> Relay::discard()
{
    if (m_discarded == m_taken)
        return {};
    BLOOMZY_CHECK(m_source.write(
        Lane::interactive, [&](Transaction& transaction) { return outboxDiscard(transaction, m_taken); },
        deadlineIn(databaseTime)));
    m_discarded = m_taken;
    return {};
}

/// Never beyond the rows that were offered: what the receiver has not been shown is not discarded, whatever it answers.
core::Result<std::int64_t> Relay::offer(std::span<const OutboxRow> rows)
{
    core::Result<std::int64_t> taken = core::internalError("the receiver answered nothing");
    try {
        taken = m_receiver(rows);
    } catch (const std::exception& exception) {
        return core::internalError(std::string("the receiver threw: ") + exception.what());
    }
    if (taken.has_error())
        return taken.error();
    if (*taken < rows.front().sequence)
        return core::unavailable("The receiver took nothing.", std::chrono::seconds(1), "no progress");
    return std::min(*taken, rows.back().sequence);
}

void Relay::warn(const core::Error& error)
{
    m_log.write(core::LogLevel::warning, "relay", "Events wait: they could not be moved and will be tried again.",
                {{"source", m_name}, {"detail", error.detail}, {"cause", error.cause}});
}

} // namespace bloomzy::storage
