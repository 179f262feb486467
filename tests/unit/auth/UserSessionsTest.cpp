#include "backend/api/Users.h"
#include "backend/auth/Device.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthCalls.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

const std::string own = "/api/v1/auth/sessions";

std::vector<api::UserSession> sessionsAt(const AuthFixture& auth, const std::string& target, const std::string& token)
{
    return auth.get(target, token).as<api::UserSessionList>().items;
}

std::string deviceFor(const std::string& userAgent)
{
    http::Request request;
    request.headers = {{"user-agent", userAgent}};
    return auth::deviceOf(request);
}

} // namespace

/// Live sessions: what they are known by, and their end.
class UserSessionsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhoMayNot();
    void refusesASessionOfSomebodyElse();
    void refusesWhatIsOver();
    void namesADeviceThatCanBeRead();
    void tellsDeviceAndAddresses();
    void endsOneAtOnce();
    void endsAllOthersOfOnesOwn();
    void signsAPersonOutEverywhere();
};

void UserSessionsTest::refusesWhoMayNot()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    const auto bea = auth.join(ada.accessToken, "bea@example.org", "viewer");
    const std::string sessions = "/api/v1/users/" + meOf(auth, ada.accessToken).id + "/sessions";
    const std::string one = sessions + "/" + sessionsAt(auth, own, ada.accessToken).front().id;
    const std::string before = auth.rows();
    QCOMPARE(auth.get(sessions, bea.accessToken).status, 403);
    QCOMPARE(auth.del(sessions, bea.accessToken).status, 403);
    QCOMPARE(auth.del(one, bea.accessToken).status, 403);
    QCOMPARE(auth.get(own).status, 401);
    QCOMPARE(auth.del(own, {}).status, 401);
    QCOMPARE(auth.rows(), before);
}

void UserSessionsTest::refusesASessionOfSomebodyElse()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    const auto bea = auth.join(ada.accessToken, "bea@example.org", "viewer");
    const std::string adaSession = sessionsAt(auth, own, ada.accessToken).front().id;
    const std::string beaId = meOf(auth, bea.accessToken).id;
    const std::string before = auth.rows();
    QCOMPARE(auth.del(own + "/" + adaSession, bea.accessToken).status, 404);
    QCOMPARE(auth.del("/api/v1/users/" + beaId + "/sessions/" + adaSession, ada.accessToken).status, 404);
    const std::string nobody = "/api/v1/users/0192e4a0-0000-7000-8000-000000000000/sessions";
    QCOMPARE(auth.get(nobody, ada.accessToken).status, 404);
    QCOMPARE(auth.del(nobody, ada.accessToken).status, 404);
    QCOMPARE(auth.del(nobody + "/" + adaSession, ada.accessToken).status, 404);
    QCOMPARE(auth.rows(), before);
}

void UserSessionsTest::refusesWhatIsOver()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    const auto second = auth.login(adminEmail, adminPassword).as<api::TokenPair>();
    const std::string id = auth.get("/api/v1/auth/me", second.accessToken).as<api::Me>().sessionId;
    QCOMPARE(auth.post("/api/v1/auth/logout", {}, second.accessToken).status, 204);
    const std::string before = auth.rows();
    for (const std::string& over : {id, std::string("x"), std::string("0192e4a0-0000-7000-8000-000000000000")})
        QCOMPARE(auth.del(own + "/" + over, ada.accessToken).status, 404);
    QCOMPARE(auth.rows(), before);
    QCOMPARE(sessionsAt(auth, own, ada.accessToken).size(), std::size_t{1});
}

void UserSessionsTest::namesADeviceThatCanBeRead()
{
    QCOMPARE(deviceFor("  Console \t  on\u00A0Linux "), std::string("Console on Linux"));
    QCOMPARE(deviceFor("a\u202Eb\u200Bc\x7F"
                       "d"),
             std::string("abcd"));
    QCOMPARE(deviceFor("\xFF\xC3"), std::string());
    QCOMPARE(deviceFor(std::string(5000, 'a')), std::string(120, 'a'));
    QCOMPARE(deviceFor(std::string()), std::string());
}

