#include "tests/support/TestMain.h"
#include "tests/unit/auth/Forgetful.h"

#include <QTest>

#include <thread>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

const std::string newcomer = "cora@example.org";
const std::string goodPassword = "paper lanterns over nine hills";

/// Where people may sign up, unless `on` is false.
class OpenHouse : public Forgetful
{
public:
    OpenHouse(TestDatabases& databases, storage::Engine engine, bool on = true, const std::string& role = "viewer")
        : Forgetful(databases, engine)
    {
        let(on, role);
    }
    void let(bool on, const std::string& role) const { parts->signUp.set({.on = on, .role = role}); }
    [[nodiscard]] Answer signUp(const std::string& email, const std::string& password = goodPassword,
                                const std::string& address = "192.0.2.1", const std::string& name = "Cora Petal") const
    {
        return post("/api/v1/auth/sign-up", core::json::toJson(api::SignUp{email, name, password}), {}, address);
    }
    [[nodiscard]] std::int64_t users() const { return count("SELECT count(*) FROM users"); }
};

http::Request requestBy(const std::string& userId)
{
    http::Request request;
    request.principal.emplace().userId = userId;
    request.principal->fresh = true;
    request.deadline = storage::deadlineIn(20s);
    return request;
}

std::string networkOf(int number)
{
    return "198.51.100." + std::to_string(number);
}

} // namespace

/// People make themselves an account, where the operator lets them.
class SignUpTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhileItIsOff();
    void refusesAWeakPasswordBeforeItHashes();
    void refusesWhatIsNoAddressAndNoName();
    void anAddressWithAnAccountIsAnsweredAlikeAndStaysAsItIs();
    void anInvitedAddressStaysInvited();
    void slowsANetwork();
    void slowsAnAddressFromAllNetworks();
    void lettingManagersInIsRefused();
    void lettingInMoreThanOneHoldsIsRefused();
    void lettingInAsksForAPersonAndAFreshProof();
    void aRoleThatBeganToManageLetsNobodyIn();
    void aRoleThatIsGoneLetsNobodyIn();
    void signsUp();
    void twoAtOnceMakeOneAccount();
};

void SignUpTest::refusesWhileItIsOff()
{
    OpenHouse scene(m_databases, engine(), false);
    const std::string before = scene.rows();
    const auto hashes = scene.parts->hasher.computed();
    for (const std::string& email : {newcomer, guestEmail}) {
        const Answer answer = scene.signUp(email);
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.as<api::Problem>().detail.find("sign up") != std::string::npos);
    }
    QCOMPARE(scene.parts->hasher.computed(), hashes);
    QCOMPARE(scene.rows(), before);
}

void SignUpTest::refusesAWeakPasswordBeforeItHashes()
{
    OpenHouse scene(m_databases, engine());
    const std::string before = scene.rows();
    const auto hashes = scene.parts->hasher.computed();
    for (const std::string& email : {newcomer, guestEmail})
        for (const char* password : {"", "short", "passwordpassword", "corapetalcorapetal"})
            QCOMPARE(scene.signUp(email, password).as<api::Problem>().errors[0].pointer, std::string("/password"));
    QCOMPARE(scene.parts->hasher.computed(), hashes);
    QCOMPARE(scene.rows(), before);
}

void SignUpTest::refusesWhatIsNoAddressAndNoName()
{
    OpenHouse scene(m_databases, engine());
    const std::string before = scene.rows();
    QCOMPARE(scene.signUp("cora").faults(), std::string("email.invalid"));
    QCOMPARE(scene.signUp(" ").faults(), std::string("email.required"));
    QCOMPARE(scene.signUp(newcomer, goodPassword, "192.0.2.1", "  ").faults(), std::string("displayName.required"));
    QCOMPARE(scene.rows(), before);
}

