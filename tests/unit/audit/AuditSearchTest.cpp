#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/SearchLog.h"

#include <QTest>

#include <algorithm>

using namespace bloomzy;
using test::SearchLog;

/// The log is asked what a look at all events answers too.
class AuditSearchTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesFiltersThatAreNone_data();
    void refusesFiltersThatAreNone();
    void findsWhatPassesAnyFilter_data();
    void findsWhatPassesAnyFilter();
    void countsWhatPassesAnyFilter_data();
    void countsWhatPassesAnyFilter();
    void saysWhenItStoppedAndGoesOn();
    void aHistogramOfAllEndsNow();

private:
    std::unique_ptr<SearchLog> logOf(int events, quint32 seed)
    {
        auto log = std::make_unique<SearchLog>(m_databases.create(engine(), audit::migrations(engine())), seed);
        log->happen(events);
        return log;
    }
    static QByteArray textOf(const api::AuditFilter& filter)
    {
        return QByteArray::fromStdString(core::json::toJson(filter));
    }
    static void compareCounts(const SearchLog& log, const api::AuditFilter& filter);
    static void compareHistogram(const SearchLog& log, const api::AuditFilter& filter, int buckets);
};

void AuditSearchTest::refusesFiltersThatAreNone_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const QString list = QStringLiteral("listAuditEvents");
    QTest::newRow("from") << list << QStringLiteral("from") << QStringLiteral("yesterday");
    QTest::newRow("to") << list << QStringLiteral("to") << QStringLiteral("2026-13-01T00:00:00Z");
    QTest::newRow("at") << list << QStringLiteral("at") << QString();
    QTest::newRow("half an address") << list << QStringLiteral("address") << QStringLiteral("192.0.2");
    QTest::newRow("a wide network") << list << QStringLiteral("address") << QStringLiteral("192.0.0.0/16");
    QTest::newRow("a wide network of IPv6") << list << QStringLiteral("address") << QStringLiteral("2001:db8::/24");
    QTest::newRow("a long search") << list << QStringLiteral("q") << QString(201, u'a');
    QTest::newRow("a long id") << list << QStringLiteral("target") << QString(301, u'a');
    QTest::newRow("a long request") << list << QStringLiteral("request") << QString(301, u'a');
    QTest::newRow("through") << list << QStringLiteral("through") << QStringLiteral("-1");
    QTest::newRow("cursor of a count") << list << QStringLiteral("cursor") << QStringLiteral("ZjQyLTQy");
    QTest::newRow("cursor of a list") << QStringLiteral("countAuditEvents") << QStringLiteral("cursor")
                                      << QStringLiteral("bzQyLTA");
    QTest::newRow("no buckets") << QStringLiteral("drawAuditHistogram") << QStringLiteral("buckets")
                                << QStringLiteral("0");
    QTest::newRow("many buckets") << QStringLiteral("drawAuditHistogram") << QStringLiteral("buckets")
                                  << QStringLiteral("401");
    QTest::newRow("format") << QStringLiteral("exportAuditEvents") << QStringLiteral("format")
                            << QStringLiteral("unknown");
}

void AuditSearchTest::refusesFiltersThatAreNone()
{
    QFETCH(QString, operation);
    QFETCH(QString, name);
    QFETCH(QString, value);
    const auto log = logOf(3, 1);
    const auto answer = log->ask(operation.toLatin1().constData(), {{name.toStdString(), value.toStdString()}});
    QVERIFY(answer.has_error());
    QCOMPARE(answer.error().code, api::ErrorCode::invalid);
    QCOMPARE(answer.error().faults.size(), std::size_t{1});
    QCOMPARE(answer.error().faults.front().pointer, "#query/" + name.toStdString());
}

void AuditSearchTest::findsWhatPassesAnyFilter_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("history %u", seed) << seed;
}

