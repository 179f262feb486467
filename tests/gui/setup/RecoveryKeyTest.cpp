#include "ui/models/RecoveryKey.h"

#include "tests/support/TestMain.h"
#include "ui/widgets/feedback/ClipboardLease.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::models;
using namespace Qt::StringLiterals;

/// The key as groups and as a file, and how long the clipboard keeps it.
class RecoveryKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongGroupsDoNotMatch();
    void groupsCoverTheWholeKey();
    void theFileHasTheIdentityOnALineOfItsOwn();
    void wipingLeavesNothing();
    void theClipboardIsCleared();
    void whatWasCopiedMeanwhileStays();

private:
    [[nodiscard]] static RecoveryKey key()
    {
        return RecoveryKey({"id", "AGE-SECRET-KEY-1" + std::string(56, 'Q') + "7M", "age1abc", "2026-11-22T00:00:00Z"});
    }
};

void RecoveryKeyTest::wrongGroupsDoNotMatch()
{
    QVERIFY(!key().matches(0, {}));
    QVERIFY(!key().matches(0, u"QQQ"_s));
    QVERIFY(!key().matches(14, u"QQQQ"_s));
    QVERIFY(!key().matches(15, {}));
    QVERIFY(!RecoveryKey().matches(0, {}));
    QVERIFY(key().matches(0, u" qq qq "_s));
}

void RecoveryKeyTest::groupsCoverTheWholeKey()
{
    const QStringList groups = key().groups();
    QCOMPARE(groups.size(), 15);
    QCOMPARE(groups.last(), u"7M"_s);
    QCOMPARE(u"AGE-SECRET-KEY-1"_s + groups.join(QString()), key().identity());
}

void RecoveryKeyTest::theFileHasTheIdentityOnALineOfItsOwn()
{
    const QList<QByteArray> lines = key().fileText().trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    for (const QByteArray& line : lines.mid(0, 3))
        QVERIFY(line.startsWith("# "));
    QVERIFY(lines[1].contains("2026-11-22"));
    QVERIFY(lines[2].contains("age1abc"));
    QCOMPARE(QString::fromLatin1(lines[3]), key().identity());
}

void RecoveryKeyTest::wipingLeavesNothing()
{
    RecoveryKey gone = key();
    gone.wipe();
    QVERIFY(gone.isEmpty());
    QVERIFY(gone.groups().isEmpty());
    RecoveryKey from = key();
    const RecoveryKey to = std::move(from);
    QVERIFY(from.isEmpty());
    QVERIFY(!to.isEmpty());
}

void RecoveryKeyTest::theClipboardIsCleared()
{
    widgets::ClipboardLease lease(std::chrono::milliseconds(50));
    QSignalSpy cleared(&lease, &widgets::ClipboardLease::cleared);
    lease.put(u"secret"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"secret"_s);
    QTRY_COMPARE(cleared.size(), 1);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void RecoveryKeyTest::whatWasCopiedMeanwhileStays()
{
    widgets::ClipboardLease lease(std::chrono::milliseconds(50));
    QSignalSpy cleared(&lease, &widgets::ClipboardLease::cleared);
    lease.put(u"secret"_s);
    QGuiApplication::clipboard()->setText(u"a recipe"_s);
    QTRY_COMPARE(cleared.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a recipe"_s);
}

BLOOMZY_GUI_TEST(RecoveryKeyTest)
#include "RecoveryKeyTest.moc"
