#include "backend/http/HeaderScanner.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <string>

using bloomzy::http::HeaderScanner;
using State = HeaderScanner::State;

namespace {

constexpr std::size_t uriBytes = 100;
constexpr std::size_t headerBytes = 200;

State scanWhole(const std::string& bytes)
{
    return HeaderScanner(uriBytes, headerBytes).scan(bytes);
}

State scanByteByByte(const std::string& bytes)
{
    HeaderScanner scanner(uriBytes, headerBytes);
    State state = State::incomplete;
    for (std::size_t size = 0; size <= bytes.size() && state == State::incomplete; ++size)
        state = scanner.scan(std::string_view(bytes).substr(0, size));
    return state;
}

} // namespace

class HeaderScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* title, State state, const QByteArray& bytes) {
            QTest::newRow(title) << static_cast<int>(state) << bytes;
        };
        row("bare LF", State::badLineEnding, "GET / HTTP/1.1\n");
        row("bare LF in headers", State::badLineEnding, "GET / HTTP/1.1\r\nA: b\n");
        row("bare CR", State::badLineEnding, "GET / HTTP/1.1\rA");
        row("two CR", State::badLineEnding, "GET / HTTP/1.1\r\r\n");
        row("empty line first", State::badLineEnding, "\r\nGET");
        row("endless line", State::uriTooLong, "GET /" + QByteArray(200, 'a'));
        row("endless header", State::headersTooLarge, "GET / HTTP/1.1\r\nA: " + QByteArray(300, 'b'));
        row("many headers", State::headersTooLarge, "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(60));
        row("nothing", State::incomplete, "");
        row("half a line ending", State::incomplete, "GET / HTTP/1.1\r\n\r");
        row("whole", State::complete, "GET / HTTP/1.1\r\nA: b\r\n\r\n");
        row("whole with more behind", State::complete, "GET / HTTP/1.1\r\nA: b\r\n\r\n\n\r\r");
        row("no headers", State::complete, "GET / HTTP/1.1\r\n\r\n");
    }

    void decides()
    {
        QFETCH(const int, state);
        QFETCH(const QByteArray, bytes);
        QCOMPARE(static_cast<int>(scanWhole(bytes.toStdString())), state);
        QCOMPARE(static_cast<int>(scanByteByByte(bytes.toStdString())), state);
    }

    void findsTheEnd()
    {
        const std::string head = "GET / HTTP/1.1\r\nA: b\r\n\r\n";
        HeaderScanner scanner(uriBytes, headerBytes);
        QCOMPARE(static_cast<int>(scanner.scan(head + "body\r\n\r\n")), static_cast<int>(State::complete));
        QCOMPARE(scanner.headSize(), head.size());
    }
};

BLOOMZY_APPLESS_TEST(HeaderScannerTest)
#include "HeaderScannerTest.moc"
