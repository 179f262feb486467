#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/ApiKeyTools.h"
#include "tests/unit/auth/AuthCalls.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

/// A deputy who begins requests and sends their bodies later.
class LateBodies : public RoleFixture
{
public:
    LateBodies(TestDatabases& databases, storage::Engine engine)
        : RoleFixture(databases, engine)
    {
        begin();
        router = http::Router::make(parts->endpoints(), parts->authorizer, log).value();
        role = made(roleWith("Deputies", {granted("users.manage"), granted("users.read"), granted("roles.manage")}));
        deputy = join(tokens.accessToken, "dora@example.org", role);
        deputyId = idOf(deputy.accessToken);
        veraId = idOf(join(tokens.accessToken, "vera@example.org", "viewer").accessToken);
    }
    /// Lets its head in.
    void head(const std::string& token)
    {
        request = {.method = "POST",
                   .target = "/api/v1/users/" + veraId + "/suspend",
                   .headers = {{"host", "localhost"},
                               {"content-type", "application/json"},
                               {"authorization", "Bearer " + token}},
                   .remoteAddress = "192.0.2.1",
                   .traceId = "0123456789abcdef0123456789abcdef",
                   .deadline = test::soon()};
        admission = router->admit(request);
    }
    [[nodiscard]] int body()
    {
        request.body = R"({"reason":"The season is over"})";
        return router->answer(std::move(admission), std::move(request)).status;
    }
    [[nodiscard]] std::string keyOfDeputy() const
    {
        return madeKey(*this, deputy.accessToken, keyFor({"users.manage"})).secret;
    }

    std::unique_ptr<http::Router> router;
    std::string role;
    api::TokenPair deputy;
    std::string deputyId;
    std::string veraId;
    http::RawRequest request;
    http::Admission admission;
};

} // namespace

/// The head of a request is let in, and its body comes when the caller's rights are others.
class LateBodyTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoIsSuspendedMeanwhileChangesNothing();
    void whoLostTheRightMeanwhileChangesNothing();
    void anEndedSessionChangesNothing();
    void aRemovedKeyChangesNothing();
    void aProofThatIsOverIsAskedForAgain();
    void whoMayStillIsServed();
    void aTokenThatEndsMeanwhileIsNoReason();

private:
    void refuses(int status)
    {
        const std::string before = m_late->rows();
        QCOMPARE(m_late->body(), status);
        QCOMPARE(m_late->rows(), before);
    }

    std::unique_ptr<LateBodies> m_late;
};

void LateBodyTest::init()
{
    m_late = std::make_unique<LateBodies>(m_databases, engine());
}

void LateBodyTest::whoIsSuspendedMeanwhileChangesNothing()
{
    m_late->head(m_late->deputy.accessToken);
    QVERIFY(!m_late->admission.answer);
    QCOMPARE(
        m_late
            ->post("/api/v1/users/" + m_late->deputyId + "/suspend", R"({"reason":"Left"})", m_late->tokens.accessToken)
            .status,
        200);
    refuses(401);
}

void LateBodyTest::whoLostTheRightMeanwhileChangesNothing()
{
    m_late->head(m_late->deputy.accessToken);
    QCOMPARE(m_late->assign(m_late->deputyId, {having("viewer")}).status, 200);
    refuses(403);
}

void LateBodyTest::anEndedSessionChangesNothing()
{
    m_late->head(m_late->deputy.accessToken);
    QCOMPARE(m_late->post("/api/v1/auth/logout", {}, m_late->deputy.accessToken).status, 204);
    refuses(401);
}

void LateBodyTest::aRemovedKeyChangesNothing()
{
    const std::string key = m_late->keyOfDeputy();
    m_late->head(key);
    QVERIFY(!m_late->admission.answer);
    const auto keys = m_late->get(apiKeyPath, m_late->deputy.accessToken).as<api::ApiKeyList>();
    QCOMPARE(m_late->del(apiKeyPath + "/" + keys.items.front().id, m_late->deputy.accessToken).status, 204);
    refuses(401);
}

void LateBodyTest::aProofThatIsOverIsAskedForAgain()
{
    m_late->head(m_late->deputy.accessToken);
    m_late->request.target = "/api/v1/users/" + m_late->veraId + "/password-reset";
    m_late->admission = m_late->router->admit(m_late->request);
    QVERIFY(!m_late->admission.answer);
    m_late->clock.advance(6min);
    refuses(403);
}

void LateBodyTest::whoMayStillIsServed()
{
    m_late->head(m_late->deputy.accessToken);
    QCOMPARE(m_late->body(), 200);
    m_late->head(m_late->keyOfDeputy());
    QCOMPARE(m_late->body(), 200); // suspended already
}

void LateBodyTest::aTokenThatEndsMeanwhileIsNoReason()
{
    m_late->head(m_late->deputy.accessToken);
    m_late->clock.advance(1h);
    QCOMPARE(m_late->get("/api/v1/auth/me", m_late->deputy.accessToken).status, 401);
    QCOMPARE(m_late->body(), 200);
}

BLOOMZY_TEST(LateBodyTest)
#include "LateBodyTest.moc"
