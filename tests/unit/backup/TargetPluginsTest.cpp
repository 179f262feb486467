#include "backend/backup/targets/TargetPlugins.h"

#include "tests/support/MemoryLog.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <unistd.h>

using namespace bloomzy;
using backup::TargetPlugins;

/// Which plugins are loaded, and which are not.
class TargetPluginsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesAFileThatOthersMayWrite();
    void refusesAFolderThatOthersMayWrite();
    void refusesAFileOfSomebodyElse();
    void refusesALink();
    void refusesWhatIsNoPlugin();
    void refusesASecondOneOfAKind();
    void refusesAFileThatChangedSinceItWasFound();
    void looksInNoOtherFolder();
    void knowsNoKindWithoutPlugins();
    void opensWhatItFinds();

private:
    [[nodiscard]] std::string path(const char* file) const
    {
        return (m_folder->path() + u'/' + QLatin1String(file)).toStdString();
    }
    [[nodiscard]] bool isPutThere(const char* file) const
    {
        const QString to = QString::fromStdString(path(file));
        return QFile::copy(buildPath(QStringLiteral("tests/plugins/example-target.so")), to) &&
               ::chmod(path(file).c_str(), 0644) == 0;
    }
    [[nodiscard]] int kindOf(TargetPlugins& plugins) const
    {
        const auto opened = plugins.open("example", "id", {{QStringLiteral("path"), m_folder->path()}});
        return opened.isDone() ? -1 : int(opened.failure().problem);
    }
    void isRefused(const char* why)
    {
        TargetPlugins plugins(m_folder->path().toStdString(), m_log);
        QVERIFY(plugins.kinds().empty());
        QCOMPARE(kindOf(plugins), int(sdk::Problem::pluginMissing));
        const auto refused = plugins::findKinds(m_folder->path().toStdString(), BLOOMZY_BACKUP_TARGET_IID).refused;
        QCOMPARE(refused.size(), std::size_t{1});
        QVERIFY2(refused.front().find(why) != std::string::npos, refused.front().c_str());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::MemoryLog m_log;
};

void TargetPluginsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(isPutThere("example.so"));
}

void TargetPluginsTest::refusesAFileThatOthersMayWrite()
{
    for (const mode_t mode : {0664, 0646}) {
        QVERIFY(::chmod(path("example.so").c_str(), mode) == 0);
        isRefused("it may be written by others");
    }
}

void TargetPluginsTest::refusesAFolderThatOthersMayWrite()
{
    for (const mode_t mode : {0770, 0707, 01777}) {
        QVERIFY(::chmod(path("").c_str(), mode) == 0);
        isRefused("its folder may be written by others");
    }
}

void TargetPluginsTest::refusesAFileOfSomebodyElse()
{
    if (::chown(path("example.so").c_str(), 65534, 65534) != 0)
        QSKIP("only root can give a file away");
    isRefused("it belongs to somebody else");
    QVERIFY(::chown(path("example.so").c_str(), 0, 0) == 0 && ::chown(path("").c_str(), 65534, 65534) == 0);
    isRefused("its folder belongs to somebody else");
}

void TargetPluginsTest::refusesALink()
{
    QVERIFY(QFile::rename(QString::fromStdString(path("example.so")), QString::fromStdString(path("real"))));
    QVERIFY(QFile::link(QString::fromStdString(path("real")), QString::fromStdString(path("example.so"))));
    isRefused("it is a link");
}

void TargetPluginsTest::refusesWhatIsNoPlugin()
{
    QFile file(QString::fromStdString(path("example.so")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n") > 0);
    file.close();
    isRefused("it is no plugin");
}

void TargetPluginsTest::refusesASecondOneOfAKind()
{
    QVERIFY(isPutThere("other.so"));
    const auto found = plugins::findKinds(m_folder->path().toStdString(), BLOOMZY_BACKUP_TARGET_IID);
    QCOMPARE(found.kinds.size(), std::size_t{1});
    QCOMPARE(found.kinds.front().file.filename().string(), std::string("example.so"));
    QCOMPARE(found.refused, std::vector<std::string>{"other.so: another plugin is of the same kind"});
}

void TargetPluginsTest::refusesAFileThatChangedSinceItWasFound()
{
    TargetPlugins plugins(m_folder->path().toStdString(), m_log);
    QCOMPARE(plugins.kinds().size(), std::size_t{1});
    QVERIFY(::chmod(path("example.so").c_str(), 0666) == 0);
    QCOMPARE(kindOf(plugins), int(sdk::Problem::pluginMissing));
}

/// Qt by itself would look at what these name.
void TargetPluginsTest::looksInNoOtherFolder()
{
    qputenv("QT_PLUGIN_PATH", m_folder->path().toLocal8Bit());
    qputenv("LD_LIBRARY_PATH", m_folder->path().toLocal8Bit());
    const QTemporaryDir empty;
    TargetPlugins plugins(empty.path().toStdString(), m_log);
    TargetPlugins relative("example", m_log);
    QVERIFY(plugins.kinds().empty() && relative.kinds().empty());
    QCOMPARE(kindOf(plugins), int(sdk::Problem::pluginMissing));
    qunsetenv("QT_PLUGIN_PATH");
    qunsetenv("LD_LIBRARY_PATH");
}

void TargetPluginsTest::knowsNoKindWithoutPlugins()
{
    TargetPlugins none({}, m_log);
    TargetPlugins gone("/nowhere/at/all", m_log);
    QVERIFY(none.kinds().empty() && gone.kinds().empty());
    QCOMPARE(kindOf(none), int(sdk::Problem::pluginMissing));
}

void TargetPluginsTest::opensWhatItFinds()
{
    TargetPlugins plugins(m_folder->path().toStdString(), m_log);
    const auto kinds = plugins.kinds();
    QCOMPARE(kinds.size(), std::size_t{1});
    QCOMPARE(kinds.front().kind, std::string("example"));
    QCOMPARE(kinds.front().settings.front().name, std::string("path"));
    const auto target = plugins.open("example", "id", {{QStringLiteral("path"), m_folder->path()}});
    QVERIFY(target.isDone() && target.value()->claim(false).isDone() && target.value()->check().isDone());
    QVERIFY(!plugins.open("example", "id", {}).isDone());
}

BLOOMZY_TEST(TargetPluginsTest)
#include "TargetPluginsTest.moc"
