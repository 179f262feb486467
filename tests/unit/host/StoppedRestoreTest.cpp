#include "backend/catalog/CatalogService.h"
#include "tests/support/TestMain.h"
#include "tests/unit/host/StoppedRestoreFixture.h"

using namespace bloomzy;
using api::ErrorCode;
using test::RestorableBackup;
using test::RestoredInstallation;

/// A backup file that is restored into the folder of a stopped server, and into an empty one.
class StoppedRestoreTest : public test::StoppedRestoreFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeAll(); }

    void keepsAllWhenTheSafetyCopyFails();
    void putsBackWhatWasWhenTheRestoredIsNotSound();
    void triesWithoutAChange();
    void restoresOverAStoppedServer();
    void restoresOnABareMachine();
    void restoresOverAnInstallationOfNobody();
    void sealsAnewWhatAnotherMachineSealed();
    void bringsAnOlderVersionToThisOne();
    void takesADamagedLogFromTheBackup();
};

void StoppedRestoreTest::keepsAllWhenTheSafetyCopyFails()
{
    auto given = options();
    given.safetyCopy = path("copy");
    const std::string_view recipients[] = {"DELETE FROM recovery_keys",
                                           "INSERT INTO recovery_keys (id, recipient, created_at) VALUES ('x', 'no "
                                           "recipient', '2026')"};
    m_all->execute("backup", recipients[0]);
    QCOMPARE(refusal(given).code, ErrorCode::conflict);
    m_all->execute("backup", recipients[1]);
    QCOMPARE(refusal(given).code, ErrorCode::invalid);
    QVERIFY(!std::filesystem::exists(path("copy")));
}

/// Sound by all that can be seen beforehand: the server does not take its settings.
void StoppedRestoreTest::putsBackWhatWasWhenTheRestoredIsNotSound()
{
    m_all->execute("auth", "UPDATE signing_keys SET sealed = 'nonsense'");
    RestorableBackup broken(*m_all);
    broken.write(path("broken.backup"));
    auto given = options();
    QVERIFY(restore(given).has_value()); // what was before is sound again
    m_all->addUser("later");
    given.file = path("broken.backup");
    given.identities = {broken.recovery};
    const auto report = restore(given);
    QVERIFY2(report.has_value(), report.has_error() ? report.error().detail.c_str() : "");
    QCOMPARE(report->end, api::RestoreEnd::rolledBack);
    QVERIFY(!report->why.empty());
    QCOMPARE(m_all->texts("auth", "SELECT id FROM users ORDER BY id"), (std::vector<std::string>{"early", "later"}));
    given.dataFolder = path("bare");
    QCOMPARE(restore(given)->end, api::RestoreEnd::rolledBack);
    for (const char* gone : {"bare/store", "bare/audit", "bare/setup-token", "bare/keys/master-key"})
        QVERIFY2(!std::filesystem::exists(path(gone)), gone);
}

void StoppedRestoreTest::triesWithoutAChange()
{
    auto dry = options();
    dry.dryRun = true;
    const auto before = test::contentOf(dry.dataFolder);
    const auto report = restore(dry);
    QVERIFY2(report.has_value(), report.has_error() ? report.error().detail.c_str() : "");
    QCOMPARE(test::contentOf(dry.dataFolder), before);
    const auto users =
        std::ranges::find(report->plan.tables, std::string("auth.users"), &api::RestoreTableChange::table);
    QVERIFY(users->now == 2 && users->then == 1 && !users->kept);
    const auto events =
        std::ranges::find(report->plan.tables, std::string("audit.events"), &api::RestoreTableChange::table);
    QVERIFY(events->kept && events->now == events->then && events->now > 0);
    QVERIFY(report->plan.bytesNeeded > 0 && report->plan.bytesFree > report->plan.bytesNeeded);
    dry.dataFolder = path("nowhere");
    QVERIFY(restore(dry)->bare);
    QVERIFY(!std::filesystem::exists(path("nowhere")));
}

