#include "backend/tlog/Succession.h"

#include "backend/tlog/Note.h"

#include <algorithm>

namespace bloomzy::tlog {
namespace {

constexpr std::string_view mark = "next ";

/// The key that the note's one extension line names.
std::optional<NoteVerifier> nextOf(std::string_view text, const Checkpoint& head)
{
    const std::string before = head.text() + std::string(mark);
    if (!text.starts_with(before) || !text.ends_with('\n'))
        return std::nullopt;
    return NoteVerifier::of(text.substr(before.size(), text.size() - before.size() - 1));
}

} // namespace

std::string signedClosing(const Checkpoint& last, const NoteVerifier& next, const NoteSigner& key)
{
    Note note{last.text() + std::string(mark) + next.text() + "\n", {}};
    note.sign(key);
    return note.bytes();
}

std::optional<Succession> successionFrom(const NoteVerifier& from, const std::vector<ClosedLog>& closed)
{
    Succession found{from, {}};
    for (auto log = std::ranges::find(closed, from.text(), &ClosedLog::vkey); log != closed.end(); ++log) {
        const auto head = verifiedCheckpoint(log->closing, found.newest.name, found.newest);
        const auto next = head ? nextOf(Note::of(log->closing)->text, *head) : std::nullopt;
        const bool isLater = head && (found.closings.empty() || found.closings.back().size <= head->size);
        if (!next || !isLater || log->vkey != found.newest.text())
            return std::nullopt;
        found.closings.push_back(*head);
        found.newest = *next;
    }
    return found;
}

} // namespace bloomzy::tlog
