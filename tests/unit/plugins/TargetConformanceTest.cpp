#include "tests/support/TestMain.h"
#include "tests/unit/plugins/OpenTarget.h"

#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>

using bloomzy::sdk::BackupTarget;
using bloomzy::sdk::BackupTargetPlugin;
using bloomzy::sdk::Problem;

namespace {

constexpr int done = -1;
const QString name = QStringLiteral("2026-11-22T143205Z.tar.zst.age");

} // namespace

/// What every backup target keeps to, played with each plugin of this repository; and with one more that
/// BLOOMZY_TARGET_PLUGIN names, with the JSON object of BLOOMZY_TARGET_SETTINGS.
class TargetConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void refusesSettingsThatAreNone();
    void refusesAPlaceThatWasNotClaimed();
    void refusesAPlaceOfAnother();
    void refusesNamesThatAreNone_data();
    void refusesNamesThatAreNone();
    void refusesToStoreOverAFile();
    void refusesALocalFileThatIsNotThere();
    void refusesToFetchWhatIsNotThere();
    void refusesToFetchOverAFile();
    void leavesNothingOfWhatWasCancelled();
    void leavesNothingOfAFetchThatWasCancelled();
    void givesBackWhatItTook_data();
    void givesBackWhatItTook();
    void tellsHowFarItIs();
    void fetchesForTheOwnerOnly();
    void listsWholeFiles();
    void removesOnceAndTwice();
    void checksAndTellsItsSpace();

private:
    std::shared_ptr<BackupTarget> opened(const QString& destination) const
    {
        const auto outcome = m_plugin->open(destination, m_settings);
        return outcome.isDone() ? outcome.value() : nullptr;
    }
    [[nodiscard]] QString local(const QString& file) const { return m_local->filePath(file); }
    [[nodiscard]] int stored(const QString& file, const QByteArray& content) const
    {
        HeardTransfer transfer;
        if (!writeFile(local(QStringLiteral("in")), content))
            return 1000;
        return problemIn(m_target->store(file, local(QStringLiteral("in")), transfer));
    }
    [[nodiscard]] QByteArray fetched(const QString& file) const
    {
        HeardTransfer transfer;
        QFile::remove(local(QStringLiteral("out")));
        const auto outcome = m_target->fetch(file, local(QStringLiteral("out")), transfer);
        return outcome.isDone() ? readFile(local(QStringLiteral("out"))) : QByteArrayLiteral("(not fetched)");
    }
    [[nodiscard]] QStringList listed() const
    {
        QStringList names;
        const auto outcome = m_target->list();
        for (const auto& file : outcome.isDone() ? outcome.value() : QList<bloomzy::sdk::StoredFile>())
            names += QStringLiteral("%1 %2").arg(file.name).arg(file.size);
        names.sort();
        return names;
    }

    BackupTargetPlugin* m_plugin = nullptr;
    QJsonObject m_settings;
    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<QTemporaryDir> m_local;
    std::shared_ptr<BackupTarget> m_target;
};

void TargetConformanceTest::initTestCase_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("settings"); ///< empty: a new folder
    QTest::newRow("backup-folder") << folderPluginFile() << QByteArray();
    QTest::newRow("example-target") << examplePluginFile() << QByteArray();
    if (qEnvironmentVariableIsSet("BLOOMZY_TARGET_PLUGIN"))
        QTest::newRow("yours") << qEnvironmentVariable("BLOOMZY_TARGET_PLUGIN") << qgetenv("BLOOMZY_TARGET_SETTINGS");
}

void TargetConformanceTest::init()
{
    QFETCH_GLOBAL(QString, file);
    QFETCH_GLOBAL(QByteArray, settings);
    m_plugin = targetPlugin(file);
    QVERIFY2(m_plugin, qPrintable(file));
    m_place = std::make_unique<QTemporaryDir>();
    m_local = std::make_unique<QTemporaryDir>();
    m_settings = settings.isEmpty() ? QJsonObject{{QStringLiteral("path"), m_place->path()}}
                                    : QJsonDocument::fromJson(settings).object();
    m_target = opened(QStringLiteral("019ab3c8-0000-7000-8000-000000000001"));
    QVERIFY(m_target);
    QCOMPARE(problemIn(m_target->claim(true)), done);
}

void TargetConformanceTest::cleanup()
{
    if (!m_target)
        return;
    static_cast<void>(m_target->claim(true));
    const auto files = m_target->list();
    for (const auto& file : files.isDone() ? files.value() : QList<bloomzy::sdk::StoredFile>())
        static_cast<void>(m_target->remove(file.name));
}

