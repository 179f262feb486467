#include "tests/integration/ctl/CatalogFixture.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sysexits.h>

using namespace bloomzy::test;

/// catalog export and import against real servers.
class CtlCatalogTest : public CatalogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void refusesAFileThatIsNotThere();
    void refusesAFileWithFaults_data();
    void refusesAFileWithFaults();
    void refusesADryRunWithoutTheRight();
    void refusesToWriteWhereNothingCan();
    void refusesToReplaceWhatIsNoFile();
    void leavesTheOldFileWhenTheExportIsRefused();
    void aDryRunChangesNothingAndCountsLikeTheImport();
    void tellsWhatAFileCannotHold();
    void writesFormulasAsTextForSpreadsheets();

private:
    [[nodiscard]] QString file(const char* name, const QByteArray& content)
    {
        QFile made(m_folder.filePath(text(name)));
        return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? made.fileName() : QString();
    }
};

void CtlCatalogTest::initTestCase()
{
    startWithAdministrator();
    QVERIFY(!inviteGuest(*m_admin, m_server.url(), text("Vera"), {text("viewer")}).token.isEmpty());
    addStarter();
}

void CtlCatalogTest::refusesAFileThatIsNotThere()
{
    const CtlRun refused = run({text("catalog"), text("import"), m_folder.filePath(text("absent.csv"))}, {});
    QCOMPARE(refused.code, EX_NOINPUT);
    QCOMPARE(refused.errorCode(), text("notFound"));
}

void CtlCatalogTest::refusesAFileWithFaults_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("place");
    QTest::newRow("a genus without a capital")
        << QByteArray("taxonRank,genus\ngenus,abelia\n") << text("line 2, genus");
    QTest::newRow("an unknown column") << QByteArray("taxonRank,colour\ngenus,red\n") << text("line 1, colour");
    QTest::newRow("an accepted name that is nowhere")
        << QByteArray("taxonRank,genus,taxonomicStatus,acceptedName\ngenus,Abelia,,\ngenus,Vesalea,synonym,Nowhere\n")
        << text("line 3, acceptedName");
    QTest::newRow("the same line twice") << QByteArray("taxonRank,genus\ngenus,Abelia\ngenus,Abelia\n")
                                         << text("line 3");
    QTest::newRow("no line") << QByteArray("taxonRank,genus\n") << text("line 1");
}

void CtlCatalogTest::refusesAFileWithFaults()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, place);
    const int before = taxa();
    const QString path = file("faults.csv", csv);
    const CtlRun rehearsed = run({text("catalog"), text("import"), path, text("--dry-run")});
    const CtlRun refused = run({text("catalog"), text("import"), path});
    for (const CtlRun& one : {rehearsed, refused}) {
        QVERIFY2(one.code == EX_DATAERR, one.err + one.out);
        QCOMPARE(one.errorCode(), text("invalid"));
        QVERIFY2(one.err.contains(place.toUtf8() + ":"), one.err);
    }
    const auto faults = [](const CtlRun& one) {
        return one.json().value(text("error")).toObject().value(text("faults")).toArray();
    };
    QCOMPARE(faults(rehearsed), faults(refused));
    QCOMPARE(taxa(), before);
}

void CtlCatalogTest::refusesADryRunWithoutTheRight()
{
    const QString path = file("one.csv", "taxonRank,genus\ngenus,Abelia\n");
    for (const QStringList& more : {QStringList{}, QStringList{text("--dry-run")}}) {
        const CtlRun refused =
            run(QStringList{text("catalog"), text("import"), path} + more, goodLine, text("vera@example.org"));
        QCOMPARE(refused.code, EX_NOPERM);
        QCOMPARE(refused.errorCode(), text("forbidden"));
    }
}

void CtlCatalogTest::refusesToWriteWhereNothingCan()
{
    const CtlRun refused = run({text("catalog"), text("export"), m_folder.filePath(text("absent/taxa.csv"))}, {});
    QCOMPARE(refused.code, EX_CANTCREAT);
    QVERIFY(!QDir(m_folder.filePath(text("absent"))).exists());
}

void CtlCatalogTest::refusesToReplaceWhatIsNoFile()
{
    const QString pipe = m_folder.filePath(text("pipe"));
    const QString toPipe = m_folder.filePath(text("to-pipe"));
    QCOMPARE(QProcess::execute(text("mkfifo"), {pipe}), 0);
    QVERIFY(QFile::link(pipe, toPipe));
    const auto before = traceOf(m_folder.path());
    for (const QString& place : {pipe, toPipe, m_folder.path(), text("/dev/null")}) {
        const CtlRun refused = run({text("catalog"), text("export"), place, text("--json")}, goodLine);
        QVERIFY2(refused.code == EX_CANTCREAT, refused.out + refused.err);
        QCOMPARE(refused.errorCode(), text("forbidden"));
        QVERIFY2(refused.err.contains(place.toUtf8()), refused.err);
    }
    QCOMPARE(traceOf(m_folder.path()), before);
}

