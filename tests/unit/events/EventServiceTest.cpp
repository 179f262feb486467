#include "backend/events/EventService.h"

#include "backend/audit/AuditService.h"
#include "backend/core/json/JsonImpl.h"
#include "tests/support/EngineTest.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"
#include "tests/unit/events/EventClients.h"

#include <QTest>

#include <atomic>

using namespace bloomzy;
using test::Listener;
using test::People;

class EventServiceTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesMoreStreamsThanItMayHold();
    void tellsNobodyWhatTheyMayNotRead();
    void aWithdrawnRightHoldsAtOnce();
    void endsWithTheSession();
    void tellsWhatIsChangedAfterTheStart();
    void resumesWithoutLossAndRepetition();
    void saysReloadWhereItCannotResume_data();
    void saysReloadWhereItCannotResume();
    void saysReloadToWhoFallsBehind();
    void tellsOperationsToTheirOwnersAndWhoMaySeeAll();
    void sendsAHeartbeat();
    void endsWhenTheServerStops();
    void readsNothingWhileNobodyListens();

private:
    void happen(const std::string& action, int count = 1)
    {
        std::vector<storage::OutboxRow> rows;
        for (int i = 0; i < count; ++i) {
            api::AuditEvent event;
            event.id = "event-" + std::to_string(++m_number);
            event.time = "2026-11-28T10:00:00.000000Z";
            event.action = action;
            event.target = api::AuditTarget{"taxon", std::to_string(m_number), {}};
            event.outcome = api::AuditOutcome::success;
            rows.push_back({m_number, {event.id, "audit", core::json::toJson(event)}});
        }
        QVERIFY(m_audit->take("catalog", rows).has_value());
        m_service->poke();
    }
    core::Result<http::Response> ask(const std::string& token, const std::string& lastEventId = {})
    {
        http::Request request;
        request.principal = m_people->identify(token).value();
        request.headers = {{"authorization", "Bearer " + token}};
        if (!lastEventId.empty())
            request.headers.emplace_back("last-event-id", lastEventId);
        return m_service->endpoints().front().handle(request);
    }
    std::unique_ptr<Listener> listen(const std::string& token, const std::string& lastEventId = {})
    {
        return std::make_unique<Listener>(ask(token, lastEventId)->stream);
    }
    void start(const events::EventOptions& options)
    {
        events::EventFeed feed{[this] {
                                   ++m_reads;
                                   return m_audit->newest(storage::deadlineIn(std::chrono::seconds(30)));
                               },
                               [this](std::int64_t sequence, std::int32_t limit) {
                                   return m_audit->after(sequence, limit,
                                                         storage::deadlineIn(std::chrono::seconds(30)));
                               }};
        m_service.reset();
        m_service = std::make_unique<events::EventService>(std::move(feed), m_people, m_log, options);
    }
    /// The ids of the taxa of all changes in a text.
    static QList<int> changes(const QByteArray& text)
    {
        QList<int> ids;
        const QByteArray mark = "\"id\":\"";
        for (auto at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
            ids << text.mid(at + mark.size(), text.indexOf('"', at + mark.size()) - at - mark.size()).toInt();
        return ids;
    }

    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<audit::AuditService> m_audit;
    std::shared_ptr<People> m_people;
    test::MemoryLog m_log;
    std::atomic<int> m_reads{0};
    std::int64_t m_number = 0;
    std::unique_ptr<events::EventService> m_service;
};

void EventServiceTest::init()
{
    m_number = 0;
    m_database = m_databases.create(engine(), audit::migrations(engine()));
    const auto vault = storage::Vault::open(*m_database, core::crypto::SecretKey::random(), test::soon()).value();
    m_audit = audit::AuditService::open(*m_database, vault, test::soon()).value();
    m_people = std::make_shared<People>();
    start({});
}

void EventServiceTest::cleanup()
{
    m_service.reset();
    m_audit.reset();
    m_database.reset();
}

void EventServiceTest::refusesMoreStreamsThanItMayHold()
{
    start({.streams = 3, .streamsOfAccount = 2});
    const auto first = listen("ana:taxa.read");
    {
        const auto second = listen("ana:taxa.read");
        const auto third = ask("ana:taxa.read");
        QVERIFY(third.has_error() && third.error().code == api::ErrorCode::rateLimited && third.error().retryAfter);
        const auto other = listen("bob:taxa.read");
        const auto last = ask("eve:taxa.read");
        QVERIFY(last.has_error() && last.error().code == api::ErrorCode::unavailable && last.error().retryAfter);
    }
    // Those that ended gave their places back.
    QVERIFY(ask("ana:taxa.read").has_value());
    QVERIFY(ask("eve:taxa.read").has_value());
}

void EventServiceTest::tellsNobodyWhatTheyMayNotRead()
{
    const auto viewer = listen("ana:taxa.read");
    const auto support = listen("bob:audit.read");
    QTRY_VERIFY(viewer->text().contains("event: ready") && support->text().contains("event: ready"));
    happen("user.invite");
    happen("session.login");
    happen("something.new");
    happen("taxon.update");
    QTRY_VERIFY(viewer->text().contains("taxon.update"));
    QCOMPARE(changes(viewer->text()), QList<int>{4});
    QVERIFY(!support->text().contains("event: change"));
}

void EventServiceTest::aWithdrawnRightHoldsAtOnce()
{
    const auto viewer = listen("ana:taxa.read");
    QTRY_VERIFY(viewer->text().contains("event: ready"));
    happen("taxon.update");
    QTRY_COMPARE(changes(viewer->text()), QList<int>{1});
    m_people->withdraw();
    const int before = viewer->woken;
    happen("taxon.update");
    QTRY_VERIFY(viewer->woken > before);
    QCOMPARE(changes(viewer->text()), QList<int>{1});
    QVERIFY(!viewer->over);
}

