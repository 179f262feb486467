#include "tests/gui/setup/WizardFixture.h"
#include "tests/support/TestMain.h"

#include <QtCore/QProcess>
#include <QtCore/QStorageInfo>
#include <QtGui/QClipboard>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPlainTextEdit>

#include <sys/mount.h>

using namespace bloomzy;
using namespace bloomzy::tests;
using namespace Qt::StringLiterals;

/// A real server that cannot start: the wizard says what happened, what is safe and what to do, once.
class StartFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTakenPortIsNamedAndAnotherOffered();
    void theMessageGoesOnceThePortIsFree();
    void anOpenFolderIsRefused();
    void aFolderThatNobodyMayWriteIsRefused();
    void aDatabaseOfANewerVersionIsRefused();
    void aFullDiskIsSaid();
    void theLogIsShownWithoutAnotherProgram();
    void aMissingServerHasNoLog();

private:
    void fail(const QString& sentence);
    [[nodiscard]] int problems() const;
    static QByteArray sqlite(const QString& database, const QString& command);

    std::unique_ptr<WizardFixture> m_bench;
    QString m_mounted;
};

void StartFailuresTest::init()
{
    m_bench = std::make_unique<WizardFixture>();
}

void StartFailuresTest::cleanup()
{
    m_bench->window.reset();
    if (!m_mounted.isEmpty())
        QCOMPARE(umount2(m_mounted.toUtf8().constData(), MNT_DETACH), 0);
    m_mounted.clear();
    m_bench.reset();
}

int StartFailuresTest::problems() const
{
    return int(m_bench->texts().count(u"The server could not start."_s));
}

QByteArray StartFailuresTest::sqlite(const QString& database, const QString& command)
{
    QProcess process;
    process.start(u"sqlite3"_s, {database, command});
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("sqlite3: %s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

/// Presses Continue and waits for the one message, which leaves nothing remembered and Continue usable.
void StartFailuresTest::fail(const QString& sentence)
{
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(problems() > 0, 40'000);
    QCOMPARE(problems(), 1);
    QVERIFY2(m_bench->texts().contains(sentence), qPrintable(m_bench->texts()));
    QVERIFY(m_bench->step(u"where"_s));
    QVERIFY(m_bench->next()->isEnabled());
    QVERIFY(m_bench->settingsText().isEmpty());
}

void StartFailuresTest::aTakenPortIsNamedAndAnotherOffered()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, 0));
    m_bench->open(other.serverPort());
    QTRY_VERIFY(m_bench->texts().contains(u"Another program uses port %1"_s.arg(other.serverPort())));
    fail(u"Another program uses the server's port."_s);
    m_bench->button(u"Use another port"_s)->click();
    auto* port = m_bench->window->findChild<QSpinBox*>(u"port"_s);
    QTRY_VERIFY(port->value() != other.serverPort());
    QCOMPARE(problems(), 0);
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->step(u"admin"_s), 30'000);
}

void StartFailuresTest::theMessageGoesOnceThePortIsFree()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, 0));
    QTcpServer third;
    QVERIFY(third.listen(QHostAddress::LocalHost, 0));
    const int thirdPort = third.serverPort();
    m_bench->open(other.serverPort());
    fail(u"Another program uses the server's port."_s);
    auto* port = m_bench->window->findChild<QSpinBox*>(u"port"_s);
    port->setValue(thirdPort);
    QTRY_VERIFY(m_bench->texts().contains(u"Another program uses port %1"_s.arg(thirdPort)));
    QCOMPARE(problems(), 1);
    third.close();
    port->setValue(other.serverPort());
    port->setValue(thirdPort);
    QTRY_COMPARE(problems(), 0);
}

