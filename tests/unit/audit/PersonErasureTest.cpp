#include "tests/support/CountRows.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/PeopleFixture.h"

#include <QTest>

#include <thread>

using namespace bloomzy;
using test::AuditLogFixture;
using test::PeopleFixture;

/// A person is erased: the log tells nothing of them any more, and proves what it proved.
class PersonErasureTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_log.reset(); }
    void tellsNothingOfHerAfterwards();
    void provesWhatItProved();
    void findsWhatIsDoneToErasedEvents();
    void findsAKeyThatOnlyWent_data();
    void findsAKeyThatOnlyWent();
    void leavesOthersAsTheyAre();
    void keepsIdsAloneOfWhatComesLater();
    void erasesWhomItDoesNotKnow();
    void erasesWhileEventsArrive();

private:
    void take(const std::vector<api::AuditEvent>& events, const std::string& prefix)
    {
        m_log->service->take("auth", PeopleFixture::rows(events, prefix)).value();
    }
    bool erase(const std::string& id) { return m_log->service->erase(id, test::soon()).has_value(); }
    void tellErasure(const std::string& id) { take({PeopleFixture::erasure(id)}, "erasure-of-" + id); }

    std::unique_ptr<AuditLogFixture> m_log;
};

void PersonErasureTest::init()
{
    m_log = std::make_unique<AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
    m_log->open().value();
}

void PersonErasureTest::tellsNothingOfHerAfterwards()
{
    take(PeopleFixture::life("ada"), "a");
    QVERIFY(*m_log->service->knowsPerson("ada", test::soon()));
    QVERIFY(erase("ada"));
    QVERIFY(!*m_log->service->knowsPerson("ada", test::soon()));
    const auto listed = m_log->service->after(0, 100, test::soon()).value();
    QVERIFY(QString::fromStdString(core::json::toJson(listed)).indexOf(QStringLiteral("anarienvogel")) < 0);
    QCOMPARE(core::json::toJson(listed[0].actor), std::string(R"({"kind":"user","id":"ada","erased":true})"));
    QCOMPARE(core::json::toJson(*listed[3].target), std::string(R"({"type":"user","id":"ada","erased":true})"));
    QCOMPARE(core::json::toJson(listed[4].actor), std::string(R"({"kind":"anonymous","erased":true})"));
    QCOMPARE(test::countRows(*m_log->database, "SELECT COUNT(*) FROM person_names WHERE sealed IS NOT NULL"),
             std::int64_t{1});
    QVERIFY(m_log->open().has_value());
    QCOMPARE(core::json::toJson(m_log->service->after(0, 100, test::soon()).value()), core::json::toJson(listed));
}

void PersonErasureTest::provesWhatItProved()
{
    take(PeopleFixture::life("ada"), "a");
    const std::string before = m_log->checkpoint();
    const auto entries = m_log->texts("SELECT id || time || action || actor_hash FROM events ORDER BY sequence");
    QVERIFY(erase("ada"));
    QCOMPARE(m_log->checkpoint(), before);
    QCOMPARE(m_log->texts("SELECT id || time || action || actor_hash FROM events ORDER BY sequence"), entries);
    tellErasure("ada");
    const auto verdict = m_log->verdict(before);
    QCOMPARE(verdict.wrong, std::string());
    // Four actors, a saved view, two targets, what was told of her twice, and the reason.
    QCOMPARE(verdict.partsGone, std::uint64_t{10});
    take(PeopleFixture::life("bea"), "b");
    QCOMPARE(m_log->wrong(before), std::string());
}

void PersonErasureTest::findsWhatIsDoneToErasedEvents()
{
    take(PeopleFixture::life("ada"), "a");
    QVERIFY(erase("ada"));
    tellErasure("ada");
    QCOMPARE(m_log->wrong(), std::string());
    QVERIFY(m_log->change("UPDATE events SET actor_id = 'admin' WHERE sequence = 1").has_value());
    QCOMPARE(m_log->wrong(), std::string("Event 1: it is listed under another person."));
    QVERIFY(m_log->change("UPDATE events SET actor_id = 'ada' WHERE sequence = 1").has_value());
    QVERIFY(m_log->change("UPDATE events SET outcome = 'denied' WHERE sequence = 1").has_value());
    QVERIFY(m_log->wrong().starts_with("Event 1 is not the one whose hash the tree has"));
    QVERIFY(m_log->change("UPDATE events SET outcome = 'success' WHERE sequence = 1").has_value());
    QVERIFY(m_log->change("DELETE FROM person_names").has_value());
    QVERIFY(m_log->change("DELETE FROM people WHERE id = 'ada'").has_value());
    QVERIFY(m_log->wrong().find("cannot be opened") != std::string::npos);
}

