#include "tests/integration/server/DeclaredOperations.h"
#include "tests/integration/server/FakeTime.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// An access token that the server itself made an hour ago: no route takes it any more, and the session lives on.
class ExpiredTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isRefusedByEveryRoute();
    void theSessionLivesOn();
    void refusedCallsChangedNothing();

private:
    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_client;
    QString m_expired;
    QByteArray m_usersBefore;
};

void ExpiredTokenTest::initTestCase()
{
    QVERIFY2(!fakeTimeLibrary().isEmpty(), "libfaketime is not installed (package libfaketime)");
    auto anHourAgo = QProcessEnvironment::systemEnvironment();
    anHourAgo.insert(u"LD_PRELOAD"_s, fakeTimeLibrary());
    anHourAgo.insert(u"FAKETIME"_s, u"-3600"_s);
    anHourAgo.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
    m_server.process().setProcessEnvironment(anHourAgo);
    QVERIFY2(m_server.start(), m_server.log());
    m_client = std::make_unique<ApiClient>(m_server.url());
    QCOMPARE(m_client->setUp(m_server.setupToken()).status, 201);
    m_expired = m_client->token();
    m_usersBefore = m_client->get(u"/api/v1/users"_s).body;
    QVERIFY(m_usersBefore.contains("ada@example.org"));
    QVERIFY(m_server.stop());
    m_server.process().setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    QVERIFY2(m_server.start(), m_server.log());
    m_client->setBase(m_server.url());
}

void ExpiredTokenTest::isRefusedByEveryRoute()
{
    int guarded = 0;
    for (const auto& operation : declaredOperations(m_client->get(u"/openapi.json"_s).json())) {
        if (operation.isOpen())
            continue;
        ++guarded;
        const Answer answer = m_client->send(operation.verb, operation.pathToNothing());
        QVERIFY2(answer.status == 401 && answer.problem() == u"unauthenticated"_s, operation.name());
        QVERIFY2(answer.header("WWW-Authenticate").contains("invalid_token"), operation.name());
    }
    QVERIFY(guarded >= 60);
}

void ExpiredTokenTest::theSessionLivesOn()
{
    const Answer refreshed = m_client->post(u"/api/v1/auth/refresh"_s, {{u"refreshToken"_s, m_client->refreshToken()}});
    QVERIFY2(refreshed.status == 200, refreshed.body);
    m_client->setToken(refreshed.json().value(u"accessToken"_s).toString());
    QVERIFY(m_client->token() != m_expired);
    QCOMPARE(m_client->get(u"/api/v1/auth/me"_s).status, 200);
}

void ExpiredTokenTest::refusedCallsChangedNothing()
{
    QCOMPARE(m_client->get(u"/api/v1/users"_s).body, m_usersBefore);
}

BLOOMZY_TEST(ExpiredTokenTest)
#include "ExpiredTokenTest.moc"
