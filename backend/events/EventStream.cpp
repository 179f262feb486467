#include "backend/events/EventStream.h"

#include "backend/core/crypto/Hash.h"

#include <charconv>

namespace bloomzy::events {
namespace {

constexpr std::size_t pieceBytes = 16 * 1024;

std::optional<std::int64_t> sequenceOf(std::string_view text)
{
    std::int64_t sequence = 0;
    const char* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, sequence);
    if (error != std::errc() || end != last || sequence < 0)
        return {};
    return sequence;
}

EventStream::SteadyClock::rep now()
{
    return EventStream::SteadyClock::now().time_since_epoch().count();
}

} // namespace

EventStream::EventStream(EventBoard& board, std::shared_ptr<http::Authorizer> authorizer, std::string token,
                         std::optional<std::string_view> lastEventId, std::chrono::milliseconds heartbeat)
    : m_board(board)
    , m_authorizer(std::move(authorizer))
    , m_token(std::move(token))
    , m_heartbeat(heartbeat)
    , m_lastSent(now())
{
    if (lastEventId) {
        m_place.after = sequenceOf(*lastEventId);
        m_place.unknown = !m_place.after;
    }
}

EventStream::~EventStream()
{
    m_board.leave(*this);
    core::crypto::wipe(m_token);
}

void EventStream::open(std::function<void()> wake)
{
    m_board.hear(*this, std::move(wake));
}

http::BodyStream::Piece EventStream::take()
{
    const auto person = m_authorizer->identify(m_token);
    if (person.has_error())
        return {.bytes = {}, .last = true};
    auto next = m_board.next(m_place, *person, pieceBytes);
    if (next.over)
        return {.bytes = {}, .last = true};
    // An id alone moves the place where the client resumes, past what was not for it.
    if (next.text.empty() && isDue() && m_place.settled)
        next.text = ": heartbeat\nid: " + std::to_string(*m_place.after) + "\n\n";
    if (!next.text.empty())
        m_lastSent = now();
    return {.bytes = std::move(next.text), .last = false};
}

void EventStream::close()
{
    m_board.leave(*this);
}

void EventStream::wake()
{
    if (m_wake)
        m_wake();
}

void EventStream::setWake(std::function<void()> wake)
{
    m_wake = std::move(wake);
}

bool EventStream::isDue() const
{
    const SteadyClock::time_point sent{SteadyClock::duration(m_lastSent)};
    return SteadyClock::now() - sent >= m_heartbeat;
}

bool EventStream::isOver() const
{
    return m_authorizer->identify(m_token).has_error();
}

} // namespace bloomzy::events
