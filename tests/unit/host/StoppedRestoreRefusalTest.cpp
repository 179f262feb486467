#include "backend/catalog/CatalogService.h"
#include "tests/support/TestMain.h"
#include "tests/unit/host/StoppedRestoreFixture.h"

using namespace bloomzy;
using api::ErrorCode;
using test::RestorableBackup;
using test::RestoredInstallation;

/// A backup file that must not be restored into the folder of a stopped server, and leaves all as it is.
class StoppedRestoreRefusalTest : public test::StoppedRestoreFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeAll(); }

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

private:
    [[nodiscard]] std::string laterCheckpoint();
};

void StoppedRestoreRefusalTest::refusesAnotherKey()
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

void StoppedRestoreRefusalTest::refusesWhatIsDamaged_data()
{
    QTest::addColumn<double>("place");
    QTest::addColumn<bool>("isCut");
    for (const double place : {0.0, 0.2, 0.5, 0.9, 1.0}) {
        QTest::addRow("a byte at %.1f", place) << place << false;
        QTest::addRow("cut at %.1f", place) << place << true;
    }
}

void StoppedRestoreRefusalTest::refusesWhatIsDamaged()
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

void StoppedRestoreRefusalTest::refusesWhatIsNoBackup_data()
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

void StoppedRestoreRefusalTest::refusesWhatIsNoBackup()
{
    QFETCH(std::string, tar);
    QFETCH(std::string, name);
    writeTar(tar);
    const auto error = refusal(options());
    QCOMPARE(error.code, ErrorCode::malformed);
    QVERIFY2(error.detail.find(name) != std::string::npos || error.detail.find("manifest.json") != std::string::npos,
             error.detail.c_str());
}

void StoppedRestoreRefusalTest::refusesALyingManifest_data()
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

/// Of the live log, which has gone on since the backup.
std::string StoppedRestoreRefusalTest::laterCheckpoint()
{
    const auto newest = [this] { return m_all->texts("audit", "SELECT checkpoint FROM log_head").at(0); };
    for (int runs = 0; runs < 20 && newest() == m_backup->note->checkpoint; ++runs)
        m_all->run(); // a short one may end before the log has heard of it
    return newest();
}

void StoppedRestoreRefusalTest::refusesALyingManifest()
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
        m_backup->note->checkpoint = laterCheckpoint();
    else
        m_backup->put(backup::archive::memberOfText(name, std::string(50'000'000, '\0')));
    write();
    const auto error = refusal(options());
    QCOMPARE(error.code, ErrorCode::malformed);
    QVERIFY2(error.detail.find(name) != std::string::npos, error.detail.c_str());
}

/// Of someone who had the recipient: everything fits but what the log's key signed.
void StoppedRestoreRefusalTest::refusesALogThatIsNotWhole()
{
    m_all->execute("audit", "UPDATE events SET action = 'user.create' WHERE sequence = 1");
    m_backup = std::make_unique<RestorableBackup>(*m_all);
    write();
    const auto error = refusal(options());
    QCOMPARE(error.code, ErrorCode::malformed);
    QVERIFY2(error.detail.find("audit/audit.db") != std::string::npos, error.detail.c_str());
}

void StoppedRestoreRefusalTest::refusesANewerVersion()
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

void StoppedRestoreRefusalTest::refusesWhileAServerRuns()
{
    const auto host = m_all->start().value();
    QCOMPARE(restore(options()).error().code, ErrorCode::unavailable);
}

/// The key that a server keeps of a backup does not open the master key, which another machine needs.
void StoppedRestoreRefusalTest::refusesWhatOnlyTheRecoveryKeyOpens()
{
    auto given = options();
    given.identities = {m_backup->opening};
    given.dataFolder = path("empty");
    QCOMPARE(refusal(given).code, ErrorCode::forbidden);
    given.dataFolder = m_all->data;
    QVERIFY(restore(given).has_value()); // this one has it
}

BLOOMZY_TEST(StoppedRestoreRefusalTest)
#include "StoppedRestoreRefusalTest.moc"
