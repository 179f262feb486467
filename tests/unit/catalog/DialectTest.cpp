#include "backend/catalog/csv/Dialect.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::catalog;
using api::LineEnds;
using api::QuoteMark;
using api::Separator;

class DialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void countsLineEnds_data();
    void countsLineEnds();
    void goesOnBehindAnUnreadableLine();
};

void DialectTest::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("separator");
    QTest::addColumn<int>("quote");
    const auto row = [](const char* name, const QByteArray& text, Separator separator,
                        QuoteMark quote = QuoteMark::doubleQuote) {
        QTest::newRow(name) << text << static_cast<int>(separator) << static_cast<int>(quote);
    };
    row("empty", "", Separator::comma);
    row("one column", "name\nRosa\n", Separator::comma);
    row("commas", "a,b\n1,2\n", Separator::comma);
    row("semicolons with decimal commas", "a;b;c\n1,5;2,5;x\n1,0;2,0;y\n", Separator::semicolon);
    row("tabs", "a\tb, c\n1\t2\n", Separator::tab);
    row("pipes", "a|b\n1|2, 3\n4|5\n", Separator::pipe);
    row("quoted separators", "a;b\n\"x,y,z\";1\n\"x,y,z\";2\n", Separator::semicolon);
    row("vernacular names with pipes", "a,b\nx|y,1\nz|w,2\n", Separator::comma);
    row("ragged", "column_a,column_b,column_c\n1,27,,\"I'm too long!\"\n,\"I'm too short!\"\n0,mixed,17\n",
        Separator::comma);
    row("lines in quotes with other separators", "\"a\",\"b\"\n\"1\",\"x|y\nx|y\nx|y\nx|y\"\n", Separator::comma);
    row("single quotes", "'a','b'\n'1,5','2'\n'3','it''s'\n", Separator::comma, QuoteMark::singleQuote);
    row("cultivars", "genus,cultivar,family,light\nRosa,'Peace',Rosaceae,sun\n", Separator::comma);
}

void DialectTest::finds()
{
    QFETCH(QByteArray, text);
    QFETCH(int, separator);
    QFETCH(int, quote);
    const auto found = findDialect({text.constData(), std::size_t(text.size())});
    QCOMPARE(static_cast<int>(found.separator), separator);
    QCOMPARE(static_cast<int>(found.quote), quote);
}

void DialectTest::countsLineEnds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("ends");
    QTest::newRow("LF") << QByteArray("a\nb\n") << static_cast<int>(LineEnds::lf);
    QTest::newRow("CRLF") << QByteArray("a\r\n\"b\nc\"\r\n") << static_cast<int>(LineEnds::crlf);
    QTest::newRow("CR") << QByteArray("a\rb\r") << static_cast<int>(LineEnds::cr);
    QTest::newRow("mixed") << QByteArray("a\r\nb\nc\r\n") << static_cast<int>(LineEnds::mixed);
}

void DialectTest::countsLineEnds()
{
    QFETCH(QByteArray, text);
    QFETCH(int, ends);
    RecordReader reader({text.constData(), std::size_t(text.size())}, {});
    std::vector<api::ImportFault> faults;
    while (!reader.atEnd())
        QVERIFY(reader.next(faults));
    QCOMPARE(static_cast<int>(lineEndsOf(reader.lineEnds())), ends);
}

void DialectTest::goesOnBehindAnUnreadableLine()
{
    RecordReader reader("b,\"x\"y\na,\"never\nc,1\n", {});
    std::vector<api::ImportFault> faults;
    QVERIFY(!reader.next(faults));
    reader.recover();
    QVERIFY(!reader.next(faults));
    reader.recover();
    const auto last = reader.next(faults);
    QVERIFY(last && last->fields.front() == "c" && last->line == 3);
    QCOMPARE(faults.size(), std::size_t(2));
    QCOMPARE(faults[0].line, std::int64_t(1));
    QCOMPARE(faults[1].line, std::int64_t(2));
}

BLOOMZY_APPLESS_TEST(DialectTest)
#include "DialectTest.moc"
