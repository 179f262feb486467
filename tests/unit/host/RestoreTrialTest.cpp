#include "backend/host/MasterKeys.h"
#include "backend/host/RestoredSecrets.h"
#include "tests/support/TestMain.h"
#include "tests/unit/host/RestoredInstallation.h"

#include <QTest>

#include <fstream>

using namespace bloomzy;
using backup::RestoreState;
using test::RestoredInstallation;

namespace {

using Texts = std::vector<std::string>;

Texts four(const char* text)
{
    return Texts(4, text);
}

} // namespace

/// A server that starts over a store that was restored, and its audit log, which stays.
class RestoreTrialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesUpWhatIsNoDatabase();
    void givesUpWhatAnotherMasterKeySealed();
    void refusesToOpenAnythingBesideAJournalThatItCannotRead();
    void keepsWhatIsHealthy();
    void keepsWhatWasSealedUnderItsOwnKey();
    void tellsTheAuditLogFirst();
    void losesNoEventOfTheFormerStore();
    void endsSessionsAndCodes();
    void erasesAgainWhoWasErasedSince();
    void goesOnByAnotherKeyOnABareMachine();
    void saysWhatTheDataAre();

private:
    [[nodiscard]] Texts restoreEvents()
    {
        return m_all->texts("audit", "SELECT outcome FROM events WHERE action = 'backup.restore' ORDER BY sequence");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RestoredInstallation> m_all;
};

void RestoreTrialTest::init()
{
    m_all.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_all = std::make_unique<RestoredInstallation>(m_folder->path().toStdString());
    m_all->run();
    m_all->addUser("early");
    m_all->mark("restored");
    m_all->takeBackup();
    m_all->mark("former");
    m_all->addUser("late");
    m_all->run();
}

void RestoreTrialTest::givesUpWhatIsNoDatabase()
{
    std::ofstream(m_all->unpacked / "store" / "catalog.db") << "no database";
    m_all->switchOver();
    auto host = m_all->start();
    QVERIFY2(host.has_value(), host.has_error() ? host.error().message.c_str() : "");
    QVERIFY(m_all->log.text().find("those from before come back") != std::string::npos);
    (*host).reset();
    QCOMPARE(m_all->marks(), four("former"));
    const auto journal = m_all->journal();
    QVERIFY(journal.state == RestoreState::rolledBack && journal.told);
    QVERIFY(journal.why.find("databaseDamaged") != std::string::npos);
    QVERIFY(m_all->log.text().find("catalog.db") != std::string::npos);
    QCOMPARE(restoreEvents(), Texts{"failure"});
    m_all->run();
    QCOMPARE(restoreEvents(), Texts{"failure"});
}

void RestoreTrialTest::givesUpWhatAnotherMasterKeySealed()
{
    QTemporaryDir elsewhere;
    RestoredInstallation other(elsewhere.path().toStdString());
    other.run();
    other.takeBackup();
    for (const std::string& file : test::storeFiles)
        std::filesystem::copy_file(other.unpacked / "store" / file, m_all->unpacked / "store" / file,
                                   std::filesystem::copy_options::overwrite_existing);
    m_all->switchOver();
    m_all->run();
    QCOMPARE(m_all->marks(), four("former"));
    QCOMPARE(restoreEvents(), Texts{"failure"});
}

/// Of another machine: its master key comes with the backup.
void RestoreTrialTest::keepsWhatWasSealedUnderItsOwnKey()
{
    QTemporaryDir elsewhere;
    RestoredInstallation other(elsewhere.path().toStdString());
    other.run();
    other.mark("of the other machine");
    other.takeBackup();
    for (const std::string& file : test::storeFiles)
        std::filesystem::copy_file(other.unpacked / "store" / file, m_all->unpacked / "store" / file,
                                   std::filesystem::copy_options::overwrite_existing);
    const auto keyOf = [](const RestoredInstallation& all) {
        return std::move(host::findMasterKeys({{}, {}, all.data / "keys"})->at(0).key);
    };
    const auto stranger = core::crypto::SecretKey::random();
    const auto seal = [&](const core::crypto::SecretKey& backup) {
        return host::sealUnderOwnKey(m_all->unpacked / "store", m_all->unpacked / "audit", backup, keyOf(*m_all));
    };
    const auto refused = seal(stranger);
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::forbidden);
    QVERIFY(seal(keyOf(other)).has_value());
    QVERIFY(seal(stranger).has_value()); // nothing is left to do
    m_all->switchOver();
    m_all->run();
    QVERIFY(m_all->journal().state == RestoreState::restored);
    QCOMPARE(m_all->marks(), four("of the other machine"));
}

void RestoreTrialTest::refusesToOpenAnythingBesideAJournalThatItCannotRead()
{
    const auto file = m_all->data / "restore" / "journal.json";
    core::makePrivateFolder(file.parent_path()).value();
    core::writeFileAtomically(file, "{}").value();
    const auto host = m_all->start();
    QVERIFY(host.has_error());
    QCOMPARE(host.error().reason, host::StartReason::databaseDamaged);
    core::removeFile(file).value();
    QCOMPARE(m_all->marks(), four("former"));
}

void RestoreTrialTest::keepsWhatIsHealthy()
{
    m_all->switchOver();
    QVERIFY(m_all->journal().state == RestoreState::switched);
    m_all->run();
    QVERIFY(m_all->journal().state == RestoreState::restored && m_all->journal().told);
    QCOMPARE(m_all->marks(), four("restored"));
    QCOMPARE(m_all->texts("auth", "SELECT id FROM users"), Texts{"early"});
    QCOMPARE(std::distance(std::filesystem::directory_iterator(m_all->data / "restore"), {}), std::ptrdiff_t(1));
    m_all->run();
    QCOMPARE(m_all->marks(), four("restored"));
    QCOMPARE(restoreEvents(), Texts{"success"});
}

