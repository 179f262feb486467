#include "backend/audit/log/LogHeads.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

using tlog::Checkpoint;
using tlog::ClosedLog;

LogHeads wrong(LogHeads heads, LogFault fault, std::string words, std::optional<std::uint64_t> event = {})
{
    heads.fault = fault;
    heads.wrong = std::move(words);
    heads.event = event;
    return heads;
}

/// From the oldest log on, so that all that is told is looked at, whichever key is trusted.
std::optional<tlog::Succession> successionOf(const std::vector<ClosedLog>& closed, const tlog::NoteVerifier& trusted)
{
    const auto oldest = closed.empty() ? trusted : tlog::NoteVerifier::of(closed.front().vkey);
    return oldest ? tlog::successionFrom(*oldest, closed) : std::nullopt;
}

/// By the log's own key, or by that of a log before: then what that one had after its end is lost.
bool noteEarlier(LogHeads& heads, const std::string& note, const std::vector<ClosedLog>& closed)
{
    if (const auto head = tlog::verifiedCheckpoint(note, heads.key.name, heads.key)) {
        heads.beginnings.push_back(*head);
        return true;
    }
    for (const ClosedLog& log : closed) {
        const auto key = tlog::NoteVerifier::of(log.vkey);
        const auto head = tlog::verifiedCheckpoint(note, key->name, *key);
        if (!head)
            continue;
        const std::uint64_t kept = tlog::verifiedCheckpoint(log.closing, key->name, *key)->size;
        heads.lost = head->size - std::min(head->size, kept);
        if (heads.lost == 0)
            heads.beginnings.push_back(*head);
        return true;
    }
    return false;
}

LogHeads cutOff(LogHeads heads, const Checkpoint& earlier)
{
    const std::uint64_t size = heads.head.size;
    return wrong(std::move(heads), LogFault::cut,
                 "The log has " + std::to_string(size) + " events, and had " + std::to_string(earlier.size) +
                     " at the earlier checkpoint: its end was cut off.",
                 size + 1);
}

} // namespace

core::Result<LogHeads> verifyHeads(LogSource& source, const LogTrust& trust)
{
    LogHeads heads;
    heads.key = trust.key;
    BLOOMZY_TRY(heads.note, source.checkpoint());
    BLOOMZY_TRY(const auto closed, source.closed());
    const auto all = successionOf(closed, trust.key);
    if (!all)
        return wrong(std::move(heads), LogFault::head,
                     "What is told of the logs that this one succeeds is not what their keys signed.");
    if (std::ranges::find(closed, trust.key.text(), &ClosedLog::vkey) != closed.end())
        heads.key = all->newest;
    heads.beginnings = all->closings;
    const auto head = tlog::verifiedCheckpoint(heads.note, heads.key.name, heads.key);
    if (!head)
        return wrong(std::move(heads), LogFault::head, "The checkpoint is not one that this key signed for this log.");
    heads.head = *head;
    if (trust.earlier && !noteEarlier(heads, *trust.earlier, closed))
        return wrong(std::move(heads), LogFault::earlier,
                     "The earlier checkpoint is not one that this key signed for this log.");
    const auto longer =
        std::ranges::find_if(heads.beginnings, [&](const Checkpoint& earlier) { return earlier.size > head->size; });
    return longer == heads.beginnings.end() ? heads : cutOff(heads, *longer);
}

} // namespace bloomzy::audit
