#include "tests/support/TestMain.h"
#include "tests/unit/monitoring/SeriesFolder.h"

#include <cmath>

using namespace bloomzy;
using namespace bloomzy::test;
using monitoring::GaugeCell;

namespace {

float increaseIn(const monitoring::SeriesStore& store, std::size_t which, std::int64_t time)
{
    const auto rows = rowsOf(store, which, time, time);
    return rows.size() == 1 ? rows[0].counters[0] : monitoring::noIncrease;
}

} // namespace

/// What a store keeps of samples.
class SeriesStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesSeriesBeyondItsLimit();
    void refusesWhatIsNoSeries();
    void refusesASampleOfAnotherKind();
    void leavesOutWhatIsNoNumber();
    void keepsLeastMostAndMeanOfGauges();
    void keepsTheIncreaseOfCounters();
    void seesThatACounterBeganAnew();
    void takesWhatWasCountedBeforeForNothing();
    void goesOnWhereAnEarlierRunEnded();
    void keepsGapsAsGaps();
    void takesNoHarmFromAClockThatJumps();
    void overwritesWhatIsTooOld();
};

void SeriesStoreTest::refusesSeriesBeyondItsLimit()
{
    SeriesFolder folder;
    auto store = folder.open();
    for (int i = 0; i < 6; ++i)
        add(*store, noon + i * 10, {gauge("g" + std::to_string(i), i), counter("c", i)});
    QCOMPARE(store->refused(), std::uint64_t(2));
    QCOMPARE(store->count(), std::size_t(5)); // four gauges and the counter
    add(*store, noon + 60, {gauge("g5", 1), gauge("g0", 7)});
    QCOMPARE(store->refused(), std::uint64_t(3));
    QCOMPARE(rowsOf(*store, 0, noon + 60, noon + 60)[0].gauges[0].sum, 7.f);
    QCOMPARE(folder.open()->count(), std::size_t(5));
}