void CtlCatalogTest::leavesTheOldFileWhenTheExportIsRefused()
{
    const QTemporaryDir folder;
    QFile old(folder.filePath(text("taxa.csv")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    QCOMPARE(run({text("catalog"), text("export"), old.fileName()}, "wrong password\n").code, EX_NOPERM);
    QCOMPARE(contentOf(old.fileName()), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{text("taxa.csv")});
}

void CtlCatalogTest::aDryRunChangesNothingAndCountsLikeTheImport()
{
    const QString path = file("mixed.csv", "taxonRank,genus,specificEpithet,hybridMark,scientificNameAuthorship,"
                                           "taxonomicStatus,acceptedName\n"
                                           "genus,Welwitschia,,,Hook.f.,,\n"
                                           "species,Welwitschia,mirabilis,,Hook.f.,,\n"
                                           "species,Tumboa,bainesii,,Hook.f.,synonym,Welwitschia mirabilis\n"
                                           "species,Cuprocyparis,leylandii,genus,(A.B.Jacks. & Dallim.) Farjon,,\n");
    QCOMPARE(m_admin
                 ->post(text("/api/v1/taxa"), {{text("taxonRank"), text("genus")},
                                               {text("genus"), text("Welwitschia")},
                                               {text("scientificNameAuthorship"), text("Hook.f.")}})
                 .status,
             201);
    const int before = taxa();
    const CtlRun rehearsed = run({text("catalog"), text("import"), path, text("--dry-run")});
    QVERIFY2(rehearsed.code == EX_OK, rehearsed.err);
    QCOMPARE(rehearsed.json().value(text("dryRun")), QJsonValue(true));
    QVERIFY(!rehearsed.json().contains(text("importId")));
    QCOMPARE(taxa(), before);

    for (const bool again : {false, true}) {
        const CtlRun dry = run({text("catalog"), text("import"), path, text("--dry-run")});
        const CtlRun done = run({text("catalog"), text("import"), path});
        QVERIFY2(done.code == EX_OK, done.err);
        QCOMPARE(number(done, "created"), again ? text("0") : text("3"));
        QCOMPARE(number(done, "skipped"), again ? text("4") : text("1"));
        QCOMPARE(number(dry, "created"), number(done, "created"));
        QCOMPARE(number(dry, "skipped"), number(done, "skipped"));
        QVERIFY(!done.json().value(text("importId")).toString().isEmpty());
    }
    QCOMPARE(taxa(), before + 3);
}

void CtlCatalogTest::tellsWhatAFileCannotHold()
{
    const QJsonObject parent =
        m_admin->post(text("/api/v1/taxa"), {{text("taxonRank"), text("genus")}, {text("genus"), text("Aaronsohnia")}})
            .json();
    QCOMPARE(m_admin
                 ->post(text("/api/v1/taxa"), {{text("taxonRank"), text("species")},
                                               {text("genus"), text("Aaronsohnia")},
                                               {text("specificEpithet"), text("factorovskyi")},
                                               {text("parentNameUsageId"), parent.value(text("id"))}})
                 .status,
             201);
    const CtlRun written = run({text("catalog"), text("export"), m_folder.filePath(text("losses.csv"))});
    QVERIFY2(written.code == EX_OK, written.err);
    QVERIFY(written.err.contains("Aaronsohnia factorovskyi: its parent"));
    QCOMPARE(written.json().value(text("losses")).toArray().size(), 1);
}

void CtlCatalogTest::writesFormulasAsTextForSpreadsheets()
{
    QCOMPARE(m_admin
                 ->post(text("/api/v1/taxa"), {{text("taxonRank"), text("genus")},
                                               {text("genus"), text("Adansonia")},
                                               {text("taxonRemarks"), text("=HYPERLINK(\"https://example.org\")")}})
                 .status,
             201);
    const QString plain = m_folder.filePath(text("plain.csv"));
    const QString guarded = m_folder.filePath(text("guarded.csv"));
    QCOMPARE(run({text("catalog"), text("export"), plain}).code, EX_OK);
    const CtlRun written = run({text("catalog"), text("export"), guarded, text("--for-spreadsheets")});
    QVERIFY2(written.code == EX_OK, written.err);
    QVERIFY(contentOf(plain).contains(",\"=HYPERLINK("));
    QVERIFY(contentOf(guarded).contains(",\"'=HYPERLINK("));
    QVERIFY(!contentOf(guarded).contains("\"=HYPERLINK("));
    QCOMPARE(contentOf(guarded).count('\n'), contentOf(plain).count('\n'));
}

BLOOMZY_TEST(CtlCatalogTest)
#include "CtlCatalogTest.moc"
