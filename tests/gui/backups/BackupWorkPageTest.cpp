#include "FakeConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/backups/NowCard.h"
#include "ui/pages/backups/WorkTexts.h"

#include <QProgressBar>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using Kind = backups_page::BackupWork::Kind;

/// What is made, verified and rehearsed from the page, and what it says while that runs and when it failed.
class BackupWorkPageTest : public FakeConsole
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        addPoints();
    }
    void cleanup() { close(); }
    void aRefusalIsToldAndNothingRuns();
    void aFailureIsToldWithWhatIsSafe();
    void anAnswerThatNeverComesIsToldAsNotKnown();
    void onlyOneThingRunsAtATime();
    void aBackupShowsItsProgress();
    void whatRunsIsCancelled();
    void whatSomebodyElseBeganIsFollowed();
    void aPointIsVerifiedByItsKey();
    void anOldPointAsksForTheRecoveryKey();
    void anOldPointIsVerifiedByItsHash();
    void aTestRestoreAsksForTheRecoveryKeyToo();
    void allAreVerified();
    void whatIsProvenIsShown();

private:
    [[nodiscard]] Kind kind() const { return m_console->view().work().kind(); }
    void press(Qt::Key key) const
    {
        m_console->table().setFocus();
        QTRY_VERIFY(m_console->table().hasFocus());
        QTest::keyClick(&m_console->table(), key);
    }
};

void BackupWorkPageTest::aRefusalIsToldAndNothingRuns()
{
    m_fake.refusal = FakeBackups::trouble(u"unavailable"_s, u"Eight operations wait already."_s);
    m_fake.refusal[u"status"_s] = 409;
    m_fake.refusal[u"type"_s] = u"urn:bloomzy:problem:conflict"_s;
    open();
    m_console->button("backUpNow").click();
    QTRY_VERIFY(m_console->banner("failure").startsWith(u"Nothing was begun."_s));
    QCOMPARE(kind(), Kind::none);
    QVERIFY(m_console->toasts.isEmpty());
}

void BackupWorkPageTest::aFailureIsToldWithWhatIsSafe()
{
    open();
    m_console->button("backUpNow").click();
    QTRY_VERIFY(m_console->view().work().operation());
    m_fake.finish(u"failed"_s, {}, FakeBackups::trouble(u"internal"_s, u"A disk is full."_s));
    QTRY_VERIFY(m_console->banner("failure").startsWith(u"No backup was made."_s));
    QCOMPARE(kind(), Kind::none);
    QVERIFY(m_console->action("now").isEnabled());
    QVERIFY(m_console->toasts.isEmpty());
}

void BackupWorkPageTest::anAnswerThatNeverComesIsToldAsNotKnown()
{
    open();
    m_console->button("backUpNow").click();
    QTRY_VERIFY(m_console->view().work().operation());
    m_server->setHandler([this](const SeenRequest& request) {
        return request.path.startsWith("/api/v1/operations/") ? problem(404, "notFound", "There is none.")
                                                              : m_fake(request);
    });
    QTRY_VERIFY(m_console->banner("failure").contains(u"What became of the work is not known."_s));
    QCOMPARE(kind(), Kind::none);
}

void BackupWorkPageTest::onlyOneThingRunsAtATime()
{
    open();
    m_console->button("backUpNow").click();
    QTRY_VERIFY(m_console->view().work().operation());
    for (const char* action : {"now", "verifyAll", "verify", "rehearse", "dryRun"}) {
        QVERIFY2(!m_console->action(action).isEnabled(), action);
        QVERIFY2(m_console->action(action).toolTip().contains(u"Wait until the work that runs is over."_s), action);
    }
    m_console->view().work().verifyAll();
    QCOMPARE(kind(), Kind::create);
    QCOMPARE(m_fake.begun.size(), 1);
}

