#pragma once

#include "backend/api/Audit.h"
#include "backend/api/AuditLog.h"
#include "ui/client/AuditProofApi.h"

#include <QtCore/QByteArray>

namespace bloomzy::audit_page {

/// What was fetched to prove that an event is in the log.
struct ProofInput
{
    api::AuditEntry shown;  ///< the event as the page shows it
    QByteArray checkpoint;  ///< the signed head
    QByteArray verifierKey; ///< the key that is believed to be the log's
    api::AuditInclusionProof proof;
    QByteArray bundle; ///< of entries, that has the event's
    std::optional<api::AuditParts> parts;
};

/// A node on the way from the leaf to the root, with the one beside it.
struct ProofStep
{
    QByteArray hash;      ///< of the node itself; 32 bytes
    QByteArray neighbour; ///< 32 bytes
    bool neighbourIsLeft = false;
};

/// Whether what is shown of a part of an event is what was recorded.
enum class PartState {
    absent,    ///< the event has none
    matches,   ///< hashed, it is what the log holds
    differs,   ///< it is not
    notShown,  ///< hidden from who looks
    erased,    ///< taken away for good; the log still proves that it was there
    unchecked, ///< the server did not give what is needed, as of what tells of a person
};

enum class ProofFault {
    none,
    key,       ///< what should be the log's key is none
    signature, ///< the head is not signed by that key
    proof,     ///< the path from the event does not lead to the signed root
    entry,     ///< the entry cannot be read
    shown,     ///< what is shown is not what the entry says
    parts,     ///< a part is not the one that the entry has the hash of
};

/// How a check ended, with what a person may compare.
struct ProofFinding
{
    ProofFault fault = ProofFault::none;
    quint64 size = 0;      ///< events under the head
    quint64 number = 0;    ///< of the leaf, from 0
    QByteArray leafHash;   ///< 32 bytes, as it follows from the entry
    QByteArray root;       ///< 32 bytes, as it is signed
    QByteArray keyId;      ///< 4 bytes
    QByteArray entry;      ///< as it stands in the log
    QList<ProofStep> path; ///< from the leaf up
    PartState actor = PartState::absent;
    PartState target = PartState::absent;
    PartState details = PartState::absent;

    [[nodiscard]] bool isProven() const { return fault == ProofFault::none; }
};

/// Checks all of it: the signature of the head, the leaf's hash of the entry, the path to the root, that the entry is
/// of the event that is shown, and the parts that are there. Any thread.
[[nodiscard]] ProofFinding checkProof(const ProofInput& input);

/// Where the bundle is that has the entry of the event with this sequence, in a log of `size` events.
[[nodiscard]] std::string bundlePath(qint64 sequence, quint64 size);

} // namespace bloomzy::audit_page
