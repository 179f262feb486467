#include "tests/integration/server/AuditEvents.h"
#include "tests/support/AuthenticatorApp.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// Everything that signs somebody in, sent and answered once: none of it stands in an event, in the audit log or on
/// the way there.
class AuditSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSecretStandsInAnEvent();

private:
    void live();
    void takeFactor(ApiClient& person);
    void makeKeys(ApiClient& person);
    void lookAfterVera();
    QString secret(const QString& text)
    {
        if (text.size() > 5)
            m_secrets += text;
        return text;
    }
    /// The texts of an answer's members that are secret by their names.
    void learn(const Answer& answer);
    [[nodiscard]] QByteArray everythingKept() const;

    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_ada;
    QStringList m_secrets;
};

void AuditSecretsTest::learn(const Answer& answer)
{
    const QJsonObject json = answer.json();
    for (const auto& name : {u"accessToken"_s, u"refreshToken"_s, u"invitationCode"_s, u"code"_s, u"secret"_s, u"uri"_s,
                             u"identity"_s, u"challenge"_s})
        secret(json[name].toString());
    secret(json[u"secondFactor"_s][u"challenge"_s].toString());
    for (const QJsonValue code : json[u"codes"_s].toArray())
        secret(code.toString());
}

void AuditSecretsTest::takeFactor(ApiClient& person)
{
    const Answer begun = person.send("POST", u"/api/v1/auth/second-factor"_s);
    learn(begun);
    const AuthenticatorApp app(begun.json()[u"secret"_s].toString().toLatin1());
    secret(QString::fromLatin1(app.seed().toHex()));
    QCOMPARE(person.post(u"/api/v1/auth/second-factor/confirm"_s, {{u"code"_s, u"000000"_s}}).status, 422);
    const QString code = QString::fromLatin1(app.codeAt(QDateTime::currentSecsSinceEpoch()));
    const Answer confirmed = person.post(u"/api/v1/auth/second-factor/confirm"_s, {{u"code"_s, code}});
    QCOMPARE(confirmed.status, 200);
    learn(confirmed);
    const QString recovery = confirmed.json()[u"codes"_s].toArray().at(0).toString();
    const Answer asked = person.signIn(u"ada@example.org"_s, m_secrets.first());
    QCOMPARE(asked.status, 401);
    learn(asked);
    const QString challenge = asked.json()[u"secondFactor"_s][u"challenge"_s].toString();
    const Answer wrong = person.post(u"/api/v1/auth/login/second-factor"_s,
                                     {{u"challenge"_s, challenge}, {u"code"_s, secret(u"WRNG-WRNG-WRNG-WRNG"_s)}});
    QVERIFY(wrong.status >= 400);
    const Answer in =
        person.post(u"/api/v1/auth/login/second-factor"_s, {{u"challenge"_s, challenge}, {u"code"_s, recovery}});
    QVERIFY2(in.status == 200, in.body);
    learn(in);
    person.setToken(in.json()[u"accessToken"_s].toString());
    const Answer renewed = person.send("POST", u"/api/v1/auth/second-factor/recovery-codes"_s);
    learn(renewed);
}

void AuditSecretsTest::makeKeys(ApiClient& person)
{
    const Answer key = person.post(
        u"/api/v1/auth/api-keys"_s,
        {{u"name"_s, u"Nightly"_s}, {u"permissions"_s, QJsonArray{u"taxa.read"_s}}, {u"families"_s, QJsonArray()}});
    QVERIFY2(key.status == 201, key.body);
    learn(key);
    ApiClient robot(m_server.url());
    robot.setToken(key.json()[u"secret"_s].toString());
    QCOMPARE(robot.get(u"/api/v1/users"_s).status, 403);
    learn(person.send("POST", u"/api/v1/backups/recovery-keys"_s));
    QCOMPARE(person.send("POST", u"/api/v1/keys/rotate"_s).status, 200);
}