void SignUpTest::anAddressWithAnAccountIsAnsweredAlikeAndStaysAsItIs()
{
    OpenHouse scene(m_databases, engine());
    const auto events = scene.audit().size();
    auto hashes = scene.parts->hasher.computed();
    const Answer known = scene.signUp(" IVY@example.org ");
    QCOMPARE(scene.parts->hasher.computed(), ++hashes);
    QCOMPARE(scene.users(), 2);
    QCOMPARE(scene.login(guestEmail, goodPassword).status, 401);
    QCOMPARE(scene.login(guestEmail, guestPassword).status, 200);
    const auto told = scene.audit().at(events);
    QCOMPARE(told.action, std::string("user.signUp"));
    QCOMPARE(told.outcome, api::AuditOutcome::denied);
    QCOMPARE(told.target->id, scene.guestId);
    QVERIFY(!told.actor.id);

    hashes = scene.parts->hasher.computed();
    const Answer unknown = scene.signUp(newcomer);
    QCOMPARE(scene.parts->hasher.computed(), ++hashes);
    QCOMPARE(unknown.status, known.status);
    QCOMPARE(unknown.body, known.body);
    QCOMPARE(unknown.etag, known.etag);
}

void SignUpTest::anInvitedAddressStaysInvited()
{
    OpenHouse scene(m_databases, engine());
    const auto invited = scene.invite(scene.tokens.accessToken, newcomer, {"curator"}).as<api::InvitedUser>();
    QCOMPARE(scene.signUp(newcomer).status, 202);
    QCOMPARE(scene.login(newcomer, goodPassword).status, 401);
    const auto accepted =
        scene.post("/api/v1/auth/accept-invitation",
                   core::json::toJson(api::InvitationAcceptance{invited.invitationCode, "tram gherkin obelisk"}));
    QCOMPARE(accepted.status, 200);
}

void SignUpTest::slowsANetwork()
{
    OpenHouse scene(m_databases, engine());
    for (int i = 0; i < 10; ++i)
        QCOMPARE(scene.signUp("cora" + std::to_string(i) + "@example.org").status, 202);
    const std::string before = scene.rows();
    const auto hashes = scene.parts->hasher.computed();
    for (const std::string& email : {newcomer, guestEmail}) {
        const Answer slowed = scene.signUp(email);
        QCOMPARE(slowed.status, 429);
        QCOMPARE(slowed.retryAfter, std::string("30"));
    }
    QCOMPARE(scene.parts->hasher.computed(), hashes);
    QCOMPARE(scene.rows(), before);
    QCOMPARE(scene.signUp(newcomer, goodPassword, networkOf(1)).status, 202);
    scene.clock.advance(30s);
    QCOMPARE(scene.signUp("dora@example.org").status, 202);
}

void SignUpTest::slowsAnAddressFromAllNetworks()
{
    OpenHouse scene(m_databases, engine());
    for (const std::string& email : {newcomer, guestEmail}) {
        for (int i = 1; i <= 5; ++i)
            QCOMPARE(scene.signUp(email, goodPassword, networkOf(i)).status, 202);
        const std::string before = scene.rows();
        QCOMPARE(scene.signUp(email, goodPassword, networkOf(6)).status, 429);
        QCOMPARE(scene.rows(), before);
    }
    scene.clock.advance(1min);
    QCOMPARE(scene.signUp(newcomer, goodPassword, networkOf(7)).status, 202);
}

void SignUpTest::lettingManagersInIsRefused()
{
    OpenHouse scene(m_databases, engine());
    const http::Request request = requestBy(scene.adminId);
    const auto check = [&](const std::string& role) {
        return scene.parts->signUp.checkMayLetIn(request, {.on = true, .role = role});
    };
    const std::string host = scene.made(roleWith("Hosts", {granted("users.manage"), granted("taxa.read")}));
    const std::string heir = scene.made(roleWith("Heirs", {granted("taxa.read")}, {host}));
    for (const std::string& role : {std::string("administrator"), host, heir}) {
        const auto refused = check(role);
        QVERIFY2(refused.has_error(), role.c_str());
        QCOMPARE(refused.error().faults.at(0).code, std::string("setting.signUpRole.manages"));
    }
    QCOMPARE(check("nobody").error().faults.at(0).code, std::string("role.unknown"));
    for (const char* role : {"viewer", "curator", "support"})
        QVERIFY2(check(role).has_value(), role);
}

