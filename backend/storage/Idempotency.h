#pragma once

#include "backend/storage/Database.h"

#include <optional>

namespace bloomzy::storage {

/// The answer that a POST with an Idempotency-Key got, kept in the transaction of its change for a day.
struct IdempotentAnswer
{
    std::string requestHash; ///< SHA-256 of method, path and body: the same key with another request is a conflict
    std::int32_t status = 0;
    std::string etag;
    std::string location;
    std::string body;
};

constexpr std::chrono::hours idempotencyAge{24};

/// None when there is none that is younger than a day.
[[nodiscard]] core::Result<std::optional<IdempotentAnswer>> findAnswer(Snapshot& snapshot, std::string_view owner,
                                                                       std::string_view key);
/// Prunes what is older than a day first. `conflict` when the owner's key has an answer already.
[[nodiscard]] core::Result<void> keepAnswer(Transaction& transaction, std::string_view owner, std::string_view key,
                                            const IdempotentAnswer& answer);

/// Forgets the answers that this owner got, and those to others in which `text` stands.
[[nodiscard]] core::Result<void> forgetAnswers(Transaction& transaction, std::string_view owner, std::string_view text);

} // namespace bloomzy::storage
