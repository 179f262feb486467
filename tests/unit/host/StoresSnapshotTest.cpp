#include "backend/backup/snapshot/StagedSnapshot.h"
#include "backend/host/StorePlan.h"
#include "backend/host/Stores.h"
#include "backend/storage/Outbox.h"
#include "backend/storage/PostgresDatabase.h"
#include "tests/support/EngineTest.h"
#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace bloomzy;

/// A server's own five databases, and a server that starts from their copies.
class StoresSnapshotTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aServerStartsFromTheCopies();

private:
    void putBack(const backup::StagedDatabase& copy, const host::DataFolder& folder, const std::string& uri);
    std::string installation()
    {
        return engine() == storage::Engine::sqlite ? std::string()
                                                   : m_databases.server().createInstallation().toStdString();
    }

    core::SystemClock m_clock;
};

namespace {

namespace files = std::filesystem;

host::DataFolder openFolder(const QTemporaryDir& parent)
{
    auto opened = host::DataFolder::open(files::path(parent.path().toStdString()) / "data");
    if (opened.has_error())
        qFatal("%s", opened.error().message.c_str());
    return std::move(*opened);
}

host::Stores openStores(const host::DataFolder& folder, const std::string& uri, const core::Clock& clock)
{
    auto opened = host::Stores::open(folder, uri, clock);
    if (opened.has_error())
        qFatal("%s", opened.error().message.c_str());
    return std::move(*opened);
}

} // namespace

void StoresSnapshotTest::putBack(const backup::StagedDatabase& copy, const host::DataFolder& folder,
                                 const std::string& uri)
{
    if (uri.empty()) {
        const auto plans = host::storePlans(folder.root());
        const auto plan = std::ranges::find(plans, copy.name, &host::StorePlan::service);
        files::rename(copy.file, plan->file);
        return;
    }
    QProcess psql;
    psql.start(QStringLiteral("psql"),
               {QStringLiteral("-XAtq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"),
                QString::fromStdString(storage::serviceTarget(uri, copy.name).value()), QStringLiteral("-f"),
                QString::fromStdString(copy.file.string())});
    QVERIFY(psql.waitForFinished(60'000));
    QVERIFY2(psql.exitCode() == 0, psql.readAllStandardError());
}

void StoresSnapshotTest::aServerStartsFromTheCopies()
{
    const QTemporaryDir here;
    const QTemporaryDir there;
    const QTemporaryDir staging;
    const std::string uri = installation();
    const auto folder = openFolder(here);
    const auto stores = openStores(folder, uri, m_clock);
    const storage::OutboxEvent event{"one", "audit", "{}"};
    QVERIFY(stores.catalog
                ->write(
                    storage::Lane::interactive,
                    [&](storage::Transaction& transaction) { return transaction.record(event); }, test::soon())
                .has_value());

    std::vector<backup::SnapshotMember> members;
    const std::pair<const char*, storage::Database*> all[] = {{"auth", stores.auth.get()},
                                                              {"catalog", stores.catalog.get()},
                                                              {"backup", stores.backup.get()},
                                                              {"system", stores.system.get()},
                                                              {"audit", stores.audit.get()}};
    for (const auto& [name, database] : all)
        members.push_back(backup::snapshotMember(name, *database).value());
    backup::SnapshotOptions options;
    options.folder = staging.path().toStdString();
    const auto taken = backup::stageSnapshot(members, options, m_clock);
    QVERIFY2(taken.has_value(), taken.has_error() ? (taken.error().detail + taken.error().cause).c_str() : "");
    QCOMPARE(taken->databases.size(), std::size_t(5));

    const auto second = openFolder(there);
    const std::string secondUri = installation();
    for (const auto& copy : taken->databases)
        putBack(copy, second, secondUri);
    const auto restored = openStores(second, secondUri, m_clock);
    for (const auto& check : restored.checks(test::soon()))
        QVERIFY2(check.ok, check.name.c_str());
    const auto lag = storage::readValue<storage::OutboxLag>(*restored.catalog, test::soon(), storage::outboxLag);
    QVERIFY(lag.has_value());
    QCOMPARE(lag->waiting, 1);
}

BLOOMZY_TEST(StoresSnapshotTest)
#include "StoresSnapshotTest.moc"
