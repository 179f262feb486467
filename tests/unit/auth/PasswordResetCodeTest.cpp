#include "tests/support/TestMain.h"
#include "tests/unit/auth/Forgetful.h"

#include <QTest>

#include <future>

using namespace bloomzy;
using namespace std::chrono_literals;

/// Which codes are good for a new password, and which are not.
class PasswordResetCodeTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void unknownUsedAndExpiredCodesAnswerAlike();
    void slowsWrongCodes();
    void aCodeIsWorthNoMoreThanWhoGaveIt();
    void aCodeOfASuspendedAdministratorIsVoid();
    void aCodeOfASuspendedPersonIsVoid();
    void anEarlierCodeIsVoid();
    void aPasswordChangeMakesItVoid();
    void aCodeOfAClockAheadIsVoid();
    void oneOfManyAtOnceWins();
};

void PasswordResetCodeTest::unknownUsedAndExpiredCodesAnswerAlike()
{
    Forgetful scene(m_databases, engine());
    const std::string used = scene.code();
    QCOMPARE(redeem(scene, used).status, 204);
    const std::string expired = scene.code();
    scene.clock.advance(24h);
    const std::string before = scene.rows();
    std::vector<std::string> bodies;
    for (const std::string& code : {std::string("x"), std::string(), expired.substr(1), used, expired}) {
        const auto hashes = scene.parts->hasher.computed();
        const Answer answer = redeem(scene, code, "a fourth password of rain");
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.faults(), std::string("passwordReset.notValid"));
        QCOMPARE(scene.parts->hasher.computed(), hashes + 1);
        bodies.push_back(answer.body);
    }
    for (const std::string& body : bodies)
        QCOMPARE(body, bodies.front());
    QCOMPARE(scene.rows(), before);
}

void PasswordResetCodeTest::slowsWrongCodes()
{
    Forgetful scene(m_databases, engine());
    const std::string code = scene.code();
    for (int i = 0; i < 10; ++i)
        QCOMPARE(redeem(scene, "x").status, 422);
    const auto hashes = scene.parts->hasher.computed();
    QCOMPARE(redeem(scene, "x").status, 429);
    QCOMPARE(scene.parts->hasher.computed(), hashes);
    QCOMPARE(redeem(scene, code).status, 204);
}

void PasswordResetCodeTest::aCodeIsWorthNoMoreThanWhoGaveIt()
{
    Forgetful scene(m_databases, engine());
    const auto host = scene.host();
    const std::string code = beginReset(scene, host.accessToken, scene.guestId).as<api::PasswordResetCode>().code;
    QCOMPARE(scene.assign(scene.guestId, {having("administrator")}).status, 200);
    const std::string before = scene.rows();
    QCOMPARE(redeem(scene, code).faults(), std::string("passwordReset.notValid"));
    QCOMPARE(scene.rows(), before);
    QCOMPARE(scene.assign(scene.guestId, {having("viewer")}).status, 200);
    QCOMPARE(redeem(scene, code).status, 204);
}

void PasswordResetCodeTest::aCodeOfASuspendedAdministratorIsVoid()
{
    Forgetful scene(m_databases, engine());
    const std::string code = scene.code();
    scene.setStatus(scene.adminId, api::UserStatus::suspended);
    const std::string before = scene.rows();
    QCOMPARE(redeem(scene, code).faults(), std::string("passwordReset.notValid"));
    QCOMPARE(scene.rows(), before);
}

void PasswordResetCodeTest::aCodeOfASuspendedPersonIsVoid()
{
    Forgetful scene(m_databases, engine());
    const std::string code = scene.code();
    scene.setStatus(scene.guestId, api::UserStatus::suspended);
    const std::string before = scene.rows();
    QCOMPARE(redeem(scene, code).faults(), std::string("passwordReset.notValid"));
    QCOMPARE(scene.rows(), before);
}

void PasswordResetCodeTest::anEarlierCodeIsVoid()
{
    Forgetful scene(m_databases, engine());
    const std::string first = scene.code();
    const std::string second = scene.code();
    QVERIFY(first != second);
    QCOMPARE(redeem(scene, first).status, 422);
    QCOMPARE(redeem(scene, second).status, 204);
}

void PasswordResetCodeTest::aPasswordChangeMakesItVoid()
{
    Forgetful scene(m_databases, engine());
    const std::string code = scene.code();
    QCOMPARE(scene
                 .post("/api/v1/auth/password",
                       core::json::toJson(api::PasswordChange{guestPassword, "it came back to me, a walnut"}),
                       scene.guest.accessToken)
                 .status,
             204);
    QCOMPARE(redeem(scene, code).status, 422);
}

void PasswordResetCodeTest::aCodeOfAClockAheadIsVoid()
{
    Forgetful scene(m_databases, engine());
    scene.clock.advance(24h * 365);
    const auto later = scene.login(adminEmail, adminPassword).as<api::TokenPair>();
    const auto made = beginReset(scene, later.accessToken, scene.guestId).as<api::PasswordResetCode>();
    scene.clock.advance(-24h * 365);
    QCOMPARE(redeem(scene, made.code).status, 422);
}

void PasswordResetCodeTest::oneOfManyAtOnceWins()
{
    Forgetful scene(m_databases, engine());
    const std::string code = scene.code();
    std::vector<std::future<int>> racers;
    for (int i = 0; i < 8; ++i)
        racers.push_back(std::async(std::launch::async, [&] { return redeem(scene, code).status; }));
    int won = 0;
    for (auto& racer : racers)
        won += racer.get() == 204 ? 1 : 0;
    QCOMPARE(won, 1);
}

BLOOMZY_TEST(PasswordResetCodeTest)
#include "PasswordResetCodeTest.moc"
