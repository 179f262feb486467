#include "ui/client/FileRestore.h"

#include "FakeBackups.h"
#include "FakeCtl.h"
#include "tests/support/TestMain.h"

#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using client::FileRestore;
using Failure = FileRestore::Failure;
using Phase = FileRestore::Phase;

/// What the console makes of bloomzyctl's lines, and of a bloomzyctl that does not do as it should.
class FileRestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMissingProgramIsTold();
    void aRefusalIsToldInItsWords();
    void aCrashIsNoSuccess();
    void aFolderThatStaysInUseIsTold();
    void itIsCancelledWhileNothingIsTouched();
    void itIsNotCancelledLater();
    void theKeyStandsInNoArgument();
    void aServerThatIsStillEndingIsWaitedFor();
    void theEndIsTold_data();
    void theEndIsTold();

private:
    void start(const QString& program = {})
    {
        m_restore->start(
            {program.isEmpty() ? m_ctl->program() : program, u"/backups/a b.age"_s, u"/data/folder"_s, goodKey});
    }

    std::unique_ptr<FakeCtl> m_ctl;
    std::unique_ptr<FileRestore> m_restore;
    std::optional<Failure> m_failure;
    QString m_detail;
    std::optional<FileRestore::Outcome> m_outcome;
    QList<FileRestore::Progress> m_progress;
};

void FileRestoreTest::init()
{
    m_ctl = std::make_unique<FakeCtl>();
    m_restore = std::make_unique<FileRestore>();
    m_failure.reset();
    m_outcome.reset();
    m_progress.clear();
    connect(m_restore.get(), &FileRestore::failed, this, [this](Failure failure, const QString& detail) {
        m_failure = failure;
        m_detail = detail;
    });
    connect(m_restore.get(), &FileRestore::ended, this,
            [this](const FileRestore::Outcome& outcome) { m_outcome = outcome; });
    connect(m_restore.get(), &FileRestore::progressed, this,
            [this](const FileRestore::Progress& progress) { m_progress += progress; });
}

void FileRestoreTest::aMissingProgramIsTold()
{
    start(m_ctl->program() + u"-absent"_s);
    QTRY_COMPARE(m_failure, std::optional(Failure::programMissing));
    QVERIFY(!m_restore->isRunning());
}

void FileRestoreTest::aRefusalIsToldInItsWords()
{
    QVERIFY(m_ctl->behave(FakeCtl::progress("unpacking", 1, 2) + FakeCtl::failure("malformed", "It is damaged.", 65)));
    start();
    QTRY_COMPARE(m_failure, std::optional(Failure::refused));
    QCOMPARE(m_detail, u"It is damaged."_s);
    QVERIFY(!m_outcome);
}

void FileRestoreTest::aCrashIsNoSuccess()
{
    QVERIFY(m_ctl->behave(FakeCtl::progress("unpacking", 1, 2) + "kill -9 $$\n"));
    start();
    QTRY_COMPARE(m_failure, std::optional(Failure::refused));
    m_failure.reset();
    QVERIFY(m_ctl->behave("exit 0\n"));
    start();
    QTRY_COMPARE(m_failure, std::optional(Failure::refused));
    QVERIFY(!m_outcome);
}

void FileRestoreTest::aFolderThatStaysInUseIsTold()
{
    QVERIFY(m_ctl->behave(FakeCtl::failure("unavailable", "Another server uses it.", 75)));
    m_restore->setPatience(std::chrono::milliseconds(1));
    start();
    QTRY_COMPARE(m_failure, std::optional(Failure::folderInUse));
    QVERIFY(m_ctl->runs() >= 1);
}

void FileRestoreTest::itIsCancelledWhileNothingIsTouched()
{
    QVERIFY(m_ctl->behave(FakeCtl::progress("checking", 1, 2) + "exec sleep 600\n"));
    start();
    QTRY_VERIFY(!m_progress.isEmpty() && m_progress.last().phase == Phase::checking);
    QVERIFY(m_restore->mayCancel());
    m_restore->cancel();
    QTRY_COMPARE(m_failure, std::optional(Failure::cancelled));
    QVERIFY(!m_restore->isRunning());
}

void FileRestoreTest::itIsNotCancelledLater()
{
    QVERIFY(m_ctl->behave(FakeCtl::progress("staging", 1, 2) + "while [ ! -e go ]; do sleep 0.05; done\n" +
                          FakeCtl::end("restored")));
    start();
    QTRY_VERIFY(!m_progress.isEmpty() && m_progress.last().phase == Phase::staging);
    QVERIFY(!m_restore->mayCancel());
    m_restore->cancel();
    QFile go(m_ctl->path() + u"/go"_s);
    QVERIFY(go.open(QIODevice::WriteOnly));
    QTRY_VERIFY(m_outcome);
    QVERIFY(!m_failure);
}

void FileRestoreTest::theKeyStandsInNoArgument()
{
    QVERIFY(m_ctl->behave(FakeCtl::end("restored")));
    start();
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_ctl->read(u"stdin"_s), goodKey.toLatin1() + '\n');
    QCOMPARE(m_ctl->arguments().join(u' ').trimmed(),
             u"backup restore /backups/a b.age --data-dir /data/folder --identity - --json"_s);
}

void FileRestoreTest::aServerThatIsStillEndingIsWaitedFor()
{
    QVERIFY(m_ctl->behave("[ $(wc -l < runs) -ge 3 ] || { " + FakeCtl::failure("unavailable", "In use.", 75) + "}\n" +
                          FakeCtl::progress("unpacking", 2, 4) + FakeCtl::end("restored")));
    start();
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_ctl->runs(), 3);
    QVERIFY(!m_failure);
    QCOMPARE(m_progress.last().done, 2);
    QCOMPARE(m_progress.last().total, 4);
}

void FileRestoreTest::theEndIsTold_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<bool>("restored");
    QTest::newRow("restored") << QByteArray("restored") << true;
    QTest::newRow("the next start decides") << QByteArray("underWay") << true;
    QTest::newRow("rolled back") << QByteArray("rolledBack") << false;
}

void FileRestoreTest::theEndIsTold()
{
    QFETCH(const QByteArray, end);
    QFETCH(const bool, restored);
    QVERIFY(m_ctl->behave(FakeCtl::end(end) + "exit 65\n"));
    start();
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->restored, restored);
    QCOMPARE(m_outcome->takenAt, u"2026-11-22T06:00:04.120000Z"_s);
    QCOMPARE(m_outcome->safetyCopy, u"/copies/before.age"_s);
}

BLOOMZY_GUI_TEST(FileRestoreTest)
#include "FileRestoreTest.moc"