void TargetConformanceTest::refusesSettingsThatAreNone()
{
    for (const QJsonObject& settings : {QJsonObject(), QJsonObject{{QStringLiteral("odd"), QStringLiteral("x")}}})
        QCOMPARE(problemIn(m_plugin->open(QStringLiteral("id"), settings)), int(Problem::invalidSettings));
}

void TargetConformanceTest::refusesAPlaceThatWasNotClaimed()
{
    QCOMPARE(stored(name, "content"), done);
    const auto other = opened(QStringLiteral("019ab3c8-0000-7000-8000-000000000002"));
    HeardTransfer transfer;
    const int wrong = int(Problem::wrongPlace);
    QCOMPARE(problemIn(other->check()), wrong);
    QCOMPARE(problemIn(other->list()), wrong);
    QCOMPARE(problemIn(other->space()), wrong);
    QCOMPARE(problemIn(other->store(QStringLiteral("a"), local(QStringLiteral("in")), transfer)), wrong);
    QCOMPARE(problemIn(other->fetch(name, local(QStringLiteral("out")), transfer)), wrong);
    QCOMPARE(problemIn(other->remove(name)), wrong);
    QVERIFY(!QFile::exists(local(QStringLiteral("out"))));
    QCOMPARE(listed(), QStringList(name + QStringLiteral(" 7")));
}

void TargetConformanceTest::refusesAPlaceOfAnother()
{
    QCOMPARE(stored(name, "content"), done);
    const auto other = opened(QStringLiteral("019ab3c8-0000-7000-8000-000000000002"));
    QCOMPARE(problemIn(other->claim(false)), int(Problem::claimed));
    QCOMPARE(problemIn(m_target->check()), done);
    QCOMPARE(problemIn(other->claim(true)), done);
    QCOMPARE(problemIn(other->check()), done);
    QCOMPARE(problemIn(m_target->check()), int(Problem::wrongPlace));
    QCOMPARE(other->list().value().size(), 1);
}

void TargetConformanceTest::refusesNamesThatAreNone_data()
{
    QTest::addColumn<QString>("odd");
    for (const char* odd : {"", ".", "..", ".hidden", "-a", "_a", "a/b", "../a", "/etc/passwd", "a b", "a\n", "a:b"})
        QTest::newRow(odd) << QString::fromLatin1(odd);
    QTest::newRow("too long") << QString(129, u'a');
    QTest::newRow("not ASCII") << QStringLiteral("caf\u00E9");
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
}

void TargetConformanceTest::refusesNamesThatAreNone()
{
    QFETCH(QString, odd);
    HeardTransfer transfer;
    QCOMPARE(stored(odd, "content"), int(Problem::invalidName));
    QCOMPARE(problemIn(m_target->fetch(odd, local(QStringLiteral("out")), transfer)), int(Problem::invalidName));
    QCOMPARE(problemIn(m_target->remove(odd)), int(Problem::invalidName));
    QCOMPARE(listed(), QStringList());
}

void TargetConformanceTest::refusesToStoreOverAFile()
{
    QCOMPARE(stored(name, "first"), done);
    QCOMPARE(stored(name, "second"), int(Problem::exists));
    QCOMPARE(fetched(name), QByteArray("first"));
}

void TargetConformanceTest::refusesALocalFileThatIsNotThere()
{
    HeardTransfer transfer;
    QCOMPARE(problemIn(m_target->store(name, local(QStringLiteral("none")), transfer)), int(Problem::failed));
    QCOMPARE(listed(), QStringList());
}

void TargetConformanceTest::refusesToFetchWhatIsNotThere()
{
    HeardTransfer transfer;
    QCOMPARE(problemIn(m_target->fetch(name, local(QStringLiteral("out")), transfer)), int(Problem::notFound));
    QVERIFY(!QFile::exists(local(QStringLiteral("out"))));
}

void TargetConformanceTest::refusesToFetchOverAFile()
{
    QCOMPARE(stored(name, "theirs"), done);
    QVERIFY(writeFile(local(QStringLiteral("out")), "mine"));
    HeardTransfer transfer;
    QCOMPARE(problemIn(m_target->fetch(name, local(QStringLiteral("out")), transfer)), int(Problem::failed));
    QCOMPARE(readFile(local(QStringLiteral("out"))), QByteArray("mine"));
}

