#include "ui/client/CancelToken.h"

#include <mutex>
#include <utility>
#include <vector>

namespace bloomzy::client {

namespace {
struct Registration
{
    std::function<void()> action;
};
} // namespace

struct CancelToken::State
{
    std::mutex mutex;
    bool cancelled = false;
    std::vector<std::weak_ptr<Registration>> registrations;
};

CancelToken::CancelToken()
    : m_state(std::make_shared<State>())
{
}

void CancelToken::cancel() const
{
    std::vector<std::weak_ptr<Registration>> registrations;
    {
        const std::lock_guard lock(m_state->mutex);
        if (std::exchange(m_state->cancelled, true))
            return;
        registrations.swap(m_state->registrations);
    }
    for (const auto& weak : registrations) {
        if (const auto registration = weak.lock())
            registration->action();
    }
}

bool CancelToken::isCancelled() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->cancelled;
}

std::shared_ptr<void> CancelToken::onCancel(std::function<void()> action) const
{
    auto registration = std::make_shared<Registration>(Registration{std::move(action)});
    {
        const std::lock_guard lock(m_state->mutex);
        if (!m_state->cancelled) {
            std::erase_if(m_state->registrations, [](const auto& weak) { return weak.expired(); });
            m_state->registrations.emplace_back(registration);
            return registration;
        }
    }
    registration->action();
    return registration;
}

} // namespace bloomzy::client
