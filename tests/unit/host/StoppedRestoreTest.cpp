#include "backend/catalog/CatalogService.h"
#include "backend/storage/SqliteDatabase.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/ArchiveMaker.h"
#include "tests/unit/host/RestorableBackup.h"

#include <QTest>

using namespace bloomzy;
using api::ErrorCode;
using test::RestorableBackup;
using test::RestoredInstallation;

/// A backup file that is restored into the folder of a stopped server, and into an empty one.
class StoppedRestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void refusesAnotherKey();
    void refusesWhatIsDamaged_data();
    void refusesWhatIsDamaged();
    void refusesWhatIsNoBackup_data();
    void refusesWhatIsNoBackup();
    void refusesALyingManifest_data();
    void refusesALyingManifest();
    void refusesALogThatIsNotWhole();
    void refusesANewerVersion();
    void refusesWhileAServerRuns();
    void refusesWhatOnlyTheRecoveryKeyOpens();
    void keepsAllWhenTheSafetyCopyFails();
    void putsBackWhatWasWhenTheRestoredIsNotSound();
    void triesWithoutAChange();
    void restoresOverAStoppedServer();
    void restoresOnABareMachine();
    void restoresOverAnInstallationOfNobody();
    void sealsAnewWhatAnotherMachineSealed();
    void bringsAnOlderVersionToThisOne();
    void takesADamagedLogFromTheBackup();

private:
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    [[nodiscard]] host::StoppedRestoreOptions options() const
    {
        host::StoppedRestoreOptions options;
        options.dataFolder = m_all->data;
        options.file = path("file.backup");
        options.identities = {m_backup->recovery};
        return options;
    }
    auto restore(const host::StoppedRestoreOptions& options)
    {
        return host::restoreStopped(options, m_clock, m_all->log);
    }
    /// The error of a restore, after which the folder must be as it was.
    core::Error refusal(const host::StoppedRestoreOptions& options);
    void write() { m_backup->write(path("file.backup")); }
    /// A catalog as another version makes it.
    void putCatalog(const std::vector<storage::Migration>& known)
    {
        (void)storage::openSqlite({.file = path("other.db"), .readers = 1, .clock = {}}, known).value();
        m_backup->putDatabase("catalog", path("other.db"));
        write();
    }
    /// A backup file with any bytes in it.
    void writeTar(const std::string& tar) const
    {
        core::writeFileAtomically(path("file.backup"), archiveMaker::fileOf(tar, m_backup->recovery.recipient()))
            .value();
    }

    core::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RestoredInstallation> m_all;
    std::unique_ptr<RestorableBackup> m_backup;
};

void StoppedRestoreTest::init()
{
    m_backup.reset();
    m_all.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_all = std::make_unique<RestoredInstallation>(m_folder->path().toStdString());
    m_all->run();
    m_all->addUser("early");
    m_all->run();
    m_backup = std::make_unique<RestorableBackup>(*m_all);
    write();
    m_all->execute("backup", "INSERT INTO recovery_keys (id, recipient, created_at) VALUES ('k', '" +
                                 m_backup->recovery.recipient().text() + "', '2026')");
    m_all->addUser("late");
    m_all->run();
}

core::Error StoppedRestoreTest::refusal(const host::StoppedRestoreOptions& given)
{
    const auto before = test::contentOf(given.dataFolder);
    const auto done = restore(given);
    if (test::contentOf(given.dataFolder) != before)
        return core::makeError(ErrorCode::internal, "the folder is another one");
    return done.has_error() ? done.error() : core::makeError(ErrorCode::internal, "it was restored");
}

void StoppedRestoreTest::refusesAnotherKey()
{
    auto wrong = options();
    wrong.identities = {ageTexts::newIdentity()};
    const auto error = refusal(wrong);
    QCOMPARE(error.code, ErrorCode::invalid);
    QCOMPARE(error.faults.at(0).code, std::string("backup.key"));
    wrong.dataFolder = path("nowhere");
    QCOMPARE(refusal(wrong).code, ErrorCode::invalid);
    QVERIFY(!std::filesystem::exists(path("nowhere")));
}

void StoppedRestoreTest::refusesWhatIsDamaged_data()
{
    QTest::addColumn<double>("place");
    QTest::addColumn<bool>("isCut");
    for (const double place : {0.0, 0.2, 0.5, 0.9, 1.0}) {
        QTest::addRow("a byte at %.1f", place) << place << false;
        QTest::addRow("cut at %.1f", place) << place << true;
    }
}

void StoppedRestoreTest::refusesWhatIsDamaged()
{
    QFETCH(double, place);
    QFETCH(bool, isCut);
    std::string bytes = core::readPrivateFile(path("file.backup"), 1 << 30).value();
    const auto at = static_cast<std::size_t>(place * static_cast<double>(bytes.size() - 1));
    if (isCut)
        bytes.resize(at);
    else
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
    core::writeFileAtomically(path("file.backup"), bytes).value();
    const auto error = refusal(options());
    QVERIFY2(error.code == ErrorCode::malformed || error.code == ErrorCode::invalid, error.detail.c_str());
}

