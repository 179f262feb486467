#include "backend/backup/restore/LastRestore.h"

namespace bloomzy::backup {

api::RestoreEnd restoreEnd(RestoreState state)
{
    switch (state) {
    case RestoreState::restored:
        return api::RestoreEnd::restored;
    case RestoreState::rolledBack:
        return api::RestoreEnd::rolledBack;
    case RestoreState::abandoned:
        return api::RestoreEnd::abandoned;
    case RestoreState::unknown:
        return api::RestoreEnd::unknown;
    default:
        return api::RestoreEnd::underWay;
    }
}

api::LastRestore lastRestoreOf(const RestoreJournal& journal)
{
    api::LastRestore last{restoreEnd(journal.state), journal.point.takenAt, journal.begunAt, {}, {}};
    if (!journal.endedAt.empty())
        last.endedAt = journal.endedAt;
    if (!journal.why.empty())
        last.why = journal.why;
    return last;
}

core::Result<std::optional<api::LastRestore>> lastRestore(const std::filesystem::path& dataFolder)
{
    BLOOMZY_TRY(const auto journal, readRestoreJournal(dataFolder));
    return journal ? std::optional(lastRestoreOf(*journal)) : std::nullopt;
}

} // namespace bloomzy::backup