void PersonErasureTest::findsAKeyThatOnlyWent_data()
{
    QTest::addColumn<QByteArray>("person");
    QTest::newRow("of a person") << QByteArray("ada");
    QTest::newRow("of nobody") << QByteArray("nobody:2026-11");
}

/// Without its event an erasure is somebody's who wrote into the database.
void PersonErasureTest::findsAKeyThatOnlyWent()
{
    QFETCH(const QByteArray, person);
    take(PeopleFixture::life("ada"), "a");
    take(PeopleFixture::life("bea"), "b");
    QVERIFY(erase("bea"));
    tellErasure("bea");
    QCOMPARE(m_log->wrong(), std::string());
    const std::string_view id(person.constData());
    QCOMPARE(
        m_log->change("UPDATE people SET sealed = NULL, erased_at = '2026-11-30T10:00:00.000000Z' WHERE id = ?", {id})
            .value(),
        std::int64_t{1});
    QCOMPARE(m_log->wrong(),
             std::string("Keys of people were taken away (people), and no event tells of an erasure: 1."));
    QCOMPARE(m_log->verdict({}, false).wrong, m_log->wrong());
}

void PersonErasureTest::leavesOthersAsTheyAre()
{
    take(PeopleFixture::life("ada"), "a");
    take({PeopleFixture::by("bea", "Bea")}, "b");
    const auto before = m_log->service->after(6, 1, test::soon()).value();
    QVERIFY(erase("ada"));
    QCOMPARE(core::json::toJson(m_log->service->after(6, 1, test::soon()).value()), core::json::toJson(before));
    const auto listed = m_log->service->after(3, 1, test::soon()).value();
    QCOMPARE(listed.front().actor.displayName.value_or(std::string()), std::string("Bea Administrator"));
}

void PersonErasureTest::keepsIdsAloneOfWhatComesLater()
{
    take(PeopleFixture::life("ada"), "a");
    QVERIFY(erase("ada"));
    take(PeopleFixture::life("ada"), "late");
    const auto late = m_log->service->after(6, 100, test::soon()).value();
    QCOMPARE(late.size(), std::size_t{6});
    QVERIFY(QString::fromStdString(core::json::toJson(late)).indexOf(QStringLiteral("anarienvogel")) < 0);
    QCOMPARE(core::json::toJson(late[0].actor), std::string(R"({"kind":"user","id":"ada","erased":true})"));
    QCOMPARE(late[0].target->displayName.value_or(std::string()), std::string("Monstera deliciosa"));
    QCOMPARE(core::json::toJson(*late[3].target), std::string(R"({"type":"user","id":"ada","erased":true})"));
    QVERIFY(late[3].changes.empty());
    QVERIFY(!late[4].actor.address);
    QVERIFY(!PeopleFixture::tellsOfHer(PeopleFixture::stored(*m_log)));
    tellErasure("ada");
    QCOMPARE(m_log->wrong(), std::string());
}

void PersonErasureTest::erasesWhomItDoesNotKnow()
{
    QVERIFY(erase("ada"));
    QVERIFY(erase("ada"));
    take(PeopleFixture::life("ada"), "a");
    QVERIFY(QString::fromStdString(PeopleFixture::listed(*m_log)).indexOf(QStringLiteral("anarienvogel")) < 0);
    tellErasure("ada");
    QCOMPARE(m_log->wrong(), std::string());
}

void PersonErasureTest::erasesWhileEventsArrive()
{
    constexpr int deliveries = 40;
    std::thread arriving([&] {
        for (int i = 0; i < deliveries; ++i)
            take(PeopleFixture::life("ada"), "d" + std::to_string(i) + "-");
    });
    const bool erased = erase("ada");
    arriving.join();
    QVERIFY(erased);
    const auto listed = m_log->service->after(0, 1'000, test::soon()).value();
    QCOMPARE(listed.size(), std::size_t{deliveries} * 6);
    QVERIFY(QString::fromStdString(core::json::toJson(listed)).indexOf(QStringLiteral("anarienvogel")) < 0);
    QVERIFY(!PeopleFixture::tellsOfHer(PeopleFixture::stored(*m_log)));
    tellErasure("ada");
    QCOMPARE(m_log->wrong(), std::string());
}

BLOOMZY_TEST(PersonErasureTest)
#include "PersonErasureTest.moc"
