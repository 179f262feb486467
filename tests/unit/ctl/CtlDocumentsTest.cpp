#include "app/ctl/Commands.h"
#include "app/ctl/cli/Documents.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace bloomzy::ctl;

namespace {

const QString manFile = sourcePath(QStringLiteral("packaging/man/bloomzyctl.1"));
const QString completionFile = sourcePath(QStringLiteral("packaging/completion/bloomzyctl"));

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the completion offers behind these words.
QStringList completed(const QString& words)
{
    QProcess bash;
    bash.start(QStringLiteral("bash"),
               {QStringLiteral("-c"), QStringLiteral("source %1; COMP_WORDS=(%2); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); "
                                                     "_bloomzyctl; printf '%s\\n' \"${COMPREPLY[@]}\"")
                                          .arg(completionFile, words)});
    bash.waitForFinished();
    return QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

/// What is installed beside the program says what the program does.
class CtlDocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theManPageIsOfThisTable();
    void theManPageIsSoundRoff();
    void theCompletionIsOfThisTable();
    void completesCommandsAndOptions();
    void theOverviewNamesEveryCommand();
    void theDocumentNamesEveryCommandAndOption();
};

void CtlDocumentsTest::theManPageIsOfThisTable()
{
    QVERIFY2(contentOf(manFile) == QByteArray::fromStdString(manPage(commands(), BLOOMZY_VERSION)),
             "run: bloomzyctl help --format man > packaging/man/bloomzyctl.1");
}

void CtlDocumentsTest::theManPageIsSoundRoff()
{
    QProcess groff;
    groff.start(QStringLiteral("groff"), {QStringLiteral("-man"), QStringLiteral("-Tutf8"), QStringLiteral("-ww"),
                                          QStringLiteral("-Kutf8"), QStringLiteral("-P-cbou"), manFile});
    QVERIFY(groff.waitForFinished());
    QCOMPARE(groff.readAllStandardError(), QByteArray());
    const QByteArray page = groff.readAllStandardOutput();
    for (const auto& command : commands())
        QVERIFY2(page.contains(QByteArray::fromStdString("bloomzyctl " + std::string(command.name))),
                 command.name.data());
}

void CtlDocumentsTest::theCompletionIsOfThisTable()
{
    QVERIFY2(contentOf(completionFile) == QByteArray::fromStdString(bashCompletion(commands())),
             "run: bloomzyctl help --format bash > packaging/completion/bloomzyctl");
}

void CtlDocumentsTest::completesCommandsAndOptions()
{
    QCOMPARE(completed(QStringLiteral("bloomzyctl doc")), QStringList{QStringLiteral("doctor")});
    QCOMPARE(completed(QStringLiteral("bloomzyctl users inv")), QStringList{QStringLiteral("invite")});
    QCOMPARE(completed(QStringLiteral("bloomzyctl catalog import --dr")), QStringList{QStringLiteral("--dry-run")});
    QCOMPARE(completed(QStringLiteral("bloomzyctl doctor --dr")), QStringList());
    QVERIFY(
        completed(QStringLiteral("bloomzyctl audit verify --save /etc/pass")).contains(QStringLiteral("/etc/passwd")));
    QVERIFY(completed(QStringLiteral("bloomzyctl doctor --data-dir /us")).contains(QStringLiteral("/usr")));
    QVERIFY(completed(QStringLiteral("bloomzyctl catalog import /etc/pass")).contains(QStringLiteral("/etc/passwd")));
}

void CtlDocumentsTest::theOverviewNamesEveryCommand()
{
    const auto all = commands();
    const std::string text = overview(all);
    for (const auto& command : all)
        QVERIFY(text.find("  " + std::string(command.name) + " ") != std::string::npos);
}

void CtlDocumentsTest::theDocumentNamesEveryCommandAndOption()
{
    const QByteArray page = contentOf(sourcePath(QStringLiteral("docs/bloomzyctl.md")));
    for (const auto& command : commands()) {
        QVERIFY2(page.contains(QByteArray::fromStdString("`" + std::string(command.name))), command.name.data());
        for (const auto& option : optionsOf(command))
            QVERIFY2(page.contains(QByteArray::fromStdString("--" + std::string(option.name))), option.name.data());
    }
}

BLOOMZY_TEST(CtlDocumentsTest)
#include "CtlDocumentsTest.moc"
