#include "Await.h"
#include "FakeAuth.h"
#include "SessionStores.h"
#include "tests/support/TestMain.h"
#include "ui/client/ApiClient.h"
#include "ui/client/AuthApi.h"
#include "ui/client/Session.h"
#include "ui/client/UsersApi.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::client;
using namespace bloomzy::test;

/// Signing in, staying signed in, and two consoles with one keychain.
class ClientSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void callsWithoutSessionAreNotSent();
    void aWrongPasswordChangesNothing();
    void signsIn();
    void tenRefusedCallsShareOneRefresh();
    void aTokenThatEndsIsRenewedFirst();
    void restoresAfterARestart();
    void restoreWithoutSession();
    void restoreKeepsTheSessionOfAnUnreachableServer();
    void twoConsolesNeverReuseAToken();
    void anothersSignOutEndsThisSession();
    void anotherPersonsSessionIsNotTaken();
    void aSessionThatTheServerEnded();
    void signOutForgets();
    void signOutWithoutServer();
    void noKeychainIsSaid();
    void aRefusingKeychainIsSaid();
    void anotherKeyGetsNoToken();

private:
    [[nodiscard]] std::unique_ptr<ApiClient> console(const std::shared_ptr<SecretStore>& store = {}) const;

    QTemporaryDir m_folder;
    std::shared_ptr<SecretStore> m_store;
    FakeAuth m_auth;
    std::unique_ptr<TestServer> m_server;
};

std::unique_ptr<ApiClient> ClientSessionTest::console(const std::shared_ptr<SecretStore>& store) const
{
    return std::make_unique<ApiClient>(ApiClient::Options{.address = {m_server->url(), {}},
                                                          .profileId = QStringLiteral("p"),
                                                          .secrets = store ? store : m_store,
                                                          .lockFolder = m_folder.filePath(QStringLiteral("locks"))});
}

void ClientSessionTest::init()
{
    m_auth = {};
    m_store = std::make_shared<SharedStore>();
    m_server = std::make_unique<TestServer>([this](const SeenRequest& request) { return m_auth(request); });
}

void ClientSessionTest::cleanup()
{
    m_server.reset();
}

void ClientSessionTest::callsWithoutSessionAreNotSent()
{
    const auto client = console();
    const auto me = await(AuthApi(*client).me());
    QVERIFY(me.has_error());
    QCOMPARE(me.error().kind, ClientError::Kind::signedOut);
    QCOMPARE(m_server->seen.size(), 0);
}

void ClientSessionTest::aWrongPasswordChangesNothing()
{
    const auto client = console();
    const auto me = await(client->session().signIn(QStringLiteral("wrong@example.org"), password));
    QVERIFY(me.has_error());
    QVERIFY(me.error().is(api::ErrorCode::unauthenticated));
    QCOMPARE(client->session().state(), Session::State::signedOut);
    QCOMPARE(m_auth.refreshes, 0);
    QVERIFY(await(console()->session().restore()).has_error());
}

void ClientSessionTest::signsIn()
{
    const auto client = console();
    QSignalSpy states(&client->session(), &Session::stateChanged);
    const auto me = await(client->session().signIn(ada, password));
    QVERIFY(me.has_value());
    QCOMPARE(me->displayName, std::string("Ada"));
    QCOMPARE(client->session().state(), Session::State::signedIn);
    QCOMPARE(states.size(), 1);
    QVERIFY(client->session().may(u"taxa.read"));
    QVERIFY(!client->session().may(u"taxa.write"));
    QVERIFY(client->session().isPersistent());
}

void ClientSessionTest::tenRefusedCallsShareOneRefresh()
{
    const auto client = console();
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    m_auth.expireAccess();
    std::vector<QFuture<Result<api::UserPage>>> calls;
    for (int i = 0; i < 10; ++i)
        calls.push_back(UsersApi(*client).list());
    for (const auto& call : calls)
        QVERIFY(await(call).has_value());
    QCOMPARE(m_auth.refreshes, 1);
}

void ClientSessionTest::aTokenThatEndsIsRenewedFirst()
{
    m_server->setHandler([this](const SeenRequest& request) {
        TestAnswer answer = m_auth(request);
        answer.body.replace("\"expiresIn\":600", "\"expiresIn\":5");
        return answer;
    });
    const auto client = console();
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    QVERIFY(m_auth.refreshes >= 1);
    QCOMPARE(m_auth.familiesEnded, 0);
}

void ClientSessionTest::restoresAfterARestart()
{
    QVERIFY(await(console()->session().signIn(ada, password)).has_value());
    const auto client = console();
    const auto me = await(client->session().restore());
    QVERIFY(me.has_value());
    QCOMPARE(client->session().state(), Session::State::signedIn);
    QCOMPARE(m_auth.refreshes, 1);
}

void ClientSessionTest::restoreWithoutSession()
{
    const auto client = console();
    const auto me = await(client->session().restore());
    QCOMPARE(me.error().kind, ClientError::Kind::signedOut);
    QCOMPARE(client->session().state(), Session::State::signedOut);
    QCOMPARE(m_server->seen.size(), 0);
}

