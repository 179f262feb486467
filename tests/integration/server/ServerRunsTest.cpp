#include "tests/integration/server/AuditEvents.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Starts, stops and kills of a real server in its audit log, and values that would break a line.
class ServerRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aStartThatFailsRecordsNothing();
    void aStopAndAStartAreRecorded();
    void aKillIsTold();
    void valuesThatBreakLinesAreRecorded();

private:
    void again()
    {
        QVERIFY2(m_server.start(), m_server.log());
        m_admin->setBase(m_server.url());
    }
    /// `server.…` events, oldest first.
    QList<QJsonObject> runs()
    {
        QList<QJsonObject> found;
        for (const QJsonObject& event : auditEvents(*m_admin))
            if (event.value(u"action"_s).toString().startsWith(u"server."_s))
                found.prepend(event);
        return found;
    }

    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_admin;
};

void ServerRunsTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_admin = std::make_unique<ApiClient>(m_server.url());
    QCOMPARE(m_admin->setUp(m_server.setupToken()).status, 201);
    QTRY_COMPARE(runs().size(), 1);
    const QJsonObject start = runs().first();
    QCOMPARE(start.value(u"action"_s).toString(), u"server.start"_s);
    QCOMPARE(start.value(u"actor"_s)[u"kind"_s].toString(), u"system"_s);
    QCOMPARE(start.value(u"source"_s).toString(), u"system"_s);
    QVERIFY(!start.contains(u"reason"_s));
}

void ServerRunsTest::aStartThatFailsRecordsNothing()
{
    ServerProcess second(m_server.dataFolder());
    QVERIFY(!second.start());
    QCOMPARE(runs().size(), 1);
}

void ServerRunsTest::aStopAndAStartAreRecorded()
{
    QVERIFY(m_server.stop());
    again();
    QTRY_COMPARE(runs().size(), 3);
    QCOMPARE(runs()[1].value(u"action"_s).toString(), u"server.stop"_s);
    QCOMPARE(runs()[2].value(u"action"_s).toString(), u"server.start"_s);
    QVERIFY(!runs()[2].contains(u"reason"_s));
    QVERIFY(runs()[2].value(u"changes"_s).toArray().isEmpty());
}

void ServerRunsTest::aKillIsTold()
{
    m_server.kill();
    again();
    QTRY_COMPARE(runs().size(), 4);
    QVERIFY(runs()[3].value(u"reason"_s).toString().contains(u"not stopped in order"_s));
    QVERIFY(m_server.stop());
    again();
    QTRY_COMPARE(runs().size(), 6);
    QVERIFY(!runs()[5].contains(u"reason"_s));
}

void ServerRunsTest::valuesThatBreakLinesAreRecorded()
{
    const QString hostile = u"a\r\nid: 9\r\ndata: {}\n\n\x1b[31m\u202eevil\u202c\u2028"_s;
    const QString long30k = QString(30'000, u'x');
    const Answer made = m_admin->post(u"/api/v1/taxa"_s, {{u"taxonRank"_s, u"genus"_s}, {u"genus"_s, u"Rosa"_s}});
    QCOMPARE(made.status, 201);
    const QString path = u"/api/v1/taxa/"_s + made.json()[u"id"_s].toString();
    // What cannot be typed into a field is refused, and what can is kept as it is.
    for (const QString& remarks : {hostile, long30k}) {
        const Answer now = m_admin->get(path);
        const Answer changed = m_admin->patch(path, {{u"taxonRemarks"_s, remarks}}, now.header("ETag"));
        QVERIFY(changed.status == 200 || changed.status == 422);
    }
    const Answer view = m_admin->post(
        u"/api/v1/users"_s,
        {{u"email"_s, u"eve@example.org"_s}, {u"displayName"_s, hostile}, {u"roles"_s, QJsonArray{u"viewer"_s}}});
    QVERIFY(view.status == 201 || view.status == 422);
    m_admin->setToken(m_admin->token() + u"\x1b[31m"_s);
    QCOMPARE(m_admin->get(path).status / 100, 4);
    m_admin->setToken({});
    QCOMPARE(m_admin->signIn(u"ada@example.org"_s, ApiClient::goodPassword()).status, 200);
    QVERIFY(!auditEvents(*m_admin).isEmpty());
    const QByteArray log = m_server.log() + m_server.process().readAllStandardError();
    QVERIFY(!log.contains('\x1b') && !log.contains("\u202e"));
    for (const QByteArray& line : log.split('\n'))
        QVERIFY2(line.isEmpty() || line.startsWith('{'), line);
}

BLOOMZY_TEST(ServerRunsTest)
#include "ServerRunsTest.moc"
