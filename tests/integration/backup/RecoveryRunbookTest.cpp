#include "tests/integration/backup/BackedUpServer.h"
#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>

#include <sysexits.h>

using bloomzy::test::text;

/// docs/recovery.md, played.
class RecoveryRunbookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_ours.reset(); }
    void refusesWhileTheServerRuns();
    void aWrongRestore();
    void theFolderIsGone();
    void aFileIsCorrupted_data();
    void aFileIsCorrupted();
    void theDiskIsFull();
    void theLastAdministratorIsLockedOut();
    void theRecoveryKeyIsLost();
    void theServerWasStolen();
    void aBackupIsProvenWithoutTheServer();

private:
    CtlRun ctl(const QStringList& words, const QByteArray& input = {}) const { return runCtl(words, input); }
    CtlRun restore(const QString& file, const QString& folder, const QStringList& more = {}) const
    {
        return ctl(QStringList{text("backup"), text("restore"), file, text("--data-dir"), folder, text("--identity"),
                               m_ours->keyFile(), text("--json")} +
                   more);
    }
    /// The last line of what it printed.
    [[nodiscard]] static QJsonObject outcome(const CtlRun& run)
    {
        return QJsonDocument::fromJson(run.out.trimmed().split('\n').last()).object();
    }
    [[nodiscard]] static QString endOf(const CtlRun& run)
    {
        return outcome(run).value(QLatin1String("end")).toString();
    }
    void addTaxon(const char* genus)
    {
        const Answer made = m_ours->client->post(text("/api/v1/taxa"),
                                                 {{text("taxonRank"), text("genus")}, {text("genus"), text(genus)}});
        QVERIFY2(made.status == 201, made.body.constData());
    }
    /// The genera in a folder, whose server is started for it.
    [[nodiscard]] QStringList generaIn(const QString& folder)
    {
        ServerProcess server(folder);
        if (!server.start())
            return {text("does not start: ") + QString::fromUtf8(server.log())};
        ApiClient client(server.url());
        if (client.signIn(text("ada@example.org"), ApiClient::goodPassword()).status != 200)
            return {text("nobody can sign in")};
        QStringList genera;
        for (const QJsonValue taxon : client.get(text("/api/v1/taxa")).json().value(QLatin1String("items")).toArray())
            genera += taxon[QLatin1String("genus")].toString();
        genera.sort();
        return server.stop() ? genera : QStringList{text("does not stop")};
    }
    [[nodiscard]] QString data() const { return m_ours->server.dataFolder(); }

    std::unique_ptr<BackedUpServer> m_ours;
    QString m_backup;
};

/// A backup knows Acer, and the server Betula as well.
void RecoveryRunbookTest::init()
{
    m_ours = std::make_unique<BackedUpServer>();
    QVERIFY(m_ours->start() && m_ours->addRecoveryKey() && m_ours->addShelf());
    addTaxon("Acer");
    QVERIFY(!m_ours->made().isEmpty());
    m_backup = m_ours->shelf() + QLatin1Char('/') + m_ours->onTheShelf().first();
    addTaxon("Betula");
}

void RecoveryRunbookTest::refusesWhileTheServerRuns()
{
    QCOMPARE(restore(m_backup, data()).code, EX_TEMPFAIL);
    QVERIFY(m_ours->server.stop());
    QCOMPARE(generaIn(data()), (QStringList{text("Acer"), text("Betula")}));
}

void RecoveryRunbookTest::aWrongRestore()
{
    QVERIFY(m_ours->server.stop());
    QCOMPARE(restore(m_backup, data(), {text("--dry-run")}).code, 0);
    const CtlRun run = restore(m_backup, data());
    QVERIFY2(endOf(run) == text("restored"), run.out + run.err);
    QVERIFY(run.out.contains("\"event\":\"progress\""));
    QCOMPARE(generaIn(data()), QStringList{text("Acer")});
    const QString copy = outcome(run).value(QLatin1String("safetyCopy")).toString();
    QVERIFY(copy.startsWith(data() + text("-before-restore-")));
    QCOMPARE(endOf(restore(copy, data(), {text("--no-safety-copy")})), text("restored"));
    QCOMPARE(generaIn(data()), (QStringList{text("Acer"), text("Betula")}));
    QFile::remove(copy);
}

void RecoveryRunbookTest::theFolderIsGone()
{
    QVERIFY(m_ours->server.stop());
    QVERIFY(QDir(data()).removeRecursively());
    const CtlRun run = restore(m_backup, data());
    QVERIFY2(endOf(run) == text("restored") && outcome(run).value(QLatin1String("bare")).toBool(), run.out + run.err);
    QCOMPARE(generaIn(data()), QStringList{text("Acer")});
}

void RecoveryRunbookTest::aFileIsCorrupted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("more");
    QTest::newRow("the catalog") << text("store/catalog.db") << QStringList();
    QTest::newRow("the audit log") << text("audit/audit.db") << QStringList{text("--audit-from-backup")};
}