void AuditSearchTest::findsWhatPassesAnyFilter()
{
    QFETCH(quint32, seed);
    const auto log = logOf(260, seed);
    int foundSome = 0;
    for (int round = 0; round < 70; ++round) {
        const api::AuditFilter filter = log->anyFilter();
        auto query = SearchLog::queryOf(filter);
        query.emplace_back("limit", std::to_string(10 + round % 50));
        const auto expected = log->found(filter);
        QVERIFY2(log->allPages(query) == expected, textOf(filter));
        foundSome += expected.empty() ? 0 : 1;
    }
    QVERIFY2(foundSome >= 20, qPrintable(QString::number(foundSome)));
}

/// Each group against what passes all other groups.
void AuditSearchTest::compareCounts(const SearchLog& log, const api::AuditFilter& filter)
{
    const auto facets = log.allFacets(filter);
    QVERIFY2(facets.count == std::int64_t(log.found(filter).size()), textOf(filter));
    const auto compare = [&](const std::vector<api::AuditCount>& counts, api::AuditFilter rest, auto valueOf) {
        std::map<std::string, std::int64_t> expected;
        for (const std::int64_t sequence : log.found(rest)) {
            const std::string value = valueOf(log.events()[std::size_t(sequence - 1)].entry);
            if (!value.empty())
                ++expected[value];
        }
        std::map<std::string, std::int64_t> told;
        for (const api::AuditCount& count : counts)
            told[count.value] = count.count;
        QVERIFY2(told == expected, textOf(filter));
    };
    using Entry = api::AuditEntry;
    api::AuditFilter rest = filter;
    rest.action.clear();
    compare(facets.action, rest, [](const Entry& entry) { return entry.action; });
    rest = filter;
    rest.outcome.clear();
    compare(facets.outcome, rest, [](const Entry& entry) { return std::string(core::json::enumName(entry.outcome)); });
    rest = filter;
    rest.actorKind.clear();
    compare(facets.actorKind, rest,
            [](const Entry& entry) { return std::string(core::json::enumName(entry.actor.kind)); });
    rest = filter;
    rest.actor.clear();
    compare(facets.actor, rest, [](const Entry& entry) { return entry.actor.id.value_or(""); });
    rest = filter;
    rest.targetType.clear();
    compare(facets.targetType, rest,
            [](const Entry& entry) { return entry.target ? entry.target->type : std::string(); });
    rest = filter;
    rest.source.clear();
    compare(facets.source, rest, [](const Entry& entry) { return entry.source; });
}

void AuditSearchTest::compareHistogram(const SearchLog& log, const api::AuditFilter& filter, int buckets)
{
    auto query = SearchLog::queryOf(filter);
    query.emplace_back("buckets", std::to_string(buckets));
    const auto answer = log.ask("drawAuditHistogram", query);
    if (answer.has_error()) { // a span that ends before it begins
        QCOMPARE(answer.error().code, api::ErrorCode::invalid);
        return;
    }
    const auto histogram = core::json::fromStoredJson<api::AuditHistogram>(answer->body).value();
    QVERIFY2(histogram.exact, textOf(filter));
    QVERIFY(histogram.buckets.size() <= std::size_t(std::max(buckets, 2)));
    api::AuditFilter span = filter;
    span.from = histogram.from;
    span.to = histogram.to;
    std::vector<std::map<api::AuditOutcome, std::int64_t>> expected(histogram.buckets.size());
    for (const std::int64_t sequence : log.found(span)) {
        const api::AuditEntry& entry = log.events()[std::size_t(sequence - 1)].entry;
        const auto next = std::ranges::upper_bound(histogram.buckets, entry.time, {}, &api::AuditBucket::start);
        ++expected[std::size_t(next - histogram.buckets.begin() - 1)][entry.outcome];
    }
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const api::AuditBucket& bucket = histogram.buckets[i];
        QVERIFY2(bucket.success == expected[i][api::AuditOutcome::success] &&
                     bucket.denied == expected[i][api::AuditOutcome::denied] &&
                     bucket.failure == expected[i][api::AuditOutcome::failure],
                 textOf(span));
    }
}

