#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/SearchLog.h"

#include <QTest>

#include <algorithm>

using namespace bloomzy;
using test::SearchLog;

/// Pages of the log, and one event of it.
class AuditPagesTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsPagesInBothDirections();
    void leavesOutDaysWithoutAMatch();
    void jumpsToATime();
    void findsWhatWasThereBefore();
    void tellsAnEventByItsId();
    void takesWhatNoEngineStores();

private:
    std::unique_ptr<SearchLog> logOf(int events, quint32 seed)
    {
        auto log = std::make_unique<SearchLog>(m_databases.create(engine(), audit::migrations(engine())), seed);
        log->happen(events);
        return log;
    }
};

void AuditPagesTest::readsPagesInBothDirections()
{
    const auto log = logOf(100, 8);
    api::AuditFilter filter;
    filter.targetType = {"taxon"};
    auto query = SearchLog::queryOf(filter);
    query.emplace_back("limit", "7");
    const auto expected = log->found(filter);
    const auto pageAt = [&](const std::string& cursor) {
        auto next = query;
        next.emplace_back("cursor", cursor);
        return log->read<api::AuditPage>("listAuditEvents", next);
    };
    const auto top = log->read<api::AuditPage>("listAuditEvents", query);
    QVERIFY(!top.hasNewer && top.newerCursor && top.through == 100);
    const auto second = pageAt(top.nextCursor.value());
    QVERIFY(second.hasNewer);
    const auto third = pageAt(second.nextCursor.value());
    const auto back = pageAt(third.newerCursor.value());
    QCOMPARE(back.items.front().sequence, second.items.front().sequence);
    QCOMPARE(back.items.back().sequence, second.items.back().sequence);
    QVERIFY(back.hasNewer);
    QCOMPARE(pageAt(back.nextCursor.value()).items.front().sequence, third.items.front().sequence);
    const auto upper = pageAt(back.newerCursor.value());
    QCOMPARE(upper.items.front().sequence, expected.front());
    QVERIFY(!upper.hasNewer);

    const auto none = pageAt(top.newerCursor.value());
    QVERIFY(none.items.empty() && !none.hasNewer && none.newerCursor);
    log->happen(20);
    const auto grown = log->found(filter);
    std::vector<std::int64_t> tail;
    std::string cursor = none.newerCursor.value();
    for (bool more = true; more;) {
        const auto page = pageAt(cursor);
        for (auto item = page.items.rbegin(); item != page.items.rend(); ++item)
            tail.push_back(item->sequence);
        cursor = page.newerCursor.value();
        more = page.hasNewer;
    }
    std::ranges::reverse(tail);
    QVERIFY(!tail.empty());
    QVERIFY(std::ranges::equal(tail, std::span(grown).first(grown.size() - expected.size())));
}