void TargetConformanceTest::leavesNothingOfWhatWasCancelled()
{
    const QByteArray content(5 * 1024 * 1024, 'x');
    QVERIFY(writeFile(local(QStringLiteral("in")), content));
    HeardTransfer transfer(2 * 1024 * 1024);
    QCOMPARE(problemIn(m_target->store(name, local(QStringLiteral("in")), transfer)), int(Problem::cancelled));
    QCOMPARE(listed(), QStringList());
    QCOMPARE(stored(name, "again"), done);
    QCOMPARE(fetched(name), QByteArray("again"));
}

void TargetConformanceTest::leavesNothingOfAFetchThatWasCancelled()
{
    QCOMPARE(stored(name, QByteArray(5 * 1024 * 1024, 'x')), done);
    HeardTransfer transfer(2 * 1024 * 1024);
    QCOMPARE(problemIn(m_target->fetch(name, local(QStringLiteral("out")), transfer)), int(Problem::cancelled));
    QVERIFY(!QFile::exists(local(QStringLiteral("out"))));
    QCOMPARE(fetched(name).size(), 5 * 1024 * 1024);
}

void TargetConformanceTest::givesBackWhatItTook_data()
{
    QTest::addColumn<int>("size");
    constexpr int mebibyte = 1024 * 1024;
    for (const int size : {0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte + 7})
        QTest::addRow("%d", size) << size;
}

void TargetConformanceTest::givesBackWhatItTook()
{
    QFETCH(int, size);
    QByteArray content(size, '\0');
    QRandomGenerator random(20261130);
    for (char& byte : content)
        byte = char(random.bounded(256));
    QCOMPARE(stored(name, content), done);
    QVERIFY(fetched(name) == content);
    QCOMPARE(listed(), QStringList(QStringLiteral("%1 %2").arg(name).arg(size)));
}

void TargetConformanceTest::tellsHowFarItIs()
{
    constexpr qint64 size = 5 * 1024 * 1024;
    QVERIFY(writeFile(local(QStringLiteral("in")), QByteArray(size, 'x')));
    HeardTransfer there;
    QCOMPARE(problemIn(m_target->store(name, local(QStringLiteral("in")), there)), done);
    HeardTransfer back;
    QCOMPARE(problemIn(m_target->fetch(name, local(QStringLiteral("out")), back)), done);
    for (const HeardTransfer* heard : {&there, &back}) {
        QCOMPARE(heard->last(), size);
        QVERIFY(heard->isInOrder() && heard->count() >= 5);
    }
}

void TargetConformanceTest::fetchesForTheOwnerOnly()
{
    QCOMPARE(stored(name, "secret"), done);
    QCOMPARE(fetched(name), QByteArray("secret"));
    QVERIFY(!(QFile::permissions(local(QStringLiteral("out"))) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TargetConformanceTest::listsWholeFiles()
{
    QCOMPARE(listed(), QStringList());
    QCOMPARE(stored(QStringLiteral("b"), "12"), done);
    QCOMPARE(stored(QStringLiteral("a.1"), "1"), done);
    QCOMPARE(stored(QString(128, u'c'), "123"), done);
    QCOMPARE(listed(),
             (QStringList{QStringLiteral("a.1 1"), QStringLiteral("b 2"), QString(128, u'c') + QStringLiteral(" 3")}));
}

void TargetConformanceTest::removesOnceAndTwice()
{
    QCOMPARE(stored(QStringLiteral("a"), "1"), done);
    QCOMPARE(stored(QStringLiteral("b"), "2"), done);
    QCOMPARE(problemIn(m_target->remove(QStringLiteral("a"))), done);
    QCOMPARE(problemIn(m_target->remove(QStringLiteral("a"))), done);
    QCOMPARE(listed(), QStringList(QStringLiteral("b 1")));
    QCOMPARE(stored(QStringLiteral("a"), "new"), done);
    QCOMPARE(fetched(QStringLiteral("a")), QByteArray("new"));
}

void TargetConformanceTest::checksAndTellsItsSpace()
{
    QCOMPARE(problemIn(m_target->claim(false)), done);
    QCOMPARE(problemIn(m_target->check()), done);
    const auto space = m_target->space();
    QCOMPARE(problemIn(space), done);
    QVERIFY(space.value().free >= -1 && space.value().total >= -1);
    QVERIFY(space.value().total == -1 || space.value().free <= space.value().total);
    QCOMPARE(listed(), QStringList());
}

BLOOMZY_TEST(TargetConformanceTest)
#include "TargetConformanceTest.moc"
