#include "FakeAuth.h"
#include "tests/support/TestMain.h"
#include "ui/client/ApiClient.h"
#include "ui/client/EventInbox.h"
#include "ui/client/EventStream.h"
#include "ui/client/MemorySecretStore.h"
#include "ui/client/Session.h"

#include <QTemporaryDir>
#include <QTimer>
#include <QtTest/QTest>

#include <unistd.h>

using namespace bloomzy;
using namespace bloomzy::client;
using namespace bloomzy::test;

namespace {

/// Bytes of this program in memory.
qint64 resident()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

QByteArray change(qint64 number)
{
    const QByteArray id = QByteArray::number(number);
    return "id: " + id + "\nevent: change\ndata: {\"action\":\"taxon.update\",\"time\":\"2026-11-22T14:32:05Z\"," +
           "\"target\":{\"type\":\"taxon\",\"id\":\"" + id + "\"}}\n\n";
}

/// Changes without end, as fast as they are read, from the place on that was told.
TestAnswer flood(const SeenRequest& request)
{
    auto number = std::make_shared<qint64>(request.headers.value("last-event-id").toLongLong());
    return {.body = "event: ready\ndata: {}\n\n", .contentType = "text/event-stream", .more = [number] {
                QByteArray piece;
                for (int i = 0; i < 500; ++i)
                    piece += change(++*number);
                return piece;
            }};
}

ServerEvent eventOf(qsizetype bytes)
{
    return {"change", QByteArray(bytes - 6, 'x'), {}};
}

} // namespace

/// A server that tells of changes without end: nothing else stops, little waits, and nothing is missed.
class EventFloodTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theInboxIsBounded();
    void aFloodStopsNothing();

private:
    FakeAuth m_auth;
    QTemporaryDir m_folder;
};

void EventFloodTest::theInboxIsBounded()
{
    EventInbox inbox;
    QVERIFY(!inbox.put({}).first);
    const auto few = inbox.put({eventOf(100), eventOf(100)});
    QVERIFY(few.first && few.all);
    const auto many = inbox.put(QList<ServerEvent>(EventInbox::mostEvents, eventOf(10)));
    QVERIFY(!many.first && !many.all);
    QCOMPARE(inbox.take(2).first().data.size(), 94);
    QCOMPARE(inbox.take(EventInbox::mostEvents * 2).size(), EventInbox::mostEvents - 2);
    QVERIFY(inbox.isEmpty());
    QVERIFY(inbox.put({eventOf(EventInbox::mostBytes * 2)}).all); // or it would never arrive
    QVERIFY(!inbox.put({eventOf(10)}).all);
    QCOMPARE(inbox.take(10).size(), 1);
    QVERIFY(!inbox.put({eventOf(EventInbox::mostBytes - 10), eventOf(20)}).all);
    QCOMPARE(inbox.take(10).size(), 1);
}

void EventFloodTest::aFloodStopsNothing()
{
    TestServer server([this](const SeenRequest& request) {
        return request.path == "/api/v1/events" ? flood(request) : m_auth(request);
    });
    ApiClient client({.address = {server.url(), {}},
                      .profileId = QStringLiteral("p"),
                      .secrets = std::make_shared<MemorySecretStore>(QStringLiteral("none")),
                      .lockFolder = m_folder.filePath(QStringLiteral("locks"))});
    const auto me = client.session().signIn(QStringLiteral("ada@example.org"), QStringLiteral("password"));
    QTRY_VERIFY(me.isFinished() && me.result());
    const qint64 before = resident();
    qint64 told = 0;
    qint64 missed = 0;
    int atOnce = 0;
    int mostAtOnce = 0;
    connect(&client.events(), &EventStream::changed, this, [&](const api::ChangeEvent& heard) {
        missed += QString::fromStdString(heard.target->id).toLongLong() != told + 1;
        ++told;
        ++atOnce;
    });
    QTimer others; // what else has to be done
    connect(&others, &QTimer::timeout, this, [&] { mostAtOnce = std::max(mostAtOnce, std::exchange(atOnce, 0)); });
    others.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(told > 4'000 && server.count("/api/v1/events") > 2, 60'000);
    QCOMPARE(missed, 0);
    QVERIFY2(mostAtOnce <= 300, qPrintable(QString::number(mostAtOnce)));
    const qint64 grown = resident() - before;
    QVERIFY2(grown < 64 * 1024 * 1024, qPrintable(QString::number(grown)));
}

BLOOMZY_TEST(EventFloodTest)
#include "EventFloodTest.moc"
