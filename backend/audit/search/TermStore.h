#pragma once

#include "backend/storage/Database.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::audit {

/// Kinds of search_terms, as they are stored.
enum class TermKind : std::int64_t {
    action = 1,
    targetType = 2,
    source = 3,
    actor = 4,
    word = 5,
    outcome = 6,
    kind = 7
};

struct Term
{
    std::int64_t id = 0;
    TermKind kind = TermKind::word;
    std::string text;
    std::int64_t number = 0; ///< of events that have it
};

/// SQL of the texts that events have in common.
class TermStore
{
public:
    [[nodiscard]] static core::Result<std::optional<Term>> find(storage::Snapshot& snapshot, TermKind kind,
                                                                std::string_view text);
    [[nodiscard]] static core::Result<std::optional<Term>> byId(storage::Snapshot& snapshot, std::int64_t id);
    /// All of a kind, of which there are few.
    [[nodiscard]] static core::Result<std::vector<Term>> all(storage::Snapshot& snapshot, TermKind kind);
    /// Words that answer a word of a search (see holdWord()), until `term` answers false.
    [[nodiscard]] static core::Result<void> words(storage::Snapshot& snapshot, std::string_view word,
                                                  const std::function<bool(const Term&)>& term);

    [[nodiscard]] static core::Result<std::int64_t> lastId(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<void> insert(storage::Transaction& transaction, const Term& term);
    [[nodiscard]] static core::Result<void> count(storage::Transaction& transaction, std::int64_t id,
                                                  std::int64_t more);
};

} // namespace bloomzy::audit
