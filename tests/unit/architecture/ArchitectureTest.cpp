#include "tests/support/TestMain.h"
#include "tests/unit/architecture/ArchitectureRules.h"
#include "tests/unit/architecture/SourceTree.h"

#include <QRegularExpression>
#include <QTest>

namespace {

/// `bloomzy_pages_catalog` stands for ui/pages/catalog, `bloomzy_core` for backend/core, programs for their app/
/// folder.
QString folderOfTarget(const ArchitectureRules& rules, const QString& target)
{
    static const QMap<QString, QString> programs{{QStringLiteral("bloomzyd"), QStringLiteral("app/server")},
                                                 {QStringLiteral("bloomzyctl"), QStringLiteral("app/ctl")},
                                                 {QStringLiteral("bloomzy-console"), QStringLiteral("app/console")}};
    if (programs.contains(target))
        return programs.value(target);
    // Compiled texts only; see BloomzyTranslations.cmake.
    const bool isTexts = target.endsWith(QStringLiteral("_translations"));
    if (isTexts || !target.startsWith(QStringLiteral("bloomzy_")))
        return {};
    const QString name = QString(target).mid(8).replace(u'_', u'/');
    for (const QString& folder : rules.folders()) {
        if (folder == QStringLiteral("backend/") + name || folder == QStringLiteral("ui/") + name ||
            folder == QStringLiteral("app/") + name || folder == QStringLiteral("plugins/") + name)
            return folder;
    }
    return QStringLiteral("(no folder for %1)").arg(target);
}

/// Where a merge left both sides: lines of this file that begin like the marks that Git writes.
QStringList mergeMarksIn(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("^(?:<{7}|>{7}|\\|{7}) .*$"),
                                         QRegularExpression::MultilineOption);
    QStringList found;
    for (auto match = mark.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    return found;
}

/// Every file but Git's own and what a build makes, from the top.
QStringList allFiles()
{
    QStringList found;
    const QDir top(sourcePath({}));
    const QStringList others{QStringLiteral(".git"), QStringLiteral("build")};
    for (const QFileInfo& entry : top.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (others.contains(entry.fileName()))
            continue;
        if (entry.isFile())
            found += entry.fileName();
        QDirIterator it(entry.filePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entry.isDir() && it.hasNext())
            found += top.relativeFilePath(it.next());
    }
    return found;
}

} // namespace

class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesRefuse_data();
    void rulesRefuse();
    void includesAreFound();
    void everySourceKeepsTheRules();
    void everyLinkKeepsTheRules();
    void everyFolderHasARule();
    void mergeMarksAreFound();
    void noMergeLeftItsMarks();

private:
    ArchitectureRules m_rules{readAll(sourcePath(QStringLiteral("tests/unit/architecture/rules.txt")))};
};

void ArchitectureTest::rulesRefuse_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* file, const char* include, bool allowed) {
        QTest::addRow("%s includes %s", file, include)
            << QString::fromLatin1(file) << QString::fromLatin1(include) << allowed;
    };
    row("backend/catalog/A.cpp", "backend/auth/AuthService.h", false);
    row("backend/core/A.cpp", "backend/http/Server.h", false);
    row("backend/api/A.h", "QString", false);
    row("backend/catalog/A.cpp", "QWidget", false);
    row("backend/catalog/A.cpp", "boost/beast/http.hpp", false);
    row("ui/widgets/A.cpp", "ui/client/Session.h", false);
    row("ui/client/A.cpp", "backend/core/Result.h", false);
    row("ui/widgets/A.cpp", "backend/tlog/Note.h", false);
    row("ui/client/A.cpp", "backend/tlog/Note.h", true);
    row("ui/pages/catalog/A.cpp", "ui/pages/setup/SetupPage.h", false);
    row("ui/newfolder/A.cpp", "ui/theme/Theme.h", false);
    row("plugins/backup-folder/A.cpp", "backend/core/Result.h", false);
    row("plugins/backup-folder/A.cpp", "plugins/example-target/PartsTarget.h", false);
    row("plugins/sdk/A.h", "QNetworkReply", false);
    row("backend/catalog/A.cpp", "plugins/sdk/BackupTarget.h", false);
    row("plugins/backup-folder/A.cpp", "plugins/sdk/BackupTarget.h", true);
    row("ui/client/A.cpp", "backend/api/Taxa.h", true);
    row("backend/catalog/A.cpp", "backend/core/Result.h", true);
    row("app/server/main.cpp", "backend/auth/AuthService.h", true);
    row("ui/pages/catalog/A.cpp", "ui/theme/Theme.h", true);
}

