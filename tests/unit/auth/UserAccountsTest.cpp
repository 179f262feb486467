#include "backend/api/Users.h"
#include "backend/http/PersonalData.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QTest>

using namespace bloomzy;

namespace {

const std::string password = "tram gherkin obelisk"; // of everybody who joins

class Views : public http::PersonalData
{
public:
    core::Result<std::int64_t> savedViews(const std::string&, storage::Deadline) const override { return count; }
    core::Result<void> forget(const std::string& userId, storage::Deadline) override
    {
        forgotten.push_back(userId);
        return {};
    }
    std::int64_t count = 3;
    std::vector<std::string> forgotten;
};

/// Ada, who is the administrator, and Bea, who is not.
struct Two
{
    Two(TestDatabases& databases, storage::Engine engine)
        : auth(databases, engine)
        , ada(auth.setUp())
        , bea(auth.join(ada.accessToken, "bea@example.org", "curator"))
        , adaId(idOf(ada.accessToken))
        , beaId(idOf(bea.accessToken))
    {
    }
    [[nodiscard]] std::string idOf(const std::string& token) const
    {
        return auth.get("/api/v1/auth/me", token).as<api::Me>().id;
    }
    [[nodiscard]] Answer suspend(const std::string& id, const std::string& token,
                                 const std::string& body = R"({"reason":"Left the team."})") const
    {
        return auth.post("/api/v1/users/" + id + "/suspend", body, token);
    }
    [[nodiscard]] Answer reactivate(const std::string& id) const
    {
        return auth.post("/api/v1/users/" + id + "/reactivate", "{}", ada.accessToken);
    }
    [[nodiscard]] std::string revision(const std::string& id) const
    {
        return std::to_string(auth.get("/api/v1/users/" + id, ada.accessToken).as<api::User>().revision);
    }
    [[nodiscard]] std::vector<std::string> actions() const
    {
        std::vector<std::string> actions;
        for (const auto& event : auth.audit())
            actions.push_back(event.action);
        return actions;
    }

    AuthFixture auth;
    api::TokenPair ada;
    api::TokenPair bea;
    std::string adaId;
    std::string beaId;
};

} // namespace

/// Suspending, reactivating and deleting accounts, one or many at once.
class UserAccountsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhoMayNot();
    void refusesOnesOwnAccount();
    void refusesUnknownUsers();
    void refusesAnotherRevision();
    void refusesBadReasons();
    void refusesBadBulks();
    void aSuspendedPersonIsOutAtOnce();
    void aSuspendedInviteeStaysInvited();
    void deletesAnAccount();
    void tellsWhatADeletionTouches();
    void aRowThatFailsHurtsNoOther();
};

void UserAccountsTest::refusesWhoMayNot()
{
    const Two two(m_databases, engine());
    const std::string before = two.auth.rows();
    const std::string user = "/api/v1/users/" + two.adaId;
    const std::string& token = two.bea.accessToken;
    QCOMPARE(two.suspend(two.adaId, token).status, 403);
    QCOMPARE(two.auth.post(user + "/reactivate", "{}", token).status, 403);
    QCOMPARE(two.auth.get(user + "/references", token).status, 403);
    QCOMPARE(two.auth.del(user, token, "1").status, 403);
    const std::string body = R"({"action":"signOut","ids":[")" + two.adaId + "\"]}";
    QCOMPARE(two.auth.post("/api/v1/users/bulk", body, token).status, 403);
    QCOMPARE(two.auth.post("/api/v1/users/bulk", body).status, 401);
    QCOMPARE(two.auth.rows(), before);
}

void UserAccountsTest::refusesOnesOwnAccount()
{
    const Two two(m_databases, engine());
    static_cast<void>(two.auth.join(two.ada.accessToken, "second@example.org", "administrator"));
    const std::string before = two.auth.rows();
    QCOMPARE(two.suspend(two.adaId, two.ada.accessToken).status, 409);
    QCOMPARE(two.auth.del("/api/v1/users/" + two.adaId, two.ada.accessToken, "1").status, 409);
    QCOMPARE(two.auth.rows(), before);
}

void UserAccountsTest::refusesUnknownUsers()
{
    const Two two(m_databases, engine());
    const std::string before = two.auth.rows();
    for (const char* id : {"x", "0192e4a0-0000-7000-8000-000000000000"}) {
        QCOMPARE(two.suspend(id, two.ada.accessToken).status, 404);
        QCOMPARE(two.reactivate(id).status, 404);
        QCOMPARE(two.auth.del(std::string("/api/v1/users/") + id, two.ada.accessToken, "1").status, 404);
        QCOMPARE(two.auth.get(std::string("/api/v1/users/") + id + "/references", two.ada.accessToken).status, 404);
    }
    QCOMPARE(two.auth.rows(), before);
}

