#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TaxonWriters.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sysexits.h>

using bloomzy::test::text;

/// kill -9 under load: what is left of the audit log verifies, as the server left it and after it was taken up again,
/// and continues the checkpoint that was seen before; no event stands without its change, no change without its event.
class AuditKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killLeavesALogThatVerifies_data();
    void killLeavesALogThatVerifies();

private:
    void seeCheckpoint();
    [[nodiscard]] CtlRun verify() const
    {
        return runCtl({text("audit"), text("verify"), text("--json"), text("--data-dir"), m_server.dataFolder(),
                       text("--vkey"), m_key, text("--checkpoint"), m_kept.filePath(text("seen"))});
    }
    [[nodiscard]] static qint64 eventsIn(const QByteArray& checkpoint)
    {
        return checkpoint.split('\n').value(1).toLongLong();
    }

    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_client;
    QTemporaryDir m_kept;
    QString m_key;
    qint64 m_seen = 0;
    QSet<QString> m_acknowledged;
};

void AuditKillTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_client = std::make_unique<ApiClient>(m_server.url());
    QCOMPARE(m_client->setUp(m_server.setupToken()).status, 201);
    m_key = QString::fromUtf8(m_client->get(text("/api/v1/audit/log/vkey")).body).trimmed();
    QVERIFY(!m_key.isEmpty());
}

void AuditKillTest::seeCheckpoint()
{
    const Answer answer = m_client->get(text("/api/v1/audit/log/checkpoint"));
    QCOMPARE(answer.status, 200);
    m_seen = eventsIn(answer.body);
    QFile file(m_kept.filePath(text("seen")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(answer.body) == answer.body.size());
}

void AuditKillTest::killLeavesALogThatVerifies_data()
{
    QTest::addColumn<int>("round");
    const int rounds = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 20 : 1;
    for (int round = 0; round < rounds; ++round)
        QTest::addRow("kill %d", round + 1) << round;
}

void AuditKillTest::killLeavesALogThatVerifies()
{
    QFETCH(const int, round);
    {
        TaxonWriters crowd(m_server.url(), m_client->token(), {.count = 16, .round = round});
        QTRY_VERIFY_WITH_TIMEOUT(crowd.acknowledged() >= 60 + 37 * (round % 5), 60'000);
        seeCheckpoint();
        const int before = crowd.acknowledged();
        QTRY_VERIFY_WITH_TIMEOUT(crowd.acknowledged() >= before + 20, 60'000);
        m_server.kill();
        crowd.wait();
        QVERIFY2(crowd.unexpected().isEmpty(), qPrintable(crowd.unexpected()));
        m_acknowledged += crowd.ids();
    }
    const CtlRun left = verify();
    QVERIFY2(left.code == EX_OK, left.out + left.err);
    QVERIFY(left.json().value(text("events")).toInteger() >= m_seen);

    QVERIFY(m_server.start());
    m_client->setBase(m_server.url());
    QCOMPARE(m_client->signIn(text("ada@example.org"), ApiClient::goodPassword()).status, 200);
    const QSet<QString> kept = listedTaxa(*m_client);
    QVERIFY((m_acknowledged - kept).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(recordedTaxa(*m_client), kept, 30'000);
    const CtlRun taken = verify();
    QVERIFY2(taken.code == EX_OK, taken.out + taken.err);
    QVERIFY(taken.json().value(text("events")).toInteger() > kept.size());
}

BLOOMZY_TEST(AuditKillTest)
#include "AuditKillTest.moc"
