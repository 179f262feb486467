#include "tests/support/TestMain.h"
#include "tests/unit/architecture/SourceTree.h"

#include <QMap>
#include <QTest>

namespace {

constexpr qsizetype mostLines = 300;

/// `path # why it is longer`, a line each; lines that begin with # are remarks.
QMap<QString, QString> listed(const QString& text)
{
    QMap<QString, QString> files;
    for (const QString& line : text.split(u'\n')) {
        if (const QString path = line.section(u'#', 0, 0).trimmed(); !path.isEmpty())
            files.insert(path, line.section(u'#', 1).trimmed());
    }
    return files;
}

/// What is wrong with files of these lengths and the list of those that may be longer.
QStringList complaints(const QMap<QString, qsizetype>& lengths, const QMap<QString, QString>& longer)
{
    QStringList wrong;
    for (auto file = lengths.cbegin(); file != lengths.cend(); ++file) {
        if (file.value() > mostLines && !longer.contains(file.key()))
            wrong += QStringLiteral("%1 has %2 lines: part it").arg(file.key()).arg(file.value());
    }
    for (auto file = longer.cbegin(); file != longer.cend(); ++file) {
        if (lengths.value(file.key()) <= mostLines)
            wrong += file.key() + QStringLiteral(" needs no exception any more");
        else if (file.value().isEmpty())
            wrong += file.key() + QStringLiteral(" has an exception without a reason");
    }
    return wrong;
}

} // namespace

/// No source file has more than 300 lines, but for those in long-files.txt.
class FileLengthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsTooLongAndWhatNeedsNoException();
    void everyFileIsShortEnough();
};

void FileLengthTest::tellsWhatIsTooLongAndWhatNeedsNoException()
{
    const QString path = QStringLiteral("a/B.cpp");
    const QMap<QString, QString> none;
    const auto with = [&](const char* line) { return listed(QString::fromLatin1(line)); };
    QVERIFY(complaints({{path, 300}}, none).isEmpty());
    QCOMPARE(complaints({{path, 301}}, none).size(), 1);
    QVERIFY(complaints({{path, 301}}, with("# of old\na/B.cpp # a table\n")).isEmpty());
    QCOMPARE(complaints({{path, 301}}, with("a/B.cpp\n")).size(), 1);
    QCOMPARE(complaints({{path, 300}}, with("a/B.cpp # a table\n")).size(), 1);
    QCOMPARE(complaints({}, with("a/Gone.cpp # a table\n")).size(), 1);
}

void FileLengthTest::everyFileIsShortEnough()
{
    QMap<QString, qsizetype> lengths;
    for (const QString& path :
         sourcesBelow({QStringLiteral("app"), QStringLiteral("backend"), QStringLiteral("ui"),
                       QStringLiteral("plugins"), QStringLiteral("tests"), QStringLiteral("packaging")},
                      {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.py")}))
        lengths.insert(path, readAll(sourcePath(path)).count(u'\n'));
    QVERIFY(lengths.size() > 500);
    const QStringList wrong =
        complaints(lengths, listed(readAll(sourcePath(QStringLiteral("tests/unit/architecture/long-files.txt")))));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

BLOOMZY_TEST(FileLengthTest)
#include "FileLengthTest.moc"
