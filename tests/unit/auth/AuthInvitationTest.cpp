#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QTest>

#include <future>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

const std::string guestPassword = "tram gherkin obelisk";

Answer accept(const AuthFixture& fixture, const std::string& code, const std::string& password = guestPassword)
{
    return fixture.post("/api/v1/auth/accept-invitation",
                        core::json::toJson(api::InvitationAcceptance{code, password}));
}

} // namespace

class AuthInvitationTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWithoutTheRight_data();
    void refusesWithoutTheRight();
    void refusesBadFields_data();
    void refusesBadFields();
    void refusesATakenAddress();
    void refusesToGrantMoreThanOneHolds();
    void refusesWrongCodes();
    void aBusyDatabaseCountsNoWrongCode();
    void anInvitationOfAClockAheadLastsNoLongerThanANewOne();
    void refusesAUsedCode();
    void refusesAnExpiredCode();
    void wrongUsedAndExpiredCodesCostWhatAGoodOneDoes();
    void refusesAWeakPassword();
    void givesOneOfManyAcceptances();
    void replacesAnOpenInvitation();
    void invitesAndAccepts();
};

void AuthInvitationTest::refusesWithoutTheRight_data()
{
    QTest::addColumn<QString>("role");
    for (const char* role : {"curator", "support", "viewer"})
        QTest::newRow(role) << QString::fromLatin1(role);
}

void AuthInvitationTest::refusesWithoutTheRight()
{
    QFETCH(QString, role);
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto guest = fixture.join(admin.accessToken, "sue@example.org", role.toStdString());
    const std::string before = fixture.rows();
    QCOMPARE(fixture.invite(guest.accessToken, "eve@example.org", {role.toStdString()}).status, 403);
    QCOMPARE(fixture.rows(), before);
}

void AuthInvitationTest::refusesBadFields_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("faults");
    const auto row = [](const char* name, const char* body, const char* faults) {
        QTest::newRow(name) << QString::fromUtf8(body) << QString::fromLatin1(faults);
    };
    row("address", R"({"email":"eve","displayName":"Eve","roles":["viewer"]})", "email.invalid");
    row("name", R"({"email":"eve@example.org","displayName":" ","roles":["viewer"]})", "displayName.required");
    row("no role", R"({"email":"eve@example.org","displayName":"Eve","roles":[]})", "user.roles.required");
    row("unknown role", R"({"email":"eve@example.org","displayName":"Eve","roles":["root"]})", "role.unknown");
    row("role by SQL", R"({"email":"eve@example.org","displayName":"Eve","roles":["' OR 1=1 --"]})", "role.unknown");
    row("all", R"({"email":"","displayName":"","roles":[]})",
        "email.required displayName.required user.roles.required");
    row("password", R"({"email":"eve@example.org","displayName":"Eve","roles":["viewer"],"password":"x"})",
        "json.unknown");
}

void AuthInvitationTest::refusesBadFields()
{
    QFETCH(QString, body);
    QFETCH(QString, faults);
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const std::string before = fixture.rows();
    const Answer answer = fixture.post("/api/v1/users", body.toStdString(), admin.accessToken);
    QCOMPARE(answer.status, 422);
    QCOMPARE(QString::fromStdString(answer.faults()), faults);
    QCOMPARE(fixture.rows(), before);
}

void AuthInvitationTest::refusesATakenAddress()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const std::string before = fixture.rows();
    for (const char* address :
         {" ADA@example.org", "ａｄａ@example.org", "ADA＠ＥＸＡＭＰＬＥ．ＯＲＧ", "\u1D43da@example.org"})
        QCOMPARE(fixture.invite(admin.accessToken, address, {"viewer"}).status, 409);
    QCOMPARE(fixture.rows(), before);
}

