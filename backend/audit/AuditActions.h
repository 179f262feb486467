#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace bloomzy::audit {

/// One action of the vocabulary: what an event may have as its action, and the OCSF class and activity that it is.
/// Words for people stand in ui/models/ActionTexts, docs/audit-events.md says what each means; tests hold all three
/// together, and every route's action with them.
struct ActionEntry
{
    std::string_view action;
    std::int32_t ocsfClass;
    std::int32_t ocsfActivity;
};

/// By name.
[[nodiscard]] std::span<const ActionEntry> auditActions();
/// Null for what is not of the vocabulary.
[[nodiscard]] const ActionEntry* findAction(std::string_view action);

} // namespace bloomzy::audit