void AuditSearchTest::countsWhatPassesAnyFilter_data()
{
    findsWhatPassesAnyFilter_data();
}

void AuditSearchTest::countsWhatPassesAnyFilter()
{
    QFETCH(quint32, seed);
    const auto log = logOf(220, seed + 100);
    for (int round = 0; round < 40; ++round) {
        const api::AuditFilter filter = log->anyFilter();
        compareCounts(*log, filter);
        compareHistogram(*log, filter, round % 2 == 0 ? 7 : 400);
        if (QTest::currentTestFailed())
            return;
    }
    compareCounts(*log, {});
    compareHistogram(*log, {}, 100);
    for (const char* span : {"2026-09-03T10:00:00Z", "2026-09-02T10:59:30Z"}) { // minutes and seconds
        api::AuditFilter filter;
        filter.from = span;
        filter.to = "2026-09-03T11:00:00Z";
        compareHistogram(*log, filter, 60);
    }
}

void AuditSearchTest::saysWhenItStoppedAndGoesOn()
{
    const auto log = logOf(900, 7);
    using namespace std::chrono_literals;
    log->log().service->search().setPatience({0ms, 0ms});
    api::AuditFilter filter;
    filter.q = "monstera";
    filter.outcome = {api::AuditOutcome::success};
    auto query = SearchLog::queryOf(filter);
    const auto first = log->read<api::AuditFacets>("countAuditEvents", query);
    QVERIFY(!first.exact && first.nextCursor);
    // What comes later is not counted by an answer that goes on.
    log->happen(50);
    filter.through = first.through;
    compareCounts(*log, filter);
    QCOMPARE(log->allPages(SearchLog::queryOf(filter)), log->found(filter));

    query.emplace_back("buckets", "30");
    std::int64_t sum = 0;
    std::optional<std::string> cursor;
    std::string complete = "9";
    do {
        auto next = query;
        if (cursor)
            next.emplace_back("cursor", *cursor);
        else
            next.insert(next.end(), {{"from", "2026-09-01T00:00:00Z"}, {"to", "2027-01-01T00:00:00Z"}});
        if (cursor)
            next.insert(next.end(), {{"from", "2026-09-01T00:00:00Z"}, {"to", "2027-01-01T00:00:00Z"}});
        const auto part = log->read<api::AuditHistogram>("drawAuditHistogram", next);
        for (const api::AuditBucket& bucket : part.buckets)
            sum += bucket.success + bucket.denied + bucket.failure;
        QVERIFY(part.exact != part.countedFrom.has_value());
        QVERIFY(part.countedFrom.value_or("") <= complete);
        complete = part.countedFrom.value_or("");
        cursor = part.nextCursor;
        filter.through = part.through;
    } while (cursor);
    QCOMPARE(sum, std::int64_t(log->found(filter).size()));
}

/// Nothing is drawn of time that is still to come, beyond the bucket that has begun.
void AuditSearchTest::aHistogramOfAllEndsNow()
{
    const auto log = logOf(0, 1);
    const core::Time before = core::SystemClock().now();
    api::AuditEntry entry;
    entry.action = "taxon.update";
    entry.source = "catalog";
    entry.time = core::formatTime(before - std::chrono::minutes(10));
    log->add(entry);
    const auto histogram = log->read<api::AuditHistogram>("drawAuditHistogram", {{"buckets", "110"}});
    const auto rounded = std::chrono::seconds(histogram.bucketSeconds);
    QVERIFY(*core::parseTime(histogram.to) > before);
    QVERIFY(*core::parseTime(histogram.to) <= core::SystemClock().now() + rounded);
    QVERIFY(*core::parseTime(histogram.from) > before - std::chrono::minutes(11) - rounded);
    std::int64_t sum = 0;
    for (const api::AuditBucket& bucket : histogram.buckets)
        sum += bucket.success + bucket.unknown;
    QCOMPARE(sum, 1);
}

BLOOMZY_TEST(AuditSearchTest)
#include "AuditSearchTest.moc"
