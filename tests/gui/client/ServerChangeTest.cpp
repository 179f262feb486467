#include "Await.h"
#include "FakeAuth.h"
#include "SessionStores.h"
#include "tests/support/TestMain.h"
#include "ui/client/ApiClient.h"
#include "ui/client/AuthApi.h"
#include "ui/client/Session.h"
#include "ui/client/SetupApi.h"
#include "ui/client/UsersApi.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::client;
using namespace bloomzy::test;

/// The console goes to another server while something of the one before is under way: whoever waits gets an answer, and
/// neither server gets what is the other's.
class ServerChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoWaitsForARenewalHearsThatItsSessionIsOver();
    void whoWaitsForTheKeychainIsAnswered();
    void aRenewalThatComesLateStaysWithItsServer();
    void aSignInThatComesLateIsNone();
    void whatIsRepeatedIsNotSentToAnother();
    void whoSignsOutIsAnswered();
    void aKeyChangeThatComesLateIsNotTold();

private:
    [[nodiscard]] std::unique_ptr<ApiClient> console() const
    {
        return std::make_unique<ApiClient>(
            ApiClient::Options{.address = {m_one->url(), {}},
                               .profileId = QStringLiteral("p"),
                               .secrets = m_store,
                               .lockFolder = m_folder.filePath(QStringLiteral("locks"))});
    }

    QTemporaryDir m_folder;
    std::shared_ptr<HeldStore> m_store;
    FakeAuth m_auth;
    FakeAuth m_otherAuth;
    std::unique_ptr<TestServer> m_one;
    std::unique_ptr<TestServer> m_other;
};

void ServerChangeTest::init()
{
    m_auth = m_otherAuth = {};
    m_store = std::make_shared<HeldStore>();
    m_one = std::make_unique<TestServer>([this](const SeenRequest& request) { return m_auth(request); });
    m_other = std::make_unique<TestServer>([this](const SeenRequest& request) { return m_otherAuth(request); });
}

void ServerChangeTest::whoWaitsForARenewalHearsThatItsSessionIsOver()
{
    const auto client = console();
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    m_auth.expireAccess();
    m_store->holds = true;
    const auto first = UsersApi(*client).list();
    const auto second = UsersApi(*client).list();
    QTRY_COMPARE(m_store->held, 1);
    QSignalSpy ended(&client->session(), &Session::ended);
    client->setAddress({m_other->url(), {}});
    QCOMPARE(await(first).error().kind, ClientError::Kind::signedOut);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(client->session().state(), Session::State::signedOut);
    QCOMPARE(await(second).error().kind, ClientError::Kind::signedOut);
    QCOMPARE(m_other->seen.size(), 0);
    m_store->release();
    // The other server's session is renewed as if nothing had been.
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    m_otherAuth.expireAccess();
    QVERIFY(await(UsersApi(*client).list()).has_value());
    QCOMPARE(m_otherAuth.refreshes, 1);
    QCOMPARE(m_auth.refreshes, 0);
}

void ServerChangeTest::whoWaitsForTheKeychainIsAnswered()
{
    QVERIFY(await(console()->session().signIn(ada, password)).has_value());
    const auto client = console();
    m_store->holds = true;
    const auto me = client->session().restore();
    QTRY_COMPARE(m_store->held, 1);
    client->setAddress({m_other->url(), {}});
    m_store->release();
    QCOMPARE(await(me).error().kind, ClientError::Kind::signedOut);
    QCOMPARE(m_other->seen.size(), 0);
}

