#include "backend/probes/Timetable.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace bloomzy::probes;
using namespace std::chrono_literals;

/// Who is looked at when.
class TimetableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDueOfNothing();
    void nobodyIsLookedAtTwiceAtOnce();
    void whatIsRemovedIsNotLookedAt();
    void eachInItsInterval();
    void areSpreadOverTheInterval();
    void aLateLookMovesNoOther();
    void thatWhichIsPutAgainKeepsItsTime();

private:
    using Instant = Timetable::Instant;
    const Instant m_now = Instant(1000h);
};

void TimetableTest::nothingIsDueOfNothing()
{
    Timetable table;
    QVERIFY(!table.next() && !table.take(m_now));
    table.remove("web");
    table.back("web", m_now);
    QVERIFY(!table.next());
}

void TimetableTest::nobodyIsLookedAtTwiceAtOnce()
{
    Timetable table;
    table.put("web", 30s, m_now);
    QVERIFY(table.take(m_now + 30s));
    QVERIFY(!table.take(m_now + 1h) && !table.next());
    table.put("web", 60s, m_now);
    QVERIFY(!table.take(m_now + 1h));
    table.back("web", m_now + 1h);
    QVERIFY(table.take(m_now + 1h + 60s));
}

void TimetableTest::whatIsRemovedIsNotLookedAt()
{
    Timetable table;
    table.put("web", 30s, m_now);
    table.put("mail", 30s, m_now);
    table.remove("web");
    QCOMPARE(table.take(m_now + 30s).value(), std::string("mail"));
    table.remove("mail");
    table.back("mail", m_now + 30s);
    QVERIFY(!table.next());
}

void TimetableTest::eachInItsInterval()
{
    Timetable table;
    table.put("quick", 5s, m_now);
    table.put("slow", 60s, m_now);
    std::map<std::string, int> looks;
    for (auto time = m_now; time < m_now + 10min; time += 100ms)
        while (const auto id = table.take(time)) {
            ++looks[*id];
            table.back(*id, time);
        }
    QCOMPARE(looks["quick"], 120);
    QCOMPARE(looks["slow"], 10);
}

void TimetableTest::areSpreadOverTheInterval()
{
    Timetable table;
    for (int i = 0; i < 1000; ++i)
        table.put("0196a1b2-0000-7000-8000-" + std::to_string(100'000'000'000 + i), 30s, m_now);
    std::array<int, 30> inSecond{};
    for (std::size_t second = 0; second < inSecond.size(); ++second)
        while (table.take(m_now + std::chrono::seconds(second + 1) - 1ms))
            ++inSecond[second];
    QVERIFY2(*std::ranges::max_element(inSecond) < 70,
             qPrintable(QString::number(*std::ranges::max_element(inSecond))));
    QVERIFY(*std::ranges::min_element(inSecond) > 5);
}

void TimetableTest::aLateLookMovesNoOther()
{
    Timetable table;
    table.put("web", 30s, m_now);
    const auto first = table.next().value();
    QVERIFY(table.take(first));
    table.back("web", first + 100s);
    QCOMPARE((table.next().value() - first) / 1ms, 120'000);
    QVERIFY(table.take(first + 120s));
    table.back("web", first + 121s);
    QCOMPARE((table.next().value() - first) / 1ms, 150'000);
}

void TimetableTest::thatWhichIsPutAgainKeepsItsTime()
{
    Timetable table;
    table.put("web", 30s, m_now);
    const auto due = table.next().value();
    table.put("web", 30s, m_now + 29s);
    QVERIFY(table.next().value() == due);
    table.put("web", 31s, m_now + 29s);
    QVERIFY(table.next().value() != due);
}

BLOOMZY_TEST(TimetableTest)
#include "TimetableTest.moc"