void RecoveryRunbookTest::aFileIsCorrupted()
{
    QFETCH(QString, name);
    QFETCH(QStringList, more);
    QVERIFY(m_ours->server.stop());
    QFile file(data() + QLatin1Char('/') + name);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(4096, 'x')) == 4096);
    file.close();
    QVERIFY(!m_ours->server.start());
    QVERIFY(restore(m_backup, data()).code != 0); // what is there cannot be copied
    const CtlRun run = restore(m_backup, data(), more + QStringList{text("--no-safety-copy")});
    QVERIFY2(endOf(run) == text("restored"), run.out + run.err);
    QCOMPARE(generaIn(data()), QStringList{text("Acer")});
}

/// By moving it to another place; that nothing is lost when it fills is shown by integration.FullDiskTest and
/// unit.StoppedRestoreKillTest.
void RecoveryRunbookTest::theDiskIsFull()
{
    QVERIFY(m_ours->server.stop());
    const QString larger = m_ours->folder("larger");
    QCOMPARE(QProcess::execute(text("cp"), {text("-a"), data(), larger}), 0);
    QCOMPARE(generaIn(larger), (QStringList{text("Acer"), text("Betula")}));
}

void RecoveryRunbookTest::theLastAdministratorIsLockedOut()
{
    QVERIFY(m_ours->server.stop());
    const CtlRun run =
        ctl({text("recover-admin"), text("ada@example.org"), text("--data-dir"), data(), text("--json")});
    QCOMPARE(run.code, 0);
    QVERIFY(m_ours->server.start());
    ApiClient client(m_ours->server.url());
    const Answer reset =
        client.post(text("/api/v1/auth/password-reset"), {{text("code"), run.json().value(QLatin1String("code"))},
                                                          {text("password"), text("another-lantern-4-comet-heron")}});
    QVERIFY2(reset.status < 300, reset.body.constData());
    QCOMPARE(client.signIn(text("ada@example.org"), text("another-lantern-4-comet-heron")).status, 200);
}

void RecoveryRunbookTest::theRecoveryKeyIsLost()
{
    QVERIFY(QFile::rename(m_ours->keyFile(), m_ours->folder("old key")));
    QVERIFY(m_ours->addRecoveryKey());
    QString id; // what is done by itself after the first backup has to end before
    QTRY_VERIFY_WITH_TIMEOUT(!(id = m_ours->made().value(QLatin1String("id")).toString()).isEmpty(), 120'000);
    const QString file =
        m_ours->client->get(text("/api/v1/backups/points/") + id).json().value(QLatin1String("fileName")).toString();
    QVERIFY(m_ours->server.stop());
    QCOMPARE(restore(m_backup, m_ours->folder("new")).code, EX_DATAERR);
    QVERIFY(!QFile::exists(m_ours->folder("new")));
    QCOMPARE(endOf(restore(m_ours->shelf() + QLatin1Char('/') + file, m_ours->folder("new"))), text("restored"));
    QCOMPARE(generaIn(m_ours->folder("new")), (QStringList{text("Acer"), text("Betula")}));
}

void RecoveryRunbookTest::theServerWasStolen()
{
    const QString token = m_ours->client->token();
    QVERIFY(m_ours->server.stop());
    // Nothing in the folder is a key of age, in clear.
    for (QDirIterator files(data(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly) && !file.readAll().contains("AGE-SECRET-KEY-1"));
    }
    const QString other = m_ours->folder("other machine");
    QCOMPARE(endOf(restore(m_backup, other)), text("restored"));
    const CtlRun rotated = ctl({text("keys"), text("rotate"), text("--master"), text("--data-dir"), other});
    QVERIFY2(rotated.code == 0, rotated.err.constData());
    QVERIFY(QFile(data() + text("/keys/master-key")).exists());
    ServerProcess server(other);
    QVERIFY(server.start());
    ApiClient client(server.url());
    client.setToken(token);
    QCOMPARE(client.get(text("/api/v1/auth/me")).status, 401);
    // Whoever had more of the log hears what is missing.
    QCOMPARE(client.signIn(text("ada@example.org"), ApiClient::goodPassword()).status, 200);
    QVERIFY(server.stop());
}

void RecoveryRunbookTest::aBackupIsProvenWithoutTheServer()
{
    const CtlRun run = ctl({text("backup"), text("rehearse"), m_backup, text("--identity"), m_ours->keyFile(),
                            text("--work-dir"), m_ours->shelf(), text("--json")});
    QVERIFY2(run.code == 0 && outcome(run).value(QLatin1String("ok")).toBool(), run.out + run.err);
    QVERIFY(outcome(run).value(QLatin1String("milliseconds")).toInt() > 0);
    QCOMPARE(m_ours->onTheShelf().size(), 1);
}

BLOOMZY_TEST(RecoveryRunbookTest)
#include "RecoveryRunbookTest.moc"
