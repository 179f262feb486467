#pragma once

#include "backend/audit/people/PersonKeys.h"

namespace bloomzy::audit {

/// Keeps a name or a mail address of a person, under their key, once; nothing of who is erased.
[[nodiscard]] core::Result<void> keepName(storage::Transaction& transaction, const Person& person,
                                          const std::string& name);
/// Nothing when it cannot be opened, or the person is erased.
[[nodiscard]] std::optional<std::string> openedName(const Person& person, const PersonNameRow& row);

} // namespace bloomzy::audit
