#include "tests/integration/backup/BackedUpServer.h"
#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/TaxonWriters.h"
#include "tests/support/TestMain.h"

#include <sysexits.h>

using bloomzy::test::text;

/// `bloomzyctl backup create|list|verify`, with the server running and not.
class CtlBackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_ours.reset(); }
    void refusesAWrongCommandLine_data();
    void refusesAWrongCommandLine();
    void refusesWithoutSomebodyWhoOpensIt();
    void refusesPlaces();
    void refusesWithoutTheMasterKey();
    void findsADamagedFileAndAnotherKey();
    void ofAStoppedFolder();
    void ofARunningServerUnderWriters();
    void toOtherRecipients();
    void listsWhatTheServerMade();

private:
    [[nodiscard]] QStringList engineArguments() const
    {
        const auto given = m_ours->server.process().arguments();
        const auto at = given.indexOf(text("--database"));
        return at < 0 ? QStringList() : QStringList{text("--database"), given.value(at + 1)};
    }
    [[nodiscard]] CtlRun create(const QStringList& more = {})
    {
        return runCtl(QStringList{text("backup"), text("create"), text("--json"), text("--data-dir"),
                                  m_ours->server.dataFolder(), text("--output"), file()} +
                      engineArguments() + more);
    }
    [[nodiscard]] CtlRun verify(const QString& key)
    {
        return runCtl({text("backup"), text("verify"), file(), text("--json"), text("--identity"), key});
    }
    [[nodiscard]] QString file() const { return m_ours->folder("made.tar.zst.age"); }
    [[nodiscard]] static bool isPostgres() { return qEnvironmentVariable("BLOOMZY_TEST_ENGINE") == text("postgresql"); }

    std::unique_ptr<BackedUpServer> m_ours;
};

void CtlBackupTest::init()
{
    m_ours = std::make_unique<BackedUpServer>();
    QVERIFY(m_ours->start());
}

void CtlBackupTest::refusesAWrongCommandLine_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no folder") << QStringList{text("create"), text("--output"), text("x")};
    QTest::newRow("no file") << QStringList{text("create"), text("--data-dir"), text(".")};
    QTest::newRow("no descriptor") << QStringList{text("create"),   text("--data-dir"), text("."),
                                                  text("--output"), text("x"),          text("--master-key-fd")};
    QTest::newRow("no list of what") << QStringList{text("list")};
    QTest::newRow("no key") << QStringList{text("verify"), text("x")};
    QTest::newRow("verify what") << QStringList{text("verify"), text("--identity"), text("x")};
}

void CtlBackupTest::refusesAWrongCommandLine()
{
    QFETCH(const QStringList, words);
    const CtlRun run = runCtl(QStringList{text("backup")} + words + QStringList{text("--json")});
    QCOMPARE(run.code, EX_USAGE);
    QCOMPARE(run.errorCode(), text("usage"));
}

void CtlBackupTest::refusesWithoutSomebodyWhoOpensIt()
{
    const CtlRun none = create();
    QCOMPARE(none.code, EX_CONFIG);
    QVERIFY2(none.out.contains("recovery key"), none.out);
    QCOMPARE(create({text("--recipient"), text("age1x")}).code, EX_DATAERR);
    QVERIFY(!QFile::exists(file()));
    QVERIFY(m_ours->inWork().isEmpty());
}

void CtlBackupTest::refusesPlaces()
{
    QVERIFY(m_ours->addRecoveryKey());
    const QString inside = m_ours->server.dataFolder() + text("/made.age");
    CtlRun run = runCtl(QStringList{text("backup"), text("create"), text("--data-dir"), m_ours->server.dataFolder(),
                                    text("--output"), inside} +
                        engineArguments());
    QCOMPARE(run.code, EX_DATAERR);
    QVERIFY(!QFile::exists(inside));
    QFile there(file());
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
    there.close();
    run = create();
    QCOMPARE(run.code, EX_CONFIG);
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), QByteArray("mine"));
    QVERIFY(m_ours->inWork().isEmpty());
}

void CtlBackupTest::refusesWithoutTheMasterKey()
{
    QVERIFY(m_ours->addRecoveryKey());
    QVERIFY(m_ours->server.stop());
    const QString key = m_ours->server.dataFolder() + text("/keys/master-key");
    QVERIFY(QFile::rename(key, m_ours->folder("elsewhere")));
    const CtlRun run = create();
    QCOMPARE(run.code, EX_CONFIG);
    QVERIFY(!QFile::exists(file()));
    const QStringList words =
        QStringList{text("backup"),   text("create"), text("--data-dir"),      m_ours->server.dataFolder(),
                    text("--output"), file(),         text("--master-key-fd"), text("0")} +
        engineArguments();
    QFile elsewhere(m_ours->folder("elsewhere"));
    QVERIFY(elsewhere.open(QIODevice::ReadOnly));
    const CtlRun handed = runCtl(words, elsewhere.readAll());
    QVERIFY2(handed.code == EX_OK, handed.err);
}

