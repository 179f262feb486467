#include "BackupsWindow.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"
#include "ui/models/RecoveryKeyPanel.h"
#include "ui/pages/backups/DestinationDialog.h"
#include "ui/pages/backups/DestinationRow.h"
#include "ui/pages/backups/NewKeyDialog.h"
#include "ui/pages/backups/PlanDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QProcess>
#include <QSpinBox>
#include <QtPrintSupport/QPrinter>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using backups_page::DestinationDialog;
using backups_page::DestinationRow;
using backups_page::NewKeyDialog;
using backups_page::PlanDialog;

namespace {

const QString mail = u"ada@example.org"_s;

} // namespace

/// Destinations, schedule and recovery key over a real server.
class BackupPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_console.reset(); }
    void aPlaceThatIsNoneIsRefusedAtItsField();
    void aPlaceOfAnotherIsTakenOverOnlyOnDemand();
    void aDestinationIsAddedChangedCheckedAndRemoved();
    void aPlanThatSomebodyChangedIsNotPassedOver();
    void thePlanIsChanged();
    void aKeyIsConfirmedBeforeTheDialogCloses();
    void theSheetOfAKeyIsPrinted();

private:
    [[nodiscard]] QJsonArray destinations()
    {
        return m_plain->get(u"/api/v1/backups/destinations"_s).json().value(u"items"_s).toArray();
    }
    [[nodiscard]] QJsonObject plan() { return m_plain->get(u"/api/v1/backups/plan"_s).json(); }
    [[nodiscard]] qsizetype keys()
    {
        return m_plain->get(u"/api/v1/backups/recovery-keys"_s).json().value(u"items"_s).toArray().size();
    }
    [[nodiscard]] QString folder(const QString& name) const
    {
        return QDir(m_folder.path()).mkpath(name) ? m_folder.filePath(name) : QString();
    }
    /// The dialog, filled in.
    DestinationDialog* fill(const QString& name, const QString& path)
    {
        m_console->action("addDestination").trigger();
        auto* dialog = m_console->dialog<DestinationDialog>();
        BackupsWindow::type(*dialog, "destinationName", name);
        BackupsWindow::type(*dialog, "setting-path", path);
        return dialog;
    }
    void add(const QString& name, const QString& path)
    {
        BackupsWindow::press(*fill(name, path), "saveDestination");
        QTRY_VERIFY(!m_console->dialog());
    }
    void removeAll()
    {
        for (const auto& each : destinations()) {
            const auto destination = each.toObject();
            QCOMPARE(m_plain
                         ->remove(u"/api/v1/backups/destinations/"_s + destination.value(u"id"_s).toString(),
                                  '"' + QByteArray::number(destination.value(u"revision"_s).toInteger()) + '"')
                         .status,
                     204);
        }
    }
    [[nodiscard]] NewKeyDialog* makeKey()
    {
        m_console->action("newKey").trigger();
        auto* dialog = m_console->dialog<NewKeyDialog>();
        BackupsWindow::press(*dialog, "makeKey");
        return QTest::qWaitFor([&] { return !dialog->panel().isEmpty(); }, 20'000) ? dialog : nullptr;
    }

    ServerProcess m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<::ApiClient> m_plain;
    std::unique_ptr<BackupsWindow> m_console;
};

void BackupPlacesTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_plain = std::make_unique<::ApiClient>(m_server.url());
    QVERIFY(m_plain->setUp(m_server.setupToken(), mail).status < 300);
}

void BackupPlacesTest::init()
{
    removeAll();
    m_console = std::make_unique<BackupsWindow>(m_server.url(), m_folder.path());
    QVERIFY(m_console->signIn(mail, ::ApiClient::goodPassword()));
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->view().state().plan() && m_console->action("addDestination").isEnabled());
}

void BackupPlacesTest::aPlaceThatIsNoneIsRefusedAtItsField()
{
    auto* dialog = fill(u"Nowhere"_s, QString());
    QVERIFY(!dialog->findChild<QPushButton*>(u"saveDestination"_s)->isEnabled());
    BackupsWindow::type(*dialog, "setting-path", m_folder.filePath(u"absent"_s));
    BackupsWindow::press(*dialog, "saveDestination");
    QTRY_VERIFY(BackupsWindow::texts(*dialog).contains(u"The server cannot reach this place."_s));
    QVERIFY(dialog->isVisible());
    QVERIFY(destinations().isEmpty());
    BackupsWindow::type(*dialog, "setting-path", u"not/absolute"_s);
    BackupsWindow::press(*dialog, "saveDestination");
    QTRY_VERIFY(BackupsWindow::texts(*dialog).contains(u"do not fit this kind of destination"_s));
    QVERIFY(destinations().isEmpty());
    dialog->reject();
}