void UserSessionsTest::tellsDeviceAndAddresses()
{
    AuthFixture auth(m_databases, engine());
    auth.setUp();
    auth.userAgent = "Phone  app/1";
    auth.clock.advance(1min);
    const auto phone = auth.login(adminEmail, adminPassword, "198.51.100.7").as<api::TokenPair>();
    auto sessions = sessionsAt(auth, own, phone.accessToken);
    QCOMPARE(sessions.size(), std::size_t{2});
    QCOMPARE(sessions[0].device, std::string("Phone app/1"));
    QCOMPARE(sessions[0].signInAddress, std::string("198.51.100.7"));
    QCOMPARE(sessions[0].lastAddress, std::string("198.51.100.7"));
    QVERIFY(sessions[0].current && !sessions[1].current);
    QCOMPARE(sessions[1].device, std::string());
    auth.clock.advance(1min);
    auth.userAgent = "Phone app/2";
    const auto refreshed = auth.refresh(phone.refreshToken).as<api::TokenPair>();
    sessions = sessionsAt(auth, own, refreshed.accessToken);
    QCOMPARE(sessions[0].device, std::string("Phone app/2"));
    QCOMPARE(sessions[0].signInAddress, std::string("198.51.100.7"));
    QCOMPARE(sessions[0].lastAddress, std::string("192.0.2.1"));
    QVERIFY(sessions[0].createdAt < sessions[0].lastUsedAt);
    QVERIFY(sessions[0].lastUsedAt < sessions[0].expiresAt);
}

void UserSessionsTest::endsOneAtOnce()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    const auto bea = auth.join(ada.accessToken, "bea@example.org", "viewer");
    const auto second = auth.login("bea@example.org", "tram gherkin obelisk").as<api::TokenPair>();
    const std::string sessions = "/api/v1/users/" + meOf(auth, bea.accessToken).id + "/sessions";
    const std::string first = auth.get("/api/v1/auth/me", bea.accessToken).as<api::Me>().sessionId;
    QCOMPARE(sessionsAt(auth, sessions, ada.accessToken).size(), std::size_t{2});
    QCOMPARE(auth.del(sessions + "/" + first, ada.accessToken).status, 204);
    QCOMPARE(auth.get("/api/v1/auth/me", bea.accessToken).status, 401);
    QCOMPARE(auth.refresh(bea.refreshToken).status, 401);
    QCOMPARE(auth.get("/api/v1/auth/me", second.accessToken).status, 200);
    const auto event = auth.audit();
    const auto found = std::ranges::find(event, "user.endSession", &api::AuditEvent::action);
    QVERIFY(found != event.end());
    QCOMPARE(found->target->displayName.value(), std::string("Guest Person"));
    QCOMPARE(found->changes.front().field, "/sessions/" + first);
    const std::string last = auth.get("/api/v1/auth/me", second.accessToken).as<api::Me>().sessionId;
    QCOMPARE(auth.del(own + "/" + last, second.accessToken).status, 204);
    QCOMPARE(auth.get(own, second.accessToken).status, 401);
}

void UserSessionsTest::endsAllOthersOfOnesOwn()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    const auto second = auth.login(adminEmail, adminPassword).as<api::TokenPair>();
    const auto third = auth.login(adminEmail, adminPassword).as<api::TokenPair>();
    QCOMPARE(auth.del(own, second.accessToken).status, 204);
    QCOMPARE(auth.get(own, ada.accessToken).status, 401);
    QCOMPARE(auth.get(own, third.accessToken).status, 401);
    QCOMPARE(sessionsAt(auth, own, second.accessToken).size(), std::size_t{1});
    const std::string before = auth.rows();
    QCOMPARE(auth.del(own, second.accessToken).status, 204); // there are none: nothing to record
    QCOMPARE(auth.rows(), before);
}

void UserSessionsTest::signsAPersonOutEverywhere()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    const auto bea = auth.join(ada.accessToken, "bea@example.org", "viewer");
    const auto second = auth.login("bea@example.org", "tram gherkin obelisk").as<api::TokenPair>();
    const std::string sessions = "/api/v1/users/" + meOf(auth, bea.accessToken).id + "/sessions";
    QCOMPARE(auth.del(sessions, ada.accessToken).status, 204);
    for (const auto& pair : {bea, second}) {
        QCOMPARE(auth.get(own, pair.accessToken).status, 401);
        QCOMPARE(auth.refresh(pair.refreshToken).status, 401);
    }
    QVERIFY(sessionsAt(auth, sessions, ada.accessToken).empty());
    QCOMPARE(auth.get(own, ada.accessToken).status, 200);
}

BLOOMZY_TEST(UserSessionsTest)
#include "UserSessionsTest.moc"
