#include "tests/integration/backup/BackedUpServer.h"
#include "tests/support/OwnDisk.h"
#include "tests/support/TestMain.h"

/// A server on a small disk that has no room for what a backup needs: before it, or amid one of its steps.
class BackupDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheLiveDataWholeAndNothingElse();

private:
    static constexpr int mebibytes = 48;
    [[nodiscard]] QString inside(const QString& file) const
    {
        return QStringLiteral("/proc/%1/root%2/%3").arg(m_server->process().processId()).arg(m_disk.path(), file);
    }
    [[nodiscard]] QStringList inWork() const
    {
        return QDir(inside(QStringLiteral("backup"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    void start();
    /// All but so much of the disk is taken.
    void leave(qint64 bytes);
    [[nodiscard]] QJsonObject tried();

    QTemporaryDir m_disk;
    QTemporaryDir m_shelf;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ApiClient> m_client;
};

void BackupDiskTest::start()
{
    m_server = std::make_unique<ServerProcess>(m_disk.path());
    ownDisk::giveTo(m_server->process(), m_disk.path().toLocal8Bit(), mebibytes);
    const bool started = m_server->start();
    if (!started && m_server->process().exitCode() == ownDisk::refused)
        QSKIP("this system does not let a process have a disk of its own");
    QVERIFY2(started, m_server->log());
    m_client = std::make_unique<ApiClient>(m_server->url());
    QFile token(inside(QStringLiteral("setup-token")));
    QVERIFY(token.open(QIODevice::ReadOnly));
    QCOMPARE(m_client->setUp(QString::fromLatin1(token.readAll())).status, 201);
    QVERIFY(rehearseNothing(*m_client));
    QCOMPARE(m_client->send("POST", QStringLiteral("/api/v1/backups/recovery-keys")).status, 201);
    const QJsonObject path{{QStringLiteral("name"), QStringLiteral("path")}, {QStringLiteral("value"), m_shelf.path()}};
    QCOMPARE(
        m_client
            ->post(QStringLiteral("/api/v1/backups/destinations"), {{QStringLiteral("name"), QStringLiteral("Shelf")},
                                                                    {QStringLiteral("kind"), QStringLiteral("folder")},
                                                                    {QStringLiteral("settings"), QJsonArray{path}}})
            .status,
        201);
}

void BackupDiskTest::leave(qint64 bytes)
{
    QFile filler(inside(QStringLiteral("filler")));
    QVERIFY(!filler.exists() || filler.remove());
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray block(64 * 1024, 'x');
    while (filler.write(block) == block.size())
        continue;
    QVERIFY(filler.resize(filler.size() - bytes));
}

QJsonObject BackupDiskTest::tried()
{
    const Answer begun = m_client->send("POST", QStringLiteral("/api/v1/backups"));
    QJsonObject now = begun.json();
    const auto isOver = [&] {
        now = m_client->get(QString::fromLatin1(begun.header("Location"))).json();
        return now.contains(QLatin1String("finishedAt"));
    };
    return begun.status == 202 && QTest::qWaitFor(isOver, 60'000) ? now : QJsonObject();
}

void BackupDiskTest::leavesTheLiveDataWholeAndNothingElse()
{
    start();
    int refused = 0;
    // Of the disk 3 MiB are never taken by a backup, and with 1.5 MiB left nothing is changed any more.
    for (const int left : {3, 4, 5, 6, 8, 24}) {
        leave(qint64{left} * 1024 * 1024);
        const auto before = QDir(m_shelf.path()).entryList({QStringLiteral("*.age")});
        const QJsonObject ended = tried();
        QVERIFY2(!ended.isEmpty(), qPrintable(QString::number(left)));
        QVERIFY(inWork().isEmpty());
        const bool isMade = ended.value(QLatin1String("state")).toString() == QStringLiteral("succeeded");
        const auto after = QDir(m_shelf.path()).entryList({QStringLiteral("*.age")});
        QCOMPARE(after.size(), before.size() + (isMade ? 1 : 0));
        if (isMade)
            continue;
        ++refused;
        QVERIFY2(ended[QLatin1String("problem")][QLatin1String("type")].toString().endsWith(
                     QStringLiteral("insufficientStorage")),
                 QJsonDocument(ended).toJson());
        const QString genus = QStringLiteral("Ficus%1").arg(QChar(QLatin1Char(char('a' + left))));
        QCOMPARE(m_client
                     ->post(QStringLiteral("/api/v1/taxa"),
                            {{QStringLiteral("taxonRank"), QStringLiteral("genus")}, {QStringLiteral("genus"), genus}})
                     .status,
                 201);
    }
    QVERIFY(refused > 0);
    QVERIFY(!QDir(m_shelf.path()).entryList({QStringLiteral("*.age")}).isEmpty());
    QVERIFY(m_server->stop());
}

BLOOMZY_TEST(BackupDiskTest)
#include "BackupDiskTest.moc"
