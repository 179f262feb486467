#pragma once

#include "backend/backup/archive/ArchiveWriter.h"
#include "backend/backup/archive/Layout.h"
#include "backend/backup/archive/SqliteRows.h"
#include "backend/core/Id.h"
#include "backend/host/MasterKeys.h"
#include "backend/host/restoring/StoppedRestore.h"
#include "backend/storage/SqliteDatabase.h"
#include "tests/unit/backup/AgeTexts.h"
#include "tests/unit/host/RestoredInstallation.h"

#include <map>

namespace bloomzy::test {

/// A backup file of an installation, as it is made: but each part of it may be made another.
class RestorableBackup
{
public:
    /// Of a stopped server.
    explicit RestorableBackup(RestoredInstallation& of)
        : m_copies(of.unpacked / core::newId(core::SystemClock()))
        , note{of.texts("audit", "SELECT checkpoint FROM log_head").at(0)}
        , m_key(std::move(host::findMasterKeys({{}, {}, of.data / "keys"})->at(0).key))
    {
        for (const host::StorePlan& plan : host::storePlans(of.data)) {
            core::makePrivateFolder(copyOf(plan.service).parent_path()).value();
            std::filesystem::copy_file(plan.file, copyOf(plan.service),
                                       std::filesystem::copy_options::overwrite_existing);
            putDatabase(plan.service, copyOf(plan.service));
        }
        putKey({recovery.recipient()});
    }
    void putDatabase(const std::string& service, const std::filesystem::path& file)
    {
        const std::string name = backup::archive::databaseMember(service);
        auto member = backup::archive::memberOfFile(name, backup::archive::MemberKind::database, file).value();
        member.tables = backup::archive::sqliteRows(file).value();
        put(std::move(member));
    }
    /// Adds it, or takes the place of the one of its name.
    void put(backup::archive::Member member)
    {
        const auto same = std::ranges::find(members, member.path, &backup::archive::Member::path);
        if (same == members.end())
            members.push_back(std::move(member));
        else
            *same = std::move(member);
    }
    /// The master key, for others than the recovery key.
    void putKey(const std::vector<backup::age::Recipient>& recipients)
    {
        put(backup::archive::memberOfText(std::string(backup::archive::masterKeyMember),
                                          ageTexts::seal(m_key.hex(), recipients).value()));
    }
    std::filesystem::path write(const std::filesystem::path& file)
    {
        std::filesystem::remove(file);
        const core::SystemClock clock;
        const std::vector recipients{recovery.recipient(), opening.recipient()};
        (void)backup::archive::writeArchive(file, {"0.1.0", clock.now(), "installation", note}, members, recipients)
            .value();
        return file;
    }

    /// A database as it was when the backup was made.
    [[nodiscard]] std::filesystem::path copyOf(const std::string& service) const
    {
        return m_copies / backup::archive::databaseMember(service);
    }

private:
    const std::filesystem::path m_copies;

public:
    std::vector<backup::archive::Member> members;
    std::optional<backup::archive::AuditNote> note;
    const std::string recoveryText = backup::makeAgeIdentity()->identity;
    const backup::age::Identity recovery = backup::age::Identity::of(recoveryText).value();
    const backup::age::Identity opening = ageTexts::newIdentity();

private:
    core::crypto::SecretKey m_key;
};

/// In a database file that nobody else has open.
inline void executeIn(const std::filesystem::path& file, const std::vector<storage::Migration>& known,
                      std::string_view sql)
{
    const auto database = storage::openSqlite({.file = file, .readers = 1, .clock = {}}, known).value();
    database
        ->write(
            storage::Lane::interactive,
            [&](storage::Transaction& transaction) -> core::Result<void> {
                BLOOMZY_CHECK(transaction.execute(sql, {}));
                return {};
            },
            soon())
        .value();
}

/// Names and bytes of all files below a folder, but the empty lock and the folders of no content.
inline std::map<std::string, std::string> contentOf(const std::filesystem::path& folder)
{
    std::map<std::string, std::string> all;
    std::error_code none;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, none)) {
        const std::string name = std::filesystem::relative(entry.path(), folder).string();
        if (entry.is_regular_file() && name != "lock")
            all[name] = core::readPrivateFile(entry.path(), 1 << 30).value();
    }
    return all;
}

} // namespace bloomzy::test