void StoppedRestoreTest::refusesWhatIsNoBackup_data()
{
    using archiveMaker::tarManifest;
    using archiveMaker::tarMember;
    QTest::addColumn<std::string>("tar");
    QTest::addColumn<std::string>("name");
    const std::vector<archiveMaker::Content> one{{"store/auth.db", "people"}};
    const std::string manifest = tarManifest(archiveMaker::manifestOf(one));
    const auto member = [&](const auto& change) { return manifest + tarMember("store/auth.db", "people", change); };
    QTest::newRow("a path that leads up")
        << tarManifest(archiveMaker::manifestOf({{"store/../../x", "x"}})) << std::string("store/../../x");
    QTest::newRow("what no backup holds")
        << tarManifest(archiveMaker::manifestOf({{"bin/sh", "x"}})) << std::string("bin/sh");
    QTest::newRow("too little") << manifest << std::string("store/auth.db");
    const auto typed = [](char type) { return [type](std::string& header) { header[156] = type; }; };
    QTest::newRow("a link") << member(typed('2')) << std::string("store/auth.db");
    QTest::newRow("a device") << member(typed('3')) << std::string("store/auth.db");
    QTest::newRow("a folder") << member(typed('5')) << std::string("store/auth.db");
}

void StoppedRestoreTest::refusesWhatIsNoBackup()
{
    QFETCH(std::string, tar);
    QFETCH(std::string, name);
    writeTar(tar);
    const auto error = refusal(options());
    QCOMPARE(error.code, ErrorCode::malformed);
    QVERIFY2(error.detail.find(name) != std::string::npos || error.detail.find("manifest.json") != std::string::npos,
             error.detail.c_str());
}

void StoppedRestoreTest::refusesALyingManifest_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<std::string>("name");
    QTest::newRow("rows") << QStringLiteral("rows") << std::string("store/catalog.db");
    QTest::newRow("another kind") << QStringLiteral("kind") << std::string("store/catalog.db");
    QTest::newRow("a member is missing") << QStringLiteral("missing") << std::string("keys/master-key.age");
    QTest::newRow("no master key") << QStringLiteral("key") << std::string("keys/master-key.age");
    QTest::newRow("no checkpoint") << QStringLiteral("note") << std::string("manifest.json");
    QTest::newRow("another checkpoint") << QStringLiteral("other note") << std::string("audit/audit.db");
    QTest::newRow("a bomb") << QStringLiteral("bomb") << std::string("bin/bomb");
}

void StoppedRestoreTest::refusesALyingManifest()
{
    QFETCH(QString, what);
    QFETCH(std::string, name);
    auto& members = m_backup->members;
    if (what == QStringLiteral("rows"))
        std::ranges::find(members, name, &backup::archive::Member::path)->tables.at(0).rows += 1;
    else if (what == QStringLiteral("kind"))
        m_backup->put(backup::archive::memberOfText(name, "text"));
    else if (what == QStringLiteral("missing"))
        members.pop_back();
    else if (what == QStringLiteral("key"))
        m_backup->put(backup::archive::memberOfText(name, "no age file"));
    else if (what == QStringLiteral("note"))
        m_backup->note.reset();
    else if (what == QStringLiteral("other note"))
        m_backup->note->checkpoint = m_all->texts("audit", "SELECT checkpoint FROM log_head").at(0);
    else
        m_backup->put(backup::archive::memberOfText(name, std::string(50'000'000, '\0')));
    write();
    const auto error = refusal(options());
    QCOMPARE(error.code, ErrorCode::malformed);
    QVERIFY2(error.detail.find(name) != std::string::npos, error.detail.c_str());
}

/// Of someone who had the recipient: everything fits but what the log's key signed.
void StoppedRestoreTest::refusesALogThatIsNotWhole()
{
    m_all->execute("audit", "UPDATE events SET action = 'user.create' WHERE sequence = 1");
    m_backup = std::make_unique<RestorableBackup>(*m_all);
    write();
    const auto error = refusal(options());
    QCOMPARE(error.code, ErrorCode::malformed);
    QVERIFY2(error.detail.find("audit/audit.db") != std::string::npos, error.detail.c_str());
}

void StoppedRestoreTest::refusesANewerVersion()
{
    auto known = catalog::migrations(storage::Engine::sqlite);
    known.push_back({"20991231T0000_later", "CREATE TABLE later (id INTEGER) STRICT;"});
    putCatalog(known);
    auto empty = options();
    empty.dataFolder = path("empty");
    const auto error = refusal(empty);
    QCOMPARE(error.code, ErrorCode::conflict);
    QVERIFY2(error.detail.find("0.1.0") != std::string::npos, error.detail.c_str());
    QVERIFY(!std::filesystem::exists(path("empty")));
}

void StoppedRestoreTest::refusesWhileAServerRuns()
{
    const auto host = m_all->start().value();
    QCOMPARE(restore(options()).error().code, ErrorCode::unavailable);
}

/// The key that a server keeps of a backup does not open the master key, which another machine needs.
void StoppedRestoreTest::refusesWhatOnlyTheRecoveryKeyOpens()
{
    auto given = options();
    given.identities = {m_backup->opening};
    given.dataFolder = path("empty");
    QCOMPARE(refusal(given).code, ErrorCode::forbidden);
    given.dataFolder = m_all->data;
    QVERIFY(restore(given).has_value()); // this one has it
}

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
