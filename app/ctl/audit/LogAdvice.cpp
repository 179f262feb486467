#include "app/ctl/audit/LogAdvice.h"

namespace bloomzy::ctl {

namespace {

const std::string keepAll =
    "Change nothing. Copy the whole data folder, or the database, and the checkpoints that you kept to another place "
    "before anybody works on; ask who could write there.";
const std::string restore =
    keepAll + " Then restore the last backup of the whole folder that verifies, and look at what it does not have.";

} // namespace

LogAdvice adviceOn(audit::LogFault fault)
{
    using audit::LogFault;
    switch (fault) {
    case LogFault::head:
        return {
            "The head of the log is not the one that its key signed: it was changed, or the log has another key now.",
            "Compare the key with the one that you kept. " + restore};
    case LogFault::earlier:
        return {"What you kept belongs to another log, or the log has another key now: it may have been begun anew.",
                "Make sure that it is the checkpoint of this server. If it is, the log was replaced. " + keepAll};
    case LogFault::cut:
        return {
            "Events are gone that the log had when the earlier checkpoint was signed: its end was cut off, or all of "
            "it was taken back to an older copy.",
            "If you restored a backup, that is why: keep the earlier checkpoint, and begin with a new one. If not: " +
                keepAll};
    case LogFault::rewritten:
        return {
            "Events that were there when a checkpoint was signed are others now. Only who has the log's key, as the "
            "server's owner, can sign that.",
            "The two checkpoints prove it to anybody. " + keepAll};
    case LogFault::event:
        return {"From this event on the log does not hold what was written; those before it are whole.", restore};
    case LogFault::part:
        return {
            "Who did it, to what or what was changed is told otherwise than it was written; that the event happened "
            "stands.",
            restore};
    case LogFault::hashes:
        return {"The hashes of the log were changed. The events before the place are whole.", restore};
    case LogFault::beside:
        return {"The events fit what was signed, but something beside them was changed, which lists and the next start "
                "go by.",
                restore};
    case LogFault::lost:
        return {"The log was restored from a backup on another machine, and says so by a signature of the former key. "
                "What happened between the backup and its loss is gone from it.",
                "If you restored a backup: keep the earlier checkpoint in another place, and begin with a new one and "
                "with the key that is told here. If not: " +
                    keepAll};
    case LogFault::none:
        break;
    }
    return {};
}

} // namespace bloomzy::ctl
