#include "backend/core/Files.h"
#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace bloomzy;
using namespace std::chrono_literals;
using State = api::SigningKeyState;
using test::soon;

/// The keys of access tokens over a real database: taken over, changed, and opened again.
class SigningKeysTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesABrokenKeyFile();
    void refusesAKeyFileThatOthersMayRead();
    void refusesARowUnderAnothersName();
    void changesNothingWhenItIsTooLate();
    void refusesToRotateAllTheTime();
    void startsWithAnActiveAndANextKey();
    void keepsItsKeysOverARestart();
    void storesNoPrivateHalfInClear();
    void takesOverTheOldKeyFile();
    void removesAnOldKeyFileThatACrashLeft();
    void rotatesWithOverlap();
    void dropsAKeyWhenItsLastTokenIsOver();
    void rotatesByTheSchedule();
    void signsOnWhileItRotates();

private:
    static std::filesystem::path keyFile(const AuthFixture& auth)
    {
        return auth.folder() / "keys" / "access-token.pem";
    }
    static void putKeyFile(const AuthFixture& auth, const std::string& pem)
    {
        core::makePrivateFolder(auth.folder() / "keys").value();
        core::writeFileAtomically(keyFile(auth), pem).value();
    }
    static core::Result<std::unique_ptr<auth::SigningKeys>> reopened(AuthFixture& auth)
    {
        return auth::SigningKeys::open(*auth.database, *auth.vault, auth.clock, auth.log, auth.options);
    }
    static void forgetKeys(AuthFixture& auth)
    {
        auth.database
            ->write(
                storage::Lane::interactive,
                [](storage::Transaction& transaction) -> core::Result<void> {
                    BLOOMZY_CHECK(transaction.execute("DELETE FROM signing_keys", {}));
                    return {};
                },
                soon())
            .value();
    }
    static http::Request byAdministrator()
    {
        http::Request request;
        request.auditAction = "signingKey.rotate";
        request.principal.emplace();
        request.principal->userId = "ada";
        request.principal->displayName = "Ada";
        request.deadline = soon();
        return request;
    }
    static std::string states(AuthFixture& auth)
    {
        std::string text;
        for (const auto& row : auth.parts->keys->list(soon()).value())
            text += std::string(core::json::enumName(row.state)) + " ";
        return text;
    }
};

void SigningKeysTest::refusesABrokenKeyFile()
{
    AuthFixture auth(m_databases, engine());
    forgetKeys(auth);
    const std::string before = auth.rows();
    for (const std::string& pem :
         {std::string(), std::string("hello"), auth::SigningKey::generate()->pem()->substr(0, 100)}) {
        putKeyFile(auth, pem);
        const auto opened = reopened(auth);
        QVERIFY(opened.has_error());
        QVERIFY(opened.error().detail.find(auth.folder().string()) == std::string::npos);
        QCOMPARE(std::filesystem::file_size(keyFile(auth)), pem.size());
        QCOMPARE(auth.rows(), before);
    }
}

void SigningKeysTest::refusesAKeyFileThatOthersMayRead()
{
    AuthFixture auth(m_databases, engine());
    forgetKeys(auth);
    putKeyFile(auth, *auth::SigningKey::generate()->pem());
    std::filesystem::permissions(keyFile(auth), std::filesystem::perms::group_read, std::filesystem::perm_options::add);
    QVERIFY(reopened(auth).has_error());
    QVERIFY(std::filesystem::exists(keyFile(auth)));
}

void SigningKeysTest::refusesARowUnderAnothersName()
{
    AuthFixture auth(m_databases, engine());
    auth.database
        ->write(
            storage::Lane::interactive,
            [](storage::Transaction& transaction) -> core::Result<void> {
                BLOOMZY_CHECK(transaction.execute("UPDATE signing_keys SET sealed = (SELECT sealed FROM signing_keys "
                                                  "WHERE state = 'next') WHERE state = 'active'",
                                                  {}));
                return {};
            },
            soon())
        .value();
    QVERIFY(reopened(auth).has_error());
}

void SigningKeysTest::changesNothingWhenItIsTooLate()
{
    AuthFixture auth(m_databases, engine());
    const std::string before = auth.rows();
    http::Request request = byAdministrator();
    request.deadline = storage::deadlineIn(-1s);
    QVERIFY(auth.parts->keys->rotate(request).has_error());
    QCOMPARE(auth.rows(), before);
    QVERIFY(auth.parts->jwt.works());
}

void SigningKeysTest::refusesToRotateAllTheTime()
{
    AuthFixture auth(m_databases, engine());
    for (int i = 0; i < 16; ++i)
        QVERIFY(auth.parts->keys->rotate(byAdministrator()).has_value());
    const std::string before = auth.rows();
    QCOMPARE(auth.parts->keys->rotate(byAdministrator()).error().code, api::ErrorCode::conflict);
    QCOMPARE(auth.rows(), before);
    auth.clock.advance(auth.options.lifetimes.accessToken + 2min);
    QVERIFY(auth.parts->keys->rotate(byAdministrator()).has_value());
    QCOMPARE(states(auth), std::string("next active retired "));
}

void SigningKeysTest::startsWithAnActiveAndANextKey()
{
    AuthFixture auth(m_databases, engine());
    QCOMPARE(states(auth), std::string("next active "));
    QCOMPARE(auth.get("/.well-known/jwks.json").as<api::JwkSet>().keys.size(), std::size_t{2});
    QVERIFY(auth.audit().empty());
}

void SigningKeysTest::keepsItsKeysOverARestart()
{
    AuthFixture auth(m_databases, engine());
    const std::string token = auth.setUp().accessToken;
    const std::string before = auth.get("/.well-known/jwks.json").body;
    auth.restart();
    QCOMPARE(auth.get("/.well-known/jwks.json").body, before);
    QCOMPARE(auth.get("/api/v1/auth/me", token).status, 200);
}

