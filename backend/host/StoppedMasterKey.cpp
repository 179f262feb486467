#include "backend/host/StoppedMasterKey.h"

#include "backend/host/StoreSecrets.h"
#include "backend/http/RequestRules.h"

namespace bloomzy::host {

namespace {

constexpr std::chrono::seconds patience{30};

StartFailure keptElsewhere(api::MasterKeyPlace place)
{
    return {StartReason::masterKey,
            "The master key is not in the folder's file but is a " + std::string(placeWords(place)) +
                ". Nothing was changed. Change it there (docs/secrets.md).",
            {}};
}

StartFailure cutOff(const core::Error& error)
{
    return {error.code == api::ErrorCode::insufficientStorage ? StartReason::diskFull : StartReason::internal,
            "The master key could not be changed to its end: " + error.detail +
                " Nothing is lost. The next start of the server goes on with the one key or the other.",
            error.cause};
}

core::Result<void> record(storage::Transaction& transaction, const std::string& id, const std::string& former)
{
    api::AuditEvent event;
    event.action = "masterKey.rotate";
    event.actor.kind = api::ActorKind::system;
    event.target = api::AuditTarget{"masterKey", id, {}};
    event.changes = {{"/inUse", {'"' + former + '"'}, {'"' + id + '"'}}};
    event.outcome = api::AuditOutcome::success;
    event.reason = "The master key was changed on the server's machine while the server was stopped.";
    return http::recordAudit(transaction, std::move(event));
}

core::Result<void> run(MasterKeyChange& change, const std::string& former)
{
    const auto deadline = storage::deadlineIn(patience);
    BLOOMZY_CHECK(change.prepare());
    BLOOMZY_CHECK(change.admit(
        [&](storage::Transaction& transaction) { return record(transaction, change.key().id(), former); }, deadline));
    BLOOMZY_CHECK(change.adopt());
    return change.dismiss(deadline);
}

} // namespace

Started<api::MasterKeyInfo> changeMasterKey(const std::filesystem::path& dataFolder, const std::string& database,
                                            const core::Clock& clock)
{
    auto folder = DataFolder::open(dataFolder);
    if (folder.has_error())
        return folder.error();
    auto stores = Stores::open(*folder, database, clock);
    if (stores.has_error())
        return stores.error();
    const MasterKeyPlaces places{credentialsDirectory(), {}, folder->keys()};
    const SecretDatabases databases = secretDatabases(*stores);
    auto opened = openVaults(places, databases);
    if (opened.has_error())
        return opened.error();
    if (opened->master.place != api::MasterKeyPlace::file)
        return keptElsewhere(opened->master.place);
    MasterKeyChange change(places, databases, opened->vaults);
    if (auto done = run(change, opened->master.key.id()); done.has_error())
        return cutOff(done.error());
    return api::MasterKeyInfo{change.key().id(), api::MasterKeyPlace::file};
}

} // namespace bloomzy::host
