#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthCalls.h"
#include "tests/unit/auth/Forgetful.h"
#include "tests/unit/auth/RankSum.h"

#include <QTest>

#include <functional>
#include <random>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

/// Two samples of one distribution are farther apart than this once in 150,000 tests.
constexpr double tooFar = 4.5;
constexpr unsigned seed = 20261129;

int pairs()
{
    return qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 1000 : 20;
}

/// Sends one request from a network of its own, so that no earlier one slows it.
using Send = std::function<Answer(const std::string& address, int round)>;

double millisecondsOf(const Send& send, const std::string& address, int round, Answer& answer)
{
    const auto begin = std::chrono::steady_clock::now();
    answer = send(address, round);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

std::string addressOf(int round, int side)
{
    return "10." + std::to_string(round / 200) + "." + std::to_string(round % 200) + "." + std::to_string(side + 1);
}

} // namespace

/// Whether something exists cannot be told from what is answered, nor from the time that it takes.
class AnswerTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTestSeesADifference();
    void signIn();
    void passwordReset();
    void invitation();

private:
    /// Interleaved, in an order that is drawn for each pair.
    void compare(AuthFixture& fixture, const Send& known, const Send& unknown);

    TestDatabases m_databases;
};

void AnswerTimesTest::compare(AuthFixture& fixture, const Send& known, const Send& unknown)
{
    std::mt19937 random(seed);
    std::vector<double> times[2];
    for (int round = 0; round < pairs(); ++round) {
        fixture.clock.advance(24h);
        Answer answers[2];
        const int first = static_cast<int>(random() % 2);
        for (const int side : {first, 1 - first}) {
            const auto hashes = fixture.parts->hasher.computed();
            times[side].push_back(
                millisecondsOf(side == 0 ? known : unknown, addressOf(round, side), round, answers[side]));
            QCOMPARE(fixture.parts->hasher.computed() - hashes, std::uint64_t{1});
        }
        QCOMPARE(answers[0].status, answers[1].status);
        QCOMPARE(answers[0].body, answers[1].body);
        QVERIFY(answers[0].status >= 400 && answers[0].status != 429);
    }
    const double distance = rankSumDistance(times[0], times[1]);
    qInfo("%d pairs, %.2f standard deviations apart", pairs(), distance);
    QVERIFY2(std::abs(distance) < tooFar, "the time tells one from the other");
}

/// One side that computes no hash is found out, also with few pairs.
void AnswerTimesTest::theTestSeesADifference()
{
    std::mt19937 random(seed);
    std::normal_distribution<double> time(30, 3);
    std::vector<double> with, without, same;
    for (int i = 0; i < 20; ++i) {
        with.push_back(time(random));
        same.push_back(time(random));
        without.push_back(time(random) / 30);
    }
    QVERIFY(rankSumDistance(without, with) > tooFar);
    QVERIFY(rankSumDistance(with, without) < -tooFar);
    QVERIFY(std::abs(rankSumDistance(with, same)) < tooFar);
    QCOMPARE(rankSumDistance(with, with), 0.0);
}

void AnswerTimesTest::signIn()
{
    AuthFixture fixture(m_databases, storage::Engine::sqlite);
    // Before there is a password: it is verified at the cost at which it was hashed.
    fixture.options.hashing = auth::AuthOptions().hashing;
    fixture.restart();
    static_cast<void>(fixture.setUp());
    compare(
        fixture, [&](const std::string& address, int) { return fixture.login(adminEmail, wrongPassword, address); },
        [&](const std::string& address, int round) {
            return fixture.login("nobody" + std::to_string(round) + "@example.org", wrongPassword, address);
        });
}

/// A code that was somebody's, and one that never was.
void AnswerTimesTest::passwordReset()
{
    Forgetful fixture(m_databases, storage::Engine::sqlite);
    const std::string over = fixture.code();
    fixture.options.hashing = auth::AuthOptions().hashing;
    fixture.restart();
    const auto redeemFrom = [&](const std::string& code, const std::string& address) {
        return fixture.post("/api/v1/auth/password-reset", core::json::toJson(api::PasswordReset{code, nextPassword}),
                            {}, address);
    };
    compare(
        fixture, [&](const std::string& address, int) { return redeemFrom(over, address); },
        [&](const std::string& address, int round) { return redeemFrom("guess" + std::to_string(round), address); });
}

void AnswerTimesTest::invitation()
{
    AuthFixture fixture(m_databases, storage::Engine::sqlite);
    const auto admin = fixture.setUp();
    const std::string over =
        fixture.invite(admin.accessToken, guestEmail, {"viewer"}).as<api::InvitedUser>().invitationCode;
    fixture.options.hashing = auth::AuthOptions().hashing;
    fixture.restart();
    const auto accept = [&](const std::string& code, const std::string& address) {
        return fixture.post("/api/v1/auth/accept-invitation",
                            core::json::toJson(api::InvitationAcceptance{code, nextPassword}), {}, address);
    };
    fixture.clock.advance(24h * 30);
    compare(
        fixture, [&](const std::string& address, int) { return accept(over, address); },
        [&](const std::string& address, int round) { return accept("guess" + std::to_string(round), address); });
}

BLOOMZY_TEST(AnswerTimesTest)
#include "AnswerTimesTest.moc"