void StartFailuresTest::anOpenFolderIsRefused()
{
    QVERIFY(QDir().mkpath(m_bench->dataDir()));
    QFile::setPermissions(m_bench->dataDir(), QFile::Permissions(0x7777));
    m_bench->open(freePort());
    fail(u"Other users of this computer can read the server's data folder"_s);
    QVERIFY(QDir(m_bench->dataDir()).isEmpty());
    m_bench->dialogs.paths = {m_bench->path(u"better"_s)};
    m_bench->button(u"Choose another folder"_s)->click();
    QCOMPARE(problems(), 0);
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->step(u"admin"_s), 30'000);
}

void StartFailuresTest::aFolderThatNobodyMayWriteIsRefused()
{
    // The kernel's own folder: not even root makes one there.
    const QString folder = u"/sys/bloomzy"_s;
    m_bench->open(freePort());
    QVERIFY(type(*m_bench->window, u"folder"_s, folder));
    fail(u"The server cannot write into its data folder."_s);
    QVERIFY(m_bench->button(u"Choose another folder"_s));
    QVERIFY(!QFile::exists(folder));
}

void StartFailuresTest::aDatabaseOfANewerVersionIsRefused()
{
    m_bench->open(freePort());
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->step(u"admin"_s), 30'000);
    m_bench->window.reset();
    const QString database = m_bench->dataDir() + u"/store/catalog.db"_s;
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(database + u"-wal"_s), 20'000);
    sqlite(database, u"INSERT INTO schema_migrations (name, sha256, applied_at) "
                     "VALUES ('99990101T0000_future', 'x', '9999-01-01T00:00:00Z')"_s);
    const QByteArray before = sqlite(database, u".dump"_s);
    QVERIFY(before.contains("99990101T0000_future"));
    m_bench->open(freePort());
    fail(u"A newer version of Bloomzy wrote this data folder."_s);
    QVERIFY(m_bench->button(u"Choose another folder"_s));
    QCOMPARE(sqlite(database, u".dump"_s), before);
}

void StartFailuresTest::aFullDiskIsSaid()
{
    const QString disk = m_bench->path(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    if (mount("tmpfs", disk.toUtf8().constData(), "tmpfs", 0, "size=128k,mode=0700") != 0)
        QSKIP("only root may mount a small disk");
    m_mounted = disk;
    m_bench->open(freePort());
    QVERIFY(type(*m_bench->window, u"folder"_s, disk + u"/data"_s));
    QTRY_VERIFY(m_bench->texts().contains(u" free on %1"_s.arg(disk)));
    fail(u"The disk is full."_s);
    m_bench->dialogs.paths = {m_bench->path(u"roomier"_s)};
    m_bench->button(u"Choose another folder"_s)->click();
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->step(u"admin"_s), 30'000);
}

void StartFailuresTest::theLogIsShownWithoutAnotherProgram()
{
    m_bench->open(freePort());
    QVERIFY(type(*m_bench->window, u"folder"_s, u"/sys/bloomzy"_s));
    fail(u"The server cannot write into its data folder."_s);
    m_bench->button(u"Open the log"_s)->click();
    auto* dialog = m_bench->window->findChild<QDialog*>(u"log"_s);
    QVERIFY(dialog && dialog->isVisible());
    auto* text = dialog->findChild<QPlainTextEdit*>();
    QVERIFY(text->isReadOnly());
    QTRY_VERIFY(text->toPlainText().contains(u"/sys/bloomzy"_s));
    QVERIFY2(!text->toPlainText().contains(u"{\""_s), qPrintable(text->toPlainText()));
    QVERIFY(textsOf(*dialog).contains(m_bench->parts().logFile));
    buttonWith(*dialog, u"Copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_bench->window->findChild<QDialog*>(u"log"_s));
}

void StartFailuresTest::aMissingServerHasNoLog()
{
    m_bench->serverProgram = m_bench->path(u"absent"_s);
    m_bench->open(freePort());
    fail(u"The bundled server is not where it belongs"_s);
    QVERIFY(!m_bench->button(u"Open the log"_s));
}

BLOOMZY_GUI_TEST(StartFailuresTest)
#include "StartFailuresTest.moc"
