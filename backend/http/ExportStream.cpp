#include "backend/http/ExportStream.h"

#include <chrono>
#include <utility>

namespace bloomzy::http {
namespace {

/// An answer that is never sent, because its client left before, is never closed either.
constexpr std::chrono::seconds patience{60};

} // namespace

void ExportStream::open(std::function<void()> wake)
{
    const std::scoped_lock lock(m_mutex);
    m_wake = std::move(wake);
}

BodyStream::Piece ExportStream::take()
{
    const std::scoped_lock lock(m_mutex);
    Piece piece{std::exchange(m_bytes, {}), m_last, m_last && m_broken};
    m_changed.notify_all();
    return piece;
}

void ExportStream::close()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_wake = nullptr;
    m_changed.notify_all();
}

bool ExportStream::write(std::string bytes)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait_for(lock, patience, [this] { return m_bytes.empty() || m_closed; }))
        m_closed = true;
    if (m_closed) {
        m_broken = true;
        return false;
    }
    m_bytes = std::move(bytes);
    if (m_wake)
        m_wake();
    return true;
}

void ExportStream::finish()
{
    const std::scoped_lock lock(m_mutex);
    m_last = true;
    m_finished = true;
    if (m_wake)
        m_wake();
}

void ExportStream::breakOff()
{
    const std::scoped_lock lock(m_mutex);
    m_broken = true;
}

bool ExportStream::isFinished() const
{
    const std::scoped_lock lock(m_mutex);
    return m_finished;
}

} // namespace bloomzy::http
