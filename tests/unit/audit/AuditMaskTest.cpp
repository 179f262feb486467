#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/SearchLog.h"

#include <QTest>

#include <algorithm>

using namespace bloomzy;
using test::SearchLog;

/// What the log tells of people, and to whom.
class AuditMaskTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_log.reset(); }
    void refusesToSearchByAHiddenAddress_data();
    void refusesToSearchByAHiddenAddress();
    void hidesWhatIsPersonal();
    void showsItToWhoMayReadUsers();
    void doesNotFindWhatItHides_data();
    void doesNotFindWhatItHides();
    void answersAHiddenValueAsOneThatIsNotThere();
    void keepsNoPersonalValueInAnIndex();
    void findsNothingOfWhoIsErased();

private:
    /// Everything that the reader can read with this query.
    std::string all(const SearchLog::Query& query, bool seesPersonal) const;

    std::unique_ptr<SearchLog> m_log;
    std::string m_about; ///< id of an event about a person
};

void AuditMaskTest::init()
{
    m_log = std::make_unique<SearchLog>(m_databases.create(engine(), audit::migrations(engine())), 21);
    m_log->happen(40);
    api::AuditEntry entry;
    entry.time = "2026-11-22T14:32:05.123456Z";
    entry.action = "user.suspend";
    entry.source = "auth";
    entry.outcome = api::AuditOutcome::success;
    entry.actor = {api::ActorKind::user, SearchLog::personId(1), "Actorname", SearchLog::sessionId(1), "203.0.113.77"};
    entry.target = api::AuditTarget{"user", SearchLog::personId(2), "Targetname"};
    entry.reason = "Reasonword";
    entry.changes = {{"/displayName", {"\"Beforename\""}, {"\"Aftername\""}},
                     {"/email", {"\"target.mail@example.net\""}, {}},
                     {"/status", {"\"active\""}, {"\"suspended\""}},
                     {"/editor", {}, {"{\"reason\":\"Rolereason\",\"lastAddress\":\"198.51.100.9\"}"}}};
    m_log->add(entry, {"/displayName", "/email", "/status", "active", "suspended", "/editor"});
    m_about = m_log->events().back().entry.id;
}

std::string AuditMaskTest::all(const SearchLog::Query& query, bool seesPersonal) const
{
    std::string text;
    for (const char* operation : {"listAuditEvents", "countAuditEvents", "drawAuditHistogram"})
        text += m_log->ask(operation, query, seesPersonal).value().body;
    auto lines = query;
    lines.emplace_back("format", "jsonl");
    return text + m_log->exported(query, seesPersonal) + m_log->exported(lines, seesPersonal) +
           m_log->ask("getAuditEvent", {}, seesPersonal, m_about).value().body;
}

void AuditMaskTest::refusesToSearchByAHiddenAddress_data()
{
    QTest::addColumn<QString>("operation");
    for (const char* operation : {"listAuditEvents", "countAuditEvents", "drawAuditHistogram", "exportAuditEvents"})
        QTest::newRow(operation) << QString::fromLatin1(operation);
}

void AuditMaskTest::refusesToSearchByAHiddenAddress()
{
    QFETCH(QString, operation);
    for (const char* address : {"203.0.113.77", "203.0.113.0/24", "203.0.113.78", "nonsense"}) {
        const auto answer = m_log->ask(operation.toLatin1().constData(), {{"address", address}}, false);
        QVERIFY(answer.has_error());
        QCOMPARE(answer.error().code, api::ErrorCode::forbidden);
    }
}

void AuditMaskTest::hidesWhatIsPersonal()
{
    const std::string text = all({}, false);
    for (const char* hidden :
         {"Actorname", "Targetname", "Beforename", "Aftername", "Reasonword", "Rolereason", "203.0.113", "198.51.100",
          "Persona", "secret@example.org", "192.0.", "example.net", "Sample"})
        QVERIFY2(text.find(hidden) == std::string::npos, hidden);
    const auto entry = m_log->read<api::AuditEntry>("getAuditEvent", {}, false, m_about);
    QCOMPARE(entry.masked, (std::vector<std::string>{"/actor/address", "/actor/displayName", "/reason",
                                                     "/target/displayName", "/changes/0/before", "/changes/0/after",
                                                     "/changes/1/before", "/changes/3/after"}));
    QCOMPARE(entry.actor.id, std::optional(SearchLog::personId(1)));
    QCOMPARE(entry.changes[2].after.text, std::string("\"suspended\""));
    // A plant is nobody.
    QVERIFY(text.find("Monstera deliciosa") != std::string::npos);
    QVERIFY(text.find("quercus rubra") != std::string::npos);
}

