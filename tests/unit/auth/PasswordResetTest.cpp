#include "tests/support/TestMain.h"
#include "tests/unit/auth/Forgetful.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

/// An administrator gives out a code, and the person chooses a new password by it.
class PasswordResetTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesStrangersAndPeopleWithoutTheRight();
    void refusesWithoutAFreshProof();
    void refusesWhomThereIsNot();
    void refusesOneself();
    void refusesWhoIsNotActive();
    void refusesForWhomOneCouldNotBecome();
    void refusesAWeakPassword();
    void resetsIt();
    void keepsTheSecondFactor();
    void survivesARestart();
};

void PasswordResetTest::refusesStrangersAndPeopleWithoutTheRight()
{
    Forgetful scene(m_databases, engine());
    const std::string before = scene.rows();
    QCOMPARE(beginReset(scene, {}, scene.guestId).status, 401);
    QCOMPARE(beginReset(scene, scene.guest.accessToken, scene.guestId).status, 403);
    QCOMPARE(scene.rows(), before);
}

void PasswordResetTest::refusesWithoutAFreshProof()
{
    Forgetful scene(m_databases, engine());
    scene.clock.advance(5min);
    const std::string before = scene.rows();
    const Answer answer = beginReset(scene, scene.tokens.accessToken, scene.guestId);
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.as<api::Problem>().type, std::string("urn:bloomzy:problem:stepUpRequired"));
    QCOMPARE(scene.rows(), before);
}

void PasswordResetTest::refusesWhomThereIsNot()
{
    Forgetful scene(m_databases, engine());
    const std::string before = scene.rows();
    for (const char* id : {"019ab000-0000-7000-8000-000000000000", "x", "ivy%40example.org"})
        QCOMPARE(beginReset(scene, scene.tokens.accessToken, id).status, 404);
    QCOMPARE(scene.rows(), before);
}

void PasswordResetTest::refusesOneself()
{
    Forgetful scene(m_databases, engine());
    const std::string before = scene.rows();
    QCOMPARE(beginReset(scene, scene.tokens.accessToken, scene.adminId).status, 409);
    QCOMPARE(scene.rows(), before);
}

void PasswordResetTest::refusesWhoIsNotActive()
{
    Forgetful scene(m_databases, engine());
    const auto invited = scene.invite(scene.tokens.accessToken, "eve@example.org", {"viewer"}).as<api::InvitedUser>();
    scene.setStatus(scene.guestId, api::UserStatus::suspended);
    const std::string before = scene.rows();
    QCOMPARE(beginReset(scene, scene.tokens.accessToken, invited.user.id).status, 409);
    QCOMPARE(beginReset(scene, scene.tokens.accessToken, scene.guestId).status, 409);
    QCOMPARE(scene.rows(), before);
}

/// Whoever sees the code can become that person.
void PasswordResetTest::refusesForWhomOneCouldNotBecome()
{
    Forgetful scene(m_databases, engine());
    const auto host = scene.host();
    const std::string before = scene.rows();
    QCOMPARE(beginReset(scene, host.accessToken, scene.adminId).status, 403);
    QCOMPARE(scene.rows(), before);
    QCOMPARE(beginReset(scene, host.accessToken, scene.guestId).status, 201);
}

void PasswordResetTest::refusesAWeakPassword()
{
    Forgetful scene(m_databases, engine());
    const std::string code = scene.code();
    const std::string before = scene.rows();
    const auto hashes = scene.parts->hasher.computed();
    for (const char* password : {"", "short", "passwordpassword", "ivy@example.org", "guestpersonguest"})
        QCOMPARE(redeem(scene, code, password).as<api::Problem>().errors[0].pointer, std::string("/password"));
    QCOMPARE(redeem(scene, "x", "passwordpassword").as<api::Problem>().errors[0].pointer, std::string("/password"));
    QCOMPARE(scene.parts->hasher.computed(), hashes);
    QCOMPARE(scene.rows(), before);
    QCOMPARE(redeem(scene, code).status, 204);
}

void PasswordResetTest::resetsIt()
{
    Forgetful scene(m_databases, engine());
    const Answer answer = beginReset(scene, scene.tokens.accessToken, scene.guestId);
    QCOMPARE(answer.status, 201);
    const auto made = answer.as<api::PasswordResetCode>();
    QCOMPARE(made.expiresAt, core::formatTime(scene.clock.now() + 24h));
    QCOMPARE(scene.audit().back().action, std::string("user.beginPasswordReset"));
    QCOMPARE(scene.audit().back().target->id, scene.guestId);
    QVERIFY(scene.rows().find(made.code) == std::string::npos);
    QCOMPARE(scene.login(guestEmail, guestPassword).status, 200); // until it is redeemed

    const auto hashes = scene.parts->hasher.computed();
    QCOMPARE(redeem(scene, " " + made.code + "\n").status, 204);
    QCOMPARE(scene.parts->hasher.computed(), hashes + 1);
    const api::AuditEvent event = scene.audit().back();
    QCOMPARE(event.action, std::string("user.resetPassword"));
    QCOMPARE(*event.actor.id, scene.guestId);
    QCOMPARE(event.target->id, scene.guestId);
    QCOMPARE(scene.get("/api/v1/auth/me", scene.guest.accessToken).status, 401);
    QCOMPARE(scene.refresh(scene.guest.refreshToken).status, 401);
    QCOMPARE(scene.login(guestEmail, guestPassword).status, 401);
    QCOMPARE(scene.login(guestEmail, nextPassword).status, 200);
    QCOMPARE(scene.get("/api/v1/auth/me", scene.tokens.accessToken).status, 200);
}

void PasswordResetTest::keepsTheSecondFactor()
{
    RoleFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    const auto other = fixture.join(ada.tokens.accessToken, "olga@example.org", "administrator");
    const std::string adaId = fixture.idOf(ada.tokens.accessToken);
    const auto made = beginReset(fixture, other.accessToken, adaId).as<api::PasswordResetCode>();
    QCOMPARE(redeem(fixture, made.code).status, 204);
    const Answer asked = fixture.login(adminEmail, nextPassword);
    QCOMPARE(asked.status, 401);
    ada.waitForNextCode();
    QCOMPARE(ada.login(asked.as<api::Problem>().secondFactor.value().challenge, ada.code()).status, 200);
}

void PasswordResetTest::survivesARestart()
{
    Forgetful scene(m_databases, engine());
    const std::string code = scene.code();
    scene.restart();
    QCOMPARE(redeem(scene, code).status, 204);
}

BLOOMZY_TEST(PasswordResetTest)
#include "PasswordResetTest.moc"
