#include "backend/catalog/csv/CsvReader.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy::catalog;

namespace {

using ReadLines = std::vector<std::vector<std::string>>;

ReadLines fieldsOf(const CsvTable& table)
{
    ReadLines lines;
    for (const auto& line : table.lines)
        lines.push_back(line.fields);
    return lines;
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void tellsEachRaggedLine();
    void countsLinesBeyondThoseItKeeps();
    void readsSeparators_data();
    void readsSeparators();
    void readsQuotedFields();
    void passesOverMarksAndEmptyLines();
    void keepsFormulasAsText();
};

void CsvReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("empty") << QByteArray("") << QByteArray("csv.empty") << 1;
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << QByteArray("csv.empty") << 1;
    QTest::newRow("NUL") << QByteArray("a,b\n1,\0\n", 8) << QByteArray("csv.nul") << 2;
    QTest::newRow("another alphabet") << QByteArray("a,b\n1,2\n\xEC\xE8\xF0\xEE,2\n")
                                      << QByteArray("csv.encoding.unknown") << 3;
    QTest::newRow("unterminated") << QByteArray("a,b\n1,\"2\n3,4\n") << QByteArray("csv.quote") << 2;
    QTest::newRow("text after a quote") << QByteArray("a,b\n\"1\"x,2\n") << QByteArray("csv.afterQuote") << 2;
    QTest::newRow("too few") << QByteArray("a,b\n1\n") << QByteArray("csv.ragged") << 2;
    QTest::newRow("too many") << QByteArray("a,b\n\"x\ny\",2\n1,2,3\n") << QByteArray("csv.ragged") << 4;
    QTest::newRow("columns") << QByteArray(3'000'000, ',') << QByteArray("csv.tooManyColumns") << 1;
    QTest::newRow("fields") << "a,b\n" + QByteArray(3'000'000, ',') << QByteArray("csv.tooManyColumns") << 2;
    QTest::newRow("long field") << "a,b\n1," + QByteArray(65'537, 'x') << QByteArray("csv.fieldTooLong") << 2;
}

void CsvReaderTest::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, code);
    QFETCH(int, line);
    const auto table = readCsv(file.toStdString());
    QCOMPARE(table.faults.size(), std::size_t(1));
    QCOMPARE(table.faults.front().code, code.toStdString());
    QCOMPARE(table.faults.front().line, std::int64_t(line));
    QVERIFY(!table.faults.front().detail.empty());
}

void CsvReaderTest::tellsEachRaggedLine()
{
    const auto table = readCsv("a,b\n1\n1,2\n1,2,3\n");
    QCOMPARE(table.faults.size(), std::size_t(2));
    QCOMPARE(table.faults[1].line, std::int64_t(4));
}

void CsvReaderTest::countsLinesBeyondThoseItKeeps()
{
    const auto table = readCsv("a,b\n1,2\n3,4\n\n5,6\n", 2);
    QVERIFY(table.faults.empty());
    QCOMPARE(table.lineCount, std::size_t(3));
    QCOMPARE(fieldsOf(table), (ReadLines{{"1", "2"}, {"3", "4"}}));
    QCOMPARE(readCsv("a,b\n1,2\n3\n", 1).faults.size(), std::size_t(1));
}

void CsvReaderTest::readsSeparators_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const char* file : {"a,b\n1,\"2;\"\n", "a;b\n1;\"2;\"\n", "a\tb\n1\t2;\n", "a,b\r\n1,2;\r\n", "a,b\n1,2;"})
        QTest::newRow(file) << QByteArray(file);
}

void CsvReaderTest::readsSeparators()
{
    QFETCH(QByteArray, file);
    const auto table = readCsv(file.toStdString());
    QVERIFY(table.faults.empty());
    QCOMPARE(table.columns, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(fieldsOf(table), (ReadLines{{"1", "2;"}}));
}

void CsvReaderTest::readsQuotedFields()
{
    const auto table = readCsv("a,\"b,c\"\n\"x \"\"y\"\"\",\"two\r\nlines\"\n\"\",1\n");
    QVERIFY(table.faults.empty());
    QCOMPARE(table.columns, (std::vector<std::string>{"a", "b,c"}));
    QCOMPARE(fieldsOf(table), (ReadLines{{"x \"y\"", "two\r\nlines"}, {"", "1"}}));
    QCOMPARE(table.lines[1].line, std::int64_t(4));
}

void CsvReaderTest::passesOverMarksAndEmptyLines()
{
    const auto table = readCsv("\xEF\xBB\xBF\na,b\n\n1,2\n\n");
    QVERIFY(table.faults.empty());
    QCOMPARE(table.columns.front(), std::string("a"));
    QCOMPARE(table.lines.size(), std::size_t(1));
    QCOMPARE(table.lines.front().line, std::int64_t(4));
}

void CsvReaderTest::keepsFormulasAsText()
{
    const auto table = readCsv("a,b\n=1+1,@SUM(A1)\n+3,-4\n");
    QCOMPARE(fieldsOf(table), (ReadLines{{"=1+1", "@SUM(A1)"}, {"+3", "-4"}}));
}

BLOOMZY_APPLESS_TEST(CsvReaderTest)
#include "CsvReaderTest.moc"