void AuthInvitationTest::refusesToGrantMoreThanOneHolds()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    QVERIFY(fixture.database
                ->write(
                    storage::Lane::interactive,
                    [](storage::Transaction& transaction) {
                        access::Role role{"hosts", {}, {}};
                        for (const auto permission :
                             {api::Permission::usersManage, api::Permission::usersRead, api::Permission::taxaRead})
                            role.rules.push_back({permission, access::Effect::grant});
                        return auth::RoleStore::replace(transaction, {role, "Hosts", {}, false, 1});
                    },
                    storage::deadlineIn(10s))
                .has_value());
    const auto host = fixture.join(admin.accessToken, "hugo@example.org", "hosts");
    const std::string before = fixture.rows();
    for (const char* role : {"administrator", "curator", "support"})
        QCOMPARE(fixture.invite(host.accessToken, "eve@example.org", {"viewer", role}).status, 403);
    QCOMPARE(fixture.rows(), before);
    QCOMPARE(fixture.invite(host.accessToken, "eve@example.org", {"viewer", "hosts"}).status, 201);
}

void AuthInvitationTest::refusesWrongCodes()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto invited = fixture.invite(admin.accessToken, "ivy@example.org", {"viewer"}).as<api::InvitedUser>();
    const std::string before = fixture.rows();
    const auto hashes = fixture.parts->hasher.computed();
    for (const std::string& code : {std::string(), std::string("x"), invited.invitationCode.substr(1),
                                    invited.invitationCode + "A", invited.user.id}) {
        const Answer answer = accept(fixture, code);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.faults(), std::string("invitation.notValid"));
    }
    for (int i = 0; i < 5; ++i)
        QCOMPARE(accept(fixture, "x").status, 422);
    QCOMPARE(fixture.parts->hasher.computed(), hashes + 10);
    QCOMPARE(accept(fixture, "x").status, 429);
    QCOMPARE(fixture.parts->hasher.computed(), hashes + 10);
    QCOMPARE(fixture.rows(), before);
    QCOMPARE(accept(fixture, invited.invitationCode).status, 200);
}

void AuthInvitationTest::aBusyDatabaseCountsNoWrongCode()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto invited = fixture.invite(admin.accessToken, "eve@example.org", {"viewer"}).as<api::InvitedUser>();
    const std::string before = fixture.rows();
    fixture.patience = -1s;
    for (int i = 0; i < 15; ++i) {
        const Answer answer = accept(fixture, invited.invitationCode);
        QCOMPARE(answer.status, 503);
        QVERIFY(!answer.retryAfter.empty());
    }
    QCOMPARE(fixture.rows(), before);
    fixture.patience = 20s;
    QCOMPARE(accept(fixture, "wrong").status, 422);
    QCOMPARE(accept(fixture, invited.invitationCode).status, 200);
}

void AuthInvitationTest::anInvitationOfAClockAheadLastsNoLongerThanANewOne()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    fixture.clock.advance(24h * 365 * 10);
    const auto later = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    const auto invited = fixture.invite(later.accessToken, "eve@example.org", {"viewer"}).as<api::InvitedUser>();
    fixture.clock.advance(-24h * 365 * 10);
    fixture.restart();
    fixture.clock.advance(24h * 7);
    const Answer answer = accept(fixture, invited.invitationCode);
    QCOMPARE(answer.faults(), std::string("invitation.notValid"));
}

void AuthInvitationTest::refusesAUsedCode()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto invited = fixture.invite(admin.accessToken, "ivy@example.org", {"viewer"}).as<api::InvitedUser>();
    QCOMPARE(accept(fixture, invited.invitationCode).status, 200);
    const std::string before = fixture.rows();
    QCOMPARE(accept(fixture, invited.invitationCode, "another long password 77").status, 422);
    QCOMPARE(fixture.rows(), before);
}

void AuthInvitationTest::refusesAnExpiredCode()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto invited = fixture.invite(admin.accessToken, "ivy@example.org", {"viewer"}).as<api::InvitedUser>();
    fixture.clock.advance(24h * 7);
    const std::string before = fixture.rows();
    QCOMPARE(accept(fixture, invited.invitationCode).faults(), std::string("invitation.notValid"));
    QCOMPARE(fixture.rows(), before);
}

