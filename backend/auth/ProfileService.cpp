#include "backend/auth/ProfileService.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/TextRules.h"
#include "backend/auth/UserChanges.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

#include <QTimeZone>

namespace bloomzy::auth {
namespace {

core::Error changedMeanwhile()
{
    return core::makeError(api::ErrorCode::preconditionFailed,
                           "Your profile was changed elsewhere in the meantime. Nothing was changed now. Load it again "
                           "and repeat it.");
}

bool isTimeZone(const std::string& name)
{
    constexpr std::size_t longest = 64;
    return name.size() <= longest && QTimeZone::isTimeZoneIdAvailable(QByteArray::fromStdString(name));
}

core::Result<api::ProfileInput> patched(const api::Profile& current, std::string_view patch)
{
    BLOOMZY_TRY(auto input, core::json::patched(api::ProfileInput(current), patch, {"id", "email", "revision"}));
    input.displayName = std::string(trimmed(input.displayName));
    std::vector<api::Fault> faults;
    checkDisplayName(input.displayName, faults);
    if (input.timeZone && !isTimeZone(*input.timeZone))
        faults.push_back(
            {"/timeZone", "profile.timeZone", "There is no such time zone. Choose one such as Europe/Paris."});
    if (!faults.empty())
        return core::invalid(std::move(faults));
    return input;
}

template <class T>
api::RawJson textOf(const std::optional<T>& value)
{
    return value ? api::RawJson{core::json::toJson(*value)} : api::RawJson();
}

std::vector<api::FieldChange> changesOf(const api::ProfileInput& before, const api::ProfileInput& after)
{
    std::vector<api::FieldChange> changes{
        {"/displayName", {core::json::toJson(before.displayName)}, {core::json::toJson(after.displayName)}},
        {"/language", textOf(before.language), textOf(after.language)},
        {"/timeZone", textOf(before.timeZone), textOf(after.timeZone)},
        {"/theme", textOf(before.theme), textOf(after.theme)}};
    std::erase_if(changes, [](const api::FieldChange& change) { return change.before == change.after; });
    return changes;
}

} // namespace

core::Result<api::Profile> ProfileService::get(const http::Request& request) const
{
    return storage::readValue<api::Profile>(m_database, request.deadline, [&](storage::Snapshot& snapshot) {
        return read(snapshot, request.principal->userId);
    });
}

core::Result<api::Profile> ProfileService::read(storage::Snapshot& snapshot, const std::string& userId)
{
    BLOOMZY_TRY(const UserRow user, findUser(snapshot, {userId, {}}));
    BLOOMZY_TRY(const PreferenceRow row, PreferenceStore::ofUser(snapshot, userId));
    api::Profile profile;
    profile.displayName = user.displayName;
    profile.language = row.language;
    profile.timeZone = row.timeZone;
    profile.theme = row.theme;
    profile.id = user.id;
    profile.email = user.email;
    profile.revision = row.revision;
    return profile;
}

core::Result<api::Profile> ProfileService::change(const http::Request& request, std::string_view patch)
{
    BLOOMZY_TRY(const std::int64_t revision, http::requiredRevision(request));
    auto changed = storage::writeValue<api::Profile>(
        m_database, storage::Lane::interactive, request.deadline,
        [&](storage::Transaction& transaction) { return change(transaction, request, revision, patch); });
    if (changed.has_value())
        m_rights.reload(request.principal->userId);
    return changed;
}

core::Result<api::Profile> ProfileService::change(storage::Transaction& transaction, const http::Request& request,
                                                  std::int64_t revision, std::string_view patch) const
{
    const std::string& userId = request.principal->userId;
    BLOOMZY_TRY(const api::Profile before, read(transaction, userId));
    if (before.revision != revision)
        return changedMeanwhile();
    BLOOMZY_TRY(const api::ProfileInput after, patched(before, patch));
    if (after == static_cast<const api::ProfileInput&>(before))
        return before;
    BLOOMZY_TRY(UserRow user, findUser(transaction, {userId, {}}));
    user.displayName = after.displayName;
    BLOOMZY_CHECK(UserStore::update(transaction, user));
    BLOOMZY_CHECK(
        PreferenceStore::put(transaction, userId, {after.language, after.timeZone, after.theme, revision + 1}));
    BLOOMZY_CHECK(http::recordAudit(transaction, request, targetOf(user), changesOf(before, after)));
    return read(transaction, userId);
}

} // namespace bloomzy::auth