void ArchitectureTest::rulesRefuse()
{
    QFETCH(QString, file);
    QFETCH(QString, include);
    QTEST(m_rules.mayInclude(file, include), "allowed");
}

void ArchitectureTest::includesAreFound()
{
    const QString source = QStringLiteral("#include \"a/b.h\"\n  #  include <c/d.hpp>\n// text\nint x;\n");
    QCOMPARE(includesOf(source), (QStringList{QStringLiteral("a/b.h"), QStringLiteral("c/d.hpp")}));
}

void ArchitectureTest::everySourceKeepsTheRules()
{
    QStringList excuses;
    for (const QString& line :
         readAll(sourcePath(QStringLiteral("tests/unit/architecture/exceptions.txt"))).split(u'\n')) {
        if (const QString rule = line.section(u'#', 0, 0).trimmed(); !rule.isEmpty())
            excuses += rule;
    }
    QSet<QString> used;
    QStringList broken;
    const QStringList sources = sourcesBelow(
        {QStringLiteral("app"), QStringLiteral("backend"), QStringLiteral("ui"), QStringLiteral("plugins")});
    QVERIFY(sources.size() > 20);
    for (const QString& path : sources) {
        for (const QString& included : includesOf(readAll(sourcePath(path)))) {
            if (m_rules.mayInclude(path, included))
                continue;
            const QString rule = path + QStringLiteral(" -> ") + included;
            if (excuses.contains(rule))
                used.insert(rule);
            else
                broken += rule;
        }
    }
    QVERIFY2(broken.isEmpty(),
             qPrintable(QStringLiteral("forbidden includes:\n  ") + broken.join(QStringLiteral("\n  "))));
    for (const QString& rule : excuses)
        QVERIFY2(used.contains(rule), qPrintable(QStringLiteral("this exception excuses nothing any more: ") + rule));
}

void ArchitectureTest::everyLinkKeepsTheRules()
{
    const QStringList lines = readAll(buildPath(QStringLiteral("link-graph.txt"))).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 8);
    QStringList broken;
    for (const QString& line : lines) {
        const QString from = folderOfTarget(m_rules, line.section(u':', 0, 0));
        for (const QString& target : line.section(u':', 1).split(u' ', Qt::SkipEmptyParts)) {
            const QString to = folderOfTarget(m_rules, target);
            if (!to.isEmpty() && !m_rules.mayLink(from, to))
                broken += from + QStringLiteral(" links ") + to;
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void ArchitectureTest::everyFolderHasARule()
{
    for (const QString& path : sourcesBelow(
             {QStringLiteral("app"), QStringLiteral("backend"), QStringLiteral("ui"), QStringLiteral("plugins")}))
        QVERIFY2(!m_rules.folderOf(path).isEmpty(),
                 qPrintable(path + QStringLiteral(" lies in no folder that rules.txt names")));
    for (const QString& folder : m_rules.folders())
        QVERIFY2(QDir(sourcePath(folder)).exists(),
                 qPrintable(folder + QStringLiteral(" stands in rules.txt and does not exist")));
}

void ArchitectureTest::mergeMarksAreFound()
{
    const QString seven(7, u'<');
    QCOMPARE(mergeMarksIn(QStringLiteral("one\n") + seven + QStringLiteral(" HEAD\ntwo\n") + QString(7, u'>') +
                          QStringLiteral(" other\n"))
                 .size(),
             2);
    QVERIFY(mergeMarksIn(QStringLiteral(" ") + seven + QStringLiteral(" HEAD\n") + seven).isEmpty());
}

void ArchitectureTest::noMergeLeftItsMarks()
{
    const QStringList files = allFiles();
    QVERIFY(files.contains(QStringLiteral("README.md")) && files.size() > 100);
    QStringList left;
    for (const QString& path : files) {
        for (const QString& line : mergeMarksIn(readAll(sourcePath(path))))
            left += path + QStringLiteral(": ") + line;
    }
    QVERIFY2(left.isEmpty(),
             qPrintable(QStringLiteral("a merge was not finished:\n  ") + left.join(QStringLiteral("\n  "))));
}

BLOOMZY_TEST(ArchitectureTest)
#include "ArchitectureTest.moc"
