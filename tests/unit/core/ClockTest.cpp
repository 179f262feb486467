#include "backend/core/Clock.h"

#include "tests/support/TestMain.h"

#include <QtTest/QTest>

namespace bloomzy::core {

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void readsEveryOffset_data();
    void readsEveryOffset();
    void writesMicrosecondsInUtc();
    void textSortsInOrderOfTime();
    void readsWhatItWrites();
};

void ClockTest::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "2026-11-22", "2026-11-22T14:32:05", "2026-11-22 14:32:05Z", "2026-13-01T00:00:00Z",
          "2026-02-29T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T23:60:00Z", "2026-11-22T23:59:60Z",
          "2026-11-22T14:32:05.Z", "2026-11-22T14:32:05+0100", "2026-11-22T14:32:05+24:00", "26-11-22T14:32:05Z",
          "2026-11-22T14:32:05Z ", "+026-11-22T14:32:05Z", "2026-11-22T14:32:05Z\n"})
        QTest::newRow(text) << QByteArray(text);
}

void ClockTest::refusesWhatIsNoTime()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseTime(text.toStdString()));
}

void ClockTest::readsEveryOffset_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("utc");
    const auto row = [](const char* text, const char* utc) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(utc);
    };
    row("2026-11-22T14:32:05Z", "2026-11-22T14:32:05.000000Z");
    row("2026-11-22t14:32:05z", "2026-11-22T14:32:05.000000Z");
    row("2026-11-22T14:32:05.5+01:30", "2026-11-22T13:02:05.500000Z");
    row("2026-12-31T23:59:59.1234567-01:00", "2027-01-01T00:59:59.123456Z");
    row("2024-02-29T00:00:00.000001Z", "2024-02-29T00:00:00.000001Z");
    row("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z");
    row("0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000000Z");
}

void ClockTest::readsEveryOffset()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, utc);
    const auto time = parseTime(text.toStdString());
    QVERIFY(time);
    QCOMPARE(formatTime(*time), utc.toStdString());
}

void ClockTest::writesMicrosecondsInUtc()
{
    QCOMPARE(formatTime(Time(std::chrono::microseconds(0))), std::string("1970-01-01T00:00:00.000000Z"));
    QCOMPARE(formatTime(Time(std::chrono::microseconds(1'795'357'925'123'456))),
             std::string("2026-11-22T14:32:05.123456Z"));
}

void ClockTest::textSortsInOrderOfTime()
{
    const auto start = *parseTime("2026-11-22T23:59:59.999999Z");
    QVERIFY(formatTime(start) < formatTime(start + std::chrono::microseconds(1)));
}

void ClockTest::readsWhatItWrites()
{
    const auto now = SystemClock().now();
    QVERIFY(parseTime(formatTime(now)) == now);
}

} // namespace bloomzy::core

BLOOMZY_TEST(bloomzy::core::ClockTest)
#include "ClockTest.moc"
