#include "tests/support/TestMain.h"
#include "tests/unit/auth/RoleFixture.h"

#include <QTest>

#include <thread>

using namespace bloomzy;

/// Two administrators who demote each other at once leave one.
class RoleRaceTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOneOfTwoAdministrators();
};

void RoleRaceTest::leavesOneOfTwoAdministrators()
{
    const int rounds = qEnvironmentVariableIsSet("BLOOMZY_SOAK") ? 1000 : 20;
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const auto ada = fixture.tokens.accessToken;
    const auto bob = fixture.join(ada, "bob@example.org", "administrator").accessToken;
    const auto bobId = fixture.idOf(bob);
    const auto rolesOf = [&](const std::string& id) { return "/api/v1/users/" + id + "/roles"; };
    for (int round = 0; round < rounds; ++round) {
        const auto etagOfAda = fixture.get(rolesOf(fixture.adminId), ada).etag;
        const auto etagOfBob = fixture.get(rolesOf(bobId), ada).etag;
        Answer byBob;
        std::thread other(
            [&] { byBob = fixture.send("PUT", rolesOf(fixture.adminId), R"({"items":[]})", bob, etagOfAda); });
        const Answer byAda = fixture.send("PUT", rolesOf(bobId), R"({"items":[]})", ada, etagOfBob);
        other.join();
        QVERIFY2((byAda.status == 200) != (byBob.status == 200),
                 qPrintable(QStringLiteral("round %1: %2 and %3").arg(round).arg(byAda.status).arg(byBob.status)));
        // 403: the other one's change came first and this one's rights were gone already.
        QVERIFY(byAda.status == 200 || byAda.status == 409 || byAda.status == 403);
        const bool adaStays = byAda.status == 200;
        const auto& left = adaStays ? ada : bob;
        const auto& fallen = adaStays ? bobId : fixture.adminId;
        const auto etag = fixture.get(rolesOf(fallen), left).etag;
        QCOMPARE(fixture
                     .send("PUT", rolesOf(fallen), R"({"items":[{"role":"administrator","families":[],"reason":""}]})",
                           left, etag)
                     .status,
                 200);
    }
}

BLOOMZY_TEST(RoleRaceTest)
#include "RoleRaceTest.moc"
