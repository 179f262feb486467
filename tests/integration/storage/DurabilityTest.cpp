#include "backend/storage/Outbox.h"
#include "backend/storage/SqliteDatabase.h"
#include "tests/support/TestMain.h"
#include "tests/unit/storage/TestDatabase.h"

#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>

namespace bloomzy::storage {

/// Every acknowledged write outlives `kill -9`, and its outbox event with it.
class DurabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWritersLoseNothingAcknowledged_data();
    void killedWritersLoseNothingAcknowledged();

private:
    void killAfter(int acknowledged);
    void compareWithFile();

    std::unique_ptr<QTemporaryDir> m_folder;
    QSet<QByteArray> m_acknowledged;
};

namespace {

QSet<QByteArray> column(Database& database, std::string_view sql)
{
    QSet<QByteArray> values;
    const auto done = database.read(
        [&](Snapshot& snapshot) {
            return snapshot.query(sql, {}, [&](const Row& row) {
                values.insert(QByteArray(row.text(0).data(), qsizetype(row.text(0).size())));
                return true;
            });
        },
        soon());
    return done.has_value() ? values : QSet<QByteArray>();
}

} // namespace

void DurabilityTest::killAfter(int acknowledged)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(DURABILITY_WRITER), {m_folder->filePath(QStringLiteral("durable.db"))});
    QVERIFY(writer.waitForStarted());
    QByteArray output;
    while (output.count('\n') < acknowledged) {
        QVERIFY2(writer.waitForReadyRead(60'000), "the writers stand still");
        output += writer.readAllStandardOutput();
    }
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
    output += writer.readAllStandardOutput();
    for (const auto& line : output.split('\n'))
        if (line.size() == 36)
            m_acknowledged.insert(line);
}

void DurabilityTest::compareWithFile()
{
    SqliteOptions options;
    options.file = m_folder->filePath(QStringLiteral("durable.db")).toStdString();
    const auto opened = openSqlite(options, noteMigrations());
    VERIFY_OK(opened);
    const auto rows = column(**opened, "SELECT text FROM notes");
    const auto lost = m_acknowledged - rows;
    QVERIFY2(lost.isEmpty(), qPrintable(QStringLiteral("%1 acknowledged writes are lost").arg(lost.size())));
    QVERIFY2(column(**opened, "SELECT id FROM outbox") == rows, "a change without its event, or the reverse");
    QCOMPARE(column(**opened, "PRAGMA integrity_check"), QSet<QByteArray>{"ok"});
}

void DurabilityTest::killedWritersLoseNothingAcknowledged_data()
{
    QTest::addColumn<int>("round");
    const int rounds = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 200 : 3;
    for (int round = 0; round < rounds; ++round)
        QTest::addRow("round %d", round) << round;
}

/// Ten rounds go on with one file, so that a file is recovered that was recovered before.
void DurabilityTest::killedWritersLoseNothingAcknowledged()
{
    QFETCH(int, round);
    if (round % 10 == 0) {
        m_folder = std::make_unique<QTemporaryDir>();
        m_acknowledged.clear();
    }
    killAfter(QRandomGenerator::global()->bounded(1, 2000));
    if (!QTest::currentTestFailed())
        compareWithFile();
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::DurabilityTest)
#include "DurabilityTest.moc"
