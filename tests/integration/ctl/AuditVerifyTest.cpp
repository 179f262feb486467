#include "tests/integration/ctl/AuditVerifyFixture.h"
#include "tests/support/TestMain.h"

#include <sys/stat.h>

using namespace bloomzy::test;

/// `audit verify` of a data folder.
class AuditVerifyTest : public AuditVerifyFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWhole(); }
    void init() { copyWhole(); }
    void cleanup() { removeCopy(); }

    void refusesAWrongCommandLine_data();
    void refusesAWrongCommandLine();
    void refusesWhatIsNoLog();
    void refusesToLoseAnotherCheckpoint();
    void findsWhatIsDoneToTheFile_data();
    void findsWhatIsDoneToTheFile();
    void findsADamagedFile();
    void findsAnotherKey();
    void findsByTheEarlierCheckpoint_data();
    void findsByTheEarlierCheckpoint();
    void savesNothingOfALogThatIsWrong();
    void verifiesAFolder();
    void continuesWhatItSaved();
    void tellsPeople();
};

void AuditVerifyTest::refusesAWrongCommandLine_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing named") << QStringList();
    QTest::newRow("no such option") << QStringList{text("--data-dir"), text("."), text("--fast")};
    QTest::newRow("an option without its value") << QStringList{text("--data-dir"), text("."), text("--save")};
    QTest::newRow("an operand") << QStringList{text("--data-dir"), text("."), text("log")};
    QTest::newRow("a server and nobody") << QStringList{text("--url"), text("https://127.0.0.1:1")};
}

void AuditVerifyTest::refusesAWrongCommandLine()
{
    QFETCH(const QStringList, words);
    const CtlRun run = runCtl(QStringList{text("audit"), text("verify"), text("--json")} + words);
    QCOMPARE(run.code, wrongUsage);
    QCOMPARE(run.errorCode(), text("usage"));
}

void AuditVerifyTest::refusesWhatIsNoLog()
{
    const CtlRun none = runCtl({text("audit"), text("verify"), text("--data-dir"), path("none"), text("--json")});
    QCOMPARE(none.code, EX_NOINPUT);
    QVERIFY(!QFile::exists(path("none")));
    QVERIFY(write(path("text"), "no checkpoint\n"));
    for (const char* option : {"--checkpoint", "--vkey", "--save"}) {
        const CtlRun run = verify({text(option), path("text")});
        QCOMPARE(run.code, EX_DATAERR);
        QVERIFY(run.err.contains(path("text").toUtf8()));
    }
    QCOMPARE(verify({text("--checkpoint"), path("missing")}).code, EX_NOINPUT);
    QVERIFY(change(text("DROP TABLE log_key")));
    QCOMPARE(verify().code, EX_CONFIG);
    QVERIFY(QFile::remove(m_folder + text("/audit/audit.db")));
    QCOMPARE(verify().code, EX_NOINPUT);
}

void AuditVerifyTest::refusesToLoseAnotherCheckpoint()
{
    QCOMPARE(verify({text("--save"), path("one")}).code, EX_OK);
    QVERIFY(forgeLog(m_folder, {"DELETE FROM events WHERE sequence > 5"}));
    QCOMPARE(verify({text("--save"), path("two")}).code, EX_OK);
    const CtlRun run = verify({text("--checkpoint"), path("two"), text("--save"), path("one")});
    QCOMPARE(run.code, wrongUsage);
    QVERIFY(QFile::remove(path("one")) && QFile::remove(path("two")));
}