void EventServiceTest::endsWithTheSession()
{
    const auto viewer = listen("ana:taxa.read");
    QTRY_VERIFY(viewer->text().contains("event: ready"));
    const int before = viewer->woken;
    m_people->end("ana:taxa.read");
    // Within a second, although nothing happens.
    QTRY_VERIFY(viewer->woken > before);
    (void)viewer->text();
    QVERIFY(viewer->over);
}

void EventServiceTest::tellsWhatIsChangedAfterTheStart()
{
    happen("taxon.create", 3);
    const auto viewer = listen("ana:taxa.read");
    QTRY_VERIFY(viewer->text().contains("retry: 2000\nid: 3\nevent: ready\ndata: {}\n\n"));
    happen("taxon.update", 2);
    QTRY_COMPARE(changes(viewer->text()), (QList<int>{4, 5}));
    QVERIFY(viewer->text().contains("id: 4\nevent: change\ndata: {\"action\":\"taxon.update\""));
    QVERIFY(!viewer->over);
}

void EventServiceTest::resumesWithoutLossAndRepetition()
{
    happen("taxon.create", 700);
    {
        const auto first = listen("ana:taxa.read", "100");
        QTRY_COMPARE(changes(first->text()).size(), 600);
        QCOMPARE(changes(first->text()).first(), 101);
    }
    happen("taxon.create", 3);
    // Another server over the same log.
    start({});
    const auto second = listen("ana:taxa.read", "700");
    QTRY_COMPARE(changes(second->text()), (QList<int>{701, 702, 703}));
    const auto third = listen("ana:taxa.read", "703");
    QTRY_VERIFY(third->text().contains("id: 703\nevent: ready"));
    QVERIFY(changes(third->text()).isEmpty() && !third->text().contains("reload"));
}

void EventServiceTest::saysReloadWhereItCannotResume_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char* id : {"1", "89", "101", "-1", "none", "99 ", "99999999999999999999"})
        QTest::newRow(id) << QByteArray(id);
}

void EventServiceTest::saysReloadWhereItCannotResume()
{
    QFETCH(QByteArray, id);
    start({.kept = 10});
    happen("taxon.create", 100);
    const auto viewer = listen("ana:taxa.read", id.toStdString());
    QTRY_VERIFY(viewer->text().contains("id: 100\nevent: reload\ndata: {}\n\n"));
    happen("taxon.create");
    QTRY_COMPARE(changes(viewer->text()), QList<int>{101});
}

void EventServiceTest::saysReloadToWhoFallsBehind()
{
    start({.kept = 10});
    const auto slow = listen("ana:taxa.read");
    const auto quick = listen("bob:taxa.read");
    QTRY_VERIFY(slow->text().contains("ready") && quick->text().contains("ready"));
    for (int i = 0; i < 15; ++i) {
        happen("taxon.create");
        QTRY_COMPARE(changes(quick->text()).size(), i + 1);
    }
    QVERIFY(slow->text().contains("id: 15\nevent: reload"));
    QVERIFY(changes(slow->text()).isEmpty());
}

void EventServiceTest::tellsOperationsToTheirOwnersAndWhoMaySeeAll()
{
    const auto owner = listen("ana:taxa.read");
    const auto other = listen("bob:taxa.read");
    const auto all = listen("eve:operations.read");
    for (const auto* listener : {&owner, &other, &all})
        QTRY_VERIFY((*listener)->text().contains("ready"));
    api::Operation operation;
    operation.id = "o1";
    operation.kind = "catalog.import";
    operation.createdBy.id = "ana";
    operation.state = api::OperationState::running;
    m_service->operationChanged(operation);
    operation.state = api::OperationState::succeeded;
    m_service->operationChanged(operation);
    // What it was in between is of no use to who comes late.
    QCOMPARE(owner->text().count("event: operation"), 1);
    QVERIFY(owner->text().contains("\n\nevent: operation\ndata: {\"id\":\"o1\"") &&
            owner->text().contains("succeeded"));
    QCOMPARE(all->text().count("event: operation"), 1);
    QVERIFY(!other->text().contains("operation"));
    QCOMPARE(owner->text().count("event: operation"), 1);
}

void EventServiceTest::sendsAHeartbeat()
{
    start({.heartbeat = std::chrono::milliseconds(1)});
    const auto viewer = listen("ana:taxa.read");
    QTRY_VERIFY(viewer->text().contains("ready"));
    happen("session.login");
    // The place to resume at moves on, past what nobody hears of.
    QTRY_VERIFY(viewer->text().contains(": heartbeat\nid: 1\n\n"));
}

void EventServiceTest::endsWhenTheServerStops()
{
    const auto viewer = listen("ana:taxa.read");
    QTRY_VERIFY(viewer->text().contains("ready"));
    const int before = viewer->woken;
    m_service->stop();
    QVERIFY(viewer->woken > before);
    (void)viewer->text();
    QVERIFY(viewer->over);
    QVERIFY(ask("ana:taxa.read").has_error());
}

void EventServiceTest::readsNothingWhileNobodyListens()
{
    happen("taxon.create", 5);
    {
        const auto viewer = listen("ana:taxa.read", "2");
        QTRY_COMPARE(changes(viewer->text()), (QList<int>{3, 4, 5}));
    }
    const int before = m_reads;
    happen("taxon.create", 5);
    const auto viewer = listen("ana:taxa.read", "5");
    QTRY_COMPARE(changes(viewer->text()), (QList<int>{6, 7, 8, 9, 10}));
    QCOMPARE(m_reads.load(), before + 1);
}

BLOOMZY_TEST(EventServiceTest)
#include "EventServiceTest.moc"
