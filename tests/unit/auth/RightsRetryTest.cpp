#include "backend/core/crypto/Hash.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/ApiKeyTools.h"

#include <QTest>

#include <atomic>

using namespace bloomzy;

namespace {

/// A database that does not answer for a while.
class AwayDatabase : public storage::Database
{
public:
    explicit AwayDatabase(storage::Database& database)
        : m_database(database)
    {
    }
    storage::Engine engine() const override { return m_database.engine(); }
    core::Result<void> read(const Read& work, storage::Deadline deadline) override
    {
        ++reads;
        auto done = away ? core::unavailable("The database does not answer.", std::chrono::seconds(1))
                         : m_database.read(work, deadline);
        if (afterRead)
            afterRead();
        return done;
    }
    core::Result<void> write(storage::Lane lane, const Write& work, storage::Deadline deadline) override
    {
        return away ? core::unavailable("The database does not answer.", std::chrono::seconds(1))
                    : m_database.write(lane, work, deadline);
    }
    void onOutbox(std::function<void()> listener) override { m_database.onOutbox(std::move(listener)); }
    storage::DatabaseStats stats() const override { return m_database.stats(); }

    std::atomic<bool> away = false;
    std::atomic<int> reads = 0;
    std::function<void()> afterRead;

private:
    storage::Database& m_database;
};

/// An administrator with an API key, and rights over a database that can be away.
class Scene : public RoleFixture
{
public:
    Scene(TestDatabases& databases, storage::Engine engine)
        : RoleFixture(databases, engine)
    {
        begin();
        hash = core::crypto::sha256Hex(madeKey(*this, tokens.accessToken, keyFor({"taxa.read"})).secret);
        link = std::make_unique<AwayDatabase>(*database);
        rights = std::make_unique<auth::Rights>(*link, clock, log);
        rights->load().value();
    }
    [[nodiscard]] bool isHeld() const { return rights->findKey(hash).has_value(); }

    std::string hash; ///< of the key
    std::unique_ptr<AwayDatabase> link;
    std::unique_ptr<auth::Rights> rights;
};

} // namespace

/// Rights that could not be read are read again, without anybody signing in.
class RightsRetryTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyHasRightsThatCannotBeRead();
    void onePersonIsReadAgain();
    void everybodyIsReadAgain();
    void nothingToDoReadsNothing();
    void whoWasSuspendedMeanwhileStaysOut();
    void nobodyHasRightsWhileAnOutcomeIsUnknown();
    void aReloadDoesNotEndADoubt();
    void aDoubtAmidAReadingIsNotForgotten();
    void tellsThatItIsReadAnewAndEndsNoSession();
};

void RightsRetryTest::nobodyHasRightsThatCannotBeRead()
{
    Scene scene(m_databases, engine());
    QVERIFY(scene.isHeld());
    scene.link->away = true;
    scene.rights->reload(scene.adminId);
    QVERIFY(!scene.isHeld());
    scene.rights->retry();
    QVERIFY(!scene.isHeld());
}

void RightsRetryTest::onePersonIsReadAgain()
{
    Scene scene(m_databases, engine());
    scene.link->away = true;
    scene.rights->reload(scene.adminId);
    scene.rights->retry();
    scene.link->away = false;
    QVERIFY(!scene.isHeld());
    scene.rights->retry();
    QVERIFY(scene.isHeld());
}

void RightsRetryTest::everybodyIsReadAgain()
{
    Scene scene(m_databases, engine());
    scene.link->away = true;
    scene.rights->reloadAll();
    scene.rights->retry();
    QVERIFY(!scene.isHeld());
    scene.link->away = false;
    scene.rights->retry();
    QVERIFY(scene.isHeld());
}

void RightsRetryTest::nothingToDoReadsNothing()
{
    Scene scene(m_databases, engine());
    scene.link->away = true;
    scene.rights->reload(scene.adminId);
    scene.link->away = false;
    scene.rights->retry();
    const int reads = scene.link->reads;
    scene.rights->retry();
    QCOMPARE(scene.link->reads.load(), reads);
}

void RightsRetryTest::whoWasSuspendedMeanwhileStaysOut()
{
    Scene scene(m_databases, engine());
    scene.link->away = true;
    scene.rights->reload(scene.adminId);
    scene.link->away = false;
    scene.setStatus(scene.adminId, api::UserStatus::suspended);
    scene.rights->retry();
    QVERIFY(!scene.isHeld());
}

void RightsRetryTest::nobodyHasRightsWhileAnOutcomeIsUnknown()
{
    Scene scene(m_databases, engine());
    QVERIFY(!scene.rights->isAnybodyUnread());
    scene.rights->doubt();
    QVERIFY(!scene.isHeld());
    QVERIFY(scene.rights->isUnread(scene.adminId) && scene.rights->isAnybodyUnread());
    scene.link->away = true; // so it cannot be settled
    scene.rights->retry();
    QVERIFY(!scene.isHeld());
    scene.link->away = false;
    scene.rights->retry();
    QVERIFY(scene.isHeld() && !scene.rights->isAnybodyUnread());
}

void RightsRetryTest::aReloadDoesNotEndADoubt()
{
    Scene scene(m_databases, engine());
    scene.rights->doubt();
    scene.rights->reload(scene.adminId);
    QVERIFY(!scene.isHeld());
    scene.rights->reloadAll();
    QVERIFY(!scene.isHeld());
    QVERIFY(scene.rights->load().has_error());
    scene.rights->retry();
    QVERIFY(scene.isHeld());
}

void RightsRetryTest::aDoubtAmidAReadingIsNotForgotten()
{
    Scene scene(m_databases, engine());
    scene.link->afterRead = [&scene] { scene.rights->doubt(); };
    scene.rights->reload(scene.adminId);
    QVERIFY(!scene.isHeld());
    QVERIFY(scene.rights->load().has_error());
    scene.rights->retry();
    QVERIFY(!scene.isHeld()); // in doubt again while it read
    scene.link->afterRead = {};
    scene.rights->retry();
    QVERIFY(scene.isHeld());
}

void RightsRetryTest::tellsThatItIsReadAnewAndEndsNoSession()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const std::string key = madeKey(fixture, fixture.tokens.accessToken, keyFor({"taxa.read"})).secret;
    const auto status = [&](const std::string& token) { return fixture.get("/api/v1/auth/me", token).status; };
    fixture.parts->rights.doubt();
    QCOMPARE(status(fixture.tokens.accessToken), 503);
    QCOMPARE(fixture.get("/api/v1/auth/me", fixture.tokens.accessToken).retryAfter, std::string("2"));
    QCOMPARE(status(key), 503);
    QCOMPARE(status("no token of ours"), 401);
    QCOMPARE(status({}), 401);
    fixture.parts->rights.retry();
    QCOMPARE(status(fixture.tokens.accessToken), 200);
    QCOMPARE(status(key), 200);
}

BLOOMZY_TEST(RightsRetryTest)
#include "RightsRetryTest.moc"
