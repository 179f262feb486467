#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QTcpSocket>
#include <QTest>

/// Bad input gets a clear problem that names the field; nothing is half written, and nothing of the inside shows.
class MalformedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bodiesAreRefused_data();
    void bodiesAreRefused();
    void queriesAreRefused_data();
    void queriesAreRefused();
    void csvIsRefused_data();
    void csvIsRefused();
    void ambiguousBytesAreRefused_data();
    void ambiguousBytesAreRefused();
    void nothingWasWritten();

private:
    static void showsNothingOfTheInside(const Answer& answer);

    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_client;
};

void MalformedTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_client = std::make_unique<ApiClient>(m_server.url());
    QCOMPARE(m_client->setUp(m_server.setupToken()).status, 201);
}

void MalformedTest::showsNothingOfTheInside(const Answer& answer)
{
    for (const char* leak : {"SELECT", "INSERT", "sqlite", "UNIQUE", "/tmp", "/store", "backend/", "std::", "boost"})
        QVERIFY2(!answer.body.contains(leak), answer.body);
    QVERIFY(!answer.header("X-Content-Type-Options").isEmpty());
    QCOMPARE(answer.json().value(QStringLiteral("traceId")).toString().size(), 32);
    QVERIFY(!answer.json().value(QStringLiteral("detail")).toString().isEmpty());
}

void MalformedTest::bodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, QByteArray body, int status, const char* pointer) {
        QTest::newRow(name) << body << status << QString::fromLatin1(pointer);
    };
    row("no JSON", "Monstera", 400, "");
    row("two values", "{} {}", 400, "");
    row("cut off", R"({"genus":"Mon)", 400, "");
    row("not UTF-8", "{\"genus\":\"\xff\xfe\"}", 400, "");
    row("too deep", QByteArray("[").repeated(70) + QByteArray("]").repeated(70), 400, "");
    row("an array", "[]", 422, "");
    row("unknown key", R"({"genus":"Ficus","specificEpithet":"lyrata","colour":"green"})", 422, "/colour");
    row("read-only key", R"({"genus":"Ficus","specificEpithet":"lyrata","id":"x"})", 422, "/id");
    row("duplicate key", R"({"genus":"Ficus","genus":"Rosa","specificEpithet":"lyrata"})", 422, "/genus");
    row("wrong type", R"({"genus":7,"specificEpithet":"lyrata"})", 422, "/genus");
    row("no such rank", R"({"genus":"Ficus","specificEpithet":"lyrata","taxonRank":"clade"})", 422, "/taxonRank");
    row("nothing", "{}", 422, "/genus");
    row("small genus", R"({"genus":"ficus","specificEpithet":"lyrata"})", 422, "/genus");
    row("capital epithet", R"({"genus":"Ficus","specificEpithet":"Lyrata"})", 422, "/specificEpithet");
    row("SQL in a name", R"({"genus":"Ficus'; DROP TABLE taxa;--","specificEpithet":"lyrata"})", 422, "/genus");
    row("humidity over 100",
        R"({"genus":"Ficus","specificEpithet":"lyrata","care":{"humidityPercent":{"min":40,"max":140}}})", 422,
        "/care/humidityPercent");
    row("half a range", R"({"genus":"Ficus","specificEpithet":"lyrata","care":{"humidityPercent":{"min":40}}})", 422,
        "/care/humidityPercent/max");
    row("synonym of nothing", R"({"genus":"Ficus","specificEpithet":"lyrata","taxonomicStatus":"synonym"})", 422,
        "/acceptedNameUsageId");
    row("year before Linnaeus", R"({"genus":"Ficus","specificEpithet":"lyrata","namePublishedInYear":1500})", 422,
        "/namePublishedInYear");
    row("too large", "{\"taxonRemarks\":\"" + QByteArray(2'000'000, 'x') + "\"}", 413, "");
}

void MalformedTest::bodiesAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, pointer);
    const Answer answer = m_client->send("POST", QStringLiteral("/api/v1/taxa"), body);
    QTEST(answer.status, "status");
    if (!pointer.isEmpty())
        QVERIFY2(std::ranges::any_of(answer.pointers(), [&](const QString& p) { return p.startsWith(pointer); }),
                 answer.body);
    showsNothingOfTheInside(answer);
}

