#include "backend/backup/restore/StoreSwitch.h"

#include "backend/backup/restore/StagedFiles.h"
#include "backend/core/FileErrors.h"
#include "backend/core/Files.h"
#include "backend/core/Id.h"

namespace bloomzy::backup {
namespace {

core::Error underWay()
{
    return core::makeError(api::ErrorCode::conflict,
                           "Another restore has not ended yet. Nothing was changed. Restart the server, which ends it, "
                           "and try again.",
                           "the journal has no end");
}

} // namespace

StoreSwitch::StoreSwitch(std::filesystem::path dataFolder, RestoreJournal journal, const core::Clock& clock,
                         SwitchOptions options)
    : m_dataFolder(std::move(dataFolder))
    , m_journal(std::move(journal))
    , m_clock(&clock)
    , m_options(std::move(options))
{
}

core::Result<StoreSwitch> StoreSwitch::begin(const std::filesystem::path& dataFolder, Request request,
                                             const core::Clock& clock, SwitchOptions options)
{
    BLOOMZY_TRY(const auto last, readRestoreJournal(dataFolder));
    if (last && !isEnd(last->state))
        return underWay();
    RestoreJournal journal;
    journal.id = core::newId(clock);
    journal.eventId = core::newId(clock);
    journal.failureId = core::newId(clock);
    journal.point = std::move(request.point);
    journal.parts = std::move(request.parts);
    journal.actor = std::move(request.actor);
    journal.begunAt = core::formatTime(clock.now());
    StoreSwitch made(dataFolder, std::move(journal), clock, std::move(options));
    BLOOMZY_CHECK(core::makePrivateFolder(restoreFolder(dataFolder)));
    BLOOMZY_CHECK(syncFolder(dataFolder));
    BLOOMZY_CHECK(made.enter(RestoreState::staging, RestoreStep::begun));
    for (const RestorePart& part : made.m_journal.parts)
        if (auto done = core::makePrivateFolder(made.stagedFolder(part)); done.has_error()) {
            const auto gone = made.abandon(done.error().detail); // the next start does it otherwise
            return done.error();
        }
    return made;
}

core::Result<StoreSwitch> StoreSwitch::resume(const std::filesystem::path& dataFolder, const core::Clock& clock,
                                              SwitchOptions options)
{
    BLOOMZY_TRY(auto journal, readRestoreJournal(dataFolder));
    if (!journal || isEnd(journal->state))
        return core::makeError(api::ErrorCode::notFound, "No restore is under way.",
                               "the journal is none or at its end");
    return StoreSwitch(dataFolder, std::move(*journal), clock, std::move(options));
}

std::filesystem::path StoreSwitch::own() const
{
    return restoreFolder(m_dataFolder) / m_journal.id;
}

std::filesystem::path StoreSwitch::stagedFolder(const RestorePart& part) const
{
    return own() / "staged" / part.name;
}

FolderSwitch StoreSwitch::switchOf(const RestorePart& part) const
{
    return {m_dataFolder / part.name,   stagedFolder(part),
            own() / "held" / part.name, m_journal.id,
            m_options.canExchange,      [this] { reach(RestoreStep::renamed); }};
}

void StoreSwitch::reach(RestoreStep step) const
{
    if (m_options.reached)
        m_options.reached(step);
}

core::Result<void> StoreSwitch::enter(RestoreState state, RestoreStep step)
{
    RestoreJournal next = m_journal;
    next.state = state;
    BLOOMZY_CHECK(writeRestoreJournal(m_dataFolder, next));
    m_journal = std::move(next);
    reach(step);
    return {};
}

core::Result<void> StoreSwitch::end(RestoreState state, RestoreStep step)
{
    m_journal.endedAt = core::formatTime(m_clock->now());
    return enter(state, step);
}

core::Result<void> StoreSwitch::copyFrom(const std::filesystem::path& folder)
{
    for (const RestorePart& part : m_journal.parts) {
        BLOOMZY_CHECK(copyPart(part, folder / part.name, stagedFolder(part)));
        reach(RestoreStep::copied);
    }
    return {};
}

core::Result<void> StoreSwitch::moveFrom(const std::filesystem::path& folder)
{
    for (const RestorePart& part : m_journal.parts) {
        BLOOMZY_CHECK(movePart(part, folder / part.name, stagedFolder(part)));
        reach(RestoreStep::copied);
    }
    return {};
}

/// Files, their names, and the folders above, up to the one that the journal lies in: what the journal then says of
/// them is so after a power failure too.
core::Result<void> StoreSwitch::seal()
{
    for (const RestorePart& part : m_journal.parts) {
        BLOOMZY_CHECK(checkPart(part, stagedFolder(part)));
        BLOOMZY_CHECK(switchOf(part).markNew());
        reach(RestoreStep::marked);
        BLOOMZY_CHECK(syncPart(part, stagedFolder(part)));
    }
    BLOOMZY_CHECK(syncFolder(own() / "staged"));
    BLOOMZY_CHECK(syncFolder(own()));
    BLOOMZY_CHECK(syncFolder(restoreFolder(m_dataFolder)));
    return enter(RestoreState::staged, RestoreStep::staged);
}

core::Result<void> StoreSwitch::switchOver()
{
    for (const RestorePart& part : m_journal.parts)
        BLOOMZY_CHECK(core::makePrivateFolder(m_dataFolder / part.name));
    BLOOMZY_CHECK(enter(RestoreState::switching, RestoreStep::switching));
    for (const RestorePart& part : m_journal.parts) {
        BLOOMZY_CHECK(switchOf(part).exchange());
        reach(RestoreStep::exchanged);
    }
    return enter(RestoreState::switched, RestoreStep::switched);
}

core::Result<void> StoreSwitch::beginTrial()
{
    return enter(RestoreState::trying, RestoreStep::trying);
}

core::Result<void> StoreSwitch::noteFailure(const std::string& why)
{
    m_journal.why = why;
    return writeRestoreJournal(m_dataFolder, m_journal);
}

core::Result<void> StoreSwitch::commit()
{
    BLOOMZY_CHECK(enter(RestoreState::committing, RestoreStep::committing));
    BLOOMZY_CHECK(removeTree(own()));
    reach(RestoreStep::removed);
    for (const RestorePart& part : m_journal.parts) {
        BLOOMZY_CHECK(switchOf(part).unmark());
        reach(RestoreStep::unmarked);
    }
    return end(RestoreState::restored, RestoreStep::restored);
}

core::Result<void> StoreSwitch::putBack(const RestorePart& part)
{
    const FolderSwitch folders = switchOf(part);
    BLOOMZY_CHECK(folders.settle());
    if (folders.isNewLive())
        BLOOMZY_CHECK(folders.exchange());
    reach(RestoreStep::putBack);
    return {};
}

/// On a full disk the journal may not take it: where it says `switching` or `trying`, the next start puts back as well.
core::Result<void> StoreSwitch::rollBack(const std::string& why)
{
    m_journal.why = why;
    const bool isUnderstood = m_journal.state == RestoreState::switching || m_journal.state == RestoreState::trying;
    if (auto entered = enter(RestoreState::rollingBack, RestoreStep::rollingBack); entered.has_error() && !isUnderstood)
        return entered;
    for (const RestorePart& part : m_journal.parts)
        BLOOMZY_CHECK(putBack(part));
    BLOOMZY_CHECK(removeTree(own()));
    reach(RestoreStep::removed);
    return end(RestoreState::rolledBack, RestoreStep::rolledBack);
}

/// On a full disk there is room for the journal once the files are gone.
core::Result<void> StoreSwitch::abandon(const std::string& why)
{
    BLOOMZY_CHECK(removeTree(own()));
    reach(RestoreStep::removed);
    m_journal.why = why;
    return end(RestoreState::abandoned, RestoreStep::abandoned);
}

} // namespace bloomzy::backup
