#include "ui/models/EventTexts.h"

#include "tests/support/TestMain.h"
#include "ui/pages/audit/EventFacts.h"
#include "ui/pages/audit/EventJson.h"

#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace Qt::StringLiterals;
using models::EventTexts;

/// Events in words, also those that somebody made up to deceive who reads them.
class EventTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileNamesStayInTheirPlace();
    void hostileTextsAreBoundedEverywhere();
    void whatIsHiddenSaysSo();
    void whoWasErasedIsNamedSo();
    void aSentenceTellsWhoDidWhatToWhom();
    void grantedRolesAreNamed();
    void whatWasRefusedIsNotTold();
    void anUnknownActionFallsBack();
    void changesAreAnObject();
    void whatWasMadeHasNoBefore();
    void relatedEventsAreFoundByOneKey();

private:
    static api::AuditEntry entry(const std::string& action);
};

api::AuditEntry EventTextsTest::entry(const std::string& action)
{
    api::AuditEntry entry;
    entry.id = "019ab3c5-a384-70a7-9273-9f60c1d2e307";
    entry.time = "2026-11-22T14:25:19.047000Z";
    entry.action = action;
    entry.actor.kind = api::ActorKind::user;
    entry.actor.id = "019ab3c0-5e2f-7a41-9c1d-3f0a6b7c8d01";
    entry.actor.displayName = "Ada Placeholder";
    entry.target = api::AuditTarget{"user", "019ab3c0-5e2f-7a41-9c1d-3f0a6b7c8d02", "Kim Specimen", {}};
    entry.outcome = api::AuditOutcome::success;
    entry.source = "auth";
    entry.sequence = 42;
    return entry;
}

void EventTextsTest::hostileNamesStayInTheirPlace()
{
    api::AuditEntry event = entry("user.suspend");
    event.actor.displayName = "%2\r\n\x1b[31m";
    event.target->displayName = "Kim \u202e%1";
    QCOMPARE(EventTexts::sentence(event), u"%2␍␊␛[31m suspended the account of Kim ⟨U+202E⟩%1"_s);
    event.action = "x\ny";
    QVERIFY(!EventTexts::sentence(event).contains(u'\n'));
    QVERIFY(!EventTexts::action(event).word.contains(u'\n'));
}

