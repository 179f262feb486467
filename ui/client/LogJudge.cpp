#include "ui/client/LogJudge.h"

#include "backend/api/AuditLog.h"
#include "backend/tlog/Sha256.h"
#include "ui/client/JsonCodecImpl.h"
#include "ui/client/LogTexts.h"

namespace bloomzy::client {

namespace {

std::optional<tlog::Checkpoint> headOf(const LogPin& pin)
{
    const auto key = tlog::NoteVerifier::of(viewOf(pin.vkey));
    return key ? signedHead(pin.checkpoint, *key) : std::nullopt;
}

LogJudgement wrong(LogChange change)
{
    return {.wrong = change};
}

LogJudgement compare(const tlog::Checkpoint& kept, const tlog::Checkpoint& now)
{
    LogJudgement judgement{.keptSize = kept.size, .size = now.size};
    if (now.size < kept.size)
        judgement.wrong = LogChange::cut;
    else if (now.size > kept.size)
        judgement.needsProof = true;
    else if (now.root != kept.root)
        judgement.wrong = LogChange::rewritten;
    return judgement;
}

/// What a log with another key has to begin with, where the kept key signed that it succeeds the kept log: all that was
/// kept, or all that was there when the backup was taken.
std::optional<tlog::Checkpoint> beginningOf(const LogPin& kept, const tlog::Checkpoint& before, const LogPin& served,
                                            const ClosedLogs& closed)
{
    const auto key = tlog::NoteVerifier::of(viewOf(kept.vkey));
    const auto all = key ? tlog::successionFrom(*key, closed) : std::nullopt;
    if (!all || all->closings.empty() || all->newest.text() != viewOf(served.vkey))
        return std::nullopt;
    return before.size <= all->closings.front().size ? before : all->closings.front();
}

/// Where nothing else is wrong and all is proven.
LogJudgement accepted(LogJudgement judgement)
{
    if (judgement.lost > 0)
        judgement.wrong = LogChange::restored;
    else
        judgement.moves = true;
    return judgement;
}

LogJudgement compareRestored(const KeptLog& kept, const tlog::Checkpoint& before, const LogPin& served,
                             const std::optional<tlog::Checkpoint>& now, const ClosedLogs& closed)
{
    const auto beginning = beginningOf(kept.pin, before, served, closed);
    if (!beginning)
        return wrong(LogChange::keyChanged);
    if (!now)
        return wrong(LogChange::unsignedHead);
    LogJudgement judgement = compare(*beginning, *now);
    judgement.lost = before.size - beginning->size;
    return judgement.wrong || judgement.needsProof ? judgement : accepted(judgement);
}

LogJudgement compare(const KeptLog& kept, const LogPin& served, const std::optional<tlog::Checkpoint>& now,
                     const ClosedLogs& closed)
{
    if (kept.is == KeptLog::Is::damaged)
        return wrong(LogChange::pinDamaged);
    if (kept.is == KeptLog::Is::none)
        return now ? LogJudgement{.size = now->size, .moves = true} : wrong(LogChange::unsignedHead);
    const auto before = headOf(kept.pin);
    if (!before)
        return wrong(LogChange::pinDamaged);
    if (served.vkey != kept.pin.vkey)
        return compareRestored(kept, *before, served, now, closed);
    return now ? compare(*before, *now) : wrong(LogChange::unsignedHead);
}

} // namespace

bool isFork(LogChange change)
{
    return change == LogChange::cut || change == LogChange::rewritten || change == LogChange::keyChanged;
}

LogJudgement judge(const KeptLog& kept, const LogPin& served, const ClosedLogs& closed)
{
    const auto now = headOf(served);
    LogJudgement judgement = compare(kept, served, now, closed);
    judgement.isSigned = now.has_value();
    return judgement;
}

LogJudgement judgeProof(const KeptLog& kept, const LogPin& served, const QByteArray& proof, const ClosedLogs& closed)
{
    LogJudgement judgement = judge(kept, served, closed);
    if (!judgement.needsProof)
        return judgement;
    judgement.needsProof = false;
    const auto before = *headOf(kept.pin);
    const auto begun = served.vkey == kept.pin.vkey ? before : *beginningOf(kept.pin, before, served, closed);
    const auto now = headOf(served);
    const auto read = decode<api::AuditConsistencyProof>(proof);
    const auto path = read ? pathOf(read->hashes) : std::nullopt;
    if (!path)
        judgement.wrong = LogChange::unproven;
    else if (!tlog::verifyConsistency(begun.size, begun.root, now->size, now->root, *path))
        judgement.wrong = LogChange::rewritten;
    else
        return accepted(judgement);
    return judgement;
}

std::optional<LogHeadText> headText(const LogPin& pin)
{
    const auto head = claimedHead(pin.checkpoint);
    if (!head)
        return std::nullopt;
    const std::string_view root = tlog::bytesOf(head->root);
    return LogHeadText{head->size,
                       QString::fromLatin1(QByteArray(root.data(), static_cast<qsizetype>(root.size())).toBase64())};
}

} // namespace bloomzy::client
