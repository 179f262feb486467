#include "tests/support/TestMain.h"
#include "tests/unit/plugins/OpenTarget.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/fsuid.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <unistd.h>

using bloomzy::sdk::BackupTarget;
using bloomzy::sdk::Problem;

namespace {

/// Root may write everywhere; so in this block it is somebody else to the file system, on this thread.
class NotRoot
{
public:
    NotRoot()
    {
        if (::geteuid() == 0)
            ::setfsuid(65534);
    }
    ~NotRoot() { ::setfsuid(::geteuid()); }
    NotRoot(const NotRoot&) = delete;
    NotRoot& operator=(const NotRoot&) = delete;
};

/// Files of this process end here, as on a disk that fills.
class FileLimit
{
public:
    explicit FileLimit(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

private:
    void (*m_handler)(int);
    rlimit m_before = {};
};

} // namespace

/// What is special about folders and shares.
class FolderTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesAPathThatIsNotWhole_data();
    void refusesAPathThatIsNotWhole();
    void refusesAFolderThatIsGone();
    void refusesAnEmptyMountPoint();
    void refusesADamagedMarker();
    void refusesAFolderThatMayNotBeWritten();
    void refusesWhatDoesNotFit();
    void leavesNothingWhenTheDiskFills();
    void doesNotFollowALink();
    void clearsAwayWhatACrashLeft();
    void leavesOtherPeoplesFiles();

private:
    [[nodiscard]] QString path(const QString& file = {}) const
    {
        return m_root->filePath(QStringLiteral("share/") + file);
    }
    [[nodiscard]] QStringList content() const
    {
        return QDir(path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    [[nodiscard]] int stored(const QString& file) const
    {
        HeardTransfer transfer;
        return problemIn(m_target->store(file, m_root->filePath(QStringLiteral("in")), transfer));
    }

    std::unique_ptr<QTemporaryDir> m_root;
    std::shared_ptr<BackupTarget> m_target;
    const QString m_marker = QStringLiteral(".bloomzy-destination");
};

void FolderTargetTest::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_root->path()).mkdir(QStringLiteral("share")));
    QVERIFY(writeFile(m_root->filePath(QStringLiteral("in")), "content"));
    auto* plugin = targetPlugin(folderPluginFile());
    QVERIFY(plugin);
    m_target = plugin->open(QStringLiteral("own"), {{QStringLiteral("path"), path()}}).value();
    QCOMPARE(problemIn(m_target->claim(false)), -1);
}

void FolderTargetTest::refusesAPathThatIsNotWhole_data()
{
    QTest::addColumn<QString>("odd");
    QTest::newRow("empty") << QString();
    QTest::newRow("relative") << QStringLiteral("backups");
    QTest::newRow("home") << QStringLiteral("~/backups");
    QTest::newRow("NUL") << QString(QStringLiteral("/a") + QChar(0));
    QTest::newRow("too long") << QString(QStringLiteral("/") + QString(5000, u'a'));
}

void FolderTargetTest::refusesAPathThatIsNotWhole()
{
    QFETCH(QString, odd);
    const auto opened = targetPlugin(folderPluginFile())->open(QStringLiteral("own"), {{QStringLiteral("path"), odd}});
    QCOMPARE(problemIn(opened), int(Problem::invalidSettings));
}

void FolderTargetTest::refusesAFolderThatIsGone()
{
    QVERIFY(QDir(path()).removeRecursively());
    QCOMPARE(problemIn(m_target->check()), int(Problem::unreachable));
    QCOMPARE(problemIn(m_target->claim(true)), int(Problem::unreachable));
    QCOMPARE(stored(QStringLiteral("a")), int(Problem::unreachable));
    QVERIFY(!QDir(path()).exists());
}

void FolderTargetTest::refusesAnEmptyMountPoint()
{
    QVERIFY(QDir(m_root->path()).rename(QStringLiteral("share"), QStringLiteral("elsewhere")));
    QVERIFY(QDir(m_root->path()).mkdir(QStringLiteral("share")));
    QCOMPARE(problemIn(m_target->check()), int(Problem::wrongPlace));
    QCOMPARE(stored(QStringLiteral("a")), int(Problem::wrongPlace));
    QCOMPARE(content(), QStringList());
}