/// What comes after the restore comes after its event, and that commits to all before.
void RestoreTrialTest::tellsTheAuditLogFirst()
{
    const std::string before = m_all->texts("audit", "SELECT checkpoint FROM log_head").at(0);
    const auto size = m_all->texts("audit", "SELECT CAST(size AS TEXT) FROM log_head").at(0);
    m_all->switchOver();
    m_all->run();
    QCOMPARE(m_all->texts("audit", "SELECT CAST(sequence AS TEXT) FROM events WHERE action = 'backup.restore'"),
             Texts{std::to_string(std::stoll(size) + 1)});
    const std::string details =
        m_all->texts("audit", "SELECT details FROM events WHERE action = 'backup.restore'").at(0);
    QVERIFY(details.find(core::json::toJson(before)) != std::string::npos);
    QVERIFY(details.find(core::json::toJson(m_all->point().checkpoint)) != std::string::npos);
}

void RestoreTrialTest::losesNoEventOfTheFormerStore()
{
    m_all->with("catalog", [](storage::Transaction& transaction) {
        return transaction.record({"left-behind", "audit", R"({"action":"taxon.update","actor":{"kind":"system"}})"});
    });
    m_all->switchOver();
    m_all->run();
    QCOMPARE(m_all->texts("audit", "SELECT source FROM events WHERE id = 'left-behind'"), Texts{"catalog"});
}

void RestoreTrialTest::endsSessionsAndCodes()
{
    const std::string_view sqls[] = {
        "INSERT INTO sessions (id, user_id, created_at, last_used_at, idle_expires_at, expires_at) VALUES ('s', "
        "'early', '2026', '2026', '2099', '2099')",
        "INSERT INTO refresh_tokens (token_hash, session_id, issued_at) VALUES ('t', 's', '2026')",
        "INSERT INTO invitations (code_hash, user_id, created_at, expires_at) VALUES ('c', 'early', '2026', '2099')",
        "INSERT INTO password_resets (code_hash, user_id, expires_at) VALUES ('r', 'early', '2099')",
        "INSERT INTO sign_in_challenges (challenge_hash, user_id, password_mark, expires_at) VALUES ('x', 'early', '', "
        "'2099')"};
    for (const std::string_view sql : sqls)
        m_all->execute("auth", sql);
    std::filesystem::remove_all(m_all->unpacked);
    m_all->takeBackup();
    m_all->switchOver();
    m_all->run();
    QVERIFY(m_all->journal().state == RestoreState::restored);
    for (const std::string_view left :
         {"SELECT id FROM sessions WHERE ended_at IS NULL", "SELECT token_hash FROM refresh_tokens",
          "SELECT code_hash FROM invitations", "SELECT code_hash FROM password_resets",
          "SELECT challenge_hash FROM sign_in_challenges"})
        QCOMPARE(m_all->texts("auth", left), Texts());
    QCOMPARE(m_all->texts("auth", "SELECT id FROM users ORDER BY id"), Texts({"early", "late"}));
}

void RestoreTrialTest::erasesAgainWhoWasErasedSince()
{
    m_all->execute("audit", "INSERT INTO people (id, key_id, erased_at) VALUES ('early', 'key', '2099-01-01'), "
                            "('long ago', 'old', '2001-01-01')");
    m_all->switchOver();
    auto host = m_all->start();
    QVERIFY(host.has_value());
    QVERIFY(m_all->journal().state == RestoreState::restored);
    (*host).reset();
    QCOMPARE(m_all->texts("auth", "SELECT id FROM users"), Texts());
    // All that else told of them goes while the server runs; nobody who was erased before the backup is begun again.
    for (const std::string& id : m_all->texts("auth", "SELECT user_id FROM erasures"))
        QCOMPARE(id, std::string("early"));
}

void RestoreTrialTest::goesOnByAnotherKeyOnABareMachine()
{
    const std::string vkey = m_all->texts("audit", "SELECT verifier FROM log_key").at(0);
    core::makePrivateFolder(m_all->unpacked / "audit").value();
    std::filesystem::copy_file(m_all->data / "audit" / "audit.db", m_all->unpacked / "audit" / "audit.db");
    m_all->execute("audit", "CREATE TABLE only_in_the_former (x TEXT)");
    m_all->switchOver({}, {{"store", test::storeFiles}, {"audit", {"audit.db"}}});
    m_all->run();
    QVERIFY(m_all->journal().state == RestoreState::restored);
    QCOMPARE(m_all->texts("audit", "SELECT verifier FROM closed_logs"), Texts{vkey});
    QVERIFY(m_all->texts("audit", "SELECT verifier FROM log_key").at(0) != vkey);
    QCOMPARE(m_all->texts("audit", "SELECT name FROM sqlite_schema WHERE name = 'only_in_the_former'"), Texts());
    QCOMPARE(restoreEvents(), Texts{"success"});
}

void RestoreTrialTest::saysWhatTheDataAre()
{
    QCOMPARE(host::restoreSentence({}), std::string());
    m_all->switchOver();
    QVERIFY(host::restoreSentence(m_all->journal()).find("the next start sees") != std::string::npos);
    m_all->run();
    const std::string sentence = host::restoreSentence(m_all->journal());
    QVERIFY(sentence.starts_with("The data are those of the backup of " + m_all->point().takenAt));
    QVERIFY(m_all->log.text().find(sentence) != std::string::npos);
}

BLOOMZY_TEST(RestoreTrialTest)
#include "RestoreTrialTest.moc"