void AuditVerifyTest::findsWhatIsDoneToTheFile_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* sql, int event, const char* words) {
        QTest::newRow(name) << text(sql) << event << QString::fromUtf8(words);
    };
    row("edited", "UPDATE events SET outcome = 'denied' WHERE sequence = 3", 3, "Event 3 is not the one");
    row("deleted", "DELETE FROM events WHERE sequence = 3", 3, "Event 3 is missing");
    row("inserted",
        "INSERT INTO events (sequence, id, source, time, action, outcome) VALUES (99, 'x', 'x', '', 'x', 'x')", 0,
        "Events stand beside the log");
    row("reordered",
        "UPDATE events SET sequence = -3 WHERE sequence = 3; UPDATE events SET sequence = 3 WHERE sequence = 4; "
        "UPDATE events SET sequence = 4 WHERE sequence = -3",
        3, "Event 3 is not the one");
    row("truncated", "DELETE FROM events WHERE sequence > 5", 6, "Event 6 is missing");
    row("replaced",
        "DELETE FROM events WHERE sequence = 3; UPDATE events SET sequence = 3 WHERE sequence = (SELECT "
        "MAX(sequence) FROM events)",
        3, "Event 3 is not the one");
    row("a part edited", "UPDATE events SET actor = substr(actor, 1, length(actor) - 2) || 'x}' WHERE sequence = 1", 1,
        "Event 1: its ");
    row("a part taken away",
        "UPDATE events SET details = NULL WHERE sequence = (SELECT MIN(sequence) FROM events WHERE "
        "details IS NOT NULL)",
        -1, "its part “details” was taken away");
    row("a sealed part edited",
        "UPDATE events SET actor = substr(actor, 1, length(actor) - 6) || 'AAAA' || substr(actor, -2) WHERE sequence = "
        "(SELECT MIN(sequence) FROM events WHERE actor LIKE 'bz1.%')",
        -1, "its sealed part “actor” cannot be opened");
    row("a person's key exchanged", "UPDATE people SET sealed = (SELECT sealed FROM people ORDER BY id LIMIT 1)", -1,
        "cannot be opened");
    row("a tile", "UPDATE log_tiles SET hashes = substr(hashes, 45, 44) || substr(hashes, 1, 44) || substr(hashes, 89)",
        1, "Event 1 is not the one");
    row("the head", "UPDATE log_head SET checkpoint = replace(checkpoint, 'A', 'B')", 0, "The checkpoint is not one");
    row("the key gone", "DELETE FROM log_key", 0, "The log has no key");
    row("waiting events", "INSERT INTO earlier_events (sequence, id, source, body) VALUES (1, 'x', 'x', '{}')", 0,
        "Events wait beside the log");
}

void AuditVerifyTest::findsWhatIsDoneToTheFile()
{
    QFETCH(const QString, sql);
    QFETCH(const int, event);
    QFETCH(const QString, words);
    QVERIFY(change(sql));
    const auto before = traceOf(m_folder);
    const CtlRun run = verify();
    QCOMPARE(run.code, notVerified);
    QVERIFY2(what(run).contains(words), run.out);
    if (event >= 0)
        QCOMPARE(fault(run).value(text("event")).toInt(), event);
    QVERIFY(!fault(run).value(text("meaning")).toString().isEmpty() &&
            !fault(run).value(text("remedy")).toString().isEmpty());
    QCOMPARE(run.json().value(text("ok")).toBool(), false);
    QCOMPARE(traceOf(m_folder), before);
}

void AuditVerifyTest::findsADamagedFile()
{
    QFile file(m_folder + text("/audit/audit.db"));
    QVERIFY(file.resize(file.size() / 2));
    const CtlRun run = verify();
    QCOMPARE(run.code, notVerified);
    QVERIFY2(what(run).startsWith(text("The database file is damaged")), run.out);
}

void AuditVerifyTest::findsAnotherKey()
{
    const QString other = text("bloomzy/audit/019ab3c8-d6b7-73da-a5c6-c293f4051b2a+22e07c5f+"
                               "AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4");
    QCOMPARE(verify({text("--vkey"), other}).code, notVerified);
    QVERIFY(write(path("key"), other.toLatin1() + '\n'));
    const CtlRun run = verify({text("--vkey"), path("key")});
    QCOMPARE(run.code, notVerified);
    QCOMPARE(fault(run).value(text("kind")).toString(), text("head"));
    const QString own = verify().json().value(text("vkey")).toString();
    const CtlRun right = verify({text("--vkey"), own});
    QCOMPARE(right.code, EX_OK);
    QCOMPARE(right.json().value(text("vkeyOfTheLog")).toBool(), false);
}

