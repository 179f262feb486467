#pragma once

#include "backend/backup/AgeIdentity.h"
#include "backend/backup/BackupService.h"
#include "backend/backup/BackupWork.h"
#include "backend/backup/RecoveryKeyStore.h"
#include "backend/backup/points/DestinationStore.h"
#include "backend/backup/points/PointStore.h"
#include "backend/core/Id.h"
#include "tests/support/CountRows.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/Paths.h"
#include "tests/support/Soon.h"
#include "tests/support/TestClock.h"
#include "tests/unit/backup/AgeTexts.h"
#include "tests/unit/storage/Plug.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>

/// What makes and verifies backups of a small installation: backup.db and a database of notes, in a data folder of its
/// own with room beside it.
class WorkFixture
{
public:
    WorkFixture(TestDatabases& databases, bloomzy::storage::Engine engine)
        : database(databases.create(engine, bloomzy::backup::migrations(engine)))
        , notes(databases, engine)
    {
        if (!QDir().mkpath(dataFolder()) || notes.add("a note").has_error())
            qFatal("no fixture");
        m_openings = std::make_unique<bloomzy::backup::OpeningKeys>(
            *database, bloomzy::storage::Vault::open(*database, masterKey, bloomzy::test::soon()).value());
        m_maker = std::make_unique<bloomzy::backup::BackupMaker>(makerParts());
        m_verifier = std::make_unique<bloomzy::backup::BackupVerifier>(bloomzy::backup::BackupVerifierParts{
            *database, m_calls, *m_openings, clock, log, dataFolder().toStdString()});
    }

    [[nodiscard]] bloomzy::backup::BackupMakerParts makerParts()
    {
        bloomzy::backup::ArchiveSources sources;
        sources.databases = {bloomzy::backup::snapshotMember("backup", *database).value(),
                             bloomzy::backup::snapshotMember("catalog", *notes).value()};
        sources.masterKey = [this]() -> bloomzy::core::Result<bloomzy::core::crypto::SecretKey> {
            return bloomzy::core::crypto::SecretKey(masterKey);
        };
        sources.auditHead = [](const std::filesystem::path*) {
            return bloomzy::core::Result<std::optional<bloomzy::backup::AuditHead>>(
                bloomzy::backup::AuditHead{"installation", "checkpoint\n"});
        };
        sources.program = "0.1.0";
        return {*database, m_calls, *m_openings, clock, log, std::move(sources), dataFolder().toStdString()};
    }

    /// A recovery key whose secret half the test keeps.
    void addRecoveryKey()
    {
        const auto pair = bloomzy::backup::makeAgeIdentity().value();
        recovery = pair.identity;
        const bloomzy::api::RecoveryKey key{bloomzy::core::newId(clock), pair.recipient,
                                            bloomzy::core::formatTime(clock.now()), true};
        write([&](auto& transaction) { return bloomzy::backup::RecoveryKeyStore::insert(transaction, key); });
    }
    /// A folder beside the data folder as a destination; its id.
    std::string addDestination(const QString& name)
    {
        bloomzy::api::Destination added;
        added.name = name.toStdString();
        added.settings = {{"path", place(name).toStdString()}};
        added.id = bloomzy::core::newId(clock);
        added.revision = 1;
        added.kind = "folder";
        if (!QDir().mkpath(place(name)) || !m_calls.claim(added, false).isDone())
            qFatal("no destination");
        write([&](auto& transaction) { return bloomzy::backup::DestinationStore::put(transaction, added); });
        return added.id;
    }

    template <class Work>
    void write(const Work& work)
    {
        if (database->write(bloomzy::storage::Lane::interactive, work, bloomzy::test::soon()).has_error())
            qFatal("a change was refused");
    }
    template <class T, class Work>
    [[nodiscard]] T read(const Work& work) const
    {
        return bloomzy::storage::readValue<T>(*database, bloomzy::test::soon(), work).value();
    }
    [[nodiscard]] std::vector<bloomzy::api::RestorePoint> points() const
    {
        return read<std::vector<bloomzy::api::RestorePoint>>([this](bloomzy::storage::Snapshot& snapshot) {
            auto all = bloomzy::backup::PointStore::all(snapshot);
            if (all.has_value())
                (void)bloomzy::backup::OpeningKeys::tell(snapshot, *all, clock.now());
            return all;
        });
    }
    [[nodiscard]] std::vector<bloomzy::api::Destination> destinations() const
    {
        return read<std::vector<bloomzy::api::Destination>>(
            [](bloomzy::storage::Snapshot& snapshot) { return bloomzy::backup::DestinationStore::all(snapshot); });
    }
    /// That wait for the audit log, of this action.
    [[nodiscard]] std::int64_t events(const std::string& action) const
    {
        std::int64_t count = 0;
        const auto done = database->read(
            [&](bloomzy::storage::Snapshot& snapshot) {
                return snapshot.query("SELECT payload FROM outbox", {}, [&](const bloomzy::storage::Row& row) {
                    count += row.text(0).find("\"action\":\"" + action + "\"") != std::string_view::npos ? 1 : 0;
                    return true;
                });
            },
            bloomzy::test::soon());
        return done.has_error() ? -1 : count;
    }

    [[nodiscard]] QString dataFolder() const { return m_root.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString place(const QString& name) const { return m_root.filePath(name); }
    [[nodiscard]] QStringList filesAt(const QString& name) const
    {
        return QDir(place(name)).entryList({QStringLiteral("*.age")}, QDir::Files | QDir::Hidden);
    }
    /// All that lies in the data folder, at any depth, but what the work's own folder is.
    [[nodiscard]] QStringList leftInWork() const
    {
        return QDir(dataFolder() + QStringLiteral("/backup"))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] std::filesystem::path fileOf(const QString& name, const bloomzy::api::RestorePoint& point) const
    {
        return place(name).toStdString() + "/" + point.fileName.value_or("none");
    }

    [[nodiscard]] bloomzy::backup::BackupMaker& maker() { return *m_maker; }
    [[nodiscard]] bloomzy::backup::BackupVerifier& verifier() { return *m_verifier; }
    [[nodiscard]] bloomzy::backup::OpeningKeys& openings() { return *m_openings; }
    [[nodiscard]] bloomzy::backup::DestinationCalls& calls() { return m_calls; }

    TestClock clock;
    bloomzy::test::MemoryLog log;
    bloomzy::core::crypto::SecretKey masterKey = bloomzy::core::crypto::SecretKey::random();
    std::string recovery; ///< the secret half of the last recovery key
    std::unique_ptr<bloomzy::storage::Database> database;
    bloomzy::storage::TestDatabase notes;

private:
    QTemporaryDir m_root;
    bloomzy::backup::TargetPlugins m_plugins{programPath(QStringLiteral("../lib/bloomzy/plugins")).toStdString(), log};
    bloomzy::backup::DestinationCalls m_calls{m_plugins};
    std::unique_ptr<bloomzy::backup::OpeningKeys> m_openings;
    std::unique_ptr<bloomzy::backup::BackupMaker> m_maker;
    std::unique_ptr<bloomzy::backup::BackupVerifier> m_verifier;
};
