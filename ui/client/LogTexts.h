#pragma once

#include "backend/tlog/Checkpoint.h"
#include "backend/tlog/Proof.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a server says of its log, from the forms in which it comes over the wire.
namespace bloomzy::client {

[[nodiscard]] std::string_view viewOf(const QByteArray& bytes);

/// The head of a signed note, when `key` signed it for the log of its name.
[[nodiscard]] std::optional<tlog::Checkpoint> signedHead(const QByteArray& note, const tlog::NoteVerifier& key);
/// The head that a note claims, signed or not; nothing for what is none.
[[nodiscard]] std::optional<tlog::Checkpoint> claimedHead(const QByteArray& note);
/// Of hashes in base64; nothing when one is none.
[[nodiscard]] std::optional<tlog::ProofPath> pathOf(const std::vector<std::string>& hashes);

} // namespace bloomzy::client
