#pragma once

#include <functional>
#include <memory>

namespace bloomzy::client {

/// Handed to calls, so that they can be given up: the call's future then ends at once with
/// ClientError::Kind::cancelled. Copies are the same token. A cancelled token stays cancelled; take a new one for the
/// next call. Safe from any thread.
class CancelToken
{
public:
    CancelToken();

    void cancel() const;
    [[nodiscard]] bool isCancelled() const;
    /// `action` runs once, in the thread that cancels; at once when that has happened. The returned handle keeps it
    /// registered.
    [[nodiscard]] std::shared_ptr<void> onCancel(std::function<void()> action) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace bloomzy::client