void AuditMaskTest::showsItToWhoMayReadUsers()
{
    const auto entry = m_log->read<api::AuditEntry>("getAuditEvent", {}, true, m_about);
    QVERIFY(entry.masked.empty());
    QCOMPARE(entry.actor.address, std::optional<std::string>("203.0.113.77"));
    const auto found = [&](SearchLog::Query query) { return m_log->allPages(std::move(query)).size(); };
    QCOMPARE(found({{"address", "203.0.113.77"}}), std::size_t{1});
    QCOMPARE(found({{"address", "203.0.113.0/24"}}), std::size_t{1});
    QCOMPARE(found({{"q", "203.0.113.77 suspended"}}), std::size_t{1});
    QVERIFY(found({{"q", "actorname"}}) > 1);
    QVERIFY(found({{"q", "target.mail"}}) > 1);
    const auto facets = m_log->read<api::AuditFacets>("countAuditEvents", {{"address", "203.0.113.77"}});
    QCOMPARE(facets.actor.front().displayName, std::optional<std::string>("Actorname"));
}

void AuditMaskTest::doesNotFindWhatItHides_data()
{
    QTest::addColumn<QString>("q");
    for (const char* q :
         {"Actorname", "actorn", "targetname", "beforename", "aftername", "reasonword", "rolereason", "203.0.113.77",
          "203.0.113.0/24", "198.51.100.9", "target.mail@example.net", "example", "secret", "persona", "sample", "zoe"})
        QTest::newRow(q) << QString::fromLatin1(q);
}

void AuditMaskTest::doesNotFindWhatItHides()
{
    QFETCH(QString, q);
    QCOMPARE(m_log->allPages({{"q", q.toStdString()}}, false), std::vector<std::int64_t>());
}

/// Neither pages nor counts nor times tell whether there is something that is hidden.
void AuditMaskTest::answersAHiddenValueAsOneThatIsNotThere()
{
    for (const char* operation : {"listAuditEvents", "countAuditEvents", "drawAuditHistogram"})
        for (const char* hidden : {"actorname", "203.0.113.77", "secret@example.org", "reasonword"}) {
            const SearchLog::Query there{{"q", hidden}};
            const SearchLog::Query gone{{"q", "nobodyatallanywhere"}};
            QCOMPARE(QByteArray::fromStdString(m_log->ask(operation, there, false).value().body),
                     QByteArray::fromStdString(m_log->ask(operation, gone, false).value().body));
        }
    QCOMPARE(m_log->exported({{"q", "actorname"}}, false), m_log->exported({{"q", "nobodyatall"}}, false));
}

void AuditMaskTest::keepsNoPersonalValueInAnIndex()
{
    const auto terms = m_log->log().texts("SELECT term FROM search_terms WHERE kind <> 4");
    QVERIFY(std::ranges::find(terms, "monstera") != terms.end());
    for (const char* hidden : {"actorname", "targetname", "beforename", "aftername", "reasonword", "rolereason",
                               "hidden", "secret", "203", "198", "example", "sample", "person"})
        for (const std::string& term : terms)
            QVERIFY2(term.find(hidden) == std::string::npos, term.c_str());
}

void AuditMaskTest::findsNothingOfWhoIsErased()
{
    const auto found = [&](const std::string& address) { return m_log->allPages({{"address", address}}).size(); };
    const auto others = found("192.0.0.0/24") + found("192.0.2.0/24");
    QCOMPARE(found("203.0.113.0/24"), std::size_t{1});
    QVERIFY(found("192.0.1.0/24") > 0);
    m_log->log().service->erase(SearchLog::personId(1), test::soon()).value();
    QCOMPARE(found("203.0.113.77"), std::size_t{0});
    QCOMPARE(found("203.0.113.0/24"), std::size_t{0});
    QCOMPARE(found("192.0.0.0/24") + found("192.0.2.0/24"), others);
    QCOMPARE(m_log->allPages({{"q", "actorname"}}), std::vector<std::int64_t>());
    const auto entry = m_log->read<api::AuditEntry>("getAuditEvent", {}, true, m_about);
    QVERIFY(entry.actor.erased.value_or(false) && !entry.actor.address && entry.masked.empty());
}

BLOOMZY_TEST(AuditMaskTest)
#include "AuditMaskTest.moc"