void AuditVerifyTest::findsByTheEarlierCheckpoint_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("kind");
    QTest::newRow("edited") << QByteArray("UPDATE events SET outcome = 'denied' WHERE sequence = 3")
                            << text("rewritten");
    QTest::newRow("cut off") << QByteArray("DELETE FROM events WHERE sequence > 5") << text("cut");
}

/// Whoever has the key can make everything fit: only what was kept elsewhere tells.
void AuditVerifyTest::findsByTheEarlierCheckpoint()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, kind);
    QVERIFY(!QFile::exists(path("kept")));
    QCOMPARE(verify({text("--save"), path("kept")}).code, EX_OK);
    QVERIFY(forgeLog(m_folder, {sql.constData()}));
    QCOMPARE(verify().code, EX_OK);
    const CtlRun run = verify({text("--checkpoint"), path("kept")});
    QCOMPARE(run.code, notVerified);
    QCOMPARE(fault(run).value(text("kind")).toString(), kind);
    QVERIFY(QFile::remove(path("kept")));
}

void AuditVerifyTest::savesNothingOfALogThatIsWrong()
{
    QVERIFY(change(text("DELETE FROM events WHERE sequence = 3")));
    QCOMPARE(verify({text("--save"), path("kept")}).code, notVerified);
    QVERIFY(!QFile::exists(path("kept")));
}

void AuditVerifyTest::verifiesAFolder()
{
    const auto before = traceOf(m_folder);
    const CtlRun run = verify();
    QCOMPARE(run.code, EX_OK);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(traceOf(m_folder), before);
    const QJsonObject report = run.json();
    QCOMPARE(report.value(text("ok")).toBool(), true);
    QCOMPARE(report.value(text("vkeyOfTheLog")).toBool(), true);
    const QStringList lines = report.value(text("checkpoint")).toString().split(u'\n');
    QVERIFY(report.value(text("vkey")).toString().startsWith(lines.at(0) + u'+'));
    QCOMPARE(lines.at(1).toInt(), report.value(text("events")).toInt());
    QCOMPARE(lines.at(2), report.value(text("root")).toString());
}

void AuditVerifyTest::continuesWhatItSaved()
{
    const QString kept = path("kept");
    QCOMPARE(verify({text("--save"), kept}).code, EX_OK);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(kept).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    const CtlRun again = verify({text("--save"), kept});
    QCOMPARE(again.code, EX_OK);
    QCOMPARE(again.json().value(text("earlierChecked")).toBool(), true);
    QCOMPARE(again.json().value(text("saved")).toString(), kept);
    QVERIFY(forgeLog(m_folder, {"DELETE FROM events WHERE sequence > 5"}));
    QFile file(kept);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QCOMPARE(verify({text("--save"), kept}).code, notVerified);
    file.seek(0);
    QCOMPARE(file.readAll(), before);
    QVERIFY(QFile::remove(kept));
}

void AuditVerifyTest::tellsPeople()
{
    const QStringList words{text("audit"), text("verify"), text("--data-dir"), m_folder};
    const CtlRun fine = runCtl(words);
    QCOMPARE(fine.code, EX_OK);
    QVERIFY(fine.out.startsWith("Verified: ") && fine.out.contains("--vkey") && fine.out.contains("--save"));
    QVERIFY(change(text("DELETE FROM events WHERE sequence = 3")));
    const CtlRun wrong = runCtl(words);
    QCOMPARE(wrong.code, notVerified);
    QVERIFY(wrong.out.startsWith("NOT VERIFIED. Event 3 is missing.\n") && wrong.out.contains("\n→ "));
}

BLOOMZY_TEST(AuditVerifyTest)
#include "AuditVerifyTest.moc"
