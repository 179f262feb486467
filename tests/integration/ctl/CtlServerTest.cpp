#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QTest>

#include <sysexits.h>

using namespace bloomzy::test;

/// status and users against a real server with HTTPS.
class CtlServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void refusesAnotherKey();
    void refusesAWrongPassword();
    void refusesWithoutAPassword();
    void refusesAPasswordAsAnArgument();
    void refusesWithoutTheRight_data();
    void refusesWithoutTheRight();
    void refusesARoleThatIsNone();
    void refusesASettingThatIsNone();
    void tellsTheStatusWithoutSigningIn();
    void tellsTheStatusToAnAccount();
    void trustsTheFoldersOwnKey();
    void asksAnEmbeddedServerWithoutHoldingIt();
    void listsUsersAndRoles();
    void invitesAPerson();
    void readsAndChangesSettings();
    void endsItsSessions();

private:
    [[nodiscard]] QStringList withPin(QStringList words) const
    {
        return words + QStringList{text("--url"), m_server.url().toString(), text("--fingerprint"), m_fingerprint,
                                   text("--json")};
    }
    [[nodiscard]] CtlRun runAs(const QString& email, const QStringList& words, const QByteArray& input = goodLine) const
    {
        return runCtl(withPin(words) + QStringList{text("--email"), email}, input);
    }
    /// The lines that a database of the server answers.
    [[nodiscard]] QStringList ask(const QString& database, const QString& question) const;
    /// What has arrived in the audit log so far, newest first; it comes after the server's answers.
    [[nodiscard]] QStringList actions() const;
    [[nodiscard]] QByteArray users() const;

    ServerProcess m_server;
    QString m_fingerprint;
    QString m_admin = QStringLiteral("ada@example.org");
};