void ClientSessionTest::restoreKeepsTheSessionOfAnUnreachableServer()
{
    QVERIFY(await(console()->session().signIn(ada, password)).has_value());
    m_server->setHandler([](const SeenRequest&) { return TestAnswer{.drop = true}; });
    const auto client = console();
    QCOMPARE(await(client->session().restore()).error().kind, ClientError::Kind::unreachable);
    m_server->setHandler([this](const SeenRequest& request) { return m_auth(request); });
    QVERIFY(await(client->session().restore()).has_value());
}

void ClientSessionTest::twoConsolesNeverReuseAToken()
{
    const auto first = console();
    const auto second = console();
    QVERIFY(await(first->session().signIn(ada, password)).has_value());
    QVERIFY(await(second->session().restore()).has_value());
    for (int round = 0; round < 5; ++round) {
        m_auth.expireAccess();
        const auto one = UsersApi(*first).list();
        const auto two = UsersApi(*second).list();
        QVERIFY(await(one).has_value());
        QVERIFY(await(two).has_value());
    }
    QCOMPARE(m_auth.familiesEnded, 0);
}

void ClientSessionTest::anothersSignOutEndsThisSession()
{
    const auto first = console();
    const auto second = console();
    QVERIFY(await(first->session().signIn(ada, password)).has_value());
    QVERIFY(await(second->session().restore()).has_value());
    QSignalSpy ended(&second->session(), &Session::ended);
    QVERIFY(await(first->session().signOut()).has_value());
    const auto list = await(UsersApi(*second).list());
    QCOMPARE(list.error().kind, ClientError::Kind::signedOut);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(second->session().state(), Session::State::signedOut);
}

void ClientSessionTest::anotherPersonsSessionIsNotTaken()
{
    const auto first = console();
    const auto second = console();
    QVERIFY(await(first->session().signIn(ada, password)).has_value());
    QVERIFY(await(second->session().signIn(QStringLiteral("bob@example.org"), password)).has_value());
    m_auth.expireAccess();
    QCOMPARE(await(UsersApi(*first).list()).error().kind, ClientError::Kind::signedOut);
    QCOMPARE(m_auth.refreshes, 0);
    QVERIFY(await(UsersApi(*second).list()).has_value());
}

void ClientSessionTest::aSessionThatTheServerEnded()
{
    const auto client = console();
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    QSignalSpy ended(&client->session(), &Session::ended);
    m_auth.endFamily();
    QCOMPARE(await(UsersApi(*client).list()).error().kind, ClientError::Kind::signedOut);
    QTRY_COMPARE(ended.size(), 1);
    const auto again = console();
    const auto seen = m_server->seen.size();
    QVERIFY(await(again->session().restore()).has_error());
    QCOMPARE(m_server->seen.size(), seen); // nothing was left to offer
}

void ClientSessionTest::signOutForgets()
{
    const auto client = console();
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    QSignalSpy ended(&client->session(), &Session::ended);
    QVERIFY(await(client->session().signOut()).has_value());
    QCOMPARE(client->session().state(), Session::State::signedOut);
    QVERIFY(!client->session().me());
    QCOMPARE(m_auth.familiesEnded, 1);
    QCOMPARE(ended.size(), 0); // the user knows
    QCOMPARE(await(console()->session().restore()).error().kind, ClientError::Kind::signedOut);
}

void ClientSessionTest::signOutWithoutServer()
{
    const auto client = console();
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    m_server->setHandler([](const SeenRequest&) { return TestAnswer{.drop = true}; });
    QCOMPARE(await(client->session().signOut()).error().kind, ClientError::Kind::unreachable);
    QCOMPARE(client->session().state(), Session::State::signedOut);
    QCOMPARE(await(console()->session().restore()).error().kind, ClientError::Kind::signedOut);
}

void ClientSessionTest::noKeychainIsSaid()
{
    const auto client = console(std::make_shared<MemorySecretStore>(QStringLiteral("no keychain")));
    QTRY_COMPARE(client->session().notPersistentReason(), QStringLiteral("no keychain"));
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    QVERIFY(!client->session().isPersistent());
    m_auth.expireAccess();
    QVERIFY(await(UsersApi(*client).list()).has_value());
}

void ClientSessionTest::aRefusingKeychainIsSaid()
{
    const auto client = console(std::make_shared<RefusingStore>());
    QSignalSpy changed(&client->session(), &Session::persistenceChanged);
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    QVERIFY(!client->session().isPersistent());
    QCOMPARE(changed.size(), 1);
    m_auth.expireAccess();
    QVERIFY(await(UsersApi(*client).list()).has_value());
    QCOMPARE(m_auth.familiesEnded, 0);
}

void ClientSessionTest::anotherKeyGetsNoToken()
{
    const auto client = console();
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    TestServer other([](const SeenRequest&) { return TestAnswer{}; });
    client->setAddress({other.url(), QStringLiteral("sha256:") + QString(64, QLatin1Char('1'))});
    QCOMPARE(await(UsersApi(*client).list()).error().kind, ClientError::Kind::signedOut);
    QCOMPARE(other.seen.size(), 0);
}

BLOOMZY_TEST(ClientSessionTest)
#include "ClientSessionTest.moc"
