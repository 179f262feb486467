#include "FakeConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/backups/DryRunPanel.h"
#include "ui/pages/backups/DryRunTexts.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using backups_page::DryRunPanel;

/// Dry run, counts, the word, the restore: what must not be possible first, then the way through.
class RestorePageTest : public FakeConsole
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        addPoints();
    }
    void cleanup() { close(); }
    void aFailedDryRunLeadsNowhere();
    void aDryRunThatIsCancelledLeadsNowhere();
    void theWordIsAskedFor();
    void theWordIsFrenchInFrench();
    void anOldPointNeedsTheRecoveryKey();
    void aPointThatIsNotVerifiedWarns();
    void aRefusedRestoreChangesNothing();
    void whatWillChangeIsSaid();
    void theReportIsSaved();
    void escapeClosesAndForgets();
    void theServerGoesAndThePersonSignsInAgain();

private:
    static QJsonObject table(const QString& name, qint64 now, qint64 then, bool kept = false)
    {
        return {{u"table"_s, name}, {u"now"_s, now}, {u"then"_s, then}, {u"kept"_s, kept}};
    }
    static QJsonObject result(const QString& point)
    {
        return {
            {u"pointId"_s, point},
            {u"at"_s, ago(2)},
            {u"tables"_s, QJsonArray{table(u"auth.users"_s, 38, 37), table(u"catalog.taxon"_s, 1'421'563, 1'403'371),
                                     table(u"auth.sessions"_s, 4, 2), table(u"auth.notices"_s, 3, 3),
                                     table(u"audit.events"_s, 1'904'402, 1'899'110, true)}},
            {u"migrations"_s, QJsonArray{u"catalog: 20261128T1400_saved_views"_s}},
            {u"bytesNeeded"_s, qint64(9'700'000'000)},
            {u"bytesFree"_s, qint64(212'000'000'000)},
            {u"milliseconds"_s, 120'000},
            {u"stopMilliseconds"_s, 41'000}};
    }
    /// The dry run of a row, which passes.
    void pass(int row)
    {
        open();
        QTRY_COMPARE(m_console->view().model().rowCount(), 3);
        m_console->choose(row);
        m_console->table().setFocus();
        QTest::keyClick(&m_console->table(), Qt::Key_D);
        if (row == 1) {
            BackupsWindow::type(panel(), "recoveryKey", goodKey);
            BackupsWindow::press(panel(), "startDryRun");
        }
        QTRY_VERIFY(m_console->view().work().operation());
        m_fake.finish(u"succeeded"_s, result(u"new"_s));
        QTRY_VERIFY(panel().findChild<QLineEdit*>(u"restoreWord"_s)->isVisible());
    }
    [[nodiscard]] DryRunPanel& panel() const { return *m_console->find<DryRunPanel>(); }
    [[nodiscard]] QPushButton& restore() const { return m_console->button("restorePoint"); }
    [[nodiscard]] QString text() const { return BackupsWindow::texts(panel()); }
    [[nodiscard]] bool begun(const QByteArray& path) const
    {
        return std::any_of(m_fake.begun.begin(), m_fake.begun.end(),
                           [&](const auto& each) { return each.first == path; });
    }
};

void RestorePageTest::aFailedDryRunLeadsNowhere()
{
    open();
    QTRY_COMPARE(m_console->view().model().rowCount(), 3);
    m_console->choose(0);
    m_console->action("dryRun").trigger();
    QTRY_VERIFY(m_console->view().work().operation());
    QVERIFY(!restore().isEnabled());
    m_fake.finish(u"failed"_s, {}, FakeBackups::trouble(u"internal"_s, u"The member is damaged."_s));
    QTRY_VERIFY(m_console->button("startDryRun").isVisible());
    QCOMPARE(m_console->button("startDryRun").text(), u"Try again"_s);
    QVERIFY(!restore().isEnabled());
    QVERIFY(!panel().findChild<QLineEdit*>(u"restoreWord"_s)->isVisible());
    QVERIFY(!m_console->button("saveReport").isEnabled());
    QVERIFY(!begun("/points/new/restore"));
}

void RestorePageTest::aDryRunThatIsCancelledLeadsNowhere()
{
    open();
    QTRY_COMPARE(m_console->view().model().rowCount(), 3);
    m_console->choose(0);
    m_console->action("dryRun").trigger();
    QTRY_VERIFY(m_console->view().work().operation());
    m_console->button("cancelDryRun").click();
    QTRY_VERIFY(m_fake.operation.value(u"cancelRequested"_s).toBool());
    m_fake.finish(u"cancelled"_s);
    QTRY_VERIFY(m_console->button("startDryRun").isVisible());
    QVERIFY(!restore().isEnabled());
}

void RestorePageTest::theWordIsAskedFor()
{
    pass(0);
    QVERIFY(!restore().isEnabled());
    QVERIFY(restore().toolTip().contains(u"RESTORE"_s));
    BackupsWindow::type(panel(), "restoreWord", u"restore"_s);
    QVERIFY(!restore().isEnabled());
    BackupsWindow::type(panel(), "restoreWord", u"RESTORE"_s);
    QVERIFY(restore().isEnabled());
    QVERIFY(!begun("/points/new/restore"));
    restore().click();
    QTRY_VERIFY(begun("/points/new/restore"));
    QCOMPARE(m_fake.begun.last().second.value(u"dryRunId"_s).toString(), u"op1"_s);
    QVERIFY(!restore().isEnabled());
    QVERIFY(m_console->dialogs.asked.isEmpty());
}

void RestorePageTest::theWordIsFrenchInFrench()
{
    pass(0);
    m_console->translator.setLanguage(theme::Language::french);
    QCoreApplication::processEvents();
    BackupsWindow::type(panel(), "restoreWord", u"RESTORE"_s);
    QVERIFY(!restore().isEnabled());
    BackupsWindow::type(panel(), "restoreWord", u"RESTAURER"_s);
    QVERIFY(restore().isEnabled());
    m_console->translator.setLanguage(theme::Language::english);
}

void RestorePageTest::anOldPointNeedsTheRecoveryKey()
{
    open();
    QTRY_COMPARE(m_console->view().model().rowCount(), 3);
    m_console->choose(1);
    m_console->action("dryRun").trigger();
    QTRY_VERIFY(m_console->button("startDryRun").isVisible());
    QVERIFY(!m_console->button("startDryRun").isEnabled());
    QVERIFY(m_fake.begun.isEmpty());
    close();
    pass(1);
    QCOMPARE(m_fake.begun.first().second.value(u"recoveryKey"_s).toString(), goodKey);
    BackupsWindow::type(panel(), "restoreWord", u"RESTORE"_s);
    restore().click();
    QTRY_VERIFY(begun("/points/old/restore"));
    QCOMPARE(m_fake.begun.last().second.value(u"recoveryKey"_s).toString(), goodKey);
    QVERIFY(panel().findChild<QLineEdit*>(u"recoveryKey"_s)->text().isEmpty());
}

void RestorePageTest::aPointThatIsNotVerifiedWarns()
{
    pass(2);
    BackupsWindow::type(panel(), "restoreWord", u"RESTORE"_s);
    restore().click(); // the safe answer
    QCOMPARE(m_console->dialogs.asked.size(), 1);
    QVERIFY(m_console->dialogs.asked.first().danger);
    QVERIFY(!begun("/points/raw/restore"));
    m_console->dialogs.answers = {widgets::Choice::proceed};
    restore().click();
    QTRY_VERIFY(begun("/points/raw/restore"));
}

void RestorePageTest::aRefusedRestoreChangesNothing()
{
    pass(0);
    m_fake.refusal = FakeBackups::trouble(u"conflict"_s, u"The dry run is older than an hour."_s);
    m_fake.refusal[u"status"_s] = 409;
    BackupsWindow::type(panel(), "restoreWord", u"RESTORE"_s);
    restore().click();
    QTRY_VERIFY(m_console->banner("failure").startsWith(u"Nothing was begun."_s));
    QVERIFY(m_console->view().work().isIdle());
    QVERIFY(!restore().isEnabled()); // the word is asked for anew
    QVERIFY(panel().findChild<QLineEdit*>(u"restoreWord"_s)->isVisible());
}

void RestorePageTest::whatWillChangeIsSaid()
{
    pass(0);
    auto* counts = m_console->find<widgets::DataTable>("dryRunCounts");
    const auto cell = [&](int row, int column) {
        return counts->model()->index(row, column).data(Qt::DisplayRole).toString();
    };
    QCOMPARE(counts->model()->rowCount(), 4);
    QCOMPARE(cell(0, 0), u"Taxa"_s);
    QCOMPARE(cell(0, 1), u"1,403,371"_s);
    QCOMPARE(cell(0, 2), u"1,421,563"_s);
    QCOMPARE(cell(0, 3), u"−18,192"_s);
    QCOMPARE(cell(1, 3), u"−1"_s);
    QCOMPARE(cell(2, 0), u"Sessions"_s);
    QCOMPARE(cell(3, 3), u"kept"_s);
    const QString words = text();
    for (const QString& line : {u"18,192 taxa that came after this point are removed"_s,
                                u"1 account that was made after this point is removed"_s, u"The audit log stays"_s,
                                u"1 step brings the older data up"_s, u"1 other table does not change"_s,
                                u"Everybody is signed out"_s, u"9.7 GB"_s, u"212.0 GB free"_s})
        QVERIFY2(words.contains(line), qPrintable(line + u" in:\n"_s + words));
}

void RestorePageTest::theReportIsSaved()
{
    pass(0);
    const QString path = m_folder->filePath(u"report.txt"_s);
    m_console->dialogs.paths = {m_folder->filePath(u"absent/report.txt"_s), path};
    m_console->button("saveReport").click();
    QTRY_VERIFY(m_console->banner("failure").startsWith(u"The report was not saved."_s));
    m_console->button("saveReport").click();
    QTRY_COMPARE(m_console->toasts, QStringList{u"The report was saved"_s});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString report = QString::fromUtf8(file.readAll());
    QVERIFY(report.contains(u"catalog.taxon\t1403371\t1421563\t−18,192"_s));
    QVERIFY(report.contains(u"auth.notices\t3\t3\t0"_s));
    QVERIFY(report.contains(u"20261128T1400_saved_views"_s));
}

void RestorePageTest::escapeClosesAndForgets()
{
    pass(0);
    BackupsWindow::type(panel(), "restoreWord", u"RESTORE"_s);
    QVERIFY(m_console->view().escape());
    QTRY_VERIFY(!panel().isVisible());
    QVERIFY(!m_console->view().escape());
    QVERIFY(!restore().isEnabled());
    QVERIFY(!panel().point());
}

void RestorePageTest::theServerGoesAndThePersonSignsInAgain()
{
    pass(0);
    BackupsWindow::type(panel(), "restoreWord", u"RESTORE"_s);
    restore().click();
    QTRY_VERIFY(begun("/points/new/restore"));
    int ended = 0;
    connect(&m_console->client.session(), &client::Session::ended, this, [&] { ++ended; });
    m_fake.lost = true;
    QTRY_VERIFY(m_console->banner("restarts").contains(u"Sign in again"_s));
    QTRY_COMPARE(ended, 1);
    QVERIFY(m_console->banner("failure").isEmpty());
    QVERIFY(!panel().isVisible());
}

BLOOMZY_GUI_TEST(RestorePageTest)
#include "RestorePageTest.moc"