void CtlServerTest::initTestCase()
{
    // Setup over plain HTTP, which the plain test client can; then the same folder with HTTPS.
    QVERIFY(m_server.start());
    ApiClient admin(m_server.url());
    QCOMPARE(admin.setUp(m_server.setupToken(), m_admin).status, 201);
    QVERIFY(!inviteGuest(admin, m_server.url(), text("Vera"), {text("viewer")}).token.isEmpty());
    QVERIFY(m_server.stop());
    QVERIFY(m_server.start({}, true));
    m_fingerprint = m_server.announcement().value(text("fingerprint")).toString();
    // It comes a moment after the server is ready.
    QTRY_COMPARE_WITH_TIMEOUT(actions().count(text("server.start success")), 2, 30'000);
}

QStringList CtlServerTest::ask(const QString& database, const QString& question) const
{
    QProcess sqlite;
    sqlite.start(text("sqlite3"), {text("-readonly"), m_server.dataFolder() + database, question});
    sqlite.waitForFinished();
    return QString::fromUtf8(sqlite.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

QStringList CtlServerTest::actions() const
{
    return ask(text("/audit/audit.db"), text("SELECT action || ' ' || outcome FROM events ORDER BY sequence DESC"));
}

QByteArray CtlServerTest::users() const
{
    return runAs(m_admin, {text("users"), text("list")}).out;
}

void CtlServerTest::refusesAnotherKey()
{
    QString other = m_fingerprint;
    other[10] = other[10] == u'0' ? u'1' : u'0';
    const auto before = actions();
    const CtlRun run = runCtl({text("users"), text("list"), text("--url"), m_server.url().toString(),
                               text("--fingerprint"), other, text("--email"), m_admin, text("--json")},
                              goodLine);
    QCOMPARE(run.code, EX_PROTOCOL);
    QCOMPARE(run.errorCode(), text("forbidden"));
    QVERIFY(run.err.contains("another key"));
    QCOMPARE(actions(), before);
}

void CtlServerTest::refusesAWrongPassword()
{
    const CtlRun run = runAs(m_admin, {text("users"), text("list")}, "not the password at all\n");
    QCOMPARE(run.code, EX_NOPERM);
    QCOMPARE(run.errorCode(), text("unauthenticated"));
    QVERIFY(!run.out.contains("not the password") && !run.err.contains("not the password"));
}

void CtlServerTest::refusesWithoutAPassword()
{
    const CtlRun run = runAs(m_admin, {text("users"), text("list")}, {});
    QCOMPARE(run.code, EX_NOINPUT);
}

void CtlServerTest::refusesAPasswordAsAnArgument()
{
    const CtlRun run = runAs(m_admin, {text("users"), text("list"), text("--password"), text("x")});
    QCOMPARE(run.code, EX_USAGE);
    QCOMPARE(run.errorCode(), text("usage"));
}

void CtlServerTest::refusesWithoutTheRight_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("list") << QStringList{text("users"), text("list")};
    QTest::newRow("roles") << QStringList{text("users"), text("roles")};
    QTest::newRow("settings") << QStringList{text("settings"), text("list")};
    QTest::newRow("invite") << QStringList{text("users"), text("invite"), text("eve@example.org"), text("--name"),
                                           text("Eve"),   text("--role"), text("administrator")};
}

void CtlServerTest::refusesWithoutTheRight()
{
    QFETCH(QStringList, words);
    const QByteArray before = users();
    const CtlRun run = runAs(text("vera@example.org"), words);
    QCOMPARE(run.code, EX_NOPERM);
    QCOMPARE(run.errorCode(), text("forbidden"));
    QCOMPARE(run.json().value(text("ok")), QJsonValue(false));
    QVERIFY(before.contains("vera@example.org") && !before.contains("eve@example.org"));
    QVERIFY(!users().contains("eve@example.org"));
}

void CtlServerTest::refusesARoleThatIsNone()
{
    const CtlRun run = runAs(m_admin, {text("users"), text("invite"), text("eve@example.org"), text("--name"),
                                       text("Eve"), text("--role"), text("emperor")});
    QCOMPARE(run.code, EX_DATAERR);
    QVERIFY(!run.json().value(text("error")).toObject().value(text("faults")).toArray().isEmpty());
    QVERIFY(!users().contains("eve@example.org"));
}

void CtlServerTest::refusesASettingThatIsNone()
{
    const QStringList set{text("settings"), text("set")};
    QCOMPARE(runAs(m_admin, set + QStringList{text("auth.nothing"), text("1")}).code, EX_USAGE);
    for (const char* value : {"0", "366", "many", "1.5", ""}) {
        const CtlRun run = runAs(m_admin, set + QStringList{text("auth.sessionDays"), text(value)});
        QVERIFY2(run.code == EX_DATAERR, value);
        QVERIFY(!run.json().value(text("error")).toObject().value(text("faults")).toArray().isEmpty());
    }
    QCOMPARE(runAs(m_admin, {text("settings"), text("get"), text("auth.sessionDays")})
                 .json()
                 .value(text("revision"))
                 .toInt(),
             1);
}

void CtlServerTest::tellsTheStatusWithoutSigningIn()
{
    const CtlRun run = runCtl(withPin({text("status")}));
    QCOMPARE(run.code, EX_OK);
    QCOMPARE(run.json().value(text("ok")), QJsonValue(true));
    QCOMPARE(run.json().value(text("setupNeeded")), QJsonValue(false));
    QVERIFY(run.json().value(text("checks")).toArray().size() >= 5);
    QVERIFY(!run.json().contains(text("account")));
    QVERIFY(run.err.isEmpty());
}

void CtlServerTest::tellsTheStatusToAnAccount()
{
    const CtlRun run = runAs(text("vera@example.org"), {text("status")});
    QCOMPARE(run.code, EX_OK);
    QCOMPARE(run.json().value(text("account")).toObject().value(text("roles")).toArray(), QJsonArray{text("viewer")});
    QCOMPARE(run.json().value(text("taxa")), QJsonValue(0));
}

void CtlServerTest::trustsTheFoldersOwnKey()
{
    const CtlRun run = runCtl({text("status"), text("--data-dir"), m_server.dataFolder(), text("--json")});
    QVERIFY2(run.code == EX_OK, run.err);
    QCOMPARE(run.json().value(text("url")).toString(), m_server.url().toString());
}

/// One that somebody held ends when nobody does any more.
void CtlServerTest::asksAnEmbeddedServerWithoutHoldingIt()
{
    ServerProcess server;
    QVERIFY(server.start({text("--embedded")}));
    for (int i = 0; i < 3; ++i) {
        const CtlRun run = runCtl({text("status"), text("--data-dir"), server.dataFolder(), text("--json")});
        QCOMPARE(run.code, EX_OK);
        QVERIFY(run.out.contains(server.url().toString().toUtf8()));
    }
    QCOMPARE(ApiClient(server.url()).get(text("/health/live")).status, 200);
    QVERIFY(server.stop());
}

void CtlServerTest::listsUsersAndRoles()
{
    const QJsonArray people = runAs(m_admin, {text("users"), text("list")}).json().value(text("items")).toArray();
    QCOMPARE(people.first().toObject().value(text("email")).toString(), m_admin);
    const QJsonArray roles = runAs(m_admin, {text("users"), text("roles")}).json().value(text("items")).toArray();
    QVERIFY(roles.size() >= 4);
}

void CtlServerTest::invitesAPerson()
{
    const CtlRun run = runAs(m_admin, {text("users"), text("invite"), text("grace@example.org"), text("--name"),
                                       text("Grace"), text("--role"), text("viewer"), text("--role"), text("support")});
    QVERIFY2(run.code == EX_OK, run.err);
    QVERIFY(!run.json().value(text("invitationCode")).toString().isEmpty());
    QVERIFY(users().contains("grace@example.org"));
}

void CtlServerTest::readsAndChangesSettings()
{
    const auto valueOf = [](const CtlRun& run) {
        return run.json().value(text("setting")).toObject().value(text("value"));
    };
    const QJsonArray all = runAs(m_admin, {text("settings"), text("list")}).json().value(text("items")).toArray();
    QVERIFY(all.size() >= 7);
    QCOMPARE(valueOf(runAs(m_admin, {text("settings"), text("get"), text("auth.sessionDays")})), QJsonValue(90));
    QCOMPARE(valueOf(runAs(m_admin, {text("settings"), text("set"), text("auth.sessionDays"), text("30")})),
             QJsonValue(30));
    QCOMPARE(valueOf(runAs(m_admin, {text("settings"), text("set"), text("server.logLevel"), text("error")})),
             QJsonValue(text("error")));
    QCOMPARE(valueOf(runAs(m_admin, {text("settings"), text("reset"), text("auth.sessionDays")})), QJsonValue(90));
    QTRY_COMPARE(actions().count(text("settings.update success")), 3);
    QVERIFY(runCtl({text("settings"), text("reference")}).out.contains("auth.sessionDays"));
}

void CtlServerTest::endsItsSessions()
{
    const auto newest = [this] {
        return ask(text("/store/auth.db"), text("SELECT id || ' ' || (ended_at IS NOT NULL) FROM sessions "
                                                "ORDER BY created_at DESC, id DESC LIMIT 1"))
            .value(0);
    };
    const QString before = newest();
    QVERIFY(!before.isEmpty());
    QCOMPARE(runAs(m_admin, {text("status")}).code, EX_OK);
    const QString after = newest();
    QVERIFY(after.section(u' ', 0, 0) != before.section(u' ', 0, 0));
    QVERIFY2(after.endsWith(text(" 1")), qPrintable(after));
}

BLOOMZY_TEST(CtlServerTest)
#include "CtlServerTest.moc"
