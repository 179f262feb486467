#include "Await.h"
#include "FakeAuth.h"
#include "ui/client/ApiClient.h"
#include "ui/client/KeychainSecretStore.h"
#include "ui/client/Session.h"
#include "ui/client/UsersApi.h"

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::client;
using namespace bloomzy::test;

namespace {

using namespace std::chrono_literals;

/// Holds the name of the Secret Service on the session bus, hears every call and answers none.
class SilentKeyring : public QDBusVirtualObject
{
public:
    bool hold()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("keyring"));
        return bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath) &&
               bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }

    [[nodiscard]] QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage&, const QDBusConnection&) override
    {
        ++calls;
        return true;
    }

    int calls = 0;
};

const QString service = QStringLiteral("Bloomzy Test");

KeyringPatience::Limits within(std::chrono::milliseconds limit)
{
    return {.limit = limit, .whileLocked = 1min};
}

} // namespace

/// A keyring that is there and does not answer holds neither the start nor a sign-in. with-keyring.sh runs this.
class SilentKeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_keyring.hold()); }
    void theStartGoesOn();
    void whatIsOverdueIsNotAskedAgain();
    void aKeptSessionIsNotWaitedFor();
    void aSignInGoesOn();

private:
    [[nodiscard]] std::unique_ptr<ApiClient> console(std::shared_ptr<SecretStore> store) const;

    SilentKeyring m_keyring;
    QTemporaryDir m_folder;
    FakeAuth m_auth;
    TestServer m_server{[this](const SeenRequest& request) { return m_auth(request); }};
};

void SilentKeyringTest::theStartGoesOn()
{
    const auto store = await(openSecretStore(300ms));
    QVERIFY(store);
    QVERIFY(m_keyring.calls > 0);
    QVERIFY(!store->persistent());
    QVERIFY2(store->reason().startsWith(QStringLiteral("The system keyring does not answer")),
             qPrintable(store->reason()));
}

void SilentKeyringTest::whatIsOverdueIsNotAskedAgain()
{
    KeychainSecretStore store(service, within(100ms));
    QVERIFY(store.persistent());
    QVERIFY(await(store.read(QStringLiteral("a"))).has_error());
    QVERIFY(store.isOverdue());
    // The limit is of no account: it is told from what is known, and in the order in which it was asked.
    const int calls = m_keyring.calls;
    const auto written = store.write(QStringLiteral("a"), "secret");
    const auto read = store.read(QStringLiteral("a"));
    const auto error = await(written).error();
    QCOMPARE(error.kind, ClientError::Kind::storage);
    QCOMPARE(error.userText, store.reason());
    QVERIFY(await(read).has_error());
    QCOMPARE(m_keyring.calls, calls); // a job that is begun calls it
}

std::unique_ptr<ApiClient> SilentKeyringTest::console(std::shared_ptr<SecretStore> store) const
{
    return std::make_unique<ApiClient>(ApiClient::Options{.address = {m_server.url(), {}},
                                                          .profileId = QStringLiteral("p"),
                                                          .secrets = std::move(store),
                                                          .lockFolder = m_folder.filePath(QStringLiteral("locks"))});
}

void SilentKeyringTest::aKeptSessionIsNotWaitedFor()
{
    const auto client = console(std::make_shared<KeychainSecretStore>(service, within(200ms)));
    QCOMPARE(await(client->session().restore()).error().kind, ClientError::Kind::storage);
    QCOMPARE(client->session().state(), Session::State::signedOut);
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
}

void SilentKeyringTest::aSignInGoesOn()
{
    const auto store = std::make_shared<KeychainSecretStore>(service, within(3s));
    const auto client = console(store);
    Session& session = client->session();
    QSignalSpy persistence(&session, &Session::persistenceChanged);
    QVERIFY(await(session.signIn(ada, password)).has_value());
    QVERIFY(!store->isOverdue()); // still waited for, by nobody else
    QTRY_COMPARE_WITH_TIMEOUT(persistence.size(), 1, 20'000);
    QVERIFY(!session.isPersistent());
    QCOMPARE(session.notPersistentReason(), store->reason());
    // The session lives in memory, also when its access token ends.
    m_auth.expireAccess();
    QVERIFY(await(UsersApi(*client).list()).has_value());
    QCOMPARE(m_auth.refreshes, 1);
    QVERIFY(await(session.signOut()).has_value());
    QCOMPARE(m_auth.familiesEnded, 1);
}

QTEST_GUILESS_MAIN(SilentKeyringTest)
#include "SilentKeyringTest.moc"