void AuditPagesTest::leavesOutDaysWithoutAMatch()
{
    const auto log = logOf(0, 13);
    api::AuditFilter rare; // each of its parts has more rows than are looked at before the days are asked
    rare.action = {"taxon.update", "taxon.create"};
    rare.targetType = {"user", "session", "backup"};
    std::vector<std::int64_t> expected;
    for (int part = 0; part < 3; ++part) {
        log->happenAtOnce(1'100);
        QCOMPARE(log->found(rare), expected);
        QCOMPARE(log->allPages(SearchLog::queryOf(rare)), expected);
        api::AuditEntry entry = log->events().back().entry;
        entry.action = "taxon.create";
        entry.source = "catalog";
        entry.target = api::AuditTarget{"user", "019ab3c0-2222-7000-8000-100000000000", "Somebody"};
        log->add(entry);
        expected.insert(expected.begin(), log->events().back().entry.sequence);
    }
    QCOMPARE(log->allPages(SearchLog::queryOf(rare)), expected);
    QCOMPARE(log->allFacets(rare).count, 3);

    auto query = SearchLog::queryOf(rare);
    query.emplace_back("limit", "2");
    const auto pageAt = [&](const std::string& cursor) {
        auto next = query;
        next.emplace_back("cursor", cursor);
        return log->read<api::AuditPage>("listAuditEvents", next);
    };
    const auto top = log->read<api::AuditPage>("listAuditEvents", query);
    const auto oldest = pageAt(top.nextCursor.value());
    QCOMPARE(oldest.items.front().sequence, expected.back());
    const auto back = pageAt(oldest.newerCursor.value());
    QCOMPARE(back.items.front().sequence, expected.front());
}

void AuditPagesTest::jumpsToATime()
{
    const auto log = logOf(150, 9);
    for (int i = 0; i < 150; i += 9) {
        const std::string at = log->events()[std::size_t(i)].entry.time;
        std::int64_t first = 0;
        for (const auto& made : log->events())
            if (made.entry.time <= at)
                first = std::max(first, made.entry.sequence);
        const auto page = log->read<api::AuditPage>("listAuditEvents", {{"at", at}, {"limit", "5"}});
        QCOMPARE(page.items.front().sequence, first);
        QCOMPARE(page.items.size(), std::size_t(std::min<std::int64_t>(5, first)));
        QCOMPARE(page.hasNewer, first < 150);
    }
    const auto before = log->read<api::AuditPage>("listAuditEvents", {{"at", "2026-01-01T00:00:00Z"}});
    QVERIFY(before.items.empty() && !before.nextCursor && before.hasNewer);
    QCOMPARE(log->read<api::AuditPage>("listAuditEvents", {{"at", "2030-01-01T00:00:00Z"}}).items.front().sequence,
             150);
}

void AuditPagesTest::findsWhatWasThereBefore()
{
    const auto log = logOf(120, 10);
    const std::vector<std::string> tables{"search_events", "search_terms",   "search_postings", "search_days",
                                          "search_hours",  "search_minutes", "search_spans"};
    for (const std::string& table : tables)
        log->log().change("DELETE FROM " + table).value();
    QCOMPARE(log->allPages({}).size(), std::size_t{0});
    log->reopen();
    for (int round = 0; round < 30; ++round) {
        const api::AuditFilter filter = log->anyFilter();
        QVERIFY2(log->allPages(SearchLog::queryOf(filter)) == log->found(filter), core::json::toJson(filter).c_str());
    }
    QCOMPARE(log->allFacets({}).count, 120);
}

void AuditPagesTest::tellsAnEventByItsId()
{
    const auto log = logOf(10, 11);
    const auto none = log->ask("getAuditEvent", {}, true, "019ab3c0-1111-7000-8000-000000000000");
    QVERIFY(none.has_error());
    QCOMPARE(none.error().code, api::ErrorCode::notFound);
    for (const auto& made : log->events()) {
        const auto entry = log->read<api::AuditEntry>("getAuditEvent", {}, true, made.entry.id);
        QCOMPARE(core::json::toJson(entry), core::json::toJson(made.entry));
    }
}

void AuditPagesTest::takesWhatNoEngineStores()
{
    const auto log = logOf(2, 12);
    api::AuditEntry entry;
    entry.time = "no time at all";
    entry.action = "taxon.update";
    entry.source = "catalog";
    entry.actor.kind = api::ActorKind::user;
    entry.actor.id = "somebody";
    entry.target = api::AuditTarget{std::string(5'000, 't'), std::string(5'000, 'i'), "needle"};
    log->add(entry);
    QCOMPARE(log->allPages({{"q", "needle"}}), std::vector<std::int64_t>{3});
    QCOMPARE(log->allPages({{"to", "2020-01-01T00:00:00Z"}}), std::vector<std::int64_t>{3});
    entry.target = api::AuditTarget{"taxon", std::string("id\0", 3), std::string("thorn\0tail", 10)};
    log->add(entry);
    QCOMPARE(log->allPages({{"q", "thorn"}}), std::vector<std::int64_t>());
    QCOMPARE(log->allPages({{"action", "audit.unreadable"}}), std::vector<std::int64_t>{4});
    QCOMPARE(log->allFacets({}).count, 4);
    log->reopen();
    QCOMPARE(log->allPages({}), (std::vector<std::int64_t>{4, 3, 2, 1}));
}

BLOOMZY_TEST(AuditPagesTest)
#include "AuditPagesTest.moc"
