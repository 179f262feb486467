#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QFile>
#include <QTest>

#include <future>

using namespace bloomzy;

class AuthSetupTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWrongTokens_data();
    void refusesWrongTokens();
    void limitsWrongTokens();
    void refusesBadFields();
    void refusesWeakPasswords();
    void createsTheAdministrator();
    void refusesASecondSetup();
    void letsOneOfTwoWin();
    void keepsTheTokenInAPrivateFile();
    void makesANewTokenAtEachStart();
    void checksPasswordsAndStoresNothing();
    void limitsPasswordChecks();
};

void AuthSetupTest::refusesWrongTokens_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("empty") << QString();
    QTest::newRow("other") << QStringLiteral("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    QTest::newRow("prefix") << QStringLiteral("%1").arg(QString(), 42);
    QTest::newRow("path") << QStringLiteral("../setup-token");
}

void AuthSetupTest::refusesWrongTokens()
{
    QFETCH(QString, token);
    const AuthFixture fixture(m_databases, engine());
    const std::string before = fixture.rows();
    const Answer answer = fixture.setup(token.toStdString());
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.faults(), std::string("setup.wrongToken"));
    QCOMPARE(fixture.rows(), before);
    QVERIFY(fixture.get("/api/v1/setup").as<api::SetupState>().needed);
    QVERIFY(!fixture.setupToken().empty());
}

void AuthSetupTest::limitsWrongTokens()
{
    AuthFixture fixture(m_databases, engine());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(fixture.setup("wrong").status, 422);
    const Answer limited = fixture.setup("wrong");
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.retryAfter, std::string("30"));
    QCOMPARE(fixture.count("SELECT count(*) FROM users"), std::int64_t{0});
    // Whoever holds the token is not kept out by somebody who guesses.
    QCOMPARE(fixture.setup(fixture.setupToken()).status, 201);
}

void AuthSetupTest::refusesBadFields()
{
    const AuthFixture fixture(m_databases, engine());
    const std::string before = fixture.rows();
    const auto request = core::json::toJson(api::SetupRequest{fixture.setupToken(), "nobody", "  ", "short"});
    const Answer answer = fixture.post("/api/v1/setup", request);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.faults(), std::string("email.invalid displayName.required password.tooShort password.common"));
    QCOMPARE(fixture.post("/api/v1/setup", R"({"token":"x"})").status, 422);
    QCOMPARE(fixture.post("/api/v1/setup", R"({"token":)").status, 400);
    QCOMPARE(fixture.post("/api/v1/setup", request + std::string(9000, ' ')).status, 413);
    QCOMPARE(fixture.rows(), before);
}

void AuthSetupTest::refusesWeakPasswords()
{
    const AuthFixture fixture(m_databases, engine());
    const std::string before = fixture.rows();
    const auto hashes = fixture.parts->hasher.computed();
    for (const char* password : {"passwordpassword", "bloomzy console", "ada@example.org", "Ada Bloom Ada Bloom"}) {
        const Answer answer = fixture.setup(fixture.setupToken(), adminEmail, password);
        QCOMPARE(answer.status, 422);
        QVERIFY(answer.faults().starts_with("password."));
        QVERIFY(answer.body.find(password) == std::string::npos);
    }
    QCOMPARE(fixture.rows(), before);
    QCOMPARE(fixture.parts->hasher.computed(), hashes);
}

void AuthSetupTest::createsTheAdministrator()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setupToken();
    const Answer answer = fixture.setup(" " + token + "\n", " Ada@Example.ORG ");
    QCOMPARE(answer.status, 201);
    const auto pair = answer.as<api::TokenPair>();
    QCOMPARE(pair.expiresIn, std::int64_t{600});
    const auto me = fixture.get("/api/v1/auth/me", pair.accessToken).as<api::Me>();
    QCOMPARE(me.email, adminEmail);
    QCOMPARE(me.roles, std::vector<std::string>{"administrator"});
    QCOMPARE(me.permissions.size(), std::size_t{17});
    QVERIFY(!fixture.get("/api/v1/setup").as<api::SetupState>().needed);
    QVERIFY(!QFile::exists(QString::fromStdString((fixture.folder() / "setup-token").string())));
    const auto audit = fixture.audit();
    QCOMPARE(audit.size(), std::size_t{1});
    QCOMPARE(audit[0].action, std::string("setup.complete"));
    QCOMPARE(*audit[0].actor.id, me.id);
    for (const std::string& secret : {adminPassword, token, pair.refreshToken})
        QVERIFY(fixture.rows().find(secret) == std::string::npos);
}

