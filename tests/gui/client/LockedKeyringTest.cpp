#include "Await.h"
#include "FakeAuth.h"
#include "PromptingKeyring.h"
#include "SessionStores.h"
#include "ui/client/ApiClient.h"
#include "ui/client/KeptSession.h"
#include "ui/client/KeychainSecretStore.h"
#include "ui/client/Session.h"
#include "ui/client/SetupApi.h"
#include "ui/client/UsersApi.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::client;
using namespace bloomzy::test;

namespace {

using namespace std::chrono_literals;

const QString service = QStringLiteral("Bloomzy Test");
const QString name = QStringLiteral("a");
/// For what has to become overdue.
constexpr KeyringPatience::Limits impatient{.limit = 300ms, .whileLocked = 1min};
constexpr KeyringPatience::Limits patient{.limit = 25s, .whileLocked = 1min};

} // namespace

/// A keyring that asks its owner for its password, and what arrives late in one. with-keyring.sh runs this.
class LockedKeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_keyring.hold()); }
    void init();
    void theOwnerHasTimeToTypeThePassword();
    void aPromptThatIsLeftOpenIsGivenUp();
    void whoMakesOthersWaitDoesNotWait();
    void aDismissedPromptIsNoAbsence();
    void anOpenOneWithoutTheEntryIs();
    void theFirstLookAsksNobody();
    void otherConsolesGoOnMeanwhile();
    void aDismissedPromptKeepsTheSession();
    void whatIsWrittenLateDoesNotStayOverANewerOne();
    void whatIsWrittenLateAfterASignOutIsForgotten();
    void whatAnotherConsoleWroteStays();

private:
    [[nodiscard]] std::unique_ptr<ApiClient> console(std::shared_ptr<SecretStore> store) const;
    [[nodiscard]] static std::shared_ptr<SecretStore> keychain(KeyringPatience::Limits limits)
    {
        return std::make_shared<KeychainSecretStore>(service, limits);
    }
    [[nodiscard]] QByteArray kept() const
    {
        return m_keyring.secrets.size() == 1 ? m_keyring.secrets.first() : QByteArray();
    }

    PromptingKeyring m_keyring;
    QTemporaryDir m_folder;
    FakeAuth m_auth;
    std::unique_ptr<TestServer> m_server;
};

std::unique_ptr<ApiClient> LockedKeyringTest::console(std::shared_ptr<SecretStore> store) const
{
    return std::make_unique<ApiClient>(ApiClient::Options{.address = {m_server->url(), {}},
                                                          .profileId = QStringLiteral("p"),
                                                          .secrets = std::move(store),
                                                          .lockFolder = m_folder.filePath(QStringLiteral("locks"))});
}

void LockedKeyringTest::init()
{
    m_auth = {};
    m_server = std::make_unique<TestServer>([this](const SeenRequest& request) { return m_auth(request); });
    m_keyring.secrets.clear();
    m_keyring.isLocked = m_keyring.isDismissed = m_keyring.isPrompting = m_keyring.holdsWrites = false;
    m_keyring.prompts = m_keyring.looks = m_keyring.reads = 0;
}

void LockedKeyringTest::theOwnerHasTimeToTypeThePassword()
{
    QVERIFY(await(KeychainSecretStore(service, patient).write(name, "secret")).has_value());
    KeychainSecretStore store(service, impatient);
    m_keyring.isLocked = true;
    const auto read = store.readOnceUnlocked(name);
    QTRY_VERIFY(m_keyring.isPrompting && m_keyring.looks >= 3);
    QVERIFY(!read.isFinished());
    QVERIFY(!store.isOverdue());
    m_keyring.endPrompt(true);
    const auto secret = await(read);
    QVERIFY(secret.has_value());
    QCOMPARE(*secret, std::optional<QByteArray>("secret"));
    QVERIFY(store.persistent());
}

