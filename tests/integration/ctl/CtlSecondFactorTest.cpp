#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ApiClient.h"
#include "tests/support/AuthenticatorApp.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QDateTime>
#include <QTest>

#include <sysexits.h>

using namespace bloomzy::test;

/// Commands that sign in as somebody with a second factor.
class CtlSecondFactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWithoutACode();
    void refusesAWrongCode();
    void signsInWithARecoveryCode();

private:
    [[nodiscard]] CtlRun rotate(const QByteArray& lines) const
    {
        return runCtl({text("keys"), text("rotate"), text("--url"), m_server.url().toString(), text("--email"),
                       text("ada@example.org"), text("--json")},
                      lines);
    }

    ServerProcess m_server;
    QJsonArray m_codes;
};

void CtlSecondFactorTest::initTestCase()
{
    QVERIFY(m_server.start());
    ApiClient client(m_server.url());
    QCOMPARE(client.setUp(m_server.setupToken()).status, 201);
    const Answer begun = client.send("POST", text("/api/v1/auth/second-factor"));
    const AuthenticatorApp app(begun.json().value(text("secret")).toString().toLatin1());
    const QString code = QString::fromLatin1(app.codeAt(QDateTime::currentSecsSinceEpoch()));
    const Answer confirmed = client.post(text("/api/v1/auth/second-factor/confirm"), {{text("code"), code}});
    QCOMPARE(confirmed.status, 200);
    m_codes = confirmed.json().value(text("codes")).toArray();
}

void CtlSecondFactorTest::refusesWithoutACode()
{
    const CtlRun run = rotate(goodLine);
    QVERIFY2(run.code == EX_NOINPUT, run.err);
    QVERIFY(run.err.contains("code"));
}

void CtlSecondFactorTest::refusesAWrongCode()
{
    const CtlRun run = rotate(goodLine + "12345\n");
    QVERIFY2(run.code == EX_NOPERM, run.err);
    QCOMPARE(run.errorCode(), text("unauthenticated"));
}

void CtlSecondFactorTest::signsInWithARecoveryCode()
{
    const QByteArray lines = goodLine + m_codes.at(0).toString().toLatin1() + '\n';
    const CtlRun run = rotate(lines);
    QVERIFY2(run.code == 0, run.err);
    QVERIFY(!run.out.contains(m_codes.at(0).toString().toLatin1()));
    QVERIFY2(rotate(lines).code == EX_NOPERM, "used");
}

BLOOMZY_TEST(CtlSecondFactorTest)
#include "CtlSecondFactorTest.moc"
