#include "backend/auth/AccountRules.h"

#include "backend/auth/TextRules.h"
#include "backend/core/Text.h"

#include <set>

namespace bloomzy::auth {
namespace {

constexpr std::size_t reasonCharacters = 500;
constexpr std::size_t bulkUsers = 200;

} // namespace

core::Result<std::string> checkedReason(const std::optional<std::string>& reason)
{
    const std::string_view text = trimmed(reason ? std::string_view(*reason) : std::string_view());
    if (core::isBlank(text))
        return core::invalid("/reason", "reason.required", "Say why; it stands in the audit log.");
    if (core::characterCount(text) > reasonCharacters)
        return core::invalid("/reason", "reason.tooLong", "A reason has at most 500 characters.");
    if (core::hasUnseen(text))
        return core::invalid("/reason", "reason.characters", "The reason holds invisible characters. Type it anew.");
    return std::string(text);
}

core::Result<void> checkBulk(const api::UserBulk& bulk)
{
    if (bulk.action == api::UserBulkAction::unknown)
        return core::invalid("/action", "userBulk.action", "This action is not known.");
    const std::set<std::string> ids(bulk.ids.begin(), bulk.ids.end());
    if (ids.empty() || bulk.ids.size() > bulkUsers || ids.size() != bulk.ids.size())
        return core::invalid("/ids", "userBulk.ids", "Name 1 to 200 users, each once.");
    if (bulk.action == api::UserBulkAction::suspend)
        BLOOMZY_CHECK(checkedReason(bulk.reason));
    return {};
}

} // namespace bloomzy::auth
