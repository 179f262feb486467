#include "backend/storage/Outbox.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/SearchLog.h"

#include <QTest>

#include <algorithm>

using namespace bloomzy;
using test::SearchLog;

/// The log as a file, and texts in it that would do harm where they are read.
class AuditExportTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void asksForAFreshProof();
    void refusesAThirdAtOnce();
    void holdsWhatWasCounted_data();
    void holdsWhatWasCounted();
    void holdsNothingThatCameSince();
    void isRecordedItself();
    void keepsStrangeTextsWhole_data();
    void keepsStrangeTextsWhole();
    void runsNoFormula();

private:
    std::unique_ptr<SearchLog> logOf(int events)
    {
        auto log = std::make_unique<SearchLog>(m_databases.create(engine(), audit::migrations(engine())), 31);
        log->happen(events);
        return log;
    }
    static api::AuditEntry withValue(const std::string& value)
    {
        api::AuditEntry entry;
        entry.time = "2026-11-22T14:32:05.123456Z";
        entry.action = "taxon.update";
        entry.source = "catalog";
        entry.outcome = api::AuditOutcome::success;
        entry.actor.kind = api::ActorKind::system;
        entry.target = api::AuditTarget{"taxon", SearchLog::plantId(1), value};
        entry.changes = {{"/taxonRemarks", {}, {core::json::toJson(value)}}};
        return entry;
    }
    static std::vector<api::AuditEntry> entriesIn(const std::string& lines)
    {
        std::vector<api::AuditEntry> entries;
        for (const QByteArray& line : QByteArray::fromStdString(lines).split('\n'))
            if (!line.isEmpty())
                entries.push_back(core::json::fromStoredJson<api::AuditEntry>(line.toStdString()).value());
        return entries;
    }
};

void AuditExportTest::asksForAFreshProof()
{
    const auto log = logOf(1);
    const auto endpoints = log->log().service->endpoints();
    const auto found = std::ranges::find_if(
        endpoints, [](const http::Endpoint& each) { return each.route.operationId == "exportAuditEvents"; });
    QVERIFY(found->route.access.asksFreshProof());
    QCOMPARE(found->route.auditAction, std::string("audit.export"));
    for (const http::Endpoint& endpoint : endpoints)
        QVERIFY(endpoint.route.access.kind() == http::Access::Kind::permission &&
                endpoint.route.access.permission() == api::Permission::auditRead);
}

void AuditExportTest::refusesAThirdAtOnce()
{
    const auto log = logOf(5);
    const auto first = log->ask("exportAuditEvents", {});
    const auto second = log->ask("exportAuditEvents", {});
    QVERIFY(first.has_value() && second.has_value());
    const auto third = log->ask("exportAuditEvents", {});
    QVERIFY(third.has_error());
    QCOMPARE(third.error().code, api::ErrorCode::unavailable);
    first->stream->close();
    bool another = false; // it takes the place that it finds, so one is asked for once
    QTRY_VERIFY(another = another || log->ask("exportAuditEvents", {}).has_value());
    second->stream->close();
}

void AuditExportTest::holdsWhatWasCounted_data()
{
    QTest::addColumn<bool>("seesPersonal");
    QTest::newRow("with names") << true;
    QTest::newRow("without names") << false;
}

void AuditExportTest::holdsWhatWasCounted()
{
    QFETCH(bool, seesPersonal);
    const auto log = logOf(300);
    for (int round = 0; round < 15; ++round) {
        api::AuditFilter filter = log->anyFilter();
        if (!seesPersonal)
            filter.address.reset();
        auto query = SearchLog::queryOf(filter);
        const auto count = log->allFacets(filter, seesPersonal).count;
        query.emplace_back("format", "jsonl");
        std::vector<std::int64_t> sequences;
        for (const api::AuditEntry& entry : entriesIn(log->exported(query, seesPersonal)))
            sequences.push_back(entry.sequence);
        QCOMPARE(sequences, log->found(filter, seesPersonal));
        QCOMPARE(std::int64_t(sequences.size()), count);
    }
}