void SignUpTest::lettingInMoreThanOneHoldsIsRefused()
{
    OpenHouse scene(m_databases, engine());
    const std::string keeper = scene.made(roleWith("Keepers", {granted("settings.manage"), granted("taxa.read")}));
    const auto person = scene.join(scene.tokens.accessToken, "kim@example.org", keeper);
    const http::Request request = requestBy(scene.idOf(person.accessToken));
    const auto refused = scene.parts->signUp.checkMayLetIn(request, {.on = true, .role = "curator"});
    QCOMPARE(refused.error().code, api::ErrorCode::forbidden);
    QVERIFY(scene.parts->signUp.checkMayLetIn(request, {.on = true, .role = "viewer"}).has_value());
}

void SignUpTest::lettingInAsksForAPersonAndAFreshProof()
{
    OpenHouse scene(m_databases, engine());
    const auto codeFor = [&](bool fresh, const std::string& apiKeyId) {
        http::Request request = requestBy(scene.adminId);
        request.principal->fresh = fresh;
        request.principal->apiKeyId = apiKeyId;
        const auto checked = scene.parts->signUp.checkMayLetIn(request, {.on = true, .role = "viewer"});
        return checked.has_error() ? std::optional(checked.error().code) : std::nullopt;
    };
    QCOMPARE(codeFor(false, {}), std::optional(api::ErrorCode::stepUpRequired));
    QCOMPARE(codeFor(false, scene.guestId), std::optional(api::ErrorCode::forbidden));
    QCOMPARE(codeFor(true, {}), std::optional<api::ErrorCode>());
}

void SignUpTest::aRoleThatBeganToManageLetsNobodyIn()
{
    OpenHouse scene(m_databases, engine());
    const std::string role = scene.made(roleWith("Friends", {granted("taxa.read")}));
    scene.let(true, role);
    QCOMPARE(scene.signUp(newcomer).status, 202);
    QCOMPARE(scene.update(role, roleWith("Friends", {granted("taxa.read"), granted("users.manage")})).status, 200);
    const std::string before = scene.rows();
    for (const std::string& email : {std::string("dora@example.org"), guestEmail})
        QCOMPARE(scene.signUp(email).status, 403);
    QCOMPARE(scene.rows(), before);
}

void SignUpTest::aRoleThatIsGoneLetsNobodyIn()
{
    OpenHouse scene(m_databases, engine(), true, "019ab000-0000-7000-8000-000000000000");
    const std::string before = scene.rows();
    for (const std::string& email : {newcomer, guestEmail})
        QCOMPARE(scene.signUp(email).status, 403);
    QCOMPARE(scene.rows(), before);
}

void SignUpTest::signsUp()
{
    OpenHouse scene(m_databases, engine());
    QCOMPARE(scene.signUp(" Cora@Example.ORG ").status, 202);
    const api::AuditEvent event = scene.audit().back();
    QCOMPARE(event.action, std::string("user.signUp"));
    QCOMPARE(event.outcome, api::AuditOutcome::success);
    QVERIFY(!event.actor.sessionId);
    QVERIFY(scene.rows().find(goodPassword) == std::string::npos);
    const auto me = scene.login(newcomer, goodPassword).as<api::TokenPair>();
    const auto person = scene.get("/api/v1/auth/me", me.accessToken).as<api::Me>();
    QCOMPARE(person.displayName, std::string("Cora Petal"));
    QCOMPARE(person.roles, std::vector<std::string>{"viewer"});
    QCOMPARE(person.permissions, std::vector<std::string>{"taxa.read"});
    QCOMPARE(event.target->id, person.id);
    QCOMPARE(scene.get("/api/v1/users", me.accessToken).status, 403);
}

void SignUpTest::twoAtOnceMakeOneAccount()
{
    OpenHouse scene(m_databases, engine());
    std::vector<int> statuses(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < statuses.size(); ++i)
            threads.emplace_back(
                [&, i] { statuses[i] = scene.signUp(newcomer, goodPassword, networkOf(int(i))).status; });
    }
    QCOMPARE(statuses, std::vector<int>(4, 202));
    QCOMPARE(scene.users(), 3);
}

BLOOMZY_TEST(SignUpTest)
#include "SignUpTest.moc"
