#include "Await.h"
#include "FakeAuth.h"
#include "SessionStores.h"
#include "tests/support/TestMain.h"
#include "ui/client/ApiClient.h"
#include "ui/client/Session.h"
#include "ui/client/UsersApi.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::client;
using namespace bloomzy::test;

/// A proof of who is signed in brings other tokens, which all consoles of the person take up.
class ProofTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aProofBringsOtherTokens();
    void aProofRenewsTheAccessFirst();
    void anotherConsoleGoesOnAfterAProof();

private:
    [[nodiscard]] std::unique_ptr<ApiClient> console() const
    {
        return std::make_unique<ApiClient>(
            ApiClient::Options{.address = {m_server->url(), {}},
                               .profileId = QStringLiteral("p"),
                               .secrets = m_store,
                               .lockFolder = m_folder.filePath(QStringLiteral("locks"))});
    }

    QTemporaryDir m_folder;
    std::shared_ptr<SecretStore> m_store;
    FakeAuth m_auth;
    std::unique_ptr<TestServer> m_server;
};

void ProofTokensTest::init()
{
    m_auth = {};
    m_store = std::make_shared<SharedStore>();
    m_server = std::make_unique<TestServer>([this](const SeenRequest& request) { return m_auth(request); });
}

void ProofTokensTest::cleanup()
{
    m_server.reset();
}

void ProofTokensTest::aProofBringsOtherTokens()
{
    const auto client = console();
    QVERIFY(await(client->session().prove({"secret", {}})).error().kind == ClientError::Kind::signedOut);
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    QVERIFY(await(client->session().prove({"secret", {}})).has_value());
    QVERIFY(await(UsersApi(*client).list()).has_value());
    QCOMPARE(m_auth.refreshes, 0);
    // What is kept is what the proof brought: the former one would end the family.
    QVERIFY(await(console()->session().restore()).has_value());
    QCOMPARE(m_auth.familiesEnded, 0);
}

void ProofTokensTest::aProofRenewsTheAccessFirst()
{
    const auto client = console();
    QVERIFY(await(client->session().signIn(ada, password)).has_value());
    m_auth.expireAccess();
    QVERIFY(await(client->session().prove({"secret", {}})).has_value());
    QCOMPARE(m_auth.refreshes, 1);
    m_auth.endFamily();
    QVERIFY(await(client->session().prove({"secret", {}})).error().kind == ClientError::Kind::signedOut);
}

void ProofTokensTest::anotherConsoleGoesOnAfterAProof()
{
    const auto first = console();
    const auto second = console();
    QVERIFY(await(first->session().signIn(ada, password)).has_value());
    QVERIFY(await(second->session().restore()).has_value());
    for (int round = 0; round < 5; ++round) {
        const auto proof = first->session().prove({"secret", {}});
        const auto list = UsersApi(*second).list();
        const auto own = UsersApi(*first).list();
        QVERIFY(await(proof).has_value());
        QVERIFY(await(list).has_value());
        QVERIFY(await(own).has_value());
        QVERIFY(await(UsersApi(*second).list()).has_value());
    }
    QCOMPARE(m_auth.familiesEnded, 0);
}

BLOOMZY_TEST(ProofTokensTest)
#include "ProofTokensTest.moc"