void BackupPlacesTest::aPlaceOfAnotherIsTakenOverOnlyOnDemand()
{
    const QString path = folder(u"taken"_s);
    add(u"First"_s, path);
    removeAll();
    // Its mark stays there, of a destination that is no more.
    auto* dialog = fill(u"Second"_s, path);
    auto* takeOver = dialog->findChild<QCheckBox*>(u"takeOver"_s);
    QVERIFY(!takeOver->isVisible());
    BackupsWindow::press(*dialog, "saveDestination");
    QTRY_VERIFY(takeOver->isVisible() || !dialog->isVisible());
    QVERIFY2(takeOver->isVisible(), "the place was taken without being asked");
    QVERIFY(destinations().isEmpty());
    takeOver->setChecked(true);
    BackupsWindow::press(*dialog, "saveDestination");
    QTRY_VERIFY(!m_console->dialog());
    QCOMPARE(destinations().size(), 1);
}

void BackupPlacesTest::aDestinationIsAddedChangedCheckedAndRemoved()
{
    add(u"Team share"_s, folder(u"share"_s));
    QCOMPARE(destinations().size(), 1);
    QTRY_COMPARE(m_console->view().findChildren<DestinationRow*>().size(), 1);
    const auto row = [this] {
        DestinationRow* shown = nullptr;
        for (auto* each : m_console->view().findChildren<DestinationRow*>())
            if (each->isVisible())
                shown = each;
        return shown;
    };
    QTRY_VERIFY(row());
    QVERIFY(BackupsWindow::texts(*row()).contains(u"Team share, "_s));

    Q_EMIT row()->editRequested();
    auto* dialog = m_console->dialog<DestinationDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit*>(u"destinationName"_s)->text(), u"Team share"_s);
    BackupsWindow::type(*dialog, "destinationName", u"Old share"_s);
    BackupsWindow::press(*dialog, "saveDestination");
    QTRY_VERIFY(row() && BackupsWindow::texts(*row()).contains(u"Old share, "_s));
    QCOMPARE(destinations().first().toObject().value(u"name"_s).toString(), u"Old share"_s);

    // It goes away under the server's hands.
    QVERIFY(QDir().rename(folder(u"share"_s), m_folder.filePath(u"moved"_s)));
    Q_EMIT row()->checkRequested();
    QTRY_VERIFY(row() && BackupsWindow::texts(*row()).contains(u"then check it again."_s));
    QVERIFY(QDir().rename(m_folder.filePath(u"moved"_s), m_folder.filePath(u"share"_s)));
    Q_EMIT row()->checkRequested();
    QTRY_VERIFY(row() && !BackupsWindow::texts(*row()).contains(u"then check it again."_s));
    QTRY_VERIFY(row() && BackupsWindow::texts(*row()).contains(u" free"_s));

    Q_EMIT row()->removeRequested(); // the safe answer
    QCOMPARE(destinations().size(), 1);
    m_console->dialogs.answers = {widgets::Choice::proceed};
    Q_EMIT row()->removeRequested();
    QTRY_VERIFY(!row());
    QVERIFY(destinations().isEmpty());
    QVERIFY(m_console->says(u"None yet: the first backup goes to a folder"_s));
}

void BackupPlacesTest::aPlanThatSomebodyChangedIsNotPassedOver()
{
    m_console->action("editPlan").trigger();
    auto* dialog = m_console->dialog<PlanDialog>();
    QVERIFY(dialog);
    const auto before = plan();
    QCOMPARE(m_plain
                 ->patch(u"/api/v1/backups/plan"_s, {{u"rehearsal"_s, u"week"_s}},
                         '"' + QByteArray::number(before.value(u"revision"_s).toInteger()) + '"')
                 .status,
             200);
    dialog->findChild<QSpinBox*>(u"keepDaily"_s)->setValue(99);
    BackupsWindow::press(*dialog, "savePlan");
    QTRY_VERIFY(BackupsWindow::texts(*dialog).contains(u"Somebody changed the schedule"_s));
    QVERIFY(dialog->isVisible());
    QVERIFY(plan().value(u"retention"_s).toObject().value(u"daily"_s).toInt() != 99);
    dialog->reject();
}

