#include "backend/auth/AuthService.h"
#include "backend/host/restoring/Rehearsal.h"
#include "backend/http/Client.h"
#include "tests/support/TestMain.h"
#include "tests/unit/host/RestorableBackup.h"

#include <QTest>

using namespace bloomzy;
using api::ErrorCode;
using test::RestorableBackup;
using test::RestoredInstallation;

/// A backup that is restored into a sandbox to see whether it can be.
class RestoreRehearsalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void saysNothingOfABackupThatItCannotOpen();
    void leavesNothingWhenCancelled();
    void letsNobodyIntoAServerThatIsNoSandbox();
    void doesNotPassADamagedOne();
    void doesNotPassOneWithoutAnybody();
    void doesNotPassOneThatDoesNotStart();
    void provesASoundOneByItsRecoveryKey();
    void provesASoundOneByTheKeyOfTheServer();

private:
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    [[nodiscard]] host::RehearsalOptions options() const
    {
        return {path("file.backup"), {m_backup->recovery}, path("sandbox")};
    }
    auto rehearse(const host::RehearsalOptions& options) { return host::rehearse(options, m_clock, m_all->log); }
    /// Why another backup of the same installation does not pass.
    std::string failureOf(RestorableBackup& backup)
    {
        auto given = options();
        given.file = backup.write(path("other.backup"));
        given.identities = {backup.recovery};
        const auto told = rehearse(given);
        return told.has_error() ? "error: " + told.error().detail : told->passed ? "passed" : *told->detail;
    }

    core::SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<RestoredInstallation> m_all;
    std::unique_ptr<RestorableBackup> m_backup;
};

/// With an administrator, who is made as a person makes one.
void RestoreRehearsalTest::initTestCase()
{
    m_all = std::make_unique<RestoredInstallation>(m_folder.path().toStdString());
    {
        const auto host = m_all->start().value();
        const auto client = http::Client::make({.url = host->url(), .fingerprint = {}}).value();
        std::string token = core::readPrivateFile(m_all->data / "setup-token", 1000).value();
        token.erase(token.find_last_not_of('\n') + 1);
        const std::string body =
            R"({"token":")" + token +
            R"(","email":"ada@example.org","displayName":"Ada","password":"correct battery 7 plum"})";
        const auto answer = client->send({http::Method::post, "/api/v1/setup", body, "application/json", {}}).value();
        QVERIFY2(answer.status < 300, answer.body.c_str());
    }
    m_backup = std::make_unique<RestorableBackup>(*m_all);
    m_backup->write(path("file.backup"));
}

void RestoreRehearsalTest::cleanup()
{
    QVERIFY(!std::filesystem::exists(path("sandbox")));
}

void RestoreRehearsalTest::saysNothingOfABackupThatItCannotOpen()
{
    auto given = options();
    given.identities = {ageTexts::newIdentity()};
    QCOMPARE(rehearse(given).error().code, ErrorCode::invalid);
    given.identities = {m_backup->opening}; // it does not open the master key
    QCOMPARE(rehearse(given).error().code, ErrorCode::forbidden);
}

void RestoreRehearsalTest::leavesNothingWhenCancelled()
{
    auto given = options();
    given.watch.isCancelled = [] { return true; };
    QCOMPARE(rehearse(given).error().cause, std::string("cancelled"));
}

void RestoreRehearsalTest::letsNobodyIntoAServerThatIsNoSandbox()
{
    const auto host = m_all->start().value();
    QCOMPARE(host->sandboxToken().error().code, ErrorCode::forbidden);
}

void RestoreRehearsalTest::doesNotPassADamagedOne()
{
    auto given = options();
    std::string bytes = core::readPrivateFile(given.file, 1 << 30).value();
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    given.file = path("damaged.backup");
    core::writeFileAtomically(given.file, bytes).value();
    const auto told = rehearse(given).value();
    QVERIFY(!told.passed && told.detail);
}

void RestoreRehearsalTest::doesNotPassOneWithoutAnybody()
{
    QTemporaryDir elsewhere;
    RestoredInstallation nobody(elsewhere.path().toStdString());
    nobody.run();
    RestorableBackup backup(nobody);
    const std::string why = failureOf(backup);
    QVERIFY2(why.find("Nobody") != std::string::npos, why.c_str());
}

void RestoreRehearsalTest::doesNotPassOneThatDoesNotStart()
{
    RestorableBackup backup(*m_all);
    test::executeIn(backup.copyOf("auth"), auth::migrations(storage::Engine::sqlite),
                    "UPDATE signing_keys SET sealed = 'nonsense'");
    backup.putDatabase("auth", backup.copyOf("auth"));
    const std::string why = failureOf(backup);
    QVERIFY2(why.find("No healthy server") != std::string::npos, why.c_str());
}

void RestoreRehearsalTest::provesASoundOneByItsRecoveryKey()
{
    const auto before = test::contentOf(m_all->data);
    const auto told = rehearse(options());
    QVERIFY2(told.has_value() && told->passed,
             (told.has_error() ? told.error().detail : told->detail.value_or("")).c_str());
    QVERIFY(told->milliseconds > 0);
    QCOMPARE(test::contentOf(m_all->data), before);
}

/// Beside the server, which goes on.
void RestoreRehearsalTest::provesASoundOneByTheKeyOfTheServer()
{
    const auto live = m_all->start().value();
    auto given = options();
    given.identities = {m_backup->opening};
    given.masterKey = std::move(host::findMasterKeys({{}, {}, m_all->data / "keys"})->at(0).key);
    const auto told = rehearse(given);
    QVERIFY2(told.has_value() && told->passed,
             (told.has_error() ? told.error().detail : told->detail.value_or("")).c_str());
    const auto client = http::Client::make({.url = live->url(), .fingerprint = {}}).value();
    QCOMPARE(client->send({.target = "/health/ready"})->status, 200);
}

BLOOMZY_TEST(RestoreRehearsalTest)
#include "RestoreRehearsalTest.moc"