void EventTextsTest::hostileTextsAreBoundedEverywhere()
{
    api::AuditEntry event = entry("user.suspend");
    const std::string large(30'000, 'x');
    event.actor.displayName = large;
    event.target->displayName = large;
    event.target->type = large;
    event.target->id = large;
    event.reason = large;
    event.actor.sessionId = large;
    event.traceId = large;
    event.source = large;
    QVERIFY(EventTexts::sentence(event).size() < 400);
    for (const audit_page::Fact& fact : audit_page::EventFacts::of(event)) {
        QVERIFY(fact.value.size() <= 2'001);
        QVERIFY(fact.name.size() <= 61);
        QVERIFY(fact.whole.size() <= 301);
    }
}

void EventTextsTest::whatIsHiddenSaysSo()
{
    api::AuditEntry event = entry("user.suspend");
    event.masked = {"/actor/address", "/changes/0/before"};
    event.changes = {{"/email", {"null"}, {"\"b@example.org\""}}};
    QVERIFY(EventTexts::isMasked(event, "/actor/address"));
    QVERIFY(!EventTexts::isMasked(event, "/actor"));
    QVERIFY(!EventTexts::isMasked(event, "/actor/addressBook"));
    const auto facts = audit_page::EventFacts::of(event);
    QCOMPARE(facts.constFirst().value, u"hidden"_s);
    QVERIFY(facts.constFirst().link.isEmpty());
    const audit_page::BeforeAndAfter sides = audit_page::beforeAndAfter(event);
    QCOMPARE(sides.before.toObject().value(u"email"_s).toString(), u"hidden"_s);
    event.masked = {"/actor"};
    QVERIFY(EventTexts::isMasked(event, "/actor/address"));
}

void EventTextsTest::whoWasErasedIsNamedSo()
{
    api::AuditEntry event = entry("session.login");
    event.actor.displayName.reset();
    event.actor.erased = true;
    QCOMPARE(EventTexts::sentence(event), u"A person who was erased signed in"_s);
}

void EventTextsTest::aSentenceTellsWhoDidWhatToWhom()
{
    QCOMPARE(EventTexts::sentence(entry("user.suspend")), u"Ada Placeholder suspended the account of Kim Specimen"_s);
    QCOMPARE(EventTexts::sentence(entry("session.login")), u"Ada Placeholder signed in"_s);
    api::AuditEntry system = entry("taxon.create");
    system.actor = {};
    system.actor.kind = api::ActorKind::system;
    system.target = api::AuditTarget{"taxon", "1", "Monstera deliciosa", {}};
    QCOMPARE(EventTexts::sentence(system), u"The system created the plant Monstera deliciosa"_s);
}

void EventTextsTest::grantedRolesAreNamed()
{
    api::AuditEntry event = entry("user.setRoles");
    event.changes = {{"/curator", {"null"}, {R"({"role":"curator"})"}}};
    QCOMPARE(EventTexts::sentence(event), u"Ada Placeholder granted Curator to Kim Specimen"_s);
    event.changes = {{"/curator", {R"({"role":"curator"})"}, {"null"}}};
    QCOMPARE(EventTexts::sentence(event), u"Ada Placeholder took Curator from Kim Specimen"_s);
    event.changes.push_back({"/viewer/until", {"null"}, {"\"2027-05-22\""}});
    QCOMPARE(EventTexts::sentence(event), u"Ada Placeholder changed the roles of Kim Specimen"_s);
}

void EventTextsTest::whatWasRefusedIsNotTold()
{
    api::AuditEntry event = entry("user.suspend");
    event.outcome = api::AuditOutcome::denied;
    QCOMPARE(EventTexts::sentence(event), u"Denied to Ada Placeholder: Account suspended (Kim Specimen)"_s);
    event.action = "session.login";
    QCOMPARE(EventTexts::sentence(event), u"A sign-in as Kim Specimen was denied"_s);
    event.action = "user.suspend";
    event.outcome = api::AuditOutcome::failure;
    event.target.reset();
    QCOMPARE(EventTexts::sentence(event), u"Failed for Ada Placeholder: Account suspended"_s);
}

void EventTextsTest::anUnknownActionFallsBack()
{
    QCOMPARE(EventTexts::sentence(entry("garden.water")), u"Ada Placeholder: garden.water (Kim Specimen)"_s);
    QCOMPARE(EventTexts::action(u"garden.water"_s).kind, widgets::StatusKind::neutral);
    api::AuditEntry unknown;
    QCOMPARE(EventTexts::actor(unknown), u"Unknown"_s);
    QVERIFY(EventTexts::target(unknown).isEmpty());
}

void EventTextsTest::changesAreAnObject()
{
    api::AuditEntry event = entry("taxon.update");
    event.changes = {{"/care/wateringIntervalDays", {"7"}, {"9"}}, {"/care/light", {"null"}, {"\"sun\""}}};
    const audit_page::BeforeAndAfter sides = audit_page::beforeAndAfter(event);
    QCOMPARE(sides.before.toObject(), (QJsonObject{{u"care"_s, QJsonObject{{u"wateringIntervalDays"_s, 7}}}}));
    QCOMPARE(sides.after.toObject(),
             (QJsonObject{{u"care"_s, QJsonObject{{u"light"_s, u"sun"_s}, {u"wateringIntervalDays"_s, 9}}}}));
}

void EventTextsTest::whatWasMadeHasNoBefore()
{
    api::AuditEntry event = entry("taxon.create");
    event.changes = {{"name", {"null"}, {"\"a~b\""}}};
    const audit_page::BeforeAndAfter sides = audit_page::beforeAndAfter(event);
    QVERIFY(sides.before.isUndefined());
    QCOMPARE(sides.after.toObject().value(u"name"_s).toString(), u"a~b"_s);
}

void EventTextsTest::relatedEventsAreFoundByOneKey()
{
    api::AuditEntry event = entry("user.suspend");
    QVERIFY(!audit_page::EventFacts::related(event, u"session"_s));
    QVERIFY(!audit_page::EventFacts::related(event, u"nonsense"_s));
    event.actor.sessionId = "019ab3c0-5e30-7b52-8d2e-4a1b7c8d9e02";
    const auto session = audit_page::EventFacts::related(event, u"session"_s);
    QVERIFY(session && session->session == event.actor.sessionId && !session->target);
    const auto target = audit_page::EventFacts::related(event, u"target"_s);
    QVERIFY(target && target->target == event.target->id && !target->session);
}

BLOOMZY_GUI_TEST(EventTextsTest)
#include "EventTextsTest.moc"