void LockedKeyringTest::aPromptThatIsLeftOpenIsGivenUp()
{
    QVERIFY(await(KeychainSecretStore(service, patient).write(name, "secret")).has_value());
    KeychainSecretStore store(service, {.limit = 50ms, .whileLocked = 100ms});
    m_keyring.isLocked = true;
    QVERIFY(await(store.readOnceUnlocked(name)).error().isOverdue);
    QVERIFY(store.isOverdue());
    QCOMPARE(m_keyring.looks, 1);
    QTRY_VERIFY(m_keyring.isPrompting);
    m_keyring.endPrompt(true);
    const auto caughtUp = store.caughtUp();
    QTRY_VERIFY(caughtUp.isFinished());
    QVERIFY(!store.isOverdue());
}

void LockedKeyringTest::whoMakesOthersWaitDoesNotWait()
{
    QVERIFY(await(KeychainSecretStore(service, patient).write(name, "secret")).has_value());
    KeychainSecretStore store(service, impatient);
    m_keyring.isLocked = true;
    QVERIFY(await(store.read(name)).error().isOverdue);
    QCOMPARE(m_keyring.looks, 0);
    const auto caughtUp = store.caughtUp();
    QTRY_VERIFY(m_keyring.isPrompting);
    QVERIFY(!caughtUp.isFinished());
    m_keyring.endPrompt(true);
    QTRY_VERIFY(caughtUp.isFinished());
    QVERIFY(await(store.read(name)).has_value());
}

void LockedKeyringTest::aDismissedPromptIsNoAbsence()
{
    KeychainSecretStore store(service, patient);
    QVERIFY(await(store.write(name, "secret")).has_value());
    m_keyring.isLocked = m_keyring.isDismissed = true;
    const ClientError error = await(store.read(name)).error();
    QCOMPARE(error.kind, ClientError::Kind::storage);
    QVERIFY(!error.isOverdue);
    QVERIFY2(error.userText.startsWith(QStringLiteral("The system keyring was not unlocked")),
             qPrintable(error.userText));
    QCOMPARE(store.reason(), error.userText);
    QCOMPARE(kept(), QByteArray("secret"));
}

void LockedKeyringTest::anOpenOneWithoutTheEntryIs()
{
    KeychainSecretStore store(service, patient);
    const auto read = await(store.read(name));
    QVERIFY(read.has_value());
    QCOMPARE(*read, std::nullopt);
    QVERIFY(await(store.remove(name)).has_value());
    QVERIFY(store.persistent());
}

void LockedKeyringTest::theFirstLookAsksNobody()
{
    m_keyring.isLocked = true;
    const auto store = await(openSecretStore(30s));
    QVERIFY(store->persistent());
    QVERIFY(std::dynamic_pointer_cast<KeychainSecretStore>(store));
    QCOMPARE(m_keyring.prompts, 0);
}

void LockedKeyringTest::otherConsolesGoOnMeanwhile()
{
    const auto client = console(keychain(patient));
    const auto other = console(std::make_shared<SharedStore>());
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    QVERIFY(await(other->session().signIn(ada, password)).has_value());
    QTRY_VERIFY(!kept().isEmpty());
    m_keyring.isLocked = true;
    m_auth.expireAccess();
    const auto list = UsersApi(*client).list();
    QTRY_VERIFY(m_keyring.isPrompting);
    QVERIFY(await(UsersApi(*other).list()).has_value());
    QCOMPARE(m_auth.refreshes, 1);
    QVERIFY(!list.isFinished());
    m_keyring.endPrompt(true);
    QVERIFY(await(list).has_value());
    QCOMPARE(m_auth.familiesEnded, 0);
    QTRY_VERIFY(kept().contains("refresh4"));
}

