#pragma once

#include "backend/api/Audit.h"

#include <set>
#include <string>
#include <string_view>

namespace bloomzy::audit {

/// The folded words by which an event is found beside what its row of search_events says: of the name of what it was
/// done to, of the reason, of changed fields and of their values, of which nothing is personal. An id among the values
/// is one word.
[[nodiscard]] std::set<std::string> eventWords(const api::AuditEntry& entry);

/// Whether one of them answers a word of a search: one of three characters or more anywhere in it, a shorter one where
/// it begins.
[[nodiscard]] bool holdWord(const std::set<std::string>& words, std::string_view word);

/// An id as a word; empty of what is none.
[[nodiscard]] std::string idWord(std::string_view text);

/// Stands before the pieces of a very long word but the first, where no word begins.
inline constexpr char pieceMark = '~';

} // namespace bloomzy::audit
