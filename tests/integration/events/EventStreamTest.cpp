#include "tests/integration/events/EventClient.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <memory>
#include <vector>

namespace {

QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

QJsonObject taxon(int number)
{
    QString epithet = text("liveensis");
    for (; number > 0; number /= 10)
        epithet += QChar(u'a' + number % 10);
    return {{text("genus"), text("Ficus")}, {text("specificEpithet"), epithet}};
}

} // namespace

/// GET /api/v1/events of a real server.
class EventStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWhoIsNotSignedIn();
    void rolesHearWhatTheyMayReadAndNoMore();
    void whoComesBackMissesAndRepeatsNothing();
    void saysReloadForAPlaceThatItDoesNotKnow();
    void manyIdleStreamsDelayNobody();
    void aLogoutEndsTheStream();
    void resumesAfterAKill();
    void aStopEndsTheStream();

private:
    QByteArray create()
    {
        const Answer answer = m_admin->post(text("/api/v1/taxa"), taxon(++m_taxa));
        return answer.json().value(text("id")).toString().toUtf8();
    }
    QString join(const QString& role)
    {
        return inviteGuest(*m_admin, m_server.url(), role + QString::number(++m_people), {role}).token;
    }

    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_admin;
    int m_taxa = 0;
    int m_people = 0;
};

void EventStreamTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_admin = std::make_unique<ApiClient>(m_server.url());
    QCOMPARE(m_admin->setUp(m_server.setupToken()).status, 201);
}

void EventStreamTest::refusesWhoIsNotSignedIn()
{
    for (const QString& token : {QString(), text("forged")}) {
        EventClient client(m_server.url(), token);
        QTRY_COMPARE(client.status(), 401);
        QVERIFY(client.head().contains("application/problem+json"));
    }
}

void EventStreamTest::rolesHearWhatTheyMayReadAndNoMore()
{
    EventClient admin(m_server.url(), m_admin->token());
    EventClient viewer(m_server.url(), join(text("viewer")));
    EventClient support(m_server.url(), join(text("support")));
    for (EventClient* client : {&admin, &viewer, &support})
        QTRY_COMPARE(client->count("ready"), 1);
    QVERIFY(viewer.head().contains("text/event-stream") && viewer.head().toLower().contains("x-accel-buffering: no"));
    (void)join(text("curator"));
    const QByteArray id = create();
    QTRY_COMPARE(admin.taxa(), QList<QByteArray>{id});
    QVERIFY(admin.has("user.invite") && admin.has("user.acceptInvitation"));
    QTRY_COMPARE(viewer.taxa(), QList<QByteArray>{id});
    QVERIFY(!viewer.has("user."));
    // Both were told in the same turn, so support would have heard by now.
    QCOMPARE(support.count("change"), 0);
}

void EventStreamTest::whoComesBackMissesAndRepeatsNothing()
{
    QList<QByteArray> created;
    QList<QByteArray> heard;
    QByteArray place;
    for (int round = 0; round < 5; ++round) {
        EventClient client(m_server.url(), m_admin->token(), place);
        QTRY_COMPARE(client.count("ready"), 1);
        created << create() << create();
        QTRY_VERIFY(!client.taxa().isEmpty());
        client.leave();
        heard << client.taxa();
        place = client.lastId();
        created << create();
    }
    EventClient last(m_server.url(), m_admin->token(), place);
    QTRY_COMPARE(heard + last.taxa(), created);
    QCOMPARE(last.count("reload"), 0);
}

void EventStreamTest::saysReloadForAPlaceThatItDoesNotKnow()
{
    EventClient client(m_server.url(), m_admin->token(), "999999");
    QTRY_COMPARE(client.count("reload"), 1);
    const QByteArray id = create();
    QTRY_COMPARE(client.taxa(), QList<QByteArray>{id});
}

void EventStreamTest::manyIdleStreamsDelayNobody()
{
    std::vector<std::unique_ptr<EventClient>> clients;
    for (int person = 0; person < 5; ++person) {
        const QString token = join(text("viewer"));
        for (int i = 0; i < 8; ++i)
            clients.push_back(std::make_unique<EventClient>(m_server.url(), token));
        for (const auto& client : clients)
            QTRY_COMPARE(client->count("ready"), 1);
        EventClient tooMany(m_server.url(), token);
        QTRY_COMPARE(tooMany.status(), 429);
    }
    const QByteArray id = create();
    for (const auto& client : clients)
        QTRY_COMPARE(client->taxa(), QList<QByteArray>{id});
}

void EventStreamTest::aLogoutEndsTheStream()
{
    const QString token = join(text("viewer"));
    EventClient client(m_server.url(), token);
    EventClient admin(m_server.url(), m_admin->token());
    QTRY_COMPARE(client.count("ready"), 1);
    QTRY_COMPARE(admin.count("ready"), 1);
    ApiClient person(m_server.url());
    person.setToken(token);
    QCOMPARE(person.send("POST", text("/api/v1/auth/logout")).status, 204);
    QTRY_VERIFY(client.hasEnded());
    const QByteArray id = create();
    QTRY_VERIFY(admin.taxa().contains(id));
    QCOMPARE(client.count("change"), 0);
}

void EventStreamTest::resumesAfterAKill()
{
    QByteArray place;
    {
        EventClient client(m_server.url(), m_admin->token());
        QTRY_COMPARE(client.count("ready"), 1);
        const QByteArray before = create();
        QTRY_COMPARE(client.taxa(), QList<QByteArray>{before});
        place = client.lastId();
    }
    const QByteArray missed = create();
    m_server.kill();
    QVERIFY(m_server.start());
    m_admin->setBase(m_server.url());
    EventClient client(m_server.url(), m_admin->token(), place);
    const QByteArray after = create();
    QTRY_COMPARE(client.taxa(), (QList<QByteArray>{missed, after}));
    QCOMPARE(client.count("reload"), 0);
}

void EventStreamTest::aStopEndsTheStream()
{
    EventClient client(m_server.url(), m_admin->token());
    QTRY_COMPARE(client.count("ready"), 1);
    QVERIFY(m_server.stop());
    QVERIFY(client.hasEnded());
}

BLOOMZY_TEST(EventStreamTest)
#include "EventStreamTest.moc"