void BackupPlacesTest::thePlanIsChanged()
{
    m_console->view().reload();
    QTRY_COMPARE(qint64(m_console->view().state().plan()->revision), plan().value(u"revision"_s).toInteger());
    m_console->action("editPlan").trigger();
    auto* dialog = m_console->dialog<PlanDialog>();
    QVERIFY(dialog);
    auto* every = dialog->findChild<QComboBox*>(u"planEvery"_s);
    QVERIFY(!dialog->findChild<QComboBox*>(u"planWeekday"_s)->isVisible());
    every->setCurrentIndex(every->findText(u"Every week"_s));
    QVERIFY(dialog->findChild<QComboBox*>(u"planWeekday"_s)->isVisible());
    dialog->findChild<QComboBox*>(u"planWeekday"_s)->setCurrentIndex(2);
    dialog->findChild<QSpinBox*>(u"keepMonthly"_s)->setValue(24);
    BackupsWindow::press(*dialog, "savePlan");
    QTRY_VERIFY(!m_console->dialog());
    QVERIFY(m_console->says(u"Every Wednesday at 02:00"_s));
    QVERIFY(m_console->says(u"8 weekly, 24 monthly"_s));
    QCOMPARE(plan().value(u"schedule"_s).toObject().value(u"weekday"_s).toString(), u"wednesday"_s);
}

void BackupPlacesTest::aKeyIsConfirmedBeforeTheDialogCloses()
{
    const qsizetype before = keys();
    m_console->action("newKey").trigger();
    m_console->dialog<NewKeyDialog>()->reject(); // nothing was made yet
    QTRY_VERIFY(!m_console->dialog());
    QCOMPARE(keys(), before);
    auto* dialog = makeKey();
    QVERIFY(dialog);
    QCOMPARE(keys(), before + 1);
    auto* done = dialog->findChild<QPushButton*>(u"keyDone"_s);
    QVERIFY(!done->isEnabled());
    dialog->reject(); // the safe answer
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_console->dialogs.asked.size(), 1);
    const QString saved = m_folder.filePath(u"key.txt"_s);
    m_console->dialogs.paths = {m_folder.filePath(u"absent/key.txt"_s), saved};
    BackupsWindow::press(*dialog, "save");
    QTRY_VERIFY(BackupsWindow::texts(*dialog).contains(u"The key was not saved."_s));
    BackupsWindow::press(*dialog, "save");
    QTRY_VERIFY(QFile::exists(saved));
    QFile file(saved);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const QString identity = QString::fromLatin1(text.mid(text.indexOf("AGE-SECRET-KEY-1"), 74));
    const auto asked = dialog->panel().asked();
    for (int i = 0; i < 2; ++i)
        BackupsWindow::type(*dialog, i == 0 ? "group0" : "group1",
                            identity.mid(16 + 4 * asked[std::size_t(i)], 4).toLower());
    QVERIFY(!done->isEnabled());
    dialog->findChild<QCheckBox*>(u"stored"_s)->setChecked(true);
    QVERIFY(done->isEnabled());
    done->click();
    QTRY_VERIFY(!m_console->dialog());
}

void BackupPlacesTest::theSheetOfAKeyIsPrinted()
{
    auto* dialog = makeKey();
    QVERIFY(dialog);
    const QString pdf = m_folder.filePath(u"key.pdf"_s);
    dialog->panel().setChooser([pdf](const std::shared_ptr<QPrinter>& printer, const std::function<void()>& then) {
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(pdf);
        then();
    });
    BackupsWindow::press(*dialog, "print");
    QTRY_VERIFY(BackupsWindow::texts(*dialog).contains(u"Printed"_s) &&
                !BackupsWindow::texts(*dialog).contains(u"Not printed yet"_s));
    QProcess read;
    read.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    QVERIFY(read.waitForFinished());
    const QByteArray text = read.readAllStandardOutput();
    QVERIFY2(text.contains("Recovery key of Bloomzy"), text.constData());
    QVERIFY(text.contains("AGE-SECRET-KEY-1"));
    QVERIFY(text.contains("age -d -i KEY BACKUP | zstd -d | tar x"));
    m_console->dialogs.answers = {widgets::Choice::proceed};
    dialog->reject();
    QTRY_VERIFY(!m_console->dialog());
}

BLOOMZY_GUI_TEST(BackupPlacesTest)
#include "BackupPlacesTest.moc"