void UserAccountsTest::refusesAnotherRevision()
{
    const Two two(m_databases, engine());
    const std::string before = two.auth.rows();
    const std::string old = R"({"reason":"Left.","revision":0})";
    QCOMPARE(two.suspend(two.beaId, two.ada.accessToken, old).status, 412);
    const std::string user = "/api/v1/users/" + two.beaId;
    const std::string other = core::json::toJson(api::UserReactivation{7});
    QCOMPARE(two.auth.post(user + "/reactivate", other, two.ada.accessToken).status, 412);
    QCOMPARE(two.auth.del(user, two.ada.accessToken, "7").status, 412);
    QCOMPARE(two.auth.del(user, two.ada.accessToken).status, 428);
    QCOMPARE(two.auth.rows(), before);
}

void UserAccountsTest::refusesBadReasons()
{
    const Two two(m_databases, engine());
    const std::string before = two.auth.rows();
    const auto faults = [&](const std::string& reason) {
        const std::string body = core::json::toJson(api::UserSuspension{reason, {}});
        return two.suspend(two.beaId, two.ada.accessToken, body).faults();
    };
    QCOMPARE(two.suspend(two.beaId, two.ada.accessToken, "{}").faults(), std::string("json.missing"));
    QCOMPARE(faults(" "), std::string("reason.required"));
    QCOMPARE(faults(std::string(501, 'a')), std::string("reason.tooLong"));
    QCOMPARE(faults("a\u202Eb"), std::string("reason.characters"));
    QCOMPARE(two.auth.rows(), before);
}

void UserAccountsTest::refusesBadBulks()
{
    const Two two(m_databases, engine());
    const std::string before = two.auth.rows();
    const auto faults = [&](const std::string& action, const std::string& ids, const std::string& rest = {}) {
        return two.auth
            .post("/api/v1/users/bulk", R"({"action":")" + action + R"(","ids":[)" + ids + "]" + rest + "}",
                  two.ada.accessToken)
            .faults();
    };
    const std::string bea = '"' + two.beaId + '"';
    QCOMPARE(faults("erase", bea), std::string("json.enum"));
    QCOMPARE(faults("signOut", ""), std::string("userBulk.ids"));
    QCOMPARE(faults("signOut", bea + "," + bea), std::string("userBulk.ids"));
    std::string many;
    for (int i = 0; i < 201; ++i)
        many += (i > 0 ? ",\"" : "\"") + std::to_string(i) + '"';
    QCOMPARE(faults("signOut", many), std::string("userBulk.ids"));
    QCOMPARE(faults("suspend", bea), std::string("reason.required"));
    QCOMPARE(two.auth.rows(), before);
}

void UserAccountsTest::aSuspendedPersonIsOutAtOnce()
{
    const Two two(m_databases, engine());
    const Answer answer = two.suspend(two.beaId, two.ada.accessToken);
    QCOMPARE(answer.status, 200);
    const auto suspended = answer.as<api::User>();
    QCOMPARE(suspended.status, api::UserStatus::suspended);
    QCOMPARE(suspended.sessions, 0);
    QCOMPARE(suspended.revision, 2);
    QCOMPARE(two.auth.get("/api/v1/auth/me", two.bea.accessToken).status, 401);
    QCOMPARE(two.auth.refresh(two.bea.refreshToken).status, 401);
    QCOMPARE(two.auth.login("bea@example.org", password).status, 401);
    const auto event = two.auth.audit().back();
    QCOMPARE(two.suspend(two.beaId, two.ada.accessToken).as<api::User>().revision, 2); // it is so already
    QCOMPARE(two.reactivate(two.beaId).as<api::User>().status, api::UserStatus::active);
    QCOMPARE(two.auth.get("/api/v1/auth/me", two.bea.accessToken).status, 401);
    QCOMPARE(two.auth.refresh(two.bea.refreshToken).status, 401);
    QCOMPARE(two.auth.login("bea@example.org", password).status, 200);
    QVERIFY(event.action == "session.login" || event.action == "user.suspend");
    const auto events = two.auth.audit();
    const auto found = std::ranges::find(events, "user.suspend", &api::AuditEvent::action);
    QVERIFY(found != events.end());
    QCOMPARE(found->reason.value(), std::string("Left the team."));
    QCOMPARE(found->target->id, two.beaId);
    QCOMPARE(found->actor.id.value(), two.adaId);
    QCOMPARE(found->changes.front().after.text, std::string("\"suspended\""));
    QCOMPARE(std::ranges::count(events, "user.suspend", &api::AuditEvent::action), 1);
    QCOMPARE(std::ranges::count(events, "user.reactivate", &api::AuditEvent::action), 1);
}

