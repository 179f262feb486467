#include "backend/auth/AdministratorRecovery.h"
#include "backend/auth/Notices.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthCalls.h"
#include "tests/unit/auth/Forgetful.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

const std::string noticesPath = "/api/v1/auth/me/notices";

api::NoticeList noticesOf(const AuthFixture& fixture, const std::string& token, const std::string& query = {})
{
    return fixture.get(noticesPath + query, token).as<api::NoticeList>();
}

Answer markRead(const AuthFixture& fixture, const std::string& token, const std::string& id)
{
    return fixture.post(noticesPath + "/" + id + "/read", {}, token);
}

/// As bloomzyctl does it over a stopped server: the server starts again afterwards.
auth::RecoveredAdministrator recovered(AuthFixture& fixture, const std::string& email)
{
    auto done = auth::recoverAdministrator(*fixture.database, fixture.clock, email, storage::deadlineIn(20s)).value();
    fixture.restart();
    return done;
}

void tell(AuthFixture& fixture, const std::string& userId)
{
    fixture.database
        ->write(
            storage::Lane::interactive,
            [&](storage::Transaction& transaction) {
                return auth::notify(transaction, {userId}, api::NoticeKind::administratorRecovered,
                                    core::json::toJson(api::RecoveryNotice{userId, "Ada Bloom"}), fixture.clock);
            },
            storage::deadlineIn(20s))
        .value();
}

} // namespace

/// What people are told until they read it; and what a recovered administrator has to do first.
class NoticeTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void othersNoticesAreNobodysBusiness();
    void aRefusedRecoveryTellsNobody();
    void everyActiveAdministratorIsToldOfARecovery();
    void marksOneAsRead();
    void keepsTheLatest();
    void pagesGoOnWhereTheyEnded();
    void goWithTheAccount();
    void aRecoveredAccountDoesNothingBeforeItHasAFactor();
    void aClockThatStoodAheadOpensNothing();
    void onceItIsSetUpNothingMoreIsAsked();
};

void NoticeTest::othersNoticesAreNobodysBusiness()
{
    Forgetful scene(m_databases, engine());
    tell(scene, scene.adminId);
    const std::string id = noticesOf(scene, scene.tokens.accessToken).items.at(0).id;
    const std::string before = scene.rows();
    QCOMPARE(scene.get(noticesPath).status, 401);
    QCOMPARE(markRead(scene, {}, id).status, 401);
    QVERIFY(noticesOf(scene, scene.guest.accessToken).items.empty());
    QCOMPARE(markRead(scene, scene.guest.accessToken, id).status, 404);
    QCOMPARE(markRead(scene, scene.tokens.accessToken, "x").status, 404);
    QCOMPARE(scene.get(noticesPath + "?limit=0", scene.tokens.accessToken).status, 422);
    QCOMPARE(scene.get(noticesPath + "?cursor=x", scene.tokens.accessToken).status, 422);
    QCOMPARE(scene.rows(), before);
    QVERIFY(!noticesOf(scene, scene.tokens.accessToken).items.at(0).readAt);
}

void NoticeTest::aRefusedRecoveryTellsNobody()
{
    Forgetful scene(m_databases, engine());
    const std::string before = scene.rows();
    for (const char* email : {"ivy@example.org", "nobody@example.org", ""})
        QVERIFY(auth::recoverAdministrator(*scene.database, scene.clock, email, storage::deadlineIn(20s)).has_error());
    QCOMPARE(scene.rows(), before);
    QCOMPARE(scene.count("SELECT count(*) FROM notices"), 0);
    QCOMPARE(scene.count("SELECT count(*) FROM users WHERE factor_required_since IS NOT NULL"), 0);
}

void NoticeTest::everyActiveAdministratorIsToldOfARecovery()
{
    Forgetful scene(m_databases, engine());
    const auto other = scene.join(scene.tokens.accessToken, "olga@example.org", "administrator");
    const auto gone = scene.join(scene.tokens.accessToken, "otto@example.org", "administrator");
    scene.setStatus(scene.idOf(gone.accessToken), api::UserStatus::suspended);
    (void)recovered(scene, adminEmail);
    QCOMPARE(scene.count("SELECT count(*) FROM notices"), 2);
    const auto told = noticesOf(scene, other.accessToken, "?unread=true");
    QCOMPARE(told.items.size(), std::size_t{1});
    const api::Notice& notice = told.items[0];
    QCOMPARE(notice.kind, api::NoticeKind::administratorRecovered);
    QCOMPARE(notice.createdAt, core::formatTime(scene.clock.now()));
    const auto details = core::json::fromStoredJson<api::RecoveryNotice>(notice.details.text).value();
    QCOMPARE(details.userId, scene.adminId);
    QCOMPARE(details.displayName, std::string("Ada Bloom"));
    QVERIFY(noticesOf(scene, scene.guest.accessToken).items.empty());
}