void FolderTargetTest::refusesADamagedMarker()
{
    for (const QByteArray& odd : {QByteArray(), QByteArray("own"), QByteArray("[]"), QByteArray(100'000, '{')}) {
        QVERIFY(writeFile(path(m_marker), odd));
        QCOMPARE(stored(QStringLiteral("a")), int(Problem::wrongPlace));
        QCOMPARE(problemIn(m_target->claim(false)), int(Problem::claimed));
    }
    QCOMPARE(content(), QStringList(m_marker));
    QCOMPARE(problemIn(m_target->claim(true)), -1);
    QCOMPARE(stored(QStringLiteral("a")), -1);
}

void FolderTargetTest::refusesAFolderThatMayNotBeWritten()
{
    QVERIFY(::chmod(QFile::encodeName(m_root->path()).constData(), 0755) == 0);
    QVERIFY(::chmod(QFile::encodeName(path(m_marker)).constData(), 0644) == 0);
    QVERIFY(::chmod(QFile::encodeName(m_root->filePath(QStringLiteral("in"))).constData(), 0644) == 0);
    QVERIFY(::chmod(QFile::encodeName(path()).constData(), 0555) == 0);
    {
        const NotRoot somebody;
        QCOMPARE(problemIn(m_target->list()), -1);
        QCOMPARE(problemIn(m_target->check()), int(Problem::denied));
        QCOMPARE(stored(QStringLiteral("a")), int(Problem::denied));
    }
    QVERIFY(::chmod(QFile::encodeName(path()).constData(), 0755) == 0);
    QCOMPARE(content(), QStringList(m_marker));
}

void FolderTargetTest::refusesWhatDoesNotFit()
{
    const auto space = m_target->space();
    QCOMPARE(problemIn(space), -1);
    const QByteArray in = QFile::encodeName(m_root->filePath(QStringLiteral("in")));
    if (::truncate(in.constData(), space.value().free + (qint64(1) << 32)) != 0)
        QSKIP("the file system has no sparse files of this size");
    QCOMPARE(stored(QStringLiteral("a")), int(Problem::full));
    QCOMPARE(content(), QStringList(m_marker));
}

void FolderTargetTest::leavesNothingWhenTheDiskFills()
{
    QVERIFY(writeFile(m_root->filePath(QStringLiteral("in")), QByteArray(4 * 1024 * 1024, 'x')));
    {
        const FileLimit limit(3 * 1024 * 1024);
        QCOMPARE(stored(QStringLiteral("a")), int(Problem::full));
    }
    {
        const FileLimit limit(100);
        QCOMPARE(problemIn(m_target->check()), int(Problem::full));
    }
    QCOMPARE(content(), QStringList(m_marker));
    QCOMPARE(stored(QStringLiteral("a")), -1);
}

void FolderTargetTest::doesNotFollowALink()
{
    const QString secret = m_root->filePath(QStringLiteral("secret"));
    QVERIFY(writeFile(secret, "secret"));
    QVERIFY(QFile::link(secret, path(QStringLiteral("a"))));
    HeardTransfer transfer;
    const QString out = m_root->filePath(QStringLiteral("out"));
    QVERIFY(!m_target->fetch(QStringLiteral("a"), out, transfer).isDone());
    QVERIFY(!QFile::exists(out));
    QCOMPARE(stored(QStringLiteral("a")), int(Problem::exists));
    QCOMPARE(readFile(secret), QByteArray("secret"));
    QVERIFY(m_target->list().value().isEmpty());
}

void FolderTargetTest::clearsAwayWhatACrashLeft()
{
    QVERIFY(writeFile(path(QStringLiteral(".bloomzy-partial-1f")), "half"));
    QVERIFY(m_target->list().value().isEmpty());
    QCOMPARE(stored(QStringLiteral("a")), -1);
    QCOMPARE(content(), (QStringList{m_marker, QStringLiteral("a")}));
}

void FolderTargetTest::leavesOtherPeoplesFiles()
{
    QVERIFY(writeFile(path(QStringLiteral("holiday.jpg")), "picture"));
    QVERIFY(writeFile(path(QStringLiteral(".hidden")), "theirs"));
    QVERIFY(QDir(path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(problemIn(m_target->claim(true)), -1);
    QCOMPARE(stored(QStringLiteral("a")), -1);
    QCOMPARE(problemIn(m_target->remove(QStringLiteral("a"))), -1);
    QVERIFY(!m_target->remove(QStringLiteral("folder")).isDone());
    QCOMPARE(readFile(path(QStringLiteral("holiday.jpg"))), QByteArray("picture"));
    QCOMPARE(content(), (QStringList{m_marker, QStringLiteral(".hidden"), QStringLiteral("folder"),
                                     QStringLiteral("holiday.jpg")}));
}

BLOOMZY_TEST(FolderTargetTest)
#include "FolderTargetTest.moc"
