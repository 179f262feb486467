#include "backend/auth/AccountRules.h"

#include "backend/auth/TextRules.h"
#include "backend/core/Text.h"
#include "backend/core/json/JsonImpl.h"

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

core::Result<void> checkBulkIds(const std::vector<std::string>& ids)
{
    const std::set<std::string> different(ids.begin(), ids.end());
    if (ids.empty() || ids.size() > bulkUsers || different.size() != ids.size())
        return core::invalid("/ids", "userBulk.ids", "Name 1 to 200 users, each once.");
    return {};
}

core::Result<void> checkBulk(const api::UserBulk& bulk)
{
    if (bulk.action == api::UserBulkAction::unknown)
        return core::invalid("/action", "userBulk.action", "This action is not known.");
    BLOOMZY_CHECK(checkBulkIds(bulk.ids));
    if (bulk.action == api::UserBulkAction::suspend)
        BLOOMZY_CHECK(checkedReason(bulk.reason));
    return {};
}

api::UserBulkOutcome outcomeOf(const std::string& id, core::Result<api::User> user)
{
    if (user.has_value())
        return {.id = id, .done = true, .user = std::move(*user), .code = {}, .detail = {}};
    return {.id = id,
            .done = false,
            .user = {},
            .code = std::string(core::json::enumName(user.error().code)),
            .detail = user.error().detail};
}

} // namespace bloomzy::auth
