#include "tests/support/ApiClient.h"
#include "tests/support/OwnDisk.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TaxonWriters.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTest>

/// A disk of 16 MiB that is full again and again under writers: they hear 507 or 503, reading goes on, and with some
/// space the server takes changes again by itself. What it acknowledged is there.
class FullDiskTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int roundsOnADisk = 3; ///< what is written in more would not fit
    [[nodiscard]] QString inside(const QString& file) const
    {
        return QStringLiteral("/proc/%1/root%2/%3").arg(m_server->process().processId()).arg(m_disk.path(), file);
    }
    void startOnAnEmptyDisk();
    void stop();
    void fill();
    void refuses(TaxonWriters& writers);

    QTemporaryDir m_disk; ///< where each server sees a disk of its own
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ApiClient> m_client;
    QSet<QString> m_acknowledged;
    int m_written = 0;
    int m_refused = 0;

private Q_SLOTS:
    void initTestCase();
    void isNotFilledByTheLogsOfTheServer();
    void refusesReadsOnAndHeals_data();
    void refusesReadsOnAndHeals();
    void cleanupTestCase();
};

void FullDiskTest::startOnAnEmptyDisk()
{
    m_server = std::make_unique<ServerProcess>(m_disk.path());
    ownDisk::giveTo(m_server->process(), m_disk.path().toLocal8Bit(), 16);
    const bool started = m_server->start();
    if (!started && m_server->process().exitCode() == ownDisk::refused)
        QSKIP("this system does not let a process have a disk of its own");
    QVERIFY2(started, m_server->log());
    m_client = std::make_unique<ApiClient>(m_server->url());
    QFile token(inside(QStringLiteral("setup-token")));
    QVERIFY(token.open(QIODevice::ReadOnly));
    QCOMPARE(m_client->setUp(QString::fromLatin1(token.readAll())).status, 201);
}

void FullDiskTest::stop()
{
    if (!m_client)
        return;
    m_client.reset();
    QVERIFY(m_server->stop());
    m_written += int(m_acknowledged.size());
    m_acknowledged.clear();
}

void FullDiskTest::initTestCase()
{
    startOnAnEmptyDisk();
}

void FullDiskTest::isNotFilledByTheLogsOfTheServer()
{
    TaxonWriters writers(m_server->url(), m_client->token(), {.count = 8, .round = 1000, .remarks = 900});
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > 600 || writers.refused() > 0, 60'000);
    writers.stop();
    QVERIFY2(writers.unexpected().isEmpty(), qPrintable(writers.unexpected()));
    QCOMPARE(writers.refused(), 0);
    m_acknowledged += writers.ids();
}

void FullDiskTest::refusesReadsOnAndHeals_data()
{
    QTest::addColumn<int>("round");
    const int disks = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 10 : 1;
    for (int round = 0; round < disks * roundsOnADisk; ++round)
        QTest::addRow("full %d", round + 1) << round;
}

void FullDiskTest::fill()
{
    QFile filler(inside(QStringLiteral("filler")));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered));
    const QByteArray block(4096, 'x');
    while (filler.write(block) == block.size())
        continue;
}

void FullDiskTest::refuses(TaxonWriters& writers)
{
    // The server gives space back and takes it again; from some moment on nothing fits any more.
    const auto full = [&] {
        fill();
        const int before = writers.acknowledged();
        const int refused = writers.refused();
        return QTest::qWaitFor([&] { return writers.refused() > refused + 40; }, 20'000) &&
               writers.acknowledged() == before;
    };
    QTRY_VERIFY_WITH_TIMEOUT(full(), 60'000);
    QCOMPARE(m_client->get(QStringLiteral("/api/v1/taxa?limit=200")).status, 200);
    QCOMPARE(m_client->get(QStringLiteral("/health/live")).status, 200);
    QCOMPARE(m_client->get(QStringLiteral("/health/ready")).status, 503);
}

void FullDiskTest::refusesReadsOnAndHeals()
{
    QFETCH(const int, round);
    if (round > 0 && round % roundsOnADisk == 0) {
        stop();
        startOnAnEmptyDisk();
    }
    TaxonWriters writers(m_server->url(), m_client->token(), {.count = 8, .round = round, .remarks = 100});
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > 20, 30'000);
    refuses(writers);
    QVERIFY(QFile::remove(inside(QStringLiteral("filler"))));
    const int before = writers.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > before + 20, 30'000);
    writers.stop();
    QVERIFY2(writers.unexpected().isEmpty(), qPrintable(writers.unexpected()));
    m_acknowledged += writers.ids();
    m_refused += writers.refused();
    const QSet<QString> kept = listedTaxa(*m_client);
    QVERIFY((m_acknowledged - kept).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(recordedTaxa(*m_client), kept, 30'000);
}

void FullDiskTest::cleanupTestCase()
{
    stop();
    qInfo("%d acknowledged writes, none lost; %d refused", m_written, m_refused);
}

BLOOMZY_TEST(FullDiskTest)
#include "FullDiskTest.moc"
