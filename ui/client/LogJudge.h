#pragma once

#include "backend/tlog/Succession.h"
#include "ui/client/LogPin.h"

#include <optional>
#include <vector>

/// The rules of a witness, as functions of what it kept and what it is answered. Nothing that a server says is believed
/// that is not computed here.
namespace bloomzy::client {

/// What is wrong with a log.
enum class LogChange {
    pinDamaged,   ///< what was kept cannot be read, so that nothing can be compared
    keyChanged,   ///< another key than the kept one
    unsignedHead, ///< the head is not signed by the key
    cut,          ///< fewer events than were kept
    rewritten,    ///< other events than were kept
    unproven,     ///< no proof is given
    restored ///< it is the kept one as a backup had it, with another key that the kept one signed, and goes on from
             ///< there: what the kept one had after the backup is lost
};

/// Whether a signed head that is wrong in this way shows that there were two logs: evidence that stays, whatever the
/// server shows later.
[[nodiscard]] bool isFork(LogChange change);

struct LogJudgement
{
    std::optional<LogChange> wrong = {};
    bool needsProof = false; ///< neither right nor wrong before judgeProof()
    quint64 keptSize = 0;    ///< events of the kept head, as far as they are not lost
    quint64 lost = 0;        ///< events of the kept head that were lost in a restore
    quint64 size = 0;        ///< events of the head that was answered
    bool moves = false;      ///< it is right, and newer than what was kept
    bool isSigned = false;   ///< the head is signed by the key that was answered beside it
};

/// The logs that a served one succeeds, as the server tells them.
using ClosedLogs = std::vector<tlog::ClosedLog>;

/// What is answered, before there is a proof. Without a pin a head that its own key signed is right. `closed` is of use
/// where the served key is another than the kept one.
[[nodiscard]] LogJudgement judge(const KeptLog& kept, const LogPin& served, const ClosedLogs& closed = {});
/// After judge() asked for it: `proof` is api::AuditConsistencyProof as JSON.
[[nodiscard]] LogJudgement judgeProof(const KeptLog& kept, const LogPin& served, const QByteArray& proof,
                                      const ClosedLogs& closed = {});

/// How a head is shown, signed or not.
struct LogHeadText
{
    quint64 size = 0;
    QString root; ///< base64
};
/// Nothing for what is no head.
[[nodiscard]] std::optional<LogHeadText> headText(const LogPin& pin);

} // namespace bloomzy::client
