#include "backend/monitoring/series/SeriesQuery.h"

#include "tests/support/TestMain.h"
#include "tests/unit/monitoring/SeriesFolder.h"

#include <cmath>

using namespace bloomzy;
using namespace bloomzy::test;
using monitoring::SeriesFunction;
using monitoring::SeriesQuery;
using std::chrono::seconds;

namespace {

constexpr std::int64_t hour = 3'600, oneDay = 24 * hour;

SeriesQuery asking(std::string metric, std::int64_t from, std::int64_t to, std::optional<seconds> step = {},
                   SeriesFunction function = SeriesFunction::range)
{
    return {.metric = std::move(metric), .function = function, .from = at(from), .to = at(to), .step = step};
}

std::string faultOf(const core::Result<monitoring::SeriesAnswer>& answer)
{
    return answer.has_error() && answer.error().faults.size() == 1
               ? answer.error().faults[0].pointer + " " + answer.error().faults[0].code
               : std::string("none");
}

/// A histogram with bounds 1 and 2, of which `low`, `middle` and `high` were counted.
std::vector<monitoring::Sample> histogram(double low, double middle, double high)
{
    return {counter(R"(h_bucket{le="1"})", low), counter(R"(h_bucket{le="2"})", low + middle),
            counter(R"(h_bucket{le="+Inf"})", low + middle + high)};
}

} // namespace

/// Questions to the store of series.
class SeriesQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsOutOfBounds();
    void refusesWhatAMetricCannotAnswer();
    void refusesTooMuch();
    void answersNothingOfAnUnknownMetric();
    void tellsGauges();
    void tellsHowMuchACounterGrew();
    void keepsARateThroughAPause();
    void choosesLabels();
    void readsFromTheResolutionThatKeepsIt();
    void choosesAStep();
    void tellsQuantiles();
    void computesQuantiles();
};

void SeriesQueryTest::refusesWhatIsOutOfBounds()
{
    SeriesFolder folder;
    const auto store = folder.open();
    const auto ask = [&](const SeriesQuery& query) { return faultOf(askSeries(*store, query, at(noon))); };
    QCOMPARE(ask(asking("g", -10, noon)), std::string("#query/from query.range"));
    QCOMPARE(ask(asking("g", noon, noon - 1)), std::string("#query/to query.range"));
    QCOMPARE(ask(asking("g", noon - 10, noon, seconds(0))), std::string("#query/step query.range"));
    for (const double quantile : {-0.1, 1.1, double(NAN)}) {
        auto query = asking("g", noon - 10, noon);
        query.quantile = quantile;
        QCOMPARE(ask(query), std::string("#query/quantile query.range"));
    }
}

void SeriesQueryTest::refusesWhatAMetricCannotAnswer()
{
    SeriesFolder folder;
    const auto store = folder.open();
    add(*store, noon, {gauge("g", 1)});
    const auto asked = askSeries(*store, asking("g", noon, noon + 10, {}, SeriesFunction::rate), at(noon));
    QCOMPARE(faultOf(asked), std::string("#query/function metrics.kind"));
}

