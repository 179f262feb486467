#include "backend/api/SecondFactor.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

/// Whoever has an access token and no password invites nobody.
class InvitationProofTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWithoutAFreshProof();
    void invitesWithOne();
};

void InvitationProofTest::refusesWithoutAFreshProof()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    fixture.clock.advance(5min);
    const std::string before = fixture.rows();
    const Answer answer = fixture.invite(admin.accessToken, "eve@example.org", {"administrator"});
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.as<api::Problem>().type, std::string("urn:bloomzy:problem:stepUpRequired"));
    QCOMPARE(fixture.rows(), before);
}

void InvitationProofTest::invitesWithOne()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    fixture.clock.advance(5min);
    const std::string proof = "{\"password\":\"" + adminPassword + "\"}";
    const Answer proved = fixture.post("/api/v1/auth/step-up", proof, admin.accessToken);
    QCOMPARE(proved.status, 200);
    QCOMPARE(fixture.invite(proved.as<api::StepUp>().accessToken, "eve@example.org", {"administrator"}).status, 201);
}

BLOOMZY_TEST(InvitationProofTest)
#include "InvitationProofTest.moc"
