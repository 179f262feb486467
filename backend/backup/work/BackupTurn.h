#pragma once

#include "backend/core/Result.h"

#include <memory>

namespace bloomzy::backup {

enum class BackupTask { backup, verification, rehearsal, dryRun, restore };

/// One piece of work on backups at a time: two would want the same destinations and the same room. Safe from any
/// thread.
class BackupTurn
{
public:
    class State;
    /// Whoever holds it has the turn; it may outlive this object.
    class Held
    {
    public:
        explicit Held(std::shared_ptr<State> state)
            : m_state(std::move(state))
        {
        }
        Held(const Held&) = delete;
        Held& operator=(const Held&) = delete;
        ~Held();

    private:
        std::shared_ptr<State> m_state;
    };

    BackupTurn();
    /// `conflict` says what is under way.
    [[nodiscard]] core::Result<std::shared_ptr<Held>> take(BackupTask task);

private:
    std::shared_ptr<State> m_state;
};

} // namespace bloomzy::backup
