#pragma once

#include "backend/backup/restore/FolderSwitch.h"
#include "backend/backup/restore/RestoreJournal.h"
#include "backend/core/Clock.h"

#include <functional>

namespace bloomzy::backup {

/// Where a restore can be cut off, in order; each is reached when what it says is durable.
enum class RestoreStep {
    begun,      ///< the journal says that files are staged
    copied,     ///< one part's files are there; once for each part
    marked,     ///< and marked as new ones; once for each part
    staged,     ///< the journal says that all are there
    switching,  ///< the journal says that the folders change places
    renamed,    ///< after each rename
    exchanged,  ///< once for each part
    switched,   ///< the journal says that the restored ones are live
    trying,     ///< the journal says that a server starts over them
    committing, ///< the journal says that they stay
    removed,    ///< what is not needed any more is gone
    unmarked,   ///< once for each part
    restored,
    rollingBack, ///< the journal says that the former ones come back
    putBack,     ///< once for each part
    rolledBack,
    abandoned
};
BOOST_DESCRIBE_ENUM(RestoreStep, begun, copied, marked, staged, switching, renamed, exchanged, switched, trying,
                    committing, removed, unmarked, restored, rollingBack, putBack, rolledBack, abandoned)

struct SwitchOptions
{
    std::function<void(RestoreStep)> reached = {}; ///< for tests, which end the process there
    bool canExchange = true;                       ///< false: as on a system without RENAME_EXCHANGE
};

/// One restore of a data folder, from files that are checked already to the moment at which they are the installation.
/// Whatever ends the process, and if the power goes: after recoverRestore() the live folders are all the former ones or
/// all the restored ones.
///
/// Files are staged in DIR/restore/<id>/staged/<part>, on the file system of the live ones; whoever unpacks writes
/// there, or copyFrom() does. The former folders are kept there until commit(). The caller holds the data folder's
/// lock, and from switchOver() on until the end has none of the databases open that are not the live ones. Of one
/// thread.
class StoreSwitch
{
public:
    /// What is asked for: all of the journal but ids, state and times.
    struct Request
    {
        RestorePoint point;
        std::vector<RestorePart> parts;
        std::optional<api::AuditActor> actor = {};
    };

    /// `conflict` while another restore has not ended. `clock` outlives this.
    [[nodiscard]] static core::Result<StoreSwitch> begin(const std::filesystem::path& dataFolder, Request request,
                                                         const core::Clock& clock, SwitchOptions options = {});
    /// Goes on with the one of the journal, which is none of the ends. `notFound` where there is none.
    [[nodiscard]] static core::Result<StoreSwitch> resume(const std::filesystem::path& dataFolder,
                                                          const core::Clock& clock, SwitchOptions options = {});

    [[nodiscard]] const RestoreJournal& journal() const { return m_journal; }
    /// Where a part's files are staged; private.
    [[nodiscard]] std::filesystem::path stagedFolder(const RestorePart& part) const;

    /// Copies the parts out of folders of their names in `folder`.
    [[nodiscard]] core::Result<void> copyFrom(const std::filesystem::path& folder);
    /// The same without a copy: the files are there no more afterwards. `folder` is on the data folder's file system.
    [[nodiscard]] core::Result<void> moveFrom(const std::filesystem::path& folder);
    /// Refuses what checkPart() refuses, and makes all of it durable. After an error of these three abandon() is due.
    [[nodiscard]] core::Result<void> seal();
    /// The restored ones are live when this returns; after an error rollBack() is due.
    [[nodiscard]] core::Result<void> switchOver();
    /// A server starts over them: from now on a process that ends without commit() is a restore that failed.
    [[nodiscard]] core::Result<void> beginTrial();
    /// Keeps why the trial fails, for rollBack() by recoverRestore() once nothing is open any more.
    [[nodiscard]] core::Result<void> noteFailure(const std::string& why);
    /// They stay; the former ones go. After an error it may be repeated, and the next start does.
    [[nodiscard]] core::Result<void> commit();
    /// The former ones are live when this returns, whatever was done before; `why` is a sentence for people.
    [[nodiscard]] core::Result<void> rollBack(const std::string& why);
    /// As rollBack(), before switchOver(): removes what was staged. `why` names no path. Whoever can tells the audit
    /// log, and notes it (noteTold()); otherwise the next start does.
    [[nodiscard]] core::Result<void> abandon(const std::string& why);

private:
    StoreSwitch(std::filesystem::path dataFolder, RestoreJournal journal, const core::Clock& clock,
                SwitchOptions options);
    [[nodiscard]] std::filesystem::path own() const;
    [[nodiscard]] FolderSwitch switchOf(const RestorePart& part) const;
    [[nodiscard]] core::Result<void> enter(RestoreState state, RestoreStep step);
    [[nodiscard]] core::Result<void> end(RestoreState state, RestoreStep step);
    [[nodiscard]] core::Result<void> putBack(const RestorePart& part);
    void reach(RestoreStep step) const;

    std::filesystem::path m_dataFolder;
    RestoreJournal m_journal;
    const core::Clock* m_clock;
    SwitchOptions m_options;
};

/// Ends what an earlier process left, before any database is opened: abandons what was being staged, puts back what was
/// being switched or tried, and finishes what was committed. One that was switched and not tried stays as it is.
/// Answers the journal of the last restore, if there was one; a second call changes nothing. What lies about in
/// DIR/restore and is of no use is removed. The caller holds the data folder's lock; DIR/store need not be there.
[[nodiscard]] core::Result<std::optional<RestoreJournal>>
recoverRestore(const std::filesystem::path& dataFolder, const core::Clock& clock, SwitchOptions options = {});

/// Notes that the audit log has how the last restore ended, and forgets who asked for it.
[[nodiscard]] core::Result<void> noteTold(const std::filesystem::path& dataFolder);

} // namespace bloomzy::backup
