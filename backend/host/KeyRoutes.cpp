#include "backend/host/KeyRoutes.h"

#include "backend/core/Log.h"
#include "backend/http/ExampleValues.h"
#include "backend/http/RequestRules.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/storage/Settle.h"

namespace bloomzy::host {

namespace {

using http::Access;
using http::Nothing;
using NoBody = http::Call<Nothing>;
using KeyReply = core::Result<http::Reply<api::KeyList>>;

KeyReply listed(auth::AuthService& auth, const MasterKeyInUse& masterKey, storage::Deadline deadline)
{
    BLOOMZY_TRY(api::KeyList list, auth.keys(deadline));
    list.masterKey = masterKey.info();
    return http::Reply<api::KeyList>{std::move(list)};
}

core::Error keptElsewhere(api::MasterKeyPlace place)
{
    return core::makeError(
        api::ErrorCode::conflict,
        place == api::MasterKeyPlace::credential
            ? "The master key is a systemd credential, which the server cannot change. Nothing was "
              "changed. Give the service the new key as bloomzy-master-key.next, restart it, then "
              "put it in the place of bloomzy-master-key."
            : "The master key is handed over by whoever starts the server, who keeps it. Nothing was "
              "changed. Change it there.");
}

/// After the first change of the signing key.
http::ExampleOf<Nothing, Nothing, api::KeyList> example()
{
    using State = api::SigningKeyState;
    constexpr const char* time = http::examples::time;
    return {.answer = {.signingKeys = {{"Zmlyc3Qtb2YtdGhyZWUtZXhhbXBsZS1rZXlzLTEyMzQ", State::next, time, {}, {}},
                                       {"c2Vjb25kLW9mLXRocmVlLWV4YW1wbGUta2V5cy0xMjM", State::active, time, time, {}},
                                       {"dGhpcmQtb2YtdGhyZWUtZXhhbXBsZS1rZXlzLTEyMzQ", State::retired, time, time,
                                        "2026-11-22T14:44:05.123456Z"}},
                       .nextRotation = "2026-12-22T14:32:05.123456Z",
                       .masterKey = {"bWFzdGVyLWtl", api::MasterKeyPlace::file}}};
}

} // namespace

api::MasterKeyInfo MasterKeyInUse::info() const
{
    const std::scoped_lock lock(m_mutex);
    return m_info;
}

core::Result<core::crypto::SecretKey> MasterKeyInUse::key() const
{
    const std::string id = info().id;
    BLOOMZY_TRY(auto found, findMasterKeys(m_places));
    for (FoundMasterKey& one : found)
        if (one.key.id() == id)
            return std::move(one.key);
    return core::internalError("the master key " + id + " is not in its place any more");
}

core::Result<void> MasterKeyInUse::rotate(const http::Request& request)
{
    const std::scoped_lock lock(m_changing);
    if (const auto place = info().place; place != api::MasterKeyPlace::file)
        return keptElsewhere(place);
    MasterKeyChange step(m_places, m_databases, m_vaults);
    m_unfinished = true;
    auto changed = change(step, request);
    m_unfinished = changed.has_error();
    if (changed.has_value())
        m_log.write(core::LogLevel::info, "host", "the master key was changed", {{"id", step.key().id()}});
    return changed;
}

core::Result<void> MasterKeyInUse::retry(storage::Deadline deadline)
{
    if (!m_unfinished)
        return {};
    const std::scoped_lock lock(m_changing);
    for (storage::Database* database : m_databases)
        BLOOMZY_CHECK(storage::settle(*database, deadline));
    const auto opened = openVaults(m_places, m_databases);
    if (opened.has_error())
        return core::internalError("a change of the master key is not ended yet: " + opened.error().message);
    m_unfinished = false;
    m_log.write(core::LogLevel::warning, "host", "a change of the master key that was cut off is ended",
                {{"id", opened->master.key.id()}});
    const std::scoped_lock state(m_mutex);
    m_info = {opened->master.key.id(), opened->master.place};
    return {};
}

core::Result<void> MasterKeyInUse::change(MasterKeyChange& change, const http::Request& request)
{
    const std::string former = info().id;
    const auto record = [&](storage::Transaction& transaction) {
        return http::recordAudit(transaction, request, api::AuditTarget{"masterKey", change.key().id(), {}},
                                 {{"/inUse", {'"' + former + '"'}, {'"' + change.key().id() + '"'}}});
    };
    BLOOMZY_CHECK(change.prepare());
    BLOOMZY_CHECK(change.admit(record, request.deadline));
    BLOOMZY_CHECK(change.adopt());
    {
        const std::scoped_lock lock(m_mutex);
        m_info.id = change.key().id();
    }
    return change.dismiss(request.deadline);
}

std::vector<http::Endpoint> keyEndpoints(auth::AuthService& auth, MasterKeyInUse& masterKey)
{
    const auto access = Access::needs(api::Permission::keysManage);
    std::vector<http::Endpoint> all;
    all.push_back(http::endpoint<Nothing, Nothing, api::KeyList>(
        {.method = http::Method::get,
         .path = "/api/v1/keys",
         .access = access,
         .operationId = "listKeys",
         .summary =
             "Lists the keys that sign access tokens, and names the master key; no secret stands in the answer."},
        [&](const NoBody& call) { return listed(auth, masterKey, call.request.deadline); }, example));
    all.push_back(http::endpoint<Nothing, Nothing, api::KeyList>(
        {.method = http::Method::post,
         .path = "/api/v1/keys/rotate",
         .access = access.fresh(),
         .operationId = "rotateSigningKey",
         .summary = "Lets the next key sign access tokens from now on; tokens of the former one stay good until they "
                    "are over.",
         .auditAction = "signingKey.rotate"},
        [&](const NoBody& call) -> KeyReply {
            BLOOMZY_CHECK(auth.rotateKeys(call.request));
            return listed(auth, masterKey, call.request.deadline);
        },
        example));
    all.push_back(http::endpoint<Nothing, Nothing, api::KeyList>(
        {.method = http::Method::post,
         .path = "/api/v1/keys/master/rotate",
         .access = access.fresh(),
         .operationId = "rotateMasterKey",
         .summary =
             "Makes a new master key, when it lies in the data folder, and seals the keys of the secrets with it.",
         .auditAction = "masterKey.rotate"},
        [&](const NoBody& call) -> KeyReply {
            BLOOMZY_CHECK(masterKey.rotate(call.request));
            return listed(auth, masterKey, call.request.deadline);
        },
        example));
    return all;
}

} // namespace bloomzy::host