void SeriesStoreTest::refusesWhatIsNoSeries()
{
    SeriesFolder folder;
    auto store = folder.open();
    add(*store, noon, {gauge("two\nlines", 1), gauge("m{a=\"" + std::string(1'000, 'x') + "\"}", 1)});
    QCOMPARE(store->refused(), std::uint64_t(2));
    QCOMPARE(store->count(), std::size_t(0));
    QVERIFY(!folder.open()->hasSetAside());
}

void SeriesStoreTest::refusesASampleOfAnotherKind()
{
    SeriesFolder folder;
    auto store = folder.open();
    add(*store, noon, {gauge("m", 1)});
    add(*store, noon + 10, {counter("m", 1)});
    QCOMPARE(store->refused(), std::uint64_t(1));
    QVERIFY(std::isnan(increaseIn(*store, 0, noon + 10)));
}

void SeriesStoreTest::leavesOutWhatIsNoNumber()
{
    SeriesFolder folder;
    auto store = folder.open();
    add(*store, noon, {gauge("g", NAN), gauge("h", INFINITY), counter("c", NAN)});
    QCOMPARE(store->count(), std::size_t(0));
    add(*store, noon + 10, {gauge("g", 3)});
    QCOMPARE(rowsOf(*store, 2, noon, noon)[0].gauges[0], (GaugeCell{3, 3, 3, 1}));
}

void SeriesStoreTest::keepsLeastMostAndMeanOfGauges()
{
    SeriesFolder folder;
    auto store = folder.open();
    for (int i = 0; i < 12; ++i)
        add(*store, noon + i * 10, {gauge("g", i - 2)});
    QCOMPARE(rowsOf(*store, 0, noon, noon + 110).size(), std::size_t(12));
    QCOMPARE(rowsOf(*store, 0, noon + 20, noon + 20)[0].gauges[0], (GaugeCell{0, 0, 0, 1}));
    const auto minutes = rowsOf(*store, 1, noon, noon + 110);
    QCOMPARE(minutes.size(), std::size_t(2));
    QCOMPARE(minutes[0].gauges[0], (GaugeCell{-2, 3, 3, 6}));
    QCOMPARE(minutes[1].gauges[0], (GaugeCell{4, 9, 39, 6}));
    QCOMPARE(minutes[1].samples, 6U);
    QCOMPARE(rowsOf(*store, 2, noon, noon)[0].gauges[0], (GaugeCell{-2, 9, 42, 12}));
    QCOMPARE(rowsOf(*store, 2, noon, noon)[0].gauges[1], GaugeCell{});
}

void SeriesStoreTest::keepsTheIncreaseOfCounters()
{
    SeriesFolder folder;
    auto store = folder.open();
    for (int i = 1; i <= 12; ++i)
        add(*store, noon + (i - 1) * 10, {counter("c", i * i)});
    QCOMPARE(increaseIn(*store, 0, noon), 1.f);
    QCOMPARE(increaseIn(*store, 0, noon + 10), 3.f);
    QCOMPARE(increaseIn(*store, 1, noon), 36.f);
    QCOMPARE(increaseIn(*store, 1, noon + 60), 144.f - 36.f);
    QCOMPARE(increaseIn(*store, 2, noon), 144.f);
}

void SeriesStoreTest::seesThatACounterBeganAnew()
{
    SeriesFolder folder;
    auto store = folder.open();
    add(*store, noon, {counter("c", 100)});
    add(*store, noon + 10, {counter("c", 104)});
    add(*store, noon + 20, {counter("c", 3)});
    QCOMPARE(increaseIn(*store, 0, noon + 20), 3.f);
    QCOMPARE(increaseIn(*store, 1, noon), 107.f);
}

/// A counter of the machine shows what was before this process.
void SeriesStoreTest::takesWhatWasCountedBeforeForNothing()
{
    SeriesFolder folder;
    auto store = folder.open();
    monitoring::Sample sample = counter("c", 5'000);
    sample.fromZero = false;
    add(*store, noon, {sample});
    sample.value = 5'002;
    add(*store, noon + 10, {sample});
    QCOMPARE(increaseIn(*store, 0, noon), 0.f);
    QCOMPARE(increaseIn(*store, 1, noon), 2.f);
}

void SeriesStoreTest::goesOnWhereAnEarlierRunEnded()
{
    SeriesFolder folder;
    auto store = folder.open();
    add(*store, noon, {gauge("g", 1), counter("c", 50)});
    store.reset();
    store = folder.open();
    add(*store, noon + 5, {counter("c", 7), gauge("g", 3)}); // still the same ten seconds
    QCOMPARE(increaseIn(*store, 0, noon), 57.f);
    QCOMPARE(rowsOf(*store, 2, noon, noon)[0].gauges[0], (GaugeCell{1, 3, 4, 2}));
    QCOMPARE(store->count(), std::size_t(2));
}

void SeriesStoreTest::keepsGapsAsGaps()
{
    SeriesFolder folder;
    auto store = folder.open();
    add(*store, noon, {gauge("g", 1), counter("c", 1)});
    add(*store, noon + 40, {gauge("g", 2)});
    const auto rows = rowsOf(*store, 0, noon, noon + 100);
    QCOMPARE(rows.size(), std::size_t(2));
    QVERIFY(std::isnan(rows[1].counters[0]));
}

void SeriesStoreTest::takesNoHarmFromAClockThatJumps()
{
    SeriesFolder folder;
    auto store = folder.open();
    const std::int64_t day = 24 * 3'600;
    add(*store, noon, {counter("c", 1)});
    add(*store, noon + 400 * day + 500, {counter("c", 3)});
    add(*store, noon + 10, {counter("c", 6)}); // set right again
    add(*store, noon - 30 * day - 4'500, {counter("c", 10)});
    add(*store, noon, {counter("c", 15)});
    QCOMPARE(increaseIn(*store, 0, noon), 6.f); // the 1 of before and 5
    QCOMPARE(increaseIn(*store, 0, noon + 10), 3.f);
    QCOMPARE(increaseIn(*store, 2, noon), 9.f);
    QCOMPARE(increaseIn(*store, 2, noon - 30 * day - 4'500), 4.f);
    QCOMPARE(rowsOf(*store, 2, noon - 900, noon + 900).size(), std::size_t(1));
    QVERIFY(store->add(at(-5), std::vector{gauge("g", 1)}).has_error());
}

void SeriesStoreTest::overwritesWhatIsTooOld()
{
    SeriesFolder folder;
    auto store = folder.open();
    add(*store, noon, {gauge("g", 1)});
    add(*store, noon + 24 * 3'600, {gauge("g", 2)}); // the same place of the finest ring
    QVERIFY(rowsOf(*store, 0, noon, noon).empty());
    QCOMPARE(rowsOf(*store, 0, noon, noon + 24 * 3'600).size(), std::size_t(1));
    QCOMPARE(rowsOf(*store, 1, noon, noon + 24 * 3'600).size(), std::size_t(2));
}

BLOOMZY_TEST(SeriesStoreTest)
#include "SeriesStoreTest.moc"
