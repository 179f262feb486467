#include "backend/host/restoring/SafetyCopy.h"

#include "backend/audit/log/DatabaseLog.h"
#include "backend/audit/log/LogKey.h"
#include "backend/backup/RecoveryKeyStore.h"
#include "backend/backup/age/Encryptor.h"
#include "backend/backup/archive/ArchiveWriter.h"
#include "backend/backup/archive/SqliteRows.h"
#include "backend/core/crypto/Hash.h"
#include "backend/host/StorePlan.h"
#include "backend/host/Stores.h"
#include "backend/host/restoring/BackupLayout.h"
#include "backend/storage/SqliteInspection.h"

#include <algorithm>

namespace bloomzy::host {
namespace {

namespace archive = backup::archive;
namespace age = backup::age;

core::Error notMade(api::ErrorCode code, const std::string& why, std::string cause)
{
    return core::makeError(code,
                           "What is there now could not be copied first: " + why +
                               " Nothing was changed. Copy the data folder away, and restore without a safety copy.",
                           std::move(cause));
}

/// What a killed server left in logs is in the files afterwards, and nobody writes them.
core::Result<void> settle(const DataFolder& folder, const core::Clock& clock)
{
    const auto stores = Stores::open(folder, {}, clock);
    if (stores.has_value())
        return {};
    const bool isFull = stores.error().reason == StartReason::diskFull;
    return notMade(isFull ? api::ErrorCode::insufficientStorage : api::ErrorCode::malformed, stores.error().message,
                   stores.error().cause);
}

core::Result<std::vector<age::Recipient>> recipientsOf(const std::filesystem::path& file)
{
    std::vector<api::RecoveryKey> keys;
    BLOOMZY_CHECK(storage::lookIntoSqlite(file, [&](storage::Snapshot& snapshot) -> core::Result<void> {
        BLOOMZY_TRY(keys, backup::RecoveryKeyStore::list(snapshot));
        return {};
    }));
    std::vector<age::Recipient> recipients;
    for (const api::RecoveryKey& key : keys) {
        BLOOMZY_TRY(auto recipient, age::Recipient::of(key.recipient));
        recipients.push_back(std::move(recipient));
    }
    if (recipients.empty())
        return notMade(api::ErrorCode::conflict, "This server has no recovery key, so nobody could open the copy.",
                       "no recovery key");
    return recipients;
}

struct LogEnd
{
    std::string installation;
    std::string checkpoint;
};

core::Result<LogEnd> logEndOf(const std::filesystem::path& file)
{
    LogEnd end;
    BLOOMZY_CHECK(storage::lookIntoSqlite(file, [&](storage::Snapshot& snapshot) -> core::Result<void> {
        BLOOMZY_TRY(const auto key, audit::storedLogVerifier(snapshot));
        end.installation = key ? key->name : std::string();
        audit::DatabaseLog log(snapshot);
        BLOOMZY_TRY(end.checkpoint, log.checkpoint());
        return {};
    }));
    return end;
}

class Text : public backup::ByteSink
{
public:
    core::Result<void> write(std::string_view bytes) override
    {
        text += bytes;
        return {};
    }
    core::Result<void> finish() override { return {}; }

    std::string text;
};

core::Result<std::string> sealedKey(const core::crypto::SecretKey& key, std::span<const age::Recipient> recipients)
{
    Text into;
    BLOOMZY_TRY(const auto encryptor, age::Encryptor::start(recipients, into));
    std::string text = key.hex() + "\n";
    const auto written = encryptor->write(text);
    core::crypto::wipe(text);
    BLOOMZY_CHECK(written);
    BLOOMZY_CHECK(encryptor->finish());
    return std::move(into.text);
}

core::Result<std::vector<archive::Member>> membersOf(const DataFolder& folder)
{
    std::vector<archive::Member> members;
    for (const StorePlan& plan : storePlans(folder.root())) {
        BLOOMZY_TRY(auto member,
                    archive::memberOfFile(databaseMember(plan.service), archive::MemberKind::database, plan.file));
        BLOOMZY_TRY(member.tables, archive::sqliteRows(plan.file));
        members.push_back(std::move(member));
    }
    return members;
}

} // namespace

core::Result<void> writeSafetyCopy(const DataFolder& folder, const std::optional<core::crypto::SecretKey>& master,
                                   const std::filesystem::path& file, const core::Clock& clock,
                                   const archive::Watch& watch)
{
    if (!master)
        return notMade(api::ErrorCode::conflict, "The master key of this server is not at hand.", "no master key");
    BLOOMZY_CHECK(settle(folder, clock));
    BLOOMZY_TRY(const auto recipients, recipientsOf(folder.store() / "backup.db"));
    BLOOMZY_TRY(auto members, membersOf(folder));
    BLOOMZY_TRY(auto key, sealedKey(*master, recipients));
    members.push_back(archive::memberOfText(std::string(masterKeyMember), std::move(key)));
    BLOOMZY_TRY(const auto end, logEndOf(folder.audit() / "audit.db"));
    BLOOMZY_TRY(const auto written,
                archive::writeArchive(
                    file, {BLOOMZY_VERSION, clock.now(), end.installation, archive::AuditNote{end.checkpoint}}, members,
                    recipients, watch));
    return written.contents.size() == members.size() ? core::Result<void>()
                                                     : core::internalError("a safety copy lacks a member");
}

std::filesystem::path safetyCopyBeside(const std::filesystem::path& dataFolder, core::Time now)
{
    std::string time = core::formatTime(now).substr(0, 19);
    std::erase_if(time, [](char c) { return c == '-' || c == ':'; });
    auto path = std::filesystem::absolute(dataFolder).lexically_normal();
    if (path.filename().empty())
        path = path.parent_path();
    path += "-before-restore-" + time + "Z.tar.zst.age";
    return path;
}

} // namespace bloomzy::host