void SigningKeysTest::storesNoPrivateHalfInClear()
{
    AuthFixture auth(m_databases, engine());
    for (const auto& row : auth.parts->keys->list(soon()).value()) {
        QVERIFY(row.sealed.starts_with("bz1."));
        const auto pem = auth.vault->unseal(row.sealed, {"signingKey", row.kid});
        QVERIFY(pem.has_value() && pem->find("PRIVATE KEY") != std::string::npos);
        QVERIFY(row.sealed.find(pem->substr(40, 20)) == std::string::npos);
    }
}

void SigningKeysTest::takesOverTheOldKeyFile()
{
    AuthFixture auth(m_databases, engine());
    forgetKeys(auth);
    const auto old = auth::SigningKey::generate();
    putKeyFile(auth, *old->pem());
    auth.restart();
    QCOMPARE(auth.parts->keys->ring().keys()->active().key.publicKey().kid, old->publicKey().kid);
    QVERIFY(!std::filesystem::exists(keyFile(auth)));
    QCOMPARE(states(auth), std::string("next active "));
}

void SigningKeysTest::removesAnOldKeyFileThatACrashLeft()
{
    AuthFixture auth(m_databases, engine());
    const auto active = auth.parts->keys->ring().keys()->active().key;
    putKeyFile(auth, *active.pem());
    auth.restart();
    QVERIFY(!std::filesystem::exists(keyFile(auth)));
    // Another one is nobody's to remove, nor to use.
    putKeyFile(auth, *auth::SigningKey::generate()->pem());
    auth.restart();
    QVERIFY(std::filesystem::exists(keyFile(auth)));
    QCOMPARE(auth.parts->keys->ring().keys()->active().key.publicKey().kid, active.publicKey().kid);
}

void SigningKeysTest::rotatesWithOverlap()
{
    AuthFixture auth(m_databases, engine());
    const api::TokenPair before = auth.setUp();
    const auto announced = auth.get("/.well-known/jwks.json").as<api::JwkSet>();
    QVERIFY(auth.parts->keys->rotate(byAdministrator()).has_value());
    QCOMPARE(states(auth), std::string("next active retired "));
    QCOMPARE(auth.get("/api/v1/auth/me", before.accessToken).status, 200);
    const api::TokenPair after = auth.refresh(before.refreshToken).as<api::TokenPair>();
    QCOMPARE(auth.get("/api/v1/auth/me", after.accessToken).status, 200);
    // Who cached the set before the change knows the key that signs now.
    const std::string kid = auth.parts->keys->ring().keys()->active().key.publicKey().kid;
    QVERIFY(std::ranges::any_of(announced.keys, [&](const api::Jwk& key) { return key.kid == kid; }));
    const auto event = auth.audit().back();
    QCOMPARE(event.action, std::string("signingKey.rotate"));
    QCOMPARE(event.target->id, kid);
    QCOMPARE(*event.actor.id, std::string("ada"));
    auth.restart();
    QCOMPARE(auth.get("/api/v1/auth/me", before.accessToken).status, 200);
    QCOMPARE(auth.get("/api/v1/auth/me", after.accessToken).status, 200);
}

void SigningKeysTest::dropsAKeyWhenItsLastTokenIsOver()
{
    AuthFixture auth(m_databases, engine());
    QVERIFY(auth.parts->keys->rotate(byAdministrator()).has_value());
    QCOMPARE(auth.get("/.well-known/jwks.json").as<api::JwkSet>().keys.size(), std::size_t{3});
    auth.clock.advance(auth.options.lifetimes.accessToken);
    QCOMPARE(auth.get("/.well-known/jwks.json").as<api::JwkSet>().keys.size(), std::size_t{3});
    auth.clock.advance(5min);
    QCOMPARE(auth.get("/.well-known/jwks.json").as<api::JwkSet>().keys.size(), std::size_t{2});
    QVERIFY(auth.parts->keys->rotate(byAdministrator()).has_value());
    QCOMPARE(states(auth), std::string("next active retired "));
}

void SigningKeysTest::rotatesByTheSchedule()
{
    AuthFixture auth(m_databases, engine());
    const auto kid = [&] { return auth.parts->keys->ring().keys()->active().key.publicKey().kid; };
    const std::string first = kid();
    auth.clock.advance(auth.options.lifetimes.signingKey - 1s);
    QVERIFY(auth.parts->keys->rotateWhenDue(soon()).has_value());
    QCOMPARE(kid(), first);
    auth.clock.advance(1s);
    QVERIFY(auth.parts->keys->rotateWhenDue(soon()).has_value());
    const std::string second = kid();
    QVERIFY(second != first);
    QVERIFY(auth.parts->keys->rotateWhenDue(soon()).has_value());
    QCOMPARE(kid(), second);
    QCOMPARE(auth.audit().size(), std::size_t{1});
    QCOMPARE(auth.audit().back().actor.kind, api::ActorKind::system);
}

void SigningKeysTest::signsOnWhileItRotates()
{
    AuthFixture auth(m_databases, engine());
    std::atomic<bool> failed = false;
    {
        const std::jthread signer([&](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                const auto token = auth.parts->jwt.issue("ada", "s", "j", auth.clock.now());
                if (!token.has_value() || !auth.parts->jwt.verify(*token, auth.clock.now()).has_value())
                    failed = true;
            }
        });
        for (int i = 0; i < 12; ++i)
            QVERIFY(auth.parts->keys->rotate(byAdministrator()).has_value());
    }
    QVERIFY(!failed);
}

BLOOMZY_TEST(SigningKeysTest)
#include "SigningKeysTest.moc"
