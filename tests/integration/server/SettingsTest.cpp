#include "tests/integration/server/Text.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace {

const QString path = QStringLiteral("/api/v1/settings");
const QString mail = QStringLiteral("ada@example.org");

} // namespace

/// What a changed setting does to a real server, without a restart.
class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aShorterAccessTokenEndsTheLongerOnes();
    void lessRoomThanWantedIsNotReady();
    void theLogFollowsItsLevel();
    void newcomersGetNoMoreThanTheirHostHolds();
    void noApiKeyLetsPeopleIn();
    void peopleSignUpWhereItIsOn();
    void changesAreAuditedAndOutliveARestart();

private:
    int set(const char* key, const QJsonValue& value)
    {
        const Answer now = m_admin->get(path);
        return m_admin->patch(path, {{text(key), value}}, now.header("ETag")).status;
    }

    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_admin;
};

void SettingsTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_admin = std::make_unique<ApiClient>(m_server.url());
    QCOMPARE(m_admin->setUp(m_server.setupToken()).status, 201);
}

void SettingsTest::aShorterAccessTokenEndsTheLongerOnes()
{
    QCOMPARE(set("auth.accessTokenMinutes", 1), 200);
    QCOMPARE(m_admin->get(path).status, 401);
    const Answer signedIn = m_admin->signIn(mail, ApiClient::goodPassword());
    QCOMPARE(signedIn.json().value(text("expiresIn")).toInt(), 60);
    QCOMPARE(set("auth.accessTokenMinutes", QJsonValue::Null), 200);
    QCOMPARE(m_admin->signIn(mail, ApiClient::goodPassword()).json().value(text("expiresIn")).toInt(), 600);
}

void SettingsTest::lessRoomThanWantedIsNotReady()
{
    QCOMPARE(m_admin->get(text("/health/ready")).status, 200);
    QCOMPARE(set("server.freeSpaceMebibytes", 1'048'576), 200);
    QCOMPARE(m_admin->get(text("/health/ready")).status, 503);
    QCOMPARE(set("server.freeSpaceMebibytes", 16), 200);
    QCOMPARE(m_admin->get(text("/health/ready")).status, 200);
}

void SettingsTest::theLogFollowsItsLevel()
{
    QCOMPARE(m_admin->get(text("/api/v1/auth/me")).status, 200);
    QVERIFY(!m_server.log().contains("/api/v1/auth/me"));
    QCOMPARE(set("server.logLevel", text("debug")), 200);
    QCOMPARE(m_admin->get(text("/api/v1/auth/me")).status, 200);
    QTRY_VERIFY(m_server.log().contains("/api/v1/auth/me"));
    QCOMPARE(set("server.logLevel", QJsonValue::Null), 200);
}

void SettingsTest::newcomersGetNoMoreThanTheirHostHolds()
{
    const QByteArray before = m_admin->get(path).body;
    QCOMPARE(set("accounts.signUpRole", text("administrator")), 422);
    QCOMPARE(set("accounts.signUpRole", text("nobody")), 422);
    const Answer role = m_admin->post(
        text("/api/v1/roles"), {{text("name"), text("Keepers")},
                                {text("description"), text("")},
                                {text("parents"), QJsonArray()},
                                {text("rules"), QJsonArray{QJsonObject{{text("permission"), text("settings.manage")},
                                                                       {text("effect"), text("grant")},
                                                                       {text("families"), QJsonArray()}},
                                                           QJsonObject{{text("permission"), text("settings.read")},
                                                                       {text("effect"), text("grant")},
                                                                       {text("families"), QJsonArray()}}}}});
    QCOMPARE(role.status, 201);
    ApiClient keeper(m_server.url());
    keeper.setToken(
        inviteGuest(*m_admin, m_server.url(), text("Kim"), {role.json().value(text("id")).toString()}).token);
    QVERIFY(!keeper.token().isEmpty());
    const QByteArray etag = keeper.get(path).header("ETag");
    for (const char* choice : {"curator", "support"})
        QCOMPARE(keeper.patch(path, {{text("accounts.signUpRole"), text(choice)}}, etag).status, 403);
    QCOMPARE(keeper.patch(path, {{text("accounts.signUp"), text("on")}}, etag).status, 403);
    QCOMPARE(m_admin->get(path).body, before);
}

/// Or it would have what its owner holds by the accounts that it let be made.
void SettingsTest::noApiKeyLetsPeopleIn()
{
    const Answer made =
        m_admin->post(text("/api/v1/auth/api-keys"),
                      {{text("name"), text("Nightly")},
                       {text("permissions"), QJsonArray{text("settings.read"), text("settings.manage")}},
                       {text("families"), QJsonArray()}});
    QVERIFY2(made.status == 201, made.body);
    ApiClient key(m_server.url());
    key.setToken(made.json().value(text("secret")).toString());
    const Answer before = key.get(path);
    const QByteArray etag = before.header("ETag");
    QCOMPARE(key.patch(path, {{text("accounts.signUp"), text("on")}}, etag).problem(), text("forbidden"));
    QCOMPARE(key.patch(path, {{text("accounts.signUpRole"), text("auditor")}}, etag).problem(), text("forbidden"));
    QCOMPARE(key.get(path).body, before.body);
    QCOMPARE(key.patch(path, {{text("auth.invitationDays"), 5}}, etag).status, 200);
    QCOMPARE(set("auth.invitationDays", QJsonValue::Null), 200);
}

void SettingsTest::peopleSignUpWhereItIsOn()
{
    const QString target = text("/api/v1/auth/sign-up");
    const QJsonObject who{{text("email"), text("cora@example.org")},
                          {text("displayName"), text("Cora")},
                          {text("password"), ApiClient::goodPassword()}};
    ApiClient cora(m_server.url());
    QCOMPARE(cora.post(target, who).status, 403);
    QCOMPARE(set("accounts.signUp", text("on")), 200);
    QCOMPARE(cora.post(target, who).status, 202);
    QCOMPARE(cora.signIn(text("cora@example.org"), ApiClient::goodPassword()).status, 200);
    QCOMPARE(set("accounts.signUp", QJsonValue::Null), 200);
    QCOMPARE(cora.post(target, who).status, 403);
}

void SettingsTest::changesAreAuditedAndOutliveARestart()
{
    QCOMPARE(set("auth.invitationDays", 3), 200);
    const auto audit = [this] { return m_admin->get(text("/api/v1/audit/events?limit=200")).body; };
    QTRY_VERIFY(audit().contains("/auth.invitationDays"));
    QVERIFY(m_server.stop());
    QVERIFY(m_server.start());
    m_admin->setBase(m_server.url());
    for (const QJsonValue item : m_admin->get(path).json().value(text("items")).toArray())
        if (item.toObject().value(text("key")) == text("auth.invitationDays"))
            QCOMPARE(item.toObject().value(text("value")).toInt(), 3);
}

BLOOMZY_TEST(SettingsTest)
#include "SettingsTest.moc"