void BackupWorkPageTest::aBackupShowsItsProgress()
{
    m_fake.status[u"expectedMilliseconds"_s] = 180'000;
    open();
    QTRY_VERIFY(m_console->says(u"About 3 min, no downtime"_s));
    QTest::keyClick(m_console->window.get(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(m_console->view().work().operation());
    QVERIFY(m_console->says(u"Backing up"_s));
    m_fake.progress(3'000'000'000, 4'800'000'000, 42);
    auto* bar = m_console->find<QProgressBar>("backupProgress");
    QTRY_COMPARE(bar->value(), 625);
    QVERIFY(m_console->says(u"3.0 GB of 4.8 GB, "_s));
    QVERIFY(m_console->says(u" MB/s"_s));
    QVERIFY(m_console->says(u"About 42 s left"_s));
    QVERIFY(m_console->says(u"Backing up, 63%"_s) || m_console->says(u"Backing up, 62%"_s)); // in the status bar
    m_fake.points.prepend(FakeBackups::point(u"made"_s, 1));
    m_fake.finish(u"succeeded"_s, FakeBackups::point(u"made"_s, 1));
    QTRY_COMPARE(m_console->toasts, QStringList{u"The backup was made"_s});
    QTRY_COMPARE(m_console->view().model().rowCount(), 4);
    QCOMPARE(kind(), Kind::none);
    QVERIFY(!m_console->says(u"Backing up"_s));
}

void BackupWorkPageTest::whatRunsIsCancelled()
{
    open();
    m_console->button("backUpNow").click();
    QTRY_VERIFY(m_console->button("cancelWork").isEnabled());
    m_console->button("cancelWork").click();
    QTRY_VERIFY(m_console->says(u"Cancelling"_s));
    QVERIFY(!m_console->button("cancelWork").isEnabled());
    m_fake.finish(u"cancelled"_s, {}, FakeBackups::trouble(u"cancelled"_s, u"It was cancelled."_s));
    QTRY_COMPARE(kind(), Kind::none);
    QVERIFY(m_console->banner("failure").isEmpty());
    QVERIFY(m_console->toasts.isEmpty());
}

void BackupWorkPageTest::whatSomebodyElseBeganIsFollowed()
{
    m_fake.operation = {
        {u"id"_s, u"theirs"_s}, {u"kind"_s, u"backup.rehearse"_s}, {u"createdAt"_s, ago(20)}, {u"updatedAt"_s, ago(0)}};
    m_fake.progress(10, 40, 30);
    open();
    QTRY_VERIFY(m_console->says(u"Test restore"_s));
    QTRY_COMPARE(kind(), Kind::rehearse);
    m_fake.finish(u"succeeded"_s, FakeBackups::point(u"new"_s, 7'200));
    QTRY_COMPARE(kind(), Kind::none);
}

void BackupWorkPageTest::aPointIsVerifiedByItsKey()
{
    open();
    QTRY_COMPARE(m_console->view().model().rowCount(), 3);
    m_console->choose(0);
    press(Qt::Key_V);
    QTRY_COMPARE(m_fake.begun.size(), 1);
    QCOMPARE(m_fake.begun.first().first, "/points/new/verification");
    QVERIFY(!m_fake.begun.first().second.contains(u"recoveryKey"_s));
    m_fake.finish(u"succeeded"_s, FakeBackups::point(u"new"_s, 7'200));
    QTRY_COMPARE(m_console->toasts, QStringList{u"The backup was verified"_s});
}

void BackupWorkPageTest::anOldPointAsksForTheRecoveryKey()
{
    open();
    QTRY_COMPARE(m_console->view().model().rowCount(), 3);
    m_console->choose(1);
    press(Qt::Key_V);
    QTRY_VERIFY(m_console->dialog());
    auto& dialog = *m_console->dialog();
    auto* proceed = dialog.findChild<QPushButton*>(u"useKey"_s);
    QVERIFY(!proceed->isEnabled());
    BackupsWindow::type(dialog, "recoveryKey", u"AGE-SECRET-KEY-1"_s + QString(57, u'Q') + u"B"_s); // no letter of it
    QVERIFY(!proceed->isEnabled());
    QVERIFY(BackupsWindow::texts(dialog).contains(u"This is no recovery key."_s));
    QVERIFY(m_fake.begun.isEmpty());
    // As it stands on the sheet: in groups, without its prefix.
    QString groups;
    for (int i = 16; i < goodKey.size(); i += 4)
        groups += goodKey.mid(i, 4).toLower() + u' ';
    BackupsWindow::type(dialog, "recoveryKey", groups);
    BackupsWindow::press(dialog, "useKey");
    QTRY_COMPARE(m_fake.begun.size(), 1);
    QCOMPARE(m_fake.begun.first().first, "/points/old/verification");
    QCOMPARE(m_fake.begun.first().second.value(u"recoveryKey"_s).toString(), goodKey);
}

void BackupWorkPageTest::anOldPointIsVerifiedByItsHash()
{
    QJsonObject old = m_fake.points[1].toObject();
    old[u"sha256"_s] = QString(64, u'a');
    m_fake.points[1] = old;
    open();
    QTRY_COMPARE(m_console->view().model().rowCount(), 3);
    m_console->choose(1);
    press(Qt::Key_V);
    QTRY_COMPARE(m_fake.begun.size(), 1);
    QVERIFY(!m_fake.begun.first().second.contains(u"recoveryKey"_s));
    QVERIFY(!m_console->dialog());
}

void BackupWorkPageTest::aTestRestoreAsksForTheRecoveryKeyToo()
{
    QFile file(m_folder->filePath(u"key.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# Bloomzy recovery key\n" + goodKey.toLatin1() + "\n");
    file.close();
    open();
    QTRY_COMPARE(m_console->view().model().rowCount(), 3);
    m_console->choose(1);
    m_console->action("rehearse").trigger();
    QTRY_VERIFY(m_console->dialog());
    m_console->dialogs.paths = {m_folder->filePath(u"settings.ini"_s), file.fileName()};
    BackupsWindow::press(*m_console->dialog(), "recoveryKeyFile");
    QTRY_VERIFY(BackupsWindow::texts(*m_console->dialog()).contains(u"There is no recovery key in this file."_s));
    BackupsWindow::press(*m_console->dialog(), "recoveryKeyFile");
    QTRY_VERIFY(m_console->dialog()->findChild<QPushButton*>(u"useKey"_s)->isEnabled());
    BackupsWindow::press(*m_console->dialog(), "useKey");
    QTRY_COMPARE(m_fake.begun.size(), 1);
    QCOMPARE(m_fake.begun.first().first, "/points/old/rehearsal");
    QCOMPARE(m_fake.begun.first().second.value(u"recoveryKey"_s).toString(), goodKey);
    m_fake.finish(u"failed"_s, {}, FakeBackups::trouble(u"conflict"_s, u"The rows differ."_s));
    QTRY_VERIFY(m_console->banner("failure").startsWith(u"It did not succeed."_s));
}

void BackupWorkPageTest::allAreVerified()
{
    open();
    QTRY_COMPARE(m_console->view().model().rowCount(), 3);
    QTRY_VERIFY(m_console->action("verifyAll").isEnabled());
    m_console->action("verifyAll").trigger();
    QTRY_COMPARE(m_fake.begun.size(), 1);
    QCOMPARE(m_fake.begun.first().first, "/verification");
    m_fake.finish(u"succeeded"_s, QJsonObject{{u"verified"_s, 2}, {u"failed"_s, 0}, {u"unopened"_s, 1}});
    QTRY_COMPARE(m_console->toasts, QStringList{u"2 backups verified"_s});
}

void BackupWorkPageTest::whatIsProvenIsShown()
{
    m_fake.status[u"provenAt"_s] = u"2025-11-22T06:20:00.000000Z"_s;
    m_fake.status[u"recoveryTimeMilliseconds"_s] = 254'000;
    m_fake.status[u"recoveryPointSeconds"_s] = 21'780;
    m_fake.status[u"verifiedAt"_s] = ago(8'040);
    open();
    QTRY_VERIFY(m_console->says(u"22 Nov 2025"_s));
    QVERIFY(m_console->says(u"4 min 14 s"_s));
    QVERIFY(m_console->says(u"6 h 03 min"_s));
    QVERIFY(m_console->says(u"Last verified backup: 2 hours ago"_s));
}

BLOOMZY_GUI_TEST(BackupWorkPageTest)
#include "BackupWorkPageTest.moc"