void AuthSetupTest::refusesASecondSetup()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setupToken();
    static_cast<void>(fixture.setUp());
    const std::string before = fixture.rows();
    QCOMPARE(fixture.setup(token, "eve@example.org").status, 409);
    QCOMPARE(fixture.setup("wrong", "eve@example.org").status, 409);
    fixture.restart();
    QCOMPARE(fixture.setup(token, "eve@example.org").status, 409);
    QVERIFY(fixture.setupToken().empty());
    QCOMPARE(fixture.rows(), before);
}

void AuthSetupTest::letsOneOfTwoWin()
{
    const AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setupToken();
    std::vector<std::future<int>> racers;
    for (int i = 0; i < 8; ++i)
        racers.push_back(std::async(std::launch::async, [&fixture, &token, i] {
            return fixture.setup(token, "ada" + std::to_string(i) + "@example.org").status;
        }));
    int won = 0;
    for (auto& racer : racers) {
        const int status = racer.get();
        QVERIFY(status == 201 || status == 409);
        won += status == 201 ? 1 : 0;
    }
    QCOMPARE(won, 1);
    QCOMPARE(fixture.count("SELECT count(*) FROM users"), std::int64_t{1});
    QCOMPARE(fixture.count("SELECT count(*) FROM sessions"), std::int64_t{1});
    QCOMPARE(fixture.audit().size(), std::size_t{1});
}

void AuthSetupTest::keepsTheTokenInAPrivateFile()
{
    const AuthFixture fixture(m_databases, engine());
    const QFile file(QString::fromStdString((fixture.folder() / "setup-token").string()));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(fixture.setupToken().size(), std::size_t{43});
}

void AuthSetupTest::makesANewTokenAtEachStart()
{
    AuthFixture fixture(m_databases, engine());
    const std::string first = fixture.setupToken();
    fixture.restart();
    QVERIFY(fixture.setupToken() != first);
    QCOMPARE(fixture.setup(first).status, 422);
    QCOMPARE(fixture.setup(fixture.setupToken()).status, 201);
}

void AuthSetupTest::checksPasswordsAndStoresNothing()
{
    const AuthFixture fixture(m_databases, engine());
    const std::string before = fixture.rows();
    const auto check = [&](const std::string& password) {
        return fixture
            .post("/api/v1/auth/password-check",
                  core::json::toJson(api::PasswordCheckRequest{password, adminEmail, "Ada Bloom"}))
            .as<api::PasswordCheck>();
    };
    QCOMPARE(check("short").reasons, (std::vector<std::string>{"password.tooShort", "password.common"}));
    QCOMPARE(check("passwordpassword").reasons, std::vector<std::string>{"password.common"});
    QVERIFY(check(adminPassword).acceptable);
    QCOMPARE(fixture.rows(), before);
}

void AuthSetupTest::limitsPasswordChecks()
{
    const AuthFixture fixture(m_databases, engine());
    const auto request = core::json::toJson(api::PasswordCheckRequest{"x", "", ""});
    int limited = 0;
    for (int i = 0; i < 70; ++i)
        limited += fixture.post("/api/v1/auth/password-check", request).status == 429 ? 1 : 0;
    QCOMPARE(limited, 10);
    QCOMPARE(fixture.post("/api/v1/auth/password-check", request, {}, "192.0.2.9").status, 200);
}

BLOOMZY_TEST(AuthSetupTest)
#include "AuthSetupTest.moc"