void UserAccountsTest::aSuspendedInviteeStaysInvited()
{
    const Two two(m_databases, engine());
    const auto invited = two.auth.invite(two.ada.accessToken, "gus@example.org", {"viewer"}).as<api::InvitedUser>();
    QCOMPARE(two.suspend(invited.user.id, two.ada.accessToken).status, 200);
    const std::string acceptance =
        core::json::toJson(api::InvitationAcceptance{invited.invitationCode, "tram gherkin obelisk"});
    QCOMPARE(two.auth.post("/api/v1/auth/accept-invitation", acceptance).status, 422);
    QCOMPARE(two.reactivate(invited.user.id).as<api::User>().status, api::UserStatus::invited);
    QCOMPARE(two.auth.post("/api/v1/auth/accept-invitation", acceptance).status, 200);
}

void UserAccountsTest::deletesAnAccount()
{
    Two two(m_databases, engine());
    Views views;
    two.auth.parts->accounts.setPersonalData(views);
    const std::string user = "/api/v1/users/" + two.beaId;
    QCOMPARE(two.auth.del(user, two.ada.accessToken, two.revision(two.beaId)).status, 204);
    QCOMPARE(two.auth.get("/api/v1/auth/me", two.bea.accessToken).status, 401);
    QCOMPARE(two.auth.get(user, two.ada.accessToken).status, 404);
    QCOMPARE(two.auth.login("bea@example.org", password).status, 401);
    QCOMPARE(views.forgotten, std::vector<std::string>{two.beaId});
    for (const char* table : {"user_roles", "sessions", "invitations", "known_origins", "user_entry"})
        QCOMPARE(two.auth.count("SELECT COUNT(*) FROM " + std::string(table) + " WHERE user_id = '" + two.beaId + "'"),
                 0);
    const auto page = two.auth.get("/api/v1/users?q=bea&count=true", two.ada.accessToken).as<api::UserPage>();
    QCOMPARE(page.count.value(), 0);
    QCOMPARE(two.auth.audit().back().action, std::string("session.login"));
    const auto actions = two.actions();
    QCOMPARE(std::ranges::count(actions, "user.delete"), 1);
    const auto again = two.auth.join(two.ada.accessToken, "bea@example.org", "viewer");
    QVERIFY(two.idOf(again.accessToken) != two.beaId);
}

void UserAccountsTest::tellsWhatADeletionTouches()
{
    Two two(m_databases, engine());
    Views views;
    two.auth.parts->accounts.setPersonalData(views);
    const auto of = [&](const std::string& id) {
        return two.auth.get("/api/v1/users/" + id + "/references", two.ada.accessToken).as<api::UserReferences>();
    };
    const auto bea = of(two.beaId);
    QCOMPARE(bea.roles, std::vector<std::string>{"curator"});
    QCOMPARE(bea.sessions, 1);
    QCOMPARE(bea.savedViews, 3);
    QVERIFY(!bea.isCaller);
    QVERIFY(of(two.adaId).isCaller);
}

void UserAccountsTest::aRowThatFailsHurtsNoOther()
{
    const Two two(m_databases, engine());
    const auto cai = two.auth.join(two.ada.accessToken, "cai@example.org", "viewer");
    const std::string caiId = two.idOf(cai.accessToken);
    const std::string nobody = "0192e4a0-0000-7000-8000-000000000000";
    const auto bulk = [&](const std::string& action) {
        const std::string body = R"({"action":")" + action + R"(","reason":"Audit.","ids":[")" + two.beaId + "\",\"" +
                                 two.adaId + "\",\"" + nobody + "\",\"" + caiId + "\"]}";
        return two.auth.post("/api/v1/users/bulk", body, two.ada.accessToken).as<api::UserBulkResult>();
    };
    const auto suspended = bulk("suspend");
    QCOMPARE(suspended.done, 2);
    QCOMPARE(suspended.failed, 2);
    QCOMPARE(suspended.items[0].user->status, api::UserStatus::suspended);
    QCOMPARE(suspended.items[1].code.value(), std::string("conflict"));
    QCOMPARE(suspended.items[2].code.value(), std::string("notFound"));
    QCOMPARE(suspended.items[3].id, caiId);
    QVERIFY(suspended.items[3].done);
    QCOMPARE(two.auth.get("/api/v1/auth/me", cai.accessToken).status, 401);
    QCOMPARE(two.auth.get("/api/v1/auth/me", two.ada.accessToken).status, 200);
    QCOMPARE(bulk("reactivate").done, 3); // one's own too, which changes nothing
    const auto again = two.auth.login("cai@example.org", password).as<api::TokenPair>();
    QCOMPARE(bulk("signOut").done, 3);
    QCOMPARE(two.auth.get("/api/v1/auth/me", again.accessToken).status, 401);
    const auto actions = two.actions();
    QCOMPARE(std::ranges::count(actions, "user.suspend"), 2);
    QCOMPARE(std::ranges::count(actions, "user.reactivate"), 2);
    QCOMPARE(std::ranges::count(actions, "user.signOut"), 2); // Bea had no session
}

BLOOMZY_TEST(UserAccountsTest)
#include "UserAccountsTest.moc"