void MalformedTest::queriesAreRefused_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("pointer");
    for (const char* query : {"limit=0", "limit=201", "limit=x", "limit=-1", "limit=99999999999999999999"})
        QTest::newRow(query) << QString::fromLatin1(query) << QStringLiteral("#query/limit");
    QTest::newRow("cursor") << QStringLiteral("cursor=abc") << QStringLiteral("#query/cursor");
    QTest::newRow("unknown") << QStringLiteral("orderBy=name") << QStringLiteral("#query/orderBy");
    QTest::newRow("sort") << QStringLiteral("sort=colour") << QStringLiteral("#query/sort");
    QTest::newRow("twice") << QStringLiteral("limit=1&limit=2") << QStringLiteral("#query/limit");
    QTest::newRow("q too long") << QStringLiteral("q=") + QString(201, u'x') << QStringLiteral("#query/q");
    QTest::newRow("enum") << QStringLiteral("light=dim") << QStringLiteral("#query/light");
}

void MalformedTest::queriesAreRefused()
{
    QFETCH(QString, query);
    QFETCH(QString, pointer);
    const Answer answer = m_client->get(QStringLiteral("/api/v1/taxa?") + query);
    QCOMPARE(answer.status, 422);
    QVERIFY2(std::ranges::any_of(answer.pointers(), [&](const QString& p) { return p.startsWith(pointer); }),
             answer.body);
    showsNothingOfTheInside(answer);
}

void MalformedTest::csvIsRefused_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("empty") << QByteArray(" ");
    QTest::newRow("unknown column") << QByteArray("genus,colour\nFicus,green\n");
    QTest::newRow("one bad line of three")
        << QByteArray("genus,specificEpithet\nFicus,lyrata\nficus,elastica\nRosa,canina\n");
    QTest::newRow("ragged") << QByteArray("genus,specificEpithet\nFicus,lyrata,x\n");
    QTest::newRow("open quote") << QByteArray("genus,specificEpithet\n\"Ficus,lyrata\n");
    QTest::newRow("NUL") << QByteArray("genus,specificEpithet\nFic\0us,lyrata\n", 36);
    QTest::newRow("not UTF-8") << QByteArray("genus,specificEpithet\nFicus,lyrat\xe9\n");
}

void MalformedTest::csvIsRefused()
{
    QFETCH(QByteArray, csv);
    const Answer answer =
        m_client->send("POST", QStringLiteral("/api/v1/catalog/imports/direct"), csv, {{"Content-Type", "text/csv"}});
    QCOMPARE(answer.status, 422);
    QVERIFY(!answer.pointers().isEmpty());
    showsNothingOfTheInside(answer);
}

void MalformedTest::ambiguousBytesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray start = "POST /api/v1/taxa HTTP/1.1\r\nHost: localhost\r\n";
    QTest::newRow("length and coding") << start + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    QTest::newRow("two lengths") << start + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd";
    QTest::newRow("xchunked") << start + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n";
    QTest::newRow("no host") << QByteArray("GET /health/live HTTP/1.1\r\n\r\n");
    QTest::newRow("two hosts") << QByteArray("GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    QTest::newRow("folded") << QByteArray("GET /health/live HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n\r\n");
    QTest::newRow("bare line feeds") << QByteArray("GET /health/live HTTP/1.1\nHost: a\n\n");
    QTest::newRow("space before colon") << QByteArray("GET /health/live HTTP/1.1\r\nHost : a\r\n\r\n");
    QTest::newRow("NUL") << QByteArrayLiteral("GET /health/live HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n");
}

void MalformedTest::ambiguousBytesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QTcpSocket socket;
    socket.connectToHost(m_server.url().host(), static_cast<quint16>(m_server.url().port()));
    QVERIFY(socket.waitForConnected(20000));
    socket.write(bytes + "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(20000));
    const QByteArray answer = socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 400 "), answer);
    QCOMPARE(answer.count("HTTP/1.1 "), 1);
    QVERIFY(answer.contains("application/problem+json"));
}

void MalformedTest::nothingWasWritten()
{
    const Answer list = m_client->get(QStringLiteral("/api/v1/taxa?count=true"));
    QCOMPARE(list.status, 200);
    QCOMPARE(list.json().value(QStringLiteral("count")).toInt(), 0);
}

BLOOMZY_TEST(MalformedTest)
#include "MalformedTest.moc"