void NoticeTest::marksOneAsRead()
{
    Forgetful scene(m_databases, engine());
    tell(scene, scene.adminId);
    tell(scene, scene.adminId);
    const std::string& token = scene.tokens.accessToken;
    const std::string id = noticesOf(scene, token).items.at(1).id;
    const std::string when = core::formatTime(scene.clock.now());
    QCOMPARE(markRead(scene, token, id).as<api::Notice>().readAt.value_or(""), when);
    QCOMPARE(scene.audit().back().action, std::string("notice.read"));
    QCOMPARE(scene.audit().back().target->id, id);
    const auto events = scene.audit().size();
    scene.clock.advance(1s);
    QCOMPARE(markRead(scene, token, id).as<api::Notice>().readAt.value_or(""), when);
    QCOMPARE(scene.audit().size(), events);
    QCOMPARE(noticesOf(scene, token).items.size(), std::size_t{2});
    const auto unread = noticesOf(scene, token, "?unread=true");
    QCOMPARE(unread.items.size(), std::size_t{1});
    QVERIFY(unread.items[0].id != id);
}

void NoticeTest::keepsTheLatest()
{
    Forgetful scene(m_databases, engine());
    tell(scene, scene.guestId);
    tell(scene, scene.adminId);
    const std::string first = noticesOf(scene, scene.tokens.accessToken).items.at(0).id;
    for (int i = 0; i < 200; ++i)
        tell(scene, scene.adminId);
    QCOMPARE(scene.count("SELECT count(*) FROM notices"), 201);
    QCOMPARE(markRead(scene, scene.tokens.accessToken, first).status, 404);
    QCOMPARE(noticesOf(scene, scene.guest.accessToken).items.size(), std::size_t{1});
}

void NoticeTest::pagesGoOnWhereTheyEnded()
{
    Forgetful scene(m_databases, engine());
    for (int i = 0; i < 3; ++i)
        tell(scene, scene.adminId);
    const std::string& token = scene.tokens.accessToken;
    const auto all = noticesOf(scene, token);
    QVERIFY(!all.nextCursor);
    const auto first = noticesOf(scene, token, "?limit=2");
    QCOMPARE(first.items.size(), std::size_t{2});
    const auto second = noticesOf(scene, token, "?limit=2&cursor=" + first.nextCursor.value_or(""));
    QCOMPARE(second.items.size(), std::size_t{1});
    QVERIFY(!second.nextCursor);
    QCOMPARE(second.items[0].id, all.items[2].id);
    QVERIFY(all.items[0].id > all.items[1].id && all.items[1].id > all.items[2].id);
}

void NoticeTest::goWithTheAccount()
{
    Forgetful scene(m_databases, engine());
    tell(scene, scene.guestId);
    QCOMPARE(scene.del("/api/v1/users/" + scene.guestId, scene.tokens.accessToken, "1").status, 204);
    QCOMPARE(scene.count("SELECT count(*) FROM notices"), 0);
}

/// No role asks for one here.
void NoticeTest::aRecoveredAccountDoesNothingBeforeItHasAFactor()
{
    Forgetful scene(m_databases, engine());
    const auto done = recovered(scene, adminEmail);
    QCOMPARE(redeem(scene, done.code).status, 204);
    const auto tokens = scene.login(adminEmail, nextPassword).as<api::TokenPair>();
    const std::string before = scene.rows();
    for (const char* path : {"/api/v1/users", "/api/v1/roles", "/api/v1/access/second-factor-policy"})
        QCOMPARE(problemOf(scene.get(path, tokens.accessToken)), std::string("secondFactorMissing"));
    QCOMPARE(problemOf(scene.invite(tokens.accessToken, "eve@example.org", {"viewer"})),
             std::string("secondFactorMissing"));
    QCOMPARE(scene.rows(), before);
    const auto me = scene.get("/api/v1/auth/me", tokens.accessToken).as<api::Me>();
    QVERIFY(me.permissions.empty());
    QVERIFY(me.secondFactorDue.value_or("9") <= core::formatTime(scene.clock.now()));
    QCOMPARE(noticesOf(scene, tokens.accessToken, "?unread=true").items.size(), std::size_t{1});
    scene.restart();
    QCOMPARE(problemOf(scene.get("/api/v1/users", tokens.accessToken)), std::string("secondFactorMissing"));
    QVERIFY(turnOn(scene, tokens.accessToken));
    QCOMPARE(scene.get("/api/v1/users", tokens.accessToken).status, 200);
}

void NoticeTest::aClockThatStoodAheadOpensNothing()
{
    Forgetful scene(m_databases, engine());
    scene.clock.advance(2h);
    const auto done = recovered(scene, adminEmail);
    scene.clock.advance(-2h);
    scene.restart();
    QCOMPARE(redeem(scene, done.code).status, 204);
    const auto tokens = scene.login(adminEmail, nextPassword).as<api::TokenPair>();
    QCOMPARE(problemOf(scene.get("/api/v1/users", tokens.accessToken)), std::string("secondFactorMissing"));
}

void NoticeTest::onceItIsSetUpNothingMoreIsAsked()
{
    Forgetful scene(m_databases, engine());
    const auto done = recovered(scene, adminEmail);
    QCOMPARE(redeem(scene, done.code).status, 204);
    const auto tokens = scene.login(adminEmail, nextPassword).as<api::TokenPair>();
    QVERIFY(turnOn(scene, tokens.accessToken));
    QVERIFY(!scene.get("/api/v1/auth/me", tokens.accessToken).as<api::Me>().secondFactorDue);
    QCOMPARE(scene.del(secondFactorPath, tokens.accessToken).status, 204);
    QCOMPARE(scene.get("/api/v1/users", tokens.accessToken).status, 200);
}

BLOOMZY_TEST(NoticeTest)
#include "NoticeTest.moc"