void AuditSecretsTest::lookAfterVera()
{
    const Answer invited = m_ada->post(
        u"/api/v1/users"_s,
        {{u"email"_s, u"vera@example.org"_s}, {u"displayName"_s, u"Vera"_s}, {u"roles"_s, QJsonArray{u"viewer"_s}}});
    QCOMPARE(invited.status, 201);
    learn(invited);
    ApiClient vera(m_server.url());
    const Answer in =
        vera.post(u"/api/v1/auth/accept-invitation"_s, {{u"invitationCode"_s, invited.json()[u"invitationCode"_s]},
                                                        {u"password"_s, secret(u"verbose-harbor-7-canary-vera"_s)}});
    QVERIFY2(in.status == 200, in.body);
    learn(in);
    vera.setToken(in.json()[u"accessToken"_s].toString());
    const Answer changed =
        vera.post(u"/api/v1/auth/password"_s, {{u"currentPassword"_s, secret(u"wrong-harbor-7-canary-guess"_s)},
                                               {u"password"_s, secret(u"second-harbor-8-canary-vera"_s)}});
    QVERIFY(changed.status >= 400);
    const QString id = invited.json()[u"id"_s].toString();
    const Answer reset = m_ada->send("POST", u"/api/v1/users/"_s + id + u"/password-reset"_s);
    learn(reset);
    const Answer redeemed =
        vera.post(u"/api/v1/auth/password-reset"_s,
                  {{u"code"_s, reset.json()[u"code"_s]}, {u"password"_s, secret(u"third-harbor-9-canary-vera"_s)}});
    Q_UNUSED(redeemed)
    QCOMPARE(vera.post(u"/api/v1/auth/password-reset"_s, {{u"code"_s, secret(u"canary-reset-code-that-is-wrong"_s)},
                                                          {u"password"_s, secret(u"fourth-harbor-10-canary-x"_s)}})
                 .status,
             422);
}

void AuditSecretsTest::live()
{
    const QString password = secret(ApiClient::goodPassword());
    ApiClient stranger(m_server.url());
    QCOMPARE(stranger
                 .post(u"/api/v1/setup"_s, {{u"token"_s, secret(u"canary-setup-token-that-is-wrong"_s)},
                                            {u"email"_s, u"ada@example.org"_s},
                                            {u"displayName"_s, u"Ada"_s},
                                            {u"password"_s, password}})
                 .status,
             422);
    m_ada = std::make_unique<ApiClient>(m_server.url());
    const Answer first = m_ada->setUp(secret(m_server.setupToken()));
    QCOMPARE(first.status, 201);
    learn(first);
    QCOMPARE(stranger.signIn(u"ada@example.org"_s, secret(u"canary-password-that-is-wrong"_s)).status, 401);
    QCOMPARE(stranger.signIn(secret(u"canary-address-with-a-password@example.org"_s), password).status, 401);
    m_secrets.removeLast(); // an address is no secret
    stranger.setToken(secret(u"canary-access-token-that-is-wrong"_s));
    QCOMPARE(stranger.get(u"/api/v1/taxa?canary=canary-query-secret"_s).status, 401);
    secret(u"canary-query-secret"_s);
    const Answer refreshed =
        m_ada->post(u"/api/v1/auth/refresh"_s, {{u"refreshToken"_s, first.json()[u"refreshToken"_s]}});
    learn(refreshed);
    QCOMPARE(
        stranger.post(u"/api/v1/auth/refresh"_s, {{u"refreshToken"_s, secret(u"canary-refresh-token-wrong"_s)}}).status,
        401);
    lookAfterVera();
    takeFactor(*m_ada);
    makeKeys(*m_ada);
    // A used token comes again, and ends a session.
    ApiClient other(m_server.url());
    learn(other.post(u"/api/v1/auth/refresh"_s, {{u"refreshToken"_s, first.json()[u"refreshToken"_s]}}));
}

/// The audit database as it lies there, and what is still on its way in the others.
QByteArray AuditSecretsTest::everythingKept() const
{
    QByteArray all;
    for (QDirIterator files(m_server.dataFolder() + u"/audit"_s, QDir::Files); files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    for (const auto& service : {u"auth"_s, u"catalog"_s, u"backup"_s, u"system"_s}) {
        QProcess sqlite;
        sqlite.start(u"sqlite3"_s, {m_server.dataFolder() + u"/store/"_s + service + u".db"_s,
                                    u"SELECT id, topic, payload FROM outbox"_s});
        sqlite.waitForFinished();
        all += sqlite.readAllStandardOutput();
    }
    return all;
}

void AuditSecretsTest::noSecretStandsInAnEvent()
{
    QVERIFY(m_server.start());
    live();
    const auto recorded = [this] {
        return !auditEvents(*m_ada, u"session.refreshReuse"_s).isEmpty() &&
               !auditEvents(*m_ada, u"user.createApiKey"_s).isEmpty() &&
               !auditEvents(*m_ada, u"recoveryKey.create"_s).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(recorded(), 20'000);
    QVERIFY(m_server.stop());
    const QByteArray kept = everythingKept();
    QVERIFY(kept.contains("secondFactor.confirm") && kept.contains("request.refused"));
    QVERIFY2(m_secrets.size() > 40, qPrintable(QString::number(m_secrets.size())));
    for (const QString& each : std::as_const(m_secrets)) {
        QVERIFY2(!kept.contains(each.toUtf8()), qPrintable(each));
        QVERIFY2(!kept.contains(each.toUtf8().toBase64(QByteArray::OmitTrailingEquals)), qPrintable(each));
    }
}

BLOOMZY_TEST(AuditSecretsTest)
#include "AuditSecretsTest.moc"
