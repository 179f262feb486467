#include "backend/http/BodyReader.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy::http;
using State = BodyReader::State;

namespace {

constexpr std::size_t limit = 32;

std::string headWith(std::string_view fields)
{
    return "POST /x HTTP/1.1\r\nHost: a\r\n" + std::string(fields) + "\r\n";
}

const std::string chunkedHead = headWith("Transfer-Encoding: chunked\r\n");

/// A reader, and the bytes that it has been given and not yet taken.
class Reading
{
public:
    explicit Reading(const std::string& head)
        : m_reader(head, *checkHead(head), limit)
    {
    }

    State give(std::string_view bytes)
    {
        m_waiting += bytes;
        std::size_t used = 0;
        const State state = m_reader.feed(m_waiting, used);
        m_waiting.erase(0, used);
        return state;
    }
    State giveByByte(std::string_view bytes)
    {
        for (const char byte : bytes)
            give({&byte, 1});
        return m_reader.state();
    }
    [[nodiscard]] State state() const { return m_reader.state(); }
    [[nodiscard]] std::string body() { return m_reader.takeBody(); }
    [[nodiscard]] const std::string& rest() const { return m_waiting; }

private:
    BodyReader m_reader;
    std::string m_waiting;
};

} // namespace

class BodyReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesALengthBeyondTheLimitAtOnce()
    {
        const Reading reading(headWith("Content-Length: 33\r\n"));
        QVERIFY(reading.state() == State::tooLarge);
    }

    void takesAnEmptyBodyByByte()
    {
        Reading reading(chunkedHead);
        QVERIFY(reading.giveByByte("0\r\n\r") == State::needMore);
        QVERIFY(reading.give("\nGET") == State::complete);
        QCOMPARE(reading.body(), std::string());
        QCOMPARE(reading.rest(), std::string("GET"));
    }

    void refusesChunksThatTogetherPassTheLimit()
    {
        Reading reading(chunkedHead);
        QVERIFY(reading.give("20\r\n" + std::string(32, 'a') + "\r\n") == State::needMore);
        QVERIFY(reading.give("1\r\na\r\n") == State::tooLarge);
        QVERIFY(reading.give("0\r\n\r\n") == State::tooLarge);
    }

    void refusesAChunkWhoseSizePassesTheLimitBeforeItComes()
    {
        Reading reading(chunkedHead);
        QVERIFY(reading.give("7fffffff\r\n") == State::tooLarge);
    }

    void refusesWhatParsersReadDifferently_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("chunk extension") << QByteArray("1;a=b\r\nx\r\n0\r\n\r\n");
        QTest::newRow("extension of the last chunk") << QByteArray("1\r\nx\r\n0;a\r\n\r\n");
        QTest::newRow("trailer") << QByteArray("1\r\nx\r\n0\r\nA: b\r\n\r\n");
        QTest::newRow("no size") << QByteArray("\r\nx\r\n0\r\n\r\n");
        QTest::newRow("not a size") << QByteArray("g\r\nx\r\n0\r\n\r\n");
        QTest::newRow("negative size") << QByteArray("-1\r\nx\r\n0\r\n\r\n");
        QTest::newRow("size of 0x") << QByteArray("0x1\r\nx\r\n0\r\n\r\n");
        QTest::newRow("size beyond 64 bits") << QByteArray("fffffffffffffffff\r\nx\r\n0\r\n\r\n");
        QTest::newRow("longer than its size") << QByteArray("1\r\nxy\r\n0\r\n\r\n");
    }

    void refusesWhatParsersReadDifferently()
    {
        QFETCH(QByteArray, body);
        Reading atOnce(chunkedHead);
        QVERIFY(atOnce.give(body.toStdString()) != State::complete);
        Reading byByte(chunkedHead);
        QVERIFY(byByte.giveByByte(body.toStdString()) != State::complete);
    }

    void refusesASizeLineWithoutEnd()
    {
        Reading reading(chunkedHead);
        QVERIFY(reading.give(std::string(1025, '0')) == State::malformed);
    }

    void staysAsItIsOnceItRefused()
    {
        Reading reading(chunkedHead);
        QVERIFY(reading.give("g\r\n") == State::malformed);
        QVERIFY(reading.give("0\r\n\r\n") == State::malformed);
    }

    void leavesWhatBelongsToTheNextRequest()
    {
        Reading plain(headWith("Content-Length: 5\r\n"));
        QVERIFY(plain.give("helloGET / HTTP/1.1") == State::complete);
        QCOMPARE(plain.body(), std::string("hello"));
        QCOMPARE(plain.rest(), std::string("GET / HTTP/1.1"));
        Reading chunked(chunkedHead);
        QVERIFY(chunked.give("5\r\nhello\r\n0\r\n\r\nGET / HTTP/1.1") == State::complete);
        QCOMPARE(chunked.body(), std::string("hello"));
        QCOMPARE(chunked.rest(), std::string("GET / HTTP/1.1"));
    }

    void readsByteByByte()
    {
        Reading plain(headWith("Content-Length: 5\r\n"));
        QVERIFY(plain.giveByByte("hell") == State::needMore);
        QVERIFY(plain.giveByByte("o") == State::complete);
        QCOMPARE(plain.body(), std::string("hello"));
        Reading chunked(chunkedHead);
        QVERIFY(chunked.giveByByte("2\r\nhe\r\n3\r\nllo\r\n0\r\n\r") == State::needMore);
        QVERIFY(chunked.giveByByte("\n") == State::complete);
        QCOMPARE(chunked.body(), std::string("hello"));
    }

    void takesABodyAsLargeAsTheLimit()
    {
        Reading reading(headWith("Content-Length: 32\r\n"));
        QVERIFY(reading.give(std::string(32, 'a')) == State::complete);
        QCOMPARE(reading.body().size(), limit);
    }

    void isCompleteWithoutABody()
    {
        const Reading reading(headWith("Content-Length: 0\r\n"));
        QVERIFY(reading.state() == State::complete);
    }
};

BLOOMZY_APPLESS_TEST(BodyReaderTest)
#include "BodyReaderTest.moc"