void AuthInvitationTest::wrongUsedAndExpiredCodesCostWhatAGoodOneDoes()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto hashesOf = [&](const std::string& code, const std::string& password) {
        const auto before = fixture.parts->hasher.computed();
        const Answer answer = accept(fixture, code, password);
        return std::make_pair(fixture.parts->hasher.computed() - before, answer);
    };
    const auto used = fixture.invite(admin.accessToken, "ivy@example.org", {"viewer"}).as<api::InvitedUser>();
    const auto [good, accepted] = hashesOf(used.invitationCode, guestPassword);
    QCOMPARE(accepted.status, 200);
    const auto expired = fixture.invite(admin.accessToken, "eve@example.org", {"viewer"}).as<api::InvitedUser>();
    fixture.clock.advance(24h * 7);
    const std::string before = fixture.rows();
    const std::string first = accept(fixture, "x").body;
    for (const std::string& code : {std::string("x"), std::string(), used.invitationCode, expired.invitationCode}) {
        const auto [hashes, refused] = hashesOf(code, guestPassword);
        QVERIFY(hashes == 1 && hashes == good);
        QCOMPARE(refused.body, first);
        const auto [none, weak] = hashesOf(code, "passwordpassword");
        QCOMPARE(none, std::uint64_t{0});
        QCOMPARE(weak.as<api::Problem>().errors[0].pointer, std::string("/password"));
    }
    QCOMPARE(fixture.rows(), before);
}

void AuthInvitationTest::refusesAWeakPassword()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto invited = fixture.invite(admin.accessToken, "ivy@example.org", {"viewer"}).as<api::InvitedUser>();
    const std::string before = fixture.rows();
    for (const char* password : {"", "short", "passwordpassword", "ivy@example.org", "guestpersonguest"})
        QCOMPARE(accept(fixture, invited.invitationCode, password).status, 422);
    QCOMPARE(fixture.rows(), before);
    QCOMPARE(accept(fixture, invited.invitationCode).status, 200);
}

void AuthInvitationTest::givesOneOfManyAcceptances()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto invited = fixture.invite(admin.accessToken, "ivy@example.org", {"viewer"}).as<api::InvitedUser>();
    const auto sessions = fixture.count("SELECT count(*) FROM sessions");
    std::vector<std::future<int>> racers;
    for (int i = 0; i < 8; ++i)
        racers.push_back(
            std::async(std::launch::async, [&] { return accept(fixture, invited.invitationCode).status; }));
    int won = 0;
    for (auto& racer : racers)
        won += racer.get() == 200 ? 1 : 0;
    QCOMPARE(won, 1);
    QCOMPARE(fixture.count("SELECT count(*) FROM sessions"), sessions + 1);
}

void AuthInvitationTest::replacesAnOpenInvitation()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto first = fixture.invite(admin.accessToken, "ivy@example.org", {"curator"}).as<api::InvitedUser>();
    fixture.clock.advance(24h * 8);
    const auto again = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    const Answer answer = fixture.invite(again.accessToken, "ivy@example.org", {"viewer"});
    QCOMPARE(answer.status, 201);
    const auto second = answer.as<api::InvitedUser>();
    QCOMPARE(second.user.id, first.user.id);
    QCOMPARE(second.user.roles, std::vector<std::string>{"viewer"});
    QCOMPARE(accept(fixture, first.invitationCode).status, 422);
    QCOMPARE(accept(fixture, second.invitationCode).status, 200);
}

void AuthInvitationTest::invitesAndAccepts()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const Answer answer = fixture.invite(admin.accessToken, " Ivy@Example.org", {"viewer", "support", "viewer"});
    QCOMPARE(answer.status, 201);
    const auto invited = answer.as<api::InvitedUser>();
    QCOMPARE(invited.user.email, std::string("ivy@example.org"));
    QCOMPARE(invited.user.status, api::UserStatus::invited);
    QCOMPARE(invited.user.roles, (std::vector<std::string>{"support", "viewer"}));
    QCOMPARE(fixture.audit().back().action, std::string("user.invite"));
    QVERIFY(fixture.rows().find(invited.invitationCode) == std::string::npos);

    const auto pair = accept(fixture, " " + invited.invitationCode + "\n").as<api::TokenPair>();
    const auto me = fixture.get("/api/v1/auth/me", pair.accessToken).as<api::Me>();
    QCOMPARE(me.id, invited.user.id);
    QCOMPARE(me.permissions, (std::vector<std::string>{"taxa.read", "audit.read"}));
    QCOMPARE(fixture.audit().back().action, std::string("user.acceptInvitation"));
    QCOMPARE(fixture.login("ivy@example.org", guestPassword).status, 200);
}

BLOOMZY_TEST(AuthInvitationTest)
#include "AuthInvitationTest.moc"