void LockedKeyringTest::aDismissedPromptKeepsTheSession()
{
    const auto client = console(keychain(patient));
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    QTRY_VERIFY(!kept().isEmpty());
    m_keyring.isLocked = m_keyring.isDismissed = true;
    m_auth.expireAccess();
    QVERIFY(await(UsersApi(*client).list()).has_value());
    QCOMPARE(client->session().state(), Session::State::signedIn);
    QVERIFY(m_keyring.prompts > 0);
    QTRY_VERIFY(!client->session().isPersistent());
    QVERIFY(kept().contains("refresh1"));
    // The next renewal goes on from the newest token, which the keyring does not hold.
    m_auth.expireAccess();
    QVERIFY(await(UsersApi(*client).list()).has_value());
    QCOMPARE(m_auth.refreshes, 2);
    QCOMPARE(m_auth.familiesEnded, 0);
    QTRY_COMPARE(m_keyring.prompts, 6); // two for reading and for each writing: what fails is tried twice
}

void LockedKeyringTest::whatIsWrittenLateDoesNotStayOverANewerOne()
{
    const auto client = console(keychain(impatient));
    m_keyring.holdsWrites = true;
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    QTRY_VERIFY(!client->session().isPersistent());
    m_auth.expireAccess();
    QVERIFY(await(UsersApi(*client).list()).has_value());
    QCOMPARE(m_keyring.heldWrites(), 1); // of the token that is spent now
    m_keyring.releaseWrites();
    QVERIFY2(kept().contains("refresh1"), kept().constData());
    QTRY_VERIFY(kept().contains("refresh2"));
    QTRY_VERIFY(client->session().isPersistent());
    QVERIFY(await(console(keychain(patient))->session().restore()).has_value());
    QTRY_VERIFY(kept().contains("refresh3"));
    QCOMPARE(m_auth.familiesEnded, 0);
}

void LockedKeyringTest::whatIsWrittenLateAfterASignOutIsForgotten()
{
    const auto client = console(keychain(impatient));
    m_keyring.holdsWrites = true;
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    QTRY_VERIFY(!client->session().isPersistent());
    QVERIFY(await(client->session().signOut()).has_value());
    QCOMPARE(m_keyring.heldWrites(), 1);
    m_keyring.releaseWrites();
    QVERIFY(!kept().isEmpty());
    QTRY_VERIFY(m_keyring.secrets.isEmpty());
}

void LockedKeyringTest::whatAnotherConsoleWroteStays()
{
    const auto store = keychain(impatient);
    const auto client = console(store);
    m_keyring.holdsWrites = true;
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    QTRY_VERIFY(!client->session().isPersistent());
    // Another one, amid its renewal, has the lock when the late token arrives.
    const auto other = console(std::make_shared<SharedStore>());
    QVERIFY(await(other->session().signIn(ada, password)).has_value());
    const auto mayCome = std::make_shared<bool>(false);
    m_server->setHandler([this, mayCome](const SeenRequest& request) {
        const TestAnswer answer = m_auth(request);
        return request.path == "/api/v1/auth/refresh" ? late(answer, mayCome) : answer;
    });
    m_auth.expireAccess();
    const auto list = UsersApi(*other).list();
    QTRY_COMPARE(m_auth.refreshes, 1);
    m_keyring.releaseWrites();
    QVERIFY(kept().contains("refresh1"));
    const QByteArray theirs = toSecret({ada, "theirs"});
    m_keyring.secrets.first() = theirs;
    *mayCome = true;
    QVERIFY(await(list).has_value());
    // The keyring answers by turns: all that the session wants of it is done when these are.
    QTRY_COMPARE(m_keyring.reads, 1);
    QVERIFY(await(store->read(name)).has_value());
    QVERIFY(await(SetupApi(*client).state()).has_error()); // which asks neither for a session nor for the keyring
    QVERIFY(await(store->read(name)).has_value());
    QCOMPARE(kept(), theirs);
}

QTEST_GUILESS_MAIN(LockedKeyringTest)
#include "LockedKeyringTest.moc"
