#include "backend/settings/SettingService.h"

#include "backend/http/RequestRules.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/storage/Settle.h"

namespace bloomzy::settings {
namespace {

using http::Nothing;

template <class Text>
std::optional<std::string> present(const Text& text)
{
    return text.empty() ? std::nullopt : std::optional(std::string(text));
}

api::Setting settingOf(const Definition& definition, const Values& values)
{
    api::Setting setting;
    setting.key = definition.key;
    setting.type = definition.type;
    setting.value.text = values.json(definition.key);
    setting.defaultValue.text = Values().json(definition.key);
    setting.unit = present(definition.unit);
    if (definition.type == api::SettingType::integer) {
        setting.least = definition.least;
        setting.most = definition.most;
    }
    setting.choices.assign(definition.choices.begin(), definition.choices.end());
    setting.title = definition.title;
    setting.text = definition.text;
    return setting;
}

http::Reply<api::SettingList> replyOf(const StoredSettings& settings)
{
    http::Reply<api::SettingList> reply;
    reply.value.revision = settings.revision;
    reply.etag = http::revisionTag(settings.revision);
    for (const Definition& definition : definitions())
        reply.value.items.push_back(settingOf(definition, settings.values));
    return reply;
}

constexpr const char* examplePatch = R"({"accounts.signUp":"on","auth.sessionDays":30})";

api::SettingList exampleList(const Values& values, std::int64_t revision)
{
    api::SettingList list;
    list.revision = revision;
    for (const std::string_view each : {key::signUp, key::sessionDays})
        list.items.push_back(settingOf(*findDefinition(each), values));
    return list;
}

http::ExampleOf<Nothing, Nothing, api::SettingList> listExample()
{
    return {.answer = exampleList({}, 1)};
}

http::ExampleOf<api::RawJson, Nothing, api::SettingList> updateExample()
{
    return {.request = {examplePatch}, .answer = exampleList(*Values().patched(examplePatch), 2)};
}

} // namespace

SettingService::SettingService(storage::Database& database, Apply apply, Check check)
    : m_database(database)
    , m_apply(std::move(apply))
    , m_check(std::move(check))
{
}

core::Result<Values> SettingService::values(storage::Deadline deadline) const
{
    BLOOMZY_TRY(auto settings, read(deadline));
    return std::move(settings.values);
}

core::Result<StoredSettings> SettingService::read(storage::Deadline deadline) const
{
    return storage::readValue<StoredSettings>(m_database, deadline, &SettingStore::read);
}

core::Result<void> SettingService::check(const http::Request& request, std::string_view patch,
                                         std::int64_t expected) const
{
    if (!m_check)
        return {};
    BLOOMZY_TRY(const auto now, read(request.deadline));
    if (now.revision != expected)
        return core::makeError(api::ErrorCode::preconditionFailed, {});
    BLOOMZY_TRY(const auto next, now.values.patched(patch));
    return m_check(request, now.values, next);
}

core::Result<StoredSettings> SettingService::change(const http::Request& request, std::string_view patch)
{
    BLOOMZY_TRY(const auto expected, http::requiredRevision(request));
    // Held over the commit, so that what is applied last is what was committed last.
    const std::lock_guard lock(m_changing);
    BLOOMZY_CHECK(check(request, patch, expected));
    BLOOMZY_TRY(const auto settings,
                storage::writeValue<StoredSettings>(
                    m_database, storage::Lane::interactive, request.deadline,
                    [&](storage::Transaction& transaction) -> core::Result<StoredSettings> {
                        BLOOMZY_TRY(auto now, SettingStore::read(transaction));
                        if (now.revision != expected)
                            return core::makeError(api::ErrorCode::preconditionFailed, {});
                        BLOOMZY_TRY(auto next, now.values.patched(patch));
                        if (next == now.values)
                            return now;
                        auto changes = core::json::differences(now.values.allJson(), next.allJson());
                        const StoredSettings changed{now.revision + 1, std::move(next)};
                        BLOOMZY_CHECK(SettingStore::write(transaction, changed));
                        BLOOMZY_CHECK(http::recordAudit(
                            transaction, request, api::AuditTarget{"settings", "server", {}}, std::move(changes)));
                        return changed;
                    }));
    m_apply(settings.values);
    return settings;
}

core::Result<void> SettingService::retry(storage::Deadline deadline)
{
    if (!m_doubted.exchange(false))
        return {};
    const std::lock_guard lock(m_changing);
    const auto settled = storage::settle(m_database, deadline);
    const auto now = settled.has_value() ? read(deadline) : core::Result<StoredSettings>(settled.error());
    if (now.has_error()) {
        m_doubted = true;
        return now.error();
    }
    m_apply(now->values);
    return {};
}

std::vector<http::Endpoint> SettingService::endpoints()
{
    std::vector<http::Endpoint> all;
    all.push_back(http::endpoint<Nothing, Nothing, api::SettingList>(
        {.method = http::Method::get,
         .path = "/api/v1/settings",
         .access = http::Access::needs(api::Permission::settingsRead),
         .operationId = "listSettings",
         .summary = "Lists the server's settings: what each may be, and what it is."},
        [this](const http::Call<Nothing>& call) -> core::Result<http::Reply<api::SettingList>> {
            BLOOMZY_TRY(const auto settings, read(call.request.deadline));
            return replyOf(settings);
        },
        listExample));
    all.push_back(http::endpoint<api::RawJson, Nothing, api::SettingList>(
        {.method = http::Method::patch,
         .path = "/api/v1/settings",
         .access = http::Access::needs(api::Permission::settingsManage),
         .operationId = "updateSettings",
         .summary = "Changes settings by a JSON Merge Patch from keys to values; null takes the default again; who may "
                    "sign up is decided with a fresh proof, and not by an API key.",
         .auditAction = "settings.update",
         .requestMediaType = "application/merge-patch+json"},
        [this](const http::Call<api::RawJson>& call) -> core::Result<http::Reply<api::SettingList>> {
            BLOOMZY_TRY(const auto settings, change(call.request, call.body.text));
            return replyOf(settings);
        },
        updateExample));
    return all;
}

} // namespace bloomzy::settings