void SeriesQueryTest::refusesTooMuch()
{
    SeriesFolder folder;
    folder.limits = {60, 260};
    const auto store = folder.open();
    const auto points = asking("g", noon - 2'000 * 10, noon, seconds(10));
    QCOMPARE(faultOf(askSeries(*store, points, at(noon))), std::string("#query/step metrics.tooMany"));
    std::vector<monitoring::Sample> samples;
    for (int i = 0; i < 51; ++i)
        samples.push_back(gauge("g{i=\"" + std::to_string(i) + "\"}", i));
    for (int i = 0; i < 251; ++i)
        samples.push_back(counter("h_bucket{le=\"" + std::to_string(i) + "\"}", i));
    add(*store, noon, samples);
    QCOMPARE(faultOf(askSeries(*store, asking("g", noon, noon), at(noon))),
             std::string("#query/label metrics.tooMany"));
    const auto sums = asking("h", noon - 5'000, noon, seconds(10), SeriesFunction::quantile);
    QCOMPARE(faultOf(askSeries(*store, sums, at(noon))), std::string("#query/step metrics.tooMany"));
}

void SeriesQueryTest::answersNothingOfAnUnknownMetric()
{
    SeriesFolder folder;
    const auto answer = askSeries(*folder.open(), asking("nothing", noon, noon + 60), at(noon));
    QVERIFY(answer.has_value() && answer->lines.empty());
}

void SeriesQueryTest::tellsGauges()
{
    SeriesFolder folder;
    const auto store = folder.open();
    for (int i = 0; i < 12; ++i)
        if (i != 5)
            add(*store, noon + i * 10, {gauge("g", i)});
    const auto answer = askSeries(*store, asking("g", noon + 5, noon + 119, seconds(30)), at(noon + 120));
    QCOMPARE(answer->lines.size(), std::size_t(1));
    const auto& points = answer->lines[0].points;
    QCOMPARE(points.size(), std::size_t(4));
    QVERIFY(points[0].at == at(noon) && points[3].at == at(noon + 90));
    QCOMPARE(points[0].value, 1.0);
    QCOMPARE(points[1].value, 3.5); // of 3 and 4
    QCOMPARE(points[3].least.value(), 9.0);
    QCOMPARE(points[3].most.value(), 11.0);
}

void SeriesQueryTest::tellsHowMuchACounterGrew()
{
    SeriesFolder folder;
    const auto store = folder.open();
    for (int i = 1; i <= 12; ++i)
        add(*store, noon + (i - 1) * 10, {counter("c", i < 9 ? i * 5 : (i - 8) * 5)}); // begins anew at the ninth
    const auto grew = askSeries(*store, asking("c", noon, noon + 119, seconds(60)), at(noon + 120));
    QCOMPARE(grew->lines[0].points.size(), std::size_t(2));
    QCOMPARE(grew->lines[0].points[0].value, 30.0);
    QCOMPARE(grew->lines[0].points[1].value, 30.0);
    QVERIFY(!grew->lines[0].points[1].least);
    const auto rate =
        askSeries(*store, asking("c", noon, noon + 119, seconds(60), SeriesFunction::rate), at(noon + 120));
    QCOMPARE(rate->lines[0].points[1].value, 0.5);
}

void SeriesQueryTest::keepsARateThroughAPause()
{
    SeriesFolder folder;
    const auto store = folder.open();
    add(*store, noon, {counter("c", 20)});
    add(*store, noon + 50, {counter("c", 40)}); // the server was away between
    for (const auto step : {seconds(60), seconds(900)}) {
        const auto rate = askSeries(*store, asking("c", noon, noon + 50, step, SeriesFunction::rate), at(noon + 60));
        QCOMPARE(rate->lines[0].points.size(), std::size_t(1));
        QCOMPARE(rate->lines[0].points[0].value, 2.0);
    }
}

void SeriesQueryTest::choosesLabels()
{
    SeriesFolder folder;
    const auto store = folder.open();
    add(*store, noon, {gauge(R"(g{a="1",b="x"})", 1), gauge(R"(g{a="2",b="x"})", 2), gauge("gg", 3)});
    auto query = asking("g", noon, noon);
    QCOMPARE(askSeries(*store, query, at(noon))->lines.size(), std::size_t(2));
    query.labels = {{"a", "2"}, {"b", "x"}};
    const auto answer = askSeries(*store, query, at(noon));
    QCOMPARE(answer->lines.size(), std::size_t(1));
    QVERIFY(answer->lines[0].labels == query.labels);
    QCOMPARE(answer->lines[0].points[0].value, 2.0);
    query.labels = {{"a", "3"}};
    QVERIFY(askSeries(*store, query, at(noon))->lines.empty());
}

/// The finest ring has come round, and what it kept is told from the next.
void SeriesQueryTest::readsFromTheResolutionThatKeepsIt()
{
    SeriesFolder folder;
    const auto store = folder.open();
    add(*store, noon, {gauge("g", 4)});
    const std::pair<std::int64_t, std::int64_t> cases[] = {{hour, 10}, {2 * oneDay, 60}, {20 * oneDay, 900}};
    for (const auto& [later, step] : cases) {
        add(*store, noon + later, {gauge("g", 8)});
        const auto answer = askSeries(*store, asking("g", noon, noon + 60, seconds(1)), at(noon + later));
        QCOMPARE(answer->step.count(), step);
        QCOMPARE(answer->lines[0].points.size(), std::size_t(1));
        QCOMPARE(answer->lines[0].points[0].least.value(), 4.0);
    }
    const auto years =
        askSeries(*store, asking("g", noon, noon + 700 * oneDay, seconds(oneDay)), at(noon + 20 * oneDay));
    QCOMPARE(years->lines[0].points.size(), std::size_t(3)); // of the days 0, 2 and 20
    QCOMPARE(years->lines[0].points[0].value, 6.0);
}

void SeriesQueryTest::choosesAStep()
{
    SeriesFolder folder;
    const auto store = folder.open();
    for (const std::int64_t span : {std::int64_t{0}, hour, 5 * hour, oneDay, 90 * oneDay, 700 * oneDay}) {
        const auto answer = askSeries(*store, asking("g", noon - span, noon), at(noon));
        QVERIFY(answer.has_value());
        QVERIFY2(span / answer->step.count() <= 300, std::to_string(answer->step.count()).c_str());
        QVERIFY2(span / answer->step.count() > 140 || span <= hour, std::to_string(answer->step.count()).c_str());
    }
}

void SeriesQueryTest::tellsQuantiles()
{
    SeriesFolder folder;
    const auto store = folder.open();
    add(*store, noon, histogram(50, 50, 0));
    add(*store, noon + 10, histogram(50, 150, 0));
    add(*store, noon + 20, histogram(50, 150, 0));
    auto query = asking("h", noon, noon + 29, seconds(10), SeriesFunction::quantile);
    query.quantile = 0.75;
    const auto answer = askSeries(*store, query, at(noon + 30));
    QCOMPARE(answer->lines.size(), std::size_t(1));
    QVERIFY(answer->lines[0].labels.empty());
    QCOMPARE(answer->lines[0].points.size(), std::size_t(2)); // nothing was counted in the third
    QCOMPARE(answer->lines[0].points[0].value, 1.5);
    QCOMPARE(answer->lines[0].points[1].value, 1.75);
}

void SeriesQueryTest::computesQuantiles()
{
    using Buckets = std::vector<std::pair<double, double>>;
    QVERIFY(!monitoring::quantileOf(0.5, {}));
    QVERIFY(!monitoring::quantileOf(0.5, Buckets{{1, 4}}));                // nothing tells of all
    QVERIFY(!monitoring::quantileOf(0.5, Buckets{{1, 0}, {INFINITY, 0}})); // nothing counted
    const Buckets buckets{{1, 10}, {2, 10}, {4, 30}, {INFINITY, 40}};
    QCOMPARE(monitoring::quantileOf(0, buckets).value(), 0.0);
    QCOMPARE(monitoring::quantileOf(0.25, buckets).value(), 1.0);
    QCOMPARE(monitoring::quantileOf(0.5, buckets).value(), 3.0);
    QCOMPARE(monitoring::quantileOf(0.99, buckets).value(), 4.0); // beyond the last bound
}

BLOOMZY_TEST(SeriesQueryTest)
#include "SeriesQueryTest.moc"
