#include "backend/core/Id.h"

#include "tests/support/TestMain.h"

#include <QtTest/QTest>

#include <algorithm>
#include <set>
#include <thread>
#include <vector>

namespace bloomzy::core {

class FixedClock : public Clock
{
public:
    explicit FixedClock(Time time)
        : m_time(time)
    {
    }
    [[nodiscard]] Time now() const override { return m_time; }

private:
    Time m_time;
};

class IdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoId();
    void bearsVersionVariantAndTime();
    void sortsWhenTheClockStandsOrGoesBack();
    void isUniqueAndOrderedOnManyThreads();
};

void IdTest::refusesWhatIsNoId()
{
    for (const char* text : {"", "019ab0c5-8f3c-7a10-8123-0123456789a", "019ab0c5-8f3c-7a10-8123-0123456789abc",
                             "019AB0C5-8F3C-7A10-8123-0123456789AB", "019ab0c58f3c-7a10-8123-0123456789ab-",
                             "{19ab0c5-8f3c-7a10-8123-0123456789a}", "019ab0c5-8f3c-7a10-8123-0123456789ag"})
        QVERIFY2(!isId(text), text);
    QVERIFY(isId("019ab0c5-8f3c-7a10-8123-0123456789ab"));
}

void IdTest::bearsVersionVariantAndTime()
{
    // Far ahead, so that ids which this process made before do not push it on.
    const auto time = *parseTime("2100-01-01T00:00:00.000Z");
    const auto id = newId(FixedClock(time));
    QVERIFY2(isId(id), id.c_str());
    QCOMPARE(id[14], '7');
    QVERIFY(std::string_view("89ab").find(id[19]) != std::string_view::npos);
    const auto milliseconds = std::stoll(id.substr(0, 8) + id.substr(9, 4), nullptr, 16);
    QCOMPARE(milliseconds, std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count());
}

void IdTest::sortsWhenTheClockStandsOrGoesBack()
{
    const auto time = *parseTime("2100-01-02T00:00:00Z");
    std::vector<std::string> ids;
    for (int i = 0; i < 10'000; ++i)
        ids.push_back(newId(FixedClock(time - std::chrono::milliseconds(i / 2))));
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    QVERIFY(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    QVERIFY(ids.back() < newId(FixedClock(time + std::chrono::hours(1))));
}

void IdTest::isUniqueAndOrderedOnManyThreads()
{
    std::vector<std::vector<std::string>> made(8);
    std::vector<std::thread> threads;
    for (auto& ids : made)
        threads.emplace_back([&ids] {
            for (int i = 0; i < 2000; ++i)
                ids.push_back(newId(SystemClock()));
        });
    for (auto& thread : threads)
        thread.join();
    std::set<std::string> all;
    for (const auto& ids : made) {
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
        all.insert(ids.begin(), ids.end());
    }
    QCOMPARE(all.size(), std::size_t(16'000));
}

} // namespace bloomzy::core

BLOOMZY_TEST(bloomzy::core::IdTest)
#include "IdTest.moc"
