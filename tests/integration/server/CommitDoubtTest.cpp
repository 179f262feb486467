#include "tests/integration/server/Text.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QDeadlineTimer>
#include <QTest>

/// What becomes of a commit cannot be learned: what the server holds in memory is read anew, and nobody gains by it
/// until then.
class CommitDoubtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nobodyHasRightsUntilTheyAreReadAnew();
    void aSettingThatMayHoldOpensNothingAndHoldsAfterwards();

private:
    /// A standby that is not there: commits are on the disk, and wait for its answer.
    void holdCommits(bool hold);
    /// Until commits are held; PostgreSQL takes a setting up a moment later.
    void waitUntilHeld();
    static bool isUnknown(const Answer& answer)
    {
        return answer.status == 503 && answer.json().value(text("detail")).toString().contains(text("not known"));
    }
    [[nodiscard]] int signUp(const char* email)
    {
        ApiClient nobody(m_server->url());
        return nobody
            .post(text("/api/v1/auth/sign-up"), {{text("email"), text(email)},
                                                 {text("displayName"), text("Cora Petal")},
                                                 {text("password"), ApiClient::goodPassword()}})
            .status;
    }

    PostgresServer m_postgres;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ApiClient> m_admin;
};

void CommitDoubtTest::init()
{
    QVERIFY2(m_postgres.start(), qPrintable(m_postgres.lastError()));
    m_server = std::make_unique<ServerProcess>();
    QVERIFY2(m_server->start({text("--database"), m_postgres.createInstallation()}), m_server->log());
    m_admin = std::make_unique<ApiClient>(m_server->url());
    QCOMPARE(m_admin->setUp(m_server->setupToken()).status, 201);
}

void CommitDoubtTest::cleanup()
{
    holdCommits(false);
    m_server.reset();
    m_postgres.crash();
}

void CommitDoubtTest::holdCommits(bool hold)
{
    const auto statement = text("ALTER SYSTEM SET synchronous_standby_names = '%1'").arg(text(hold ? "away" : ""));
    QVERIFY(m_postgres.execute(text("postgres"), statement));
    QVERIFY(m_postgres.execute(text("postgres"), text("SELECT pg_reload_conf()")));
}

void CommitDoubtTest::waitUntilHeld()
{
    Answer answer;
    const QDeadlineTimer patience(60'000);
    for (char letter = 'a'; !isUnknown(answer) && !patience.hasExpired(); ++letter) {
        const QString epithet = text("dubiens") + QLatin1Char(letter);
        answer =
            m_admin->post(text("/api/v1/taxa"), {{text("genus"), text("Ficus")}, {text("specificEpithet"), epithet}});
    }
    QVERIFY2(isUnknown(answer), answer.body);
}

void CommitDoubtTest::nobodyHasRightsUntilTheyAreReadAnew()
{
    const Guest bea = inviteGuest(*m_admin, m_server->url(), text("Bea"), {text("viewer")});
    ApiClient guest(m_server->url());
    guest.setToken(bea.token);
    const auto me = [](ApiClient& client) { return client.get(text("/api/v1/auth/me")).status; };
    QCOMPARE(me(guest), 200);
    holdCommits(true);
    waitUntilHeld();
    QCOMPARE(me(guest), 200); // the catalog says nothing of rights
    const QString user = text("/api/v1/users/") + bea.id;
    const Answer suspended = m_admin->post(user + text("/suspend"), {{text("reason"), text("Left")}});
    QVERIFY2(isUnknown(suspended), suspended.body);
    const Answer refused = guest.get(text("/api/v1/auth/me"));
    QCOMPARE(refused.status, 503);
    QVERIFY(!refused.header("Retry-After").isEmpty());
    QCOMPARE(me(*m_admin), 503);
    holdCommits(false);
    QTRY_COMPARE_WITH_TIMEOUT(me(*m_admin), 200, 30'000);
    QCOMPARE(me(guest), 401);
    QCOMPARE(m_admin->get(user).json().value(text("status")).toString(), text("suspended"));
}

void CommitDoubtTest::aSettingThatMayHoldOpensNothingAndHoldsAfterwards()
{
    const QString settings = text("/api/v1/settings");
    const QByteArray tag = m_admin->get(settings).header("ETag");
    holdCommits(true); // nobody was refused before: the record of it would be the commit in doubt
    waitUntilHeld();
    const Answer changed = m_admin->patch(settings, {{text("accounts.signUp"), text("on")}}, tag);
    QVERIFY2(isUnknown(changed), changed.body);
    QCOMPARE(signUp("cora@example.org"), 403);
    holdCommits(false);
    // It was committed after all.
    QTRY_COMPARE_WITH_TIMEOUT(signUp("cora@example.org"), 202, 30'000);
    const Answer now = m_admin->get(settings);
    QVERIFY(now.header("ETag") != tag);
}

BLOOMZY_TEST(CommitDoubtTest)
#include "CommitDoubtTest.moc"
