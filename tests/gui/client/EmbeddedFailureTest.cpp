#include "EmbeddedServerFixture.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace bloomzy::client;
using namespace bloomzy::test;
using State = EmbeddedServer::State;
using Reason = ServerFailure::Reason;

/// How a start of the bundled server fails, with a stand-in that keeps the contract (fakeserver/).
class EmbeddedFailureTest : public EmbeddedServerFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void failuresAreNamed_data();
    void failuresAreNamed();
    void anExitWithoutWordsIsNamedByCodeAndLog_data();
    void anExitWithoutWordsIsNamedByCodeAndLog();
    void aMissingProgramIsNamed();
    void aServerThatNeverGetsReadyIsNamed();
    void aFolderThatStaysTakenIsNamed();
    void failedCanBeTriedAgain();
    void theGuiThreadStaysFree();
};

void EmbeddedFailureTest::failuresAreNamed_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<int>("reason");
    const auto row = [](const char* name, Reason reason) {
        QTest::newRow(name) << QByteArray("fail ") + name + " 69" << static_cast<int>(reason);
    };
    row("portInUse", Reason::portInUse);
    row("portNotPermitted", Reason::portNotPermitted);
    row("folderNotWritable", Reason::folderNotWritable);
    row("folderModes", Reason::folderModes);
    row("newerDatabase", Reason::newerDatabase);
    row("databaseDamaged", Reason::databaseDamaged);
    row("diskFull", Reason::diskFull);
    row("certificate", Reason::certificate);
    row("masterKey", Reason::masterKey);
    row("badArguments", Reason::badArguments);
    row("internal", Reason::internal);
    row("somethingNew", Reason::internal);
}

void EmbeddedFailureTest::failuresAreNamed()
{
    QFETCH(QByteArray, behaviour);
    QFETCH(int, reason);
    behave(behaviour);
    const auto embedded = server();
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    QCOMPARE(static_cast<int>(embedded->failure().reason), reason);
    QCOMPARE(embedded->failure().exitCode, 69);
    QVERIFY(embedded->failure().serverText.startsWith(QStringLiteral("It is ")));
    QCOMPARE(starts(), 1);
}

void EmbeddedFailureTest::anExitWithoutWordsIsNamedByCodeAndLog_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<int>("reason");
    QTest::newRow("usage") << QByteArray("exit 64") << static_cast<int>(Reason::badArguments);
    QTest::newRow("data") << QByteArray("exit 65") << static_cast<int>(Reason::databaseDamaged);
    QTest::newRow("cannot create") << QByteArray("exit 73") << static_cast<int>(Reason::folderNotWritable);
    QTest::newRow("permission") << QByteArray("exit 77") << static_cast<int>(Reason::folderModes);
    QTest::newRow("anything") << QByteArray("exit 1") << static_cast<int>(Reason::internal);
}

void EmbeddedFailureTest::anExitWithoutWordsIsNamedByCodeAndLog()
{
    QFETCH(QByteArray, behaviour);
    QFETCH(int, reason);
    behave(behaviour);
    const auto embedded = server();
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    QCOMPARE(static_cast<int>(embedded->failure().reason), reason);
    QCOMPARE(embedded->failure().serverText, QStringLiteral("The cellar is flooded."));
    QVERIFY(!(QFile::permissions(embedded->failure().logFile) & (QFile::ReadGroup | QFile::ReadOther)));
}

void EmbeddedFailureTest::aMissingProgramIsNamed()
{
    EmbeddedServer embedded({.program = dataDir() + QStringLiteral("/none"), .dataDir = dataDir(), .logFile = {}});
    embedded.start();
    QTRY_COMPARE(embedded.state(), State::failed);
    QCOMPARE(embedded.failure().reason, Reason::programMissing);
}

void EmbeddedFailureTest::aServerThatNeverGetsReadyIsNamed()
{
    behave("silent");
    const auto embedded = server(std::chrono::milliseconds(500));
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    QCOMPARE(embedded->failure().reason, Reason::noAnswer);
}

void EmbeddedFailureTest::aFolderThatStaysTakenIsNamed()
{
    behave("fail folderInUse 75");
    const auto embedded = server(std::chrono::milliseconds(700));
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    QCOMPARE(embedded->failure().reason, Reason::folderInUse);
    QVERIFY(starts() > 1);
}

void EmbeddedFailureTest::failedCanBeTriedAgain()
{
    behave("fail portInUse 69");
    const auto embedded = server();
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    behave("serve");
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::running);
}

void EmbeddedFailureTest::theGuiThreadStaysFree()
{
    behave("silent");
    const std::chrono::milliseconds patience(1500);
    const auto embedded = server(patience);
    qint64 longest = 0;
    QElapsedTimer sinceTick;
    QTimer tick;
    tick.callOnTimeout(this, [&] { longest = qMax(longest, sinceTick.restart()); });
    sinceTick.start();
    tick.start(5);
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    // Whoever waits for a server that says nothing waits as long as it is given.
    QVERIFY2(longest < patience.count(), qPrintable(QString::number(longest)));
}

BLOOMZY_TEST(EmbeddedFailureTest)
#include "EmbeddedFailureTest.moc"
