#include "AuditConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/audit/ExportDialog.h"
#include "ui/widgets/inputs/SearchField.h"

#include <QJsonDocument>
#include <QRadioButton>
#include <QtTest/QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using audit_page::ExportDialog;
using audit_page::RowCount;

/// What the filter finds, as a file.
class AuditExportPageTest : public AuditConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(open()); }
    void cleanup() { m_console.reset(); }
    void rowsAreCountedAsTheyCome();
    void nothingIsWrittenWithoutAFile();
    void aPlaceThatCannotBeWrittenSaysSo();
    void withoutAFreshProofNothingIsWritten();
    void aFreshProofLetsItGoOn();
    void csvHoldsWhatIsCounted();
    void jsonLinesHoldWhatIsCounted();
    void theExportIsRecorded();
    void onlyTheOwnerMayReadTheFile();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_server.folder.filePath(name); }
    [[nodiscard]] bool begin(const QString& file, bool csv);
    [[nodiscard]] bool exportTo(const QString& file, bool csv);
    [[nodiscard]] static QByteArray contentOf(const QString& file);
    /// As long after a sign-in.
    void ageProof();
};

void AuditExportPageTest::initTestCase()
{
    QVERIFY(startServer());
    for (const auto* name : {"Rosa", "Hoya", "Ficus"})
        QVERIFY(happenInLog(QString::fromLatin1(name)));
}

void AuditExportPageTest::ageProof()
{
    QVERIFY(m_server.process.stop());
    QVERIFY(m_server.process.execute(u"auth"_s, u"UPDATE sessions SET proved_at = NULL"_s));
    // At its place, for it would be another server at another.
    QVERIFY(m_server.process.start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_console->client.address().url.port())}));
    m_server.plain = std::make_unique<::ApiClient>(m_server.process.url());
    QVERIFY(m_server.plain->signIn(adaMail, ::ApiClient::goodPassword()).status < 300);
    trigger("refresh");
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 20'000);
}

QByteArray AuditExportPageTest::contentOf(const QString& file)
{
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

bool AuditExportPageTest::begin(const QString& file, bool csv)
{
    m_console->dialogs.paths = {file};
    trigger("export");
    auto* shown = dialog<ExportDialog>();
    if (!shown)
        return false;
    shown->findChildren<QRadioButton*>().at(csv ? 0 : 1)->setChecked(true);
    for (auto* button : shown->findChildren<QPushButton*>())
        if (button->text() == u"Choose a file…")
            button->click();
    return true;
}

bool AuditExportPageTest::exportTo(const QString& file, bool csv)
{
    m_console->toasts.clear();
    // A sign-in is a fresh proof; none is asked for.
    return begin(file, csv) && QTest::qWaitFor([&] { return !m_console->toasts.isEmpty(); }, 20'000);
}

void AuditExportPageTest::rowsAreCountedAsTheyCome()
{
    RowCount csv(true);
    csv.add("a,b\r\n1,\"two\nlines\"\r");
    QCOMPARE(csv.rows(), 0);
    csv.add("\n2,\"a \"\"quoted\"\" one\"\r\n");
    QCOMPARE(csv.rows(), 2);
    RowCount lines(false);
    lines.add("{}\n{\"a\":\"\\n\"}\n");
    QCOMPARE(lines.rows(), 2);
}

void AuditExportPageTest::nothingIsWrittenWithoutAFile()
{
    QVERIFY(begin({}, true));
    QVERIFY(!dialog<ExportDialog>()->run().isRunning());
    QTest::keyClick(dialog<ExportDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog<ExportDialog>());
}

void AuditExportPageTest::aPlaceThatCannotBeWrittenSaysSo()
{
    QVERIFY(begin(u"/nowhere/at/all/events.csv"_s, true));
    auto* error = dialog<ExportDialog>()->findChild<QLabel*>(u"dialogError"_s);
    QTRY_VERIFY_WITH_TIMEOUT(error->text().contains(u"could not be written"), 20'000);
    QVERIFY(m_console->toasts.isEmpty());
}

void AuditExportPageTest::withoutAFreshProofNothingIsWritten()
{
    ageProof();
    QSignalSpy asked(&m_console->client.session(), &client::Session::proofWanted);
    QVERIFY(begin(path(u"none.csv"_s), true));
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 20'000);
    QVERIFY(dialog<ExportDialog>()->run().isRunning());
    m_console->client.session().declineProof();
    auto* error = dialog<ExportDialog>()->findChild<QLabel*>(u"dialogError"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!error->text().isEmpty(), 20'000);
    QVERIFY(!QFile::exists(path(u"none.csv"_s)));
}

void AuditExportPageTest::aFreshProofLetsItGoOn()
{
    ageProof();
    QSignalSpy asked(&m_console->client.session(), &client::Session::proofWanted);
    QVERIFY(begin(path(u"proven.csv"_s), true));
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 20'000);
    api::StepUpRequest proof;
    proof.password = client::toStdString(::ApiClient::goodPassword());
    const auto proven = m_console->client.session().prove(proof);
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->toasts.isEmpty(), 20'000);
    QVERIFY(contentOf(path(u"proven.csv"_s)).contains("Hoya"));
}

void AuditExportPageTest::csvHoldsWhatIsCounted()
{
    view().search()->setText(u"hoya"_s);
    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_VERIFY(idle());
    QVERIFY(exportTo(path(u"events.csv"_s), true));
    const QByteArray csv = contentOf(path(u"events.csv"_s));
    RowCount rows(true);
    rows.add(csv);
    QCOMPARE(rows.rows(), view().counts().facets().count);
    QVERIFY(csv.contains("Hoya") && !csv.contains("Ficus"));
    QCOMPARE(m_console->toasts.constLast().title, u"1 event exported"_s);
}

void AuditExportPageTest::jsonLinesHoldWhatIsCounted()
{
    const qint64 count = view().counts().facets().count;
    QVERIFY(exportTo(path(u"events.jsonl"_s), false));
    const QList<QByteArray> lines = contentOf(path(u"events.jsonl"_s)).trimmed().split('\n');
    QCOMPARE(lines.size(), count);
    for (const QByteArray& line : lines)
        QVERIFY(!QJsonDocument::fromJson(line).object().value(u"id"_s).toString().isEmpty());
}

void AuditExportPageTest::theExportIsRecorded()
{
    QVERIFY(exportTo(path(u"again.csv"_s), true));
    QVERIFY(wait(u"audit.export"));
}

void AuditExportPageTest::onlyTheOwnerMayReadTheFile()
{
    QVERIFY(exportTo(path(u"private.csv"_s), true));
    const auto permissions = QFile(path(u"private.csv"_s)).permissions();
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
}

BLOOMZY_GUI_TEST(AuditExportPageTest)
#include "AuditExportPageTest.moc"
