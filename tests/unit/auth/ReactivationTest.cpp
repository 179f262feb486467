#include "tests/support/TestMain.h"
#include "tests/unit/auth/ApiKeyTools.h"
#include "tests/unit/auth/AuthCalls.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

/// Ada, who is the administrator; Hugo, who looks after accounts and sees plants; two who are suspended.
class Desk : public RoleFixture
{
public:
    Desk(TestDatabases& databases, storage::Engine engine)
        : RoleFixture(databases, engine)
    {
        begin();
        const std::string hosts =
            made(roleWith("Hosts", {granted("users.manage"), granted("users.read"), granted("taxa.read")}));
        hugo = join(tokens.accessToken, "hugo@example.org", hosts);
        bert = suspended("bert@example.org", "administrator");
        vera = suspended("vera@example.org", "viewer");
    }
    [[nodiscard]] Answer reactivate(const std::string& id, const std::string& token) const
    {
        return post("/api/v1/users/" + id + "/reactivate", "{}", token);
    }
    [[nodiscard]] Answer reactivateBoth(const std::string& token) const
    {
        return post("/api/v1/users/bulk", R"({"action":"reactivate","ids":[")" + bert + "\",\"" + vera + "\"]}", token);
    }
    [[nodiscard]] std::string statusOf(const std::string& id) const
    {
        const auto user = get("/api/v1/users/" + id, tokens.accessToken).as<api::User>();
        return std::string(core::json::enumName(user.status));
    }

    api::TokenPair hugo;
    std::string bert;
    std::string vera;

private:
    std::string suspended(const std::string& email, const std::string& role) const
    {
        const std::string id = idOf(join(tokens.accessToken, email, role).accessToken);
        static_cast<void>(post("/api/v1/users/" + id + "/suspend", R"({"reason":"Left"})", tokens.accessToken));
        return id;
    }
};

} // namespace

/// Who reactivates an account gives back all that its person may do.
class ReactivationTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(m_databases, engine()); }
    void refusesToGiveBackWhatOneDoesNotHold();
    void refusesWithoutAFreshProof();
    void refusesAnApiKey();
    void aRowOfManyIsRefusedAlone();
    void givesBackWhatOneHolds();

private:
    std::unique_ptr<Desk> m_desk;
};

void ReactivationTest::refusesToGiveBackWhatOneDoesNotHold()
{
    const std::string before = m_desk->rows();
    QCOMPARE(problemOf(m_desk->reactivate(m_desk->bert, m_desk->hugo.accessToken)), std::string("forbidden"));
    QCOMPARE(m_desk->rows(), before);
}

void ReactivationTest::refusesWithoutAFreshProof()
{
    m_desk->clock.advance(5min);
    const std::string before = m_desk->rows();
    const std::string& ada = m_desk->tokens.accessToken;
    QCOMPARE(problemOf(m_desk->reactivate(m_desk->vera, ada)), std::string("stepUpRequired"));
    QCOMPARE(problemOf(m_desk->reactivateBoth(ada)), std::string("stepUpRequired"));
    QCOMPARE(m_desk->rows(), before);
}

void ReactivationTest::refusesAnApiKey()
{
    const std::string key = madeKey(*m_desk, m_desk->tokens.accessToken, keyFor({"users.manage"})).secret;
    const std::string before = m_desk->rows();
    QCOMPARE(problemOf(m_desk->reactivate(m_desk->vera, key)), std::string("forbidden"));
    QCOMPARE(m_desk->rows(), before);
}

void ReactivationTest::aRowOfManyIsRefusedAlone()
{
    const auto result = m_desk->reactivateBoth(m_desk->hugo.accessToken).as<api::UserBulkResult>();
    QCOMPARE(result.done, 1);
    QCOMPARE(result.items[0].code.value_or(""), std::string("forbidden"));
    QCOMPARE(m_desk->statusOf(m_desk->bert), std::string("suspended"));
    QCOMPARE(m_desk->statusOf(m_desk->vera), std::string("active"));
}

void ReactivationTest::givesBackWhatOneHolds()
{
    QCOMPARE(m_desk->reactivate(m_desk->vera, m_desk->hugo.accessToken).status, 200);
    QCOMPARE(m_desk->reactivate(m_desk->bert, m_desk->tokens.accessToken).status, 200);
    QCOMPARE(m_desk->statusOf(m_desk->bert), std::string("active"));
}

BLOOMZY_TEST(ReactivationTest)
#include "ReactivationTest.moc"
