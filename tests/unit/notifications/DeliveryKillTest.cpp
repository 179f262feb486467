#include "backend/core/crypto/SecretKey.h"
#include "tests/support/EngineTest.h"
#include "tests/support/LineProgram.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <random>

using namespace bloomzy;

/// Every notification whose telling was acknowledged arrives, however often the server is ended by force.
class DeliveryKillTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void killedServersLoseNothing();

private:
    void start(QProcess& program, int count) const;
    void killAfter(int acknowledged);
    void finish();
    void take(const QByteArray& output);

    const QString m_secret = QStringLiteral("a secret of the test");
    const QString m_master = QString::fromStdString(core::crypto::SecretKey::random().hex());
    QString m_database;
    std::unique_ptr<LineProgram> m_receiver;
    QSet<QString> m_acknowledged;
};

void DeliveryKillTest::start(QProcess& program, int count) const
{
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(buildPath(QStringLiteral("tests/DeliveryProgram")),
                  {engine() == storage::Engine::postgresql ? QStringLiteral("postgresql") : QStringLiteral("sqlite"),
                   m_database, m_master, QStringLiteral("http://127.0.0.1:%1/200").arg(m_receiver->port()), m_secret,
                   QDir(programPath(QStringLiteral("../lib/bloomzy/plugins"))).canonicalPath(),
                   QString::number(count)});
}

void DeliveryKillTest::take(const QByteArray& output)
{
    for (const auto& line : output.split('\n'))
        if (line.size() == 36)
            m_acknowledged.insert(QString::fromLatin1(line));
}

void DeliveryKillTest::killAfter(int acknowledged)
{
    QProcess program;
    start(program, 100'000);
    QByteArray output;
    while (output.count('\n') < acknowledged) {
        QVERIFY2(program.waitForReadyRead(60'000), "the program stands still");
        output += program.readAllStandardOutput();
    }
    program.kill();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    take(output + program.readAllStandardOutput());
}

void DeliveryKillTest::finish()
{
    QProcess program;
    start(program, 0);
    QVERIFY(program.waitForFinished(300'000));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().contains("done"));
}

void DeliveryKillTest::killedServersLoseNothing()
{
    m_receiver = std::make_unique<LineProgram>(QStringLiteral("webhook_receiver.py"), QStringList(m_secret));
    QVERIFY(m_receiver->port() > 0);
    m_database = QString::fromStdString(m_databases.make(engine()));
    std::mt19937 random(20'261'130);
    const int kills = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 60 : 4;
    for (int i = 0; i < kills; ++i) {
        killAfter(1 + int(random() % 25));
        if (QTest::currentTestFailed())
            return;
    }
    finish();
    // The receiver tells in lines of its own; the last may be on their way.
    QMap<QString, QSet<QString>> keys;
    const auto countArrived = [&] {
        keys.clear();
        for (const QJsonObject& request : m_receiver->told())
            keys[request.value(QStringLiteral("body"))[QStringLiteral("data")][QStringLiteral("told")].toString()]
                .insert(request.value(QStringLiteral("key")).toString());
        return (m_acknowledged - QSet<QString>(keys.keyBegin(), keys.keyEnd())).size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(countArrived(), 0, 30'000);
    QVERIFY(m_acknowledged.size() >= kills);
    for (const auto& ofOne : std::as_const(keys))
        QCOMPARE(ofOne.size(), 1); // what came twice came with the same key
    m_acknowledged.clear();
}

BLOOMZY_TEST(DeliveryKillTest)
#include "DeliveryKillTest.moc"