void ServerChangeTest::aRenewalThatComesLateStaysWithItsServer()
{
    const auto client = console();
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    m_auth.expireAccess();
    const auto mayCome = std::make_shared<bool>(false);
    m_one->setHandler([this, mayCome](const SeenRequest& request) {
        const TestAnswer answer = m_auth(request);
        return request.path == "/api/v1/auth/refresh" ? late(answer, mayCome) : answer;
    });
    const auto list = UsersApi(*client).list();
    QTRY_COMPARE(m_auth.refreshes, 1);
    client->setAddress({m_other->url(), {}});
    QCOMPARE(await(list).error().kind, ClientError::Kind::signedOut);
    *mayCome = true;
    // The new token is kept where it is good: who goes back finds the session.
    QTRY_VERIFY(await(console()->session().restore()).has_value());
    QCOMPARE(m_auth.familiesEnded, 0);
    QCOMPARE(await(UsersApi(*client).list()).error().kind, ClientError::Kind::signedOut);
    QCOMPARE(m_other->seen.size(), 0);
}

void ServerChangeTest::aSignInThatComesLateIsNone()
{
    const auto mayCome = std::make_shared<bool>(false);
    m_one->setHandler([this, mayCome](const SeenRequest& request) { return late(m_auth(request), mayCome); });
    const auto client = console();
    const auto me = client->session().signIn(ada, password);
    QTRY_COMPARE(m_one->seen.size(), 1);
    client->setAddress({m_other->url(), {}});
    // The address is taken up in order, before what is asked for here.
    QCOMPARE(await(AuthApi(*client).me()).error().kind, ClientError::Kind::signedOut);
    *mayCome = true;
    QCOMPARE(await(me).error().kind, ClientError::Kind::signedOut);
    QCOMPARE(client->session().state(), Session::State::signedOut);
    QCOMPARE(await(UsersApi(*client).list()).error().kind, ClientError::Kind::signedOut);
    QCOMPARE(m_other->seen.size(), 0);
}

void ServerChangeTest::whatIsRepeatedIsNotSentToAnother()
{
    const auto client = console();
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    m_one->setHandler([](const SeenRequest&) {
        TestAnswer busy = problem(429, "rateLimited");
        busy.moreHeaders = "Retry-After: 1\r\n";
        return busy;
    });
    const auto seen = m_one->seen.size();
    const auto list = UsersApi(*client).list();
    QTRY_COMPARE(m_one->seen.size(), seen + 1);
    client->setAddress({m_other->url(), {}});
    QVERIFY(await(list).error().is(api::ErrorCode::rateLimited));
    QCOMPARE(m_other->seen.size(), 0);
}

void ServerChangeTest::whoSignsOutIsAnswered()
{
    const auto client = console();
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    const auto mayCome = std::make_shared<bool>(false);
    m_one->setHandler([this, mayCome](const SeenRequest& request) { return late(m_auth(request), mayCome); });
    const auto out = client->session().signOut();
    QTRY_COMPARE(m_auth.familiesEnded, 1);
    client->setAddress({m_other->url(), {}});
    // Its session is over here, whether that server's answer comes or not.
    QVERIFY(await(out).has_value());
    QCOMPARE(client->session().state(), Session::State::signedOut);
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    *mayCome = true;
    QVERIFY(await(UsersApi(*client).list()).has_value());
    QCOMPARE(m_otherAuth.familiesEnded, 0);
}

void ServerChangeTest::aKeyChangeThatComesLateIsNotTold()
{
    const TestIdentity identity = TestIdentity::make(m_folder.path(), QStringLiteral("one"));
    const TestServer secure([](const SeenRequest&) { return TestAnswer(); }, &identity);
    ApiClient client({.address = {secure.url(), QStringLiteral("sha256:") + QString(64, QLatin1Char('0'))},
                      .profileId = QStringLiteral("p"),
                      .secrets = m_store,
                      .lockFolder = m_folder.filePath(QStringLiteral("locks"))});
    QSignalSpy changed(&client, &ApiClient::keyChanged);
    // This thread serves the handshake, so it comes after the change of the address.
    const auto state = SetupApi(client).state();
    client.setAddress({m_other->url(), {}});
    QCOMPARE(await(state).error().kind, ClientError::Kind::keyChanged);
    QCOMPARE(changed.size(), 0);
    QVERIFY(await(client.session().signIn(ada, password)).has_value());
    QCOMPARE(changed.size(), 0);
}

BLOOMZY_TEST(ServerChangeTest)
#include "ServerChangeTest.moc"