void StoppedRestoreTest::restoresOverAStoppedServer()
{
    auto given = options();
    std::vector<host::RestorePhase> phases;
    given.progress = [&](host::RestorePhase phase, std::int64_t, std::int64_t) {
        if (phases.empty() || phases.back() != phase)
            phases.push_back(phase);
    };
    given.safetyCopy = path("copy");
    const auto report = restore(given);
    QVERIFY2(report.has_value(), report.has_error() ? report.error().detail.c_str() : "");
    QCOMPARE(report->end, api::RestoreEnd::restored);
    QVERIFY(!report->bare && report->milliseconds > 0);
    QCOMPARE(report->safetyCopy, path("copy"));
    using P = host::RestorePhase;
    QCOMPARE(phases, (std::vector{P::unpacking, P::checking, P::safety, P::staging, P::starting}));
    QCOMPARE(m_all->texts("auth", "SELECT id FROM users"), std::vector<std::string>{"early"});
    QCOMPARE(m_all->texts("audit", "SELECT outcome FROM events WHERE action = 'backup.restore'"),
             std::vector<std::string>{"success"});
    QCOMPARE(std::distance(std::filesystem::directory_iterator(m_all->data / "restore"), {}), std::ptrdiff_t(1));
    // And back: what was there before is a backup as any other.
    given.file = path("copy");
    given.safetyCopy.clear();
    QCOMPARE(restore(given)->end, api::RestoreEnd::restored);
    QCOMPARE(m_all->texts("auth", "SELECT id FROM users ORDER BY id"), (std::vector<std::string>{"early", "late"}));
}

void StoppedRestoreTest::restoresOnABareMachine()
{
    auto given = options();
    given.dataFolder = path("bare");
    const auto report = restore(given);
    QVERIFY2(report.has_value(), report.has_error() ? report.error().detail.c_str() : "");
    QCOMPARE(report->end, api::RestoreEnd::restored);
    QVERIFY(report->bare);
    QTemporaryDir elsewhere;
    std::filesystem::rename(path("bare"), std::filesystem::path(elsewhere.path().toStdString()) / "data");
    RestoredInstallation bare(elsewhere.path().toStdString());
    bare.run();
    QCOMPARE(bare.texts("auth", "SELECT id FROM users"), std::vector<std::string>{"early"});
    QCOMPARE(bare.texts("audit", "SELECT COUNT(*) || '' FROM closed_logs"), std::vector<std::string>{"1"});
    QCOMPARE(core::readPrivateFile(bare.data / "keys" / "master-key", 1000).value(),
             core::readPrivateFile(m_all->data / "keys" / "master-key", 1000).value());
}

void StoppedRestoreTest::restoresOverAnInstallationOfNobody()
{
    QTemporaryDir elsewhere;
    RestoredInstallation blank(elsewhere.path().toStdString());
    blank.run();
    auto given = options();
    given.dataFolder = blank.data;
    given.safetyCopy = path("copy");
    const auto report = restore(given);
    QVERIFY2(report.has_value(), report.has_error() ? report.error().detail.c_str() : "");
    QVERIFY(report->bare && report->end == api::RestoreEnd::restored && !std::filesystem::exists(path("copy")));
    QCOMPARE(blank.texts("auth", "SELECT id FROM users"), std::vector<std::string>{"early"});
}

void StoppedRestoreTest::sealsAnewWhatAnotherMachineSealed()
{
    QTemporaryDir elsewhere;
    RestoredInstallation other(elsewhere.path().toStdString());
    other.run();
    other.addUser("of the other");
    other.run();
    auto given = options();
    given.dataFolder = other.data;
    const std::string key = core::readPrivateFile(other.data / "keys" / "master-key", 1000).value();
    QVERIFY(restore(given)->end == api::RestoreEnd::restored);
    other.run();
    QCOMPARE(other.texts("auth", "SELECT id FROM users"), std::vector<std::string>{"early"});
    QCOMPARE(core::readPrivateFile(other.data / "keys" / "master-key", 1000).value(), key);
}

void StoppedRestoreTest::bringsAnOlderVersionToThisOne()
{
    auto known = catalog::migrations(storage::Engine::sqlite);
    const std::string newest = known.back().name;
    known.pop_back();
    putCatalog(known);
    const auto report = restore(options());
    QVERIFY2(report.has_value(), report.has_error() ? report.error().detail.c_str() : "");
    QCOMPARE(report->plan.migrations, std::vector<std::string>{"catalog: " + newest});
    QCOMPARE(report->end, api::RestoreEnd::restored);
}

/// Its server does not start any more.
void StoppedRestoreTest::takesADamagedLogFromTheBackup()
{
    core::writeFileAtomically(m_all->data / "audit" / "audit.db", "no database").value();
    QVERIFY(m_all->start().has_error());
    auto given = options();
    given.auditFromBackup = true;
    const auto report = restore(given);
    QVERIFY2(report.has_value(), report.has_error() ? report.error().detail.c_str() : "");
    QCOMPARE(report->unreadable, std::vector<std::string>{"audit"});
    QCOMPARE(report->end, api::RestoreEnd::restored);
    QCOMPARE(m_all->texts("auth", "SELECT id FROM users"), std::vector<std::string>{"early"});
}

BLOOMZY_TEST(StoppedRestoreTest)
#include "StoppedRestoreTest.moc"
