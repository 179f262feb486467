#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TaxonWriters.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace {

const auto faults = QStringLiteral("/usr/lib/fiu/");

bool isInstalled()
{
    return QFile::exists(faults + QStringLiteral("fiu_run_preload.so")) &&
           QFile::exists(faults + QStringLiteral("fiu_posix_preload.so")) &&
           !QStandardPaths::findExecutable(QStringLiteral("fiu-ctrl")).isEmpty();
}

} // namespace

/// A disk that says it could not keep what it was given (fsync and fdatasync fail, by libfiu): nothing is acknowledged
/// meanwhile, reading goes on, and afterwards the server takes changes again by itself.
class FailingSyncTest : public QObject
{
    Q_OBJECT

private:
    void begin();
    [[nodiscard]] bool tell(const QString& command);
    [[nodiscard]] bool fail(bool failing);
    void refusesAll(TaxonWriters& writers);

    QTemporaryDir m_control;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ApiClient> m_client;
    QSet<QString> m_acknowledged;
    int m_refused = 0;

private Q_SLOTS:
    void initTestCase();
    void acknowledgesNothingMeanwhile_data();
    void acknowledgesNothingMeanwhile();
    void keptWhatItAcknowledged();
};

void FailingSyncTest::initTestCase()
{
    if (!isInstalled())
        QSKIP("libfiu is not installed (packages libfiu-dev and fiu-utils)");
    begin();
}

void FailingSyncTest::begin()
{
    m_server = std::make_unique<ServerProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), faults + QStringLiteral("fiu_run_preload.so ") + faults +
                                                         QStringLiteral("fiu_posix_preload.so"));
    environment.insert(QStringLiteral("FIU_CTRL_FIFO"), m_control.filePath(QStringLiteral("fiu")));
    m_server->process().setProcessEnvironment(environment);
    QVERIFY2(m_server->start(), m_server->log());
    m_client = std::make_unique<ApiClient>(m_server->url());
    QCOMPARE(m_client->setUp(m_server->setupToken()).status, 201);
}

bool FailingSyncTest::tell(const QString& command)
{
    return QProcess::execute(QStringLiteral("fiu-ctrl"),
                             {QStringLiteral("-f"), m_control.filePath(QStringLiteral("fiu")), QStringLiteral("-c"),
                              command, QString::number(m_server->process().processId())}) == 0;
}

bool FailingSyncTest::fail(bool failing)
{
    const QString verb = failing ? QStringLiteral("enable") : QStringLiteral("disable");
    const QString error = failing ? QStringLiteral(",failinfo=5") : QString(); // EIO
    return tell(verb + QStringLiteral(" name=posix/io/sync/fsync") + error) &&
           tell(verb + QStringLiteral(" name=posix/io/sync/fdatasync") + error);
}

void FailingSyncTest::acknowledgesNothingMeanwhile_data()
{
    QTest::addColumn<int>("round");
    const int rounds = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 30 : 3;
    for (int round = 0; round < rounds; ++round)
        QTest::addRow("failure %d", round + 1) << round;
}

void FailingSyncTest::refusesAll(TaxonWriters& writers)
{
    // What was synchronised before is acknowledged a little later; each writer was refused after that.
    const int refused = writers.refused();
    QTRY_VERIFY_WITH_TIMEOUT(writers.refused() > refused + 100, 30'000);
    const int before = writers.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(writers.refused() > refused + 400, 30'000);
    QCOMPARE(writers.acknowledged(), before);
    QCOMPARE(m_client->get(QStringLiteral("/api/v1/taxa?limit=200")).status, 200);
    QCOMPARE(m_client->get(QStringLiteral("/health/live")).status, 200);
    QCOMPARE(m_client->get(QStringLiteral("/health/ready")).status, 503);
}

void FailingSyncTest::acknowledgesNothingMeanwhile()
{
    QFETCH(const int, round);
    TaxonWriters writers(m_server->url(), m_client->token(), {.count = 8, .round = round});
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > 50, 30'000);
    QVERIFY(fail(true));
    refusesAll(writers);
    QVERIFY2(writers.unexpected().isEmpty(), qPrintable(writers.unexpected()));
    QVERIFY(fail(false));
    const int before = writers.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > before + 50, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->get(QStringLiteral("/health/ready")).status, 200, 30'000);
    writers.stop();
    QVERIFY2(writers.unexpected().isEmpty(), qPrintable(writers.unexpected()));
    m_acknowledged += writers.ids();
    m_refused += writers.refused();
}

void FailingSyncTest::keptWhatItAcknowledged()
{
    m_server->kill();
    m_server->process().setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    QVERIFY(m_server->start());
    m_client->setBase(m_server->url());
    QCOMPARE(m_client->signIn(QStringLiteral("ada@example.org"), ApiClient::goodPassword()).status, 200);
    const QSet<QString> kept = listedTaxa(*m_client);
    QVERIFY((m_acknowledged - kept).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(recordedTaxa(*m_client), kept, 30'000);
    qInfo("%lld acknowledged writes, none lost; %d refused", qlonglong(m_acknowledged.size()), m_refused);
    QVERIFY(m_server->stop());
}

BLOOMZY_TEST(FailingSyncTest)
#include "FailingSyncTest.moc"
