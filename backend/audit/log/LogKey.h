#pragma once

#include "backend/storage/Vault.h"
#include "backend/tlog/NoteKey.h"

namespace bloomzy::audit {

/// The Ed25519 key that signs the log's checkpoints; its name, `bloomzy/audit/<UUID>`, is their origin and tells this
/// log from all others. Made when there is none, with the checkpoint of the empty log. `malformed` when the one that is
/// there cannot be opened or is not the one that its verifier names; then nothing was changed.
[[nodiscard]] core::Result<tlog::NoteSigner> openLogKey(storage::Database& database, const storage::Vault& vault,
                                                        storage::Deadline deadline);

/// Puts a new key, with a new name, in the place of the one that is there; the head is the caller's to sign anew.
[[nodiscard]] core::Result<tlog::NoteSigner> replaceLogKey(storage::Transaction& transaction,
                                                           const storage::Vault& vault);

/// What verifies the log's checkpoints, as the database has it; nothing while there is no key.
[[nodiscard]] core::Result<std::optional<tlog::NoteVerifier>> storedLogVerifier(storage::Snapshot& snapshot);

} // namespace bloomzy::audit
