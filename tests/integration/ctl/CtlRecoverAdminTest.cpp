#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ApiClient.h"
#include "tests/support/AuthenticatorApp.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <sysexits.h>

using namespace bloomzy::test;

namespace {

const QString newPassword = text("marble otter under a loud bridge");

CtlRun recoverAdmin(const QString& folder, const char* email)
{
    return runCtl({text("recover-admin"), text(email), text("--data-dir"), folder, text("--json")});
}

} // namespace

/// recover-admin on the folder of a real server.
class CtlRecoverAdminTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesTheFolderOfARunningServer();
    void refusesAFolderThatIsNone();
    void refusesWhoIsNoAdministrator();
    void letsALockedOutAdministratorIn();

private:
    [[nodiscard]] Answer signIn(const QString& password)
    {
        m_client.setBase(m_server.url());
        return m_client.signIn(text("ada@example.org"), password);
    }
    void takeSecondFactor();

    ServerProcess m_server;
    ApiClient m_client{QUrl()};
};

void CtlRecoverAdminTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_client.setBase(m_server.url());
    QCOMPARE(m_client.setUp(m_server.setupToken()).status, 201);
    QVERIFY(!inviteGuest(m_client, m_server.url(), text("Vera"), {text("viewer")}).token.isEmpty());
    takeSecondFactor();
}

void CtlRecoverAdminTest::takeSecondFactor()
{
    const Answer begun = m_client.send("POST", text("/api/v1/auth/second-factor"));
    QCOMPARE(begun.status, 201);
    const AuthenticatorApp app(begun.json().value(text("secret")).toString().toLatin1());
    const QString code = QString::fromLatin1(app.codeAt(QDateTime::currentSecsSinceEpoch()));
    QCOMPARE(m_client.post(text("/api/v1/auth/second-factor/confirm"), {{text("code"), code}}).status, 200);
}

void CtlRecoverAdminTest::refusesTheFolderOfARunningServer()
{
    const CtlRun refused = recoverAdmin(m_server.dataFolder(), "ada@example.org");
    QCOMPARE(refused.code, EX_TEMPFAIL);
    QCOMPARE(refused.errorCode(), text("folderInUse"));
    QCOMPARE(signIn(ApiClient::goodPassword()).problem(), text("secondFactorRequired"));
}

void CtlRecoverAdminTest::refusesAFolderThatIsNone()
{
    const QTemporaryDir parent;
    const auto before = traceOf(parent.path());
    for (const QString& folder : {parent.path(), parent.filePath(text("absent"))}) {
        const CtlRun refused = recoverAdmin(folder, "ada@example.org");
        QCOMPARE(refused.code, EX_NOINPUT);
        QCOMPARE(refused.errorCode(), text("notFound"));
    }
    QCOMPARE(traceOf(parent.path()), before);
    QCOMPARE(runCtl({text("recover-admin"), text("ada@example.org"), text("--json")}).code, EX_USAGE);
    QCOMPARE(runCtl({text("recover-admin"), text("--data-dir"), m_server.dataFolder(), text("--json")}).code, EX_USAGE);
}

void CtlRecoverAdminTest::refusesWhoIsNoAdministrator()
{
    QVERIFY(m_server.stop());
    for (const char* email : {"vera@example.org", "nobody@example.org", ""}) {
        const CtlRun refused = recoverAdmin(m_server.dataFolder(), email);
        QVERIFY2(refused.code != EX_OK, refused.out);
        QVERIFY(!refused.json().contains(text("code")));
    }
    QVERIFY(m_server.start());
    QCOMPARE(signIn(ApiClient::goodPassword()).problem(), text("secondFactorRequired"));
}

void CtlRecoverAdminTest::letsALockedOutAdministratorIn()
{
    const QString session = m_client.token();
    QVERIFY(m_server.stop());
    const CtlRun recovered = recoverAdmin(m_server.dataFolder(), " Ada@Example.org");
    QVERIFY2(recovered.code == EX_OK, recovered.out + recovered.err);
    QVERIFY(recovered.json().value(text("hadSecondFactor")).toBool());
    const QString code = recovered.json().value(text("code")).toString();
    QVERIFY(m_server.start());
    m_client.setBase(m_server.url());
    m_client.setToken(session);
    QCOMPARE(m_client.get(text("/api/v1/auth/me")).status, 401);
    QCOMPARE(m_client.post(text("/api/v1/auth/password-reset"), {{text("code"), code}, {text("password"), newPassword}})
                 .status,
             204);
    QCOMPARE(signIn(ApiClient::goodPassword()).status, 401);
    QCOMPARE(signIn(newPassword).status, 200);
    QCOMPARE(m_client.get(text("/api/v1/users")).problem(), text("secondFactorMissing"));
    takeSecondFactor();
    QCOMPARE(m_client.get(text("/api/v1/users")).status, 200);
    const QJsonArray told =
        m_client.get(text("/api/v1/auth/me/notices?unread=true")).json().value(text("items")).toArray();
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0].toObject().value(text("kind")).toString(), text("administratorRecovered"));
    const auto recorded = [this] { return m_client.get(text("/api/v1/audit/events?limit=20")).body; };
    QTRY_VERIFY(recorded().contains("user.recoverAdministrator"));
    QVERIFY(recorded().contains("\"system\""));
    QVERIFY(!recorded().contains(code.toUtf8()));
}

BLOOMZY_TEST(CtlRecoverAdminTest)
#include "CtlRecoverAdminTest.moc"
