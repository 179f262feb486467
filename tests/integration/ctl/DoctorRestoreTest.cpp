#include "tests/integration/ctl/DoctorFixture.h"
#include "tests/support/TestMain.h"

using namespace bloomzy::test;

/// What the doctor says of a restore, of which it reads the journal and nothing else.
class DoctorRestoreTest : public DoctorFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWhole(); }
    void init() { copyWhole(); }
    void cleanup() { removeCopy(); }

    void tellsAJournalThatCannotBeRead();
    void saysWhichDataThereAre_data();
    void saysWhichDataThereAre();

private:
    void putJournal(const QByteArray& content)
    {
        QVERIFY(QDir().mkpath(inFolder("restore")));
        QFile::setPermissions(inFolder("restore"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile file(inFolder("restore/journal.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
};

void DoctorRestoreTest::tellsAJournalThatCannotBeRead()
{
    putJournal("{");
    expect(EX_DATAERR, {text("restore")});
}

void DoctorRestoreTest::saysWhichDataThereAre_data()
{
    QTest::addColumn<QByteArray>("journalState");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* journalState, const char* expected, const char* words) {
        QTest::newRow(journalState) << QByteArray(journalState) << text(expected) << text(words);
    };
    row("restored", "ok", "The data are those of the backup of 2026-11-30T10:00:00Z, restored at");
    row("rolledBack", "ok", "The data are those from before a restore of the backup of 2026-11-30T10:00:00Z");
    row("abandoned", "ok", "which did not succeed. The disk was full.");
    row("switched", "warning", "the next start sees whether they are sound");
    row("trying", "warning", "was cut off; the next start ends it");
}

void DoctorRestoreTest::saysWhichDataThereAre()
{
    QFETCH(QByteArray, journalState);
    QFETCH(QString, expected);
    QFETCH(QString, words);
    putJournal(R"({"version":1,"id":"019ab3c0-5e2f-7a41-9c1d-3f0a6b7c8d01","state":")" + journalState +
               R"(","point":{"id":"p","takenAt":"2026-11-30T10:00:00Z"},"why":"The disk was full."})");
    const CtlRun run = examine({text("--listen"), text("127.0.0.1:0")});
    QCOMPARE(stateOf(run, text("restore")), expected);
    const QString meaning = findingsOf(run, text("restore")).first().value(text("meaning")).toString();
    QVERIFY2(meaning.contains(words), qPrintable(meaning));
}

BLOOMZY_TEST(DoctorRestoreTest)
#include "DoctorRestoreTest.moc"