void CtlBackupTest::findsADamagedFileAndAnotherKey()
{
    QVERIFY(m_ours->addRecoveryKey());
    QVERIFY(create().code == EX_OK);
    QFile other(m_ours->folder("other"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    const QString made = shell(text("age-keygen 2>/dev/null"));
    QVERIFY(other.write(made.toLatin1()) > 0);
    other.close();
    const CtlRun wrong = verify(other.fileName());
    QCOMPARE(wrong.code, EX_DATAERR);
    QVERIFY2(wrong.out.contains("not encrypted for this recovery key"), wrong.out);
    QCOMPARE(verify(m_ours->folder("missing")).code, EX_NOINPUT);
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.seek(damaged.size() - 9));
    const char byte = damaged.peek(1).at(0);
    QVERIFY(damaged.putChar(static_cast<char>(byte ^ 1)));
    damaged.close();
    QCOMPARE(verify(m_ours->keyFile()).code, EX_DATAERR);
}

void CtlBackupTest::ofAStoppedFolder()
{
    QVERIFY(m_ours->addRecoveryKey());
    QVERIFY(m_ours->server.stop());
    const auto before = isPostgres() ? QMap<QString, QString>() : traceOf(m_ours->server.dataFolder() + text("/store"));
    const CtlRun made = create();
    QVERIFY2(made.code == EX_OK, made.err + made.out);
    if (!isPostgres())
        QCOMPARE(traceOf(m_ours->server.dataFolder() + text("/store")), before);
    QVERIFY(m_ours->inWork().isEmpty());
    QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QJsonObject report = made.json();
    QVERIFY(report.value(text("auditCheckpoint")).isString());
    QVERIFY(!report.value(text("installation")).toString().isEmpty());
    const CtlRun verified = verify(m_ours->keyFile());
    QVERIFY2(verified.code == EX_OK, verified.err + verified.out);
    for (const char* fact : {"contents", "rows", "bytes", "created", "auditCheckpoint"})
        QCOMPARE(verified.json().value(text(fact)), report.value(text(fact)));
    QFile key(m_ours->keyFile());
    QVERIFY(key.open(QIODevice::ReadOnly));
    const CtlRun typed = runCtl({text("backup"), text("verify"), file(), text("--identity"), text("-")}, key.readAll());
    QVERIFY2(typed.code == EX_OK, typed.err);
}

/// Another process takes the moment by the databases' own locks, and nobody is refused for it.
void CtlBackupTest::ofARunningServerUnderWriters()
{
    QVERIFY(m_ours->addRecoveryKey());
    TaxonWriters writers(m_ours->server.url(), m_ours->client->token(), {.count = isPostgres() ? 1 : 4});
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() >= 40, 60'000);
    // Databases that are never still for 50 ms on a busy machine are left alone; who asked tries again.
    CtlRun made = create();
    for (int again = 0; again < 3 && made.code == EX_TEMPFAIL; ++again)
        made = create();
    writers.stop();
    writers.wait();
    QVERIFY2(made.code == EX_OK, made.err + made.out);
    QVERIFY2(writers.unexpected().isEmpty(), qPrintable(writers.unexpected()));
    QCOMPARE(writers.refused(), 0);
    QVERIFY(made.json().value(text("longestPauseMicroseconds")).toInt() <= 50'000);
    if (isPostgres())
        return;
    const QString target = m_ours->folder("out");
    QCOMPARE(shell(text("mkdir \"$3\"; age -d -i \"$1\" \"$2\" | zstd -d | tar -x -C \"$3\""),
                   {m_ours->keyFile(), file(), target}),
             QString());
    const QString question =
        text("ATTACH '%1/audit/audit.db' AS audit; SELECT (SELECT count(*) FROM taxon) >= 40, (SELECT count(*) FROM "
             "taxon) = (SELECT count(*) FROM (SELECT id FROM outbox WHERE payload LIKE '%\"action\":\"taxon.create\"%' "
             "UNION SELECT id FROM audit.events WHERE action = 'taxon.create'))");
    QCOMPARE(shell(text("sqlite3 \"$1\" \"$2\""),
                   {target + text("/store/catalog.db"), QString(question).replace(text("%1"), target)}),
             text("1|1"));
}

void CtlBackupTest::toOtherRecipients()
{
    QVERIFY(m_ours->addRecoveryKey());
    QStringList recipients;
    for (const char* name : {"first", "second"}) {
        const QString made =
            shell(text("age-keygen -o \"$1\" 2>/dev/null; age-keygen -y \"$1\""), {m_ours->folder(name)});
        recipients << text("--recipient") << made;
    }
    const CtlRun made = create(recipients);
    QVERIFY2(made.code == EX_OK, made.err + made.out);
    for (const char* name : {"first", "second"})
        QCOMPARE(verify(m_ours->folder(name)).code, EX_OK);
    QCOMPARE(verify(m_ours->keyFile()).code, EX_DATAERR);
}

void CtlBackupTest::listsWhatTheServerMade()
{
    const QStringList list =
        QStringList{text("backup"), text("list"), text("--data-dir"), m_ours->server.dataFolder()} + engineArguments();
    QCOMPARE(runCtl(list).out, QByteArray("There are no backups yet.\n"));
    QVERIFY(m_ours->addRecoveryKey() && m_ours->addShelf());
    const QJsonObject point = m_ours->made();
    QVERIFY(!point.isEmpty());
    const QJsonArray listed = runCtl(list + QStringList{text("--json")}).json().value(text("backups")).toArray();
    QCOMPARE(listed, m_ours->points());
    QVERIFY(runCtl(list).out.contains(point.value(text("fileName")).toString().toLatin1()));
}

BLOOMZY_TEST(CtlBackupTest)
#include "CtlBackupTest.moc"