void AuditExportTest::holdsNothingThatCameSince()
{
    const auto log = logOf(1'200);
    const auto counted = log->allFacets({});
    log->happen(10);
    const auto answer = log->ask("exportAuditEvents", {{"through", std::to_string(counted.through)}}).value();
    answer.stream->close();
    const auto total = std::ranges::find(answer.headers, "x-total-count", &std::pair<std::string, std::string>::first);
    QVERIFY(total != answer.headers.end());
    QCOMPARE(total->second, std::string("1200"));
    const std::string csv = log->exported({{"through", std::to_string(counted.through)}});
    QCOMPARE(std::ranges::count(csv, '\n'), 1'201);
    QVERIFY(csv.starts_with("\xEF\xBB\xBFsequence,time,"));
}

void AuditExportTest::isRecordedItself()
{
    const auto log = logOf(30);
    const auto events = [&] {
        auto& database = *log->log().database;
        database.write(storage::Lane::interactive, &storage::outboxNumber, test::soon()).value();
        return storage::readValue<std::vector<storage::OutboxRow>>(
                   database, test::soon(),
                   [](storage::Snapshot& snapshot) { return storage::outboxAfter(snapshot, 0, 10); })
            .value();
    };
    QVERIFY(log->ask("exportAuditEvents", {{"from", "never"}}).has_error());
    QCOMPARE(events().size(), std::size_t{0});
    const std::string text = log->exported({{"q", "persona"}, {"targetType", "user"}});
    const auto recorded = events();
    QCOMPARE(recorded.size(), std::size_t{1});
    const auto event = core::json::fromStoredJson<api::AuditEntry>(recorded.front().event.payload).value();
    QCOMPARE(event.action, std::string("audit.export"));
    QCOMPARE(event.actor.id, std::optional(SearchLog::personId(0)));
    std::map<std::string, std::string> values;
    for (const api::FieldChange& change : event.changes)
        values[change.field] = change.after.text;
    QCOMPARE(values["/filter/q"], std::string("\"persona\""));
    QCOMPARE(values["/filter/targetType"], std::string("[\"user\"]"));
    QCOMPARE(values["/count"], std::to_string(std::ranges::count(text, '\n') - 1));
    // Whom somebody searched for is as personal as a name.
    log->log().service->take("audit", recorded).value();
    const auto seen = log->read<api::AuditPage>("listAuditEvents", {{"action", "audit.export"}}, false).items;
    QCOMPARE(seen.size(), std::size_t{1});
    QVERIFY(core::json::toJson(seen).find("persona") == std::string::npos);
    QVERIFY(log->allPages({{"q", "persona"}, {"action", "audit.export"}}, false).empty());
}

void AuditExportTest::keepsStrangeTextsWhole_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("line ends") << QByteArray("first\r\nsecond\nthirdline") << QByteArray("thirdline");
    QTest::newRow("colours of a terminal") << QByteArray("\x1b[31mredletters\x1b[0m") << QByteArray("redletters");
    QTest::newRow("right to left") << QByteArray("abc\u202Egpj.elif\u202C\u200F end") << QByteArray("gpj elif");
    QTest::newRow("quotes and commas") << QByteArray("a \"quoted\", text; and more") << QByteArray("quoted");
    QTest::newRow("a tag") << QByteArray("<b>boldtag</b> & more") << QByteArray("boldtag");
    QTest::newRow("long") << QByteArray("word ").repeated(6'000) + "needleatend" << QByteArray("needleatend");
    QTest::newRow("one long word") << QByteArray("x").repeated(15'000) + "needle" + QByteArray("y").repeated(15'000)
                                   << QByteArray("needle");
    QTest::newRow("no Latin letters") << QByteArray("Монстера 龜背竹") << QByteArray("龜背竹");
}

void AuditExportTest::keepsStrangeTextsWhole()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, word);
    const auto log = logOf(3);
    log->add(withValue(value.toStdString()));
    QCOMPARE(log->allPages({{"q", word.toStdString()}}), std::vector<std::int64_t>{4});
    const SearchLog::Query lines{{"q", word.toStdString()}, {"format", "jsonl"}};
    const auto entries = entriesIn(log->exported(lines));
    QCOMPARE(entries.size(), std::size_t{1});
    QCOMPARE(entries.front().target->displayName, std::optional(value.toStdString()));
    QCOMPARE(entries.front().changes.front().after.text, core::json::toJson(value.toStdString()));
    std::string quoted = value.toStdString();
    for (auto at = quoted.find('"'); at != std::string::npos; at = quoted.find('"', at + 2))
        quoted.insert(at, 1, '"');
    const std::string csv = log->exported({{"q", word.toStdString()}});
    QVERIFY(csv.find(",\"" + quoted + "\",") != std::string::npos);
    QVERIFY(csv.ends_with("\"\r\n"));
}

void AuditExportTest::runsNoFormula()
{
    const auto log = logOf(1);
    for (const std::string formula : {"=1+1", "+1", "-1", "@A1", "\uFF1D1"}) {
        log->add(withValue(formula));
        const std::string csv = log->exported({});
        QVERIFY2(csv.find(",\"'" + formula + "\",") != std::string::npos, formula.c_str());
    }
}

BLOOMZY_TEST(AuditExportTest)
#include "AuditExportTest.moc"
