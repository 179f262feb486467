#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>
#include <QTest>
#include <QUrlQuery>

#include <thread>

namespace {

const QString taxa = QStringLiteral("/api/v1/taxa");
constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString listPath(std::initializer_list<std::pair<const char*, QByteArray>> query)
{
    QString path = taxa;
    for (const auto& [key, value] : query)
        path += (path == taxa ? u'?' : u'&') + QString::fromLatin1(key) + u'=' +
                QString::fromLatin1(value.toPercentEncoding());
    return path;
}

QString text(const Answer& answer, const char* key)
{
    return answer.json().value(QString::fromLatin1(key)).toString();
}

/// As somebody makes it who has read the source: nothing in a cursor is secret.
QByteArray forged(QByteArray content, const QByteArray& from, const QByteArray& to)
{
    content.replace(from, to);
    const auto at = content.indexOf(",\"check\":\"") + 10;
    content.replace(at, 16, "");
    const auto check = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().first(16);
    return content.insert(at, check).toBase64(base64);
}

/// Two requests at once, each on a connection of its own.
template <class First, class Second>
std::pair<Answer, Answer> race(ApiClient& client, const QUrl& url, First first, Second second)
{
    Answer theirs;
    std::thread other([&, token = client.token()] {
        ApiClient own(url);
        own.setToken(token);
        theirs = second(own);
    });
    const Answer ours = first(client);
    other.join();
    return {ours, theirs};
}

} // namespace

/// What strangers and unlucky moments do to the catalog's routes: a clear refusal, and nothing changed.
class HostileCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesCursors_data();
    void refusesCursors();
    void refusesEveryAlteredCharacter();
    void refusesFilters_data();
    void refusesFilters();
    void answersHundredsOfValues();
    void refusesCycles();
    void twoUpdatesMakeNoCycle();
    void keepsAParentOrItsChild();

private:
    Answer create(const QByteArray& json) { return m_client->send("POST", taxa, json); }
    QString madeId(const QByteArray& json) { return text(create(json), "id"); }
    QByteArray everything() { return m_client->get(taxa + QStringLiteral("?limit=200&count=true")).body; }

    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_client;
    QByteArray m_cursor; ///< of "ro", by best match, one row a page
};

void HostileCatalogTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_client = std::make_unique<ApiClient>(m_server.url());
    QCOMPARE(m_client->setUp(m_server.setupToken()).status, 201);
    for (const char* epithet : {"alba", "canina", "gallica"})
        (void)madeId(R"({"genus":"Rosa","specificEpithet":")" + QByteArray(epithet) + "\"}");
    m_cursor = text(m_client->get(listPath({{"q", "ro"}, {"limit", "1"}})), "nextCursor").toLatin1();
    QVERIFY(!m_cursor.isEmpty());
}

void HostileCatalogTest::refusesCursors_data()
{
    QTest::addColumn<QByteArray>("cursor");
    QTest::addColumn<QByteArray>("q");
    const auto row = [](const char* name, const QByteArray& cursor, const char* q = "ro") {
        QTest::newRow(name) << cursor << QByteArray(q);
    };
    const auto content = QByteArray::fromBase64(m_cursor, base64);
    row("nothing", "");
    row("no base64", "!!!!");
    row("cut", m_cursor.chopped(3));
    row("doubled", m_cursor + m_cursor);
    row("long", QByteArray(6'000, 'A'));
    row("not UTF-8", QByteArray("\xff\xfe\xfd").toBase64(base64));
    row("an empty object", QByteArray("{}").toBase64(base64));
    row("deep", (QByteArray(90, '[') + QByteArray(90, ']')).toBase64(base64));
    row("another search", m_cursor, "ros");
    row("without its check", QByteArray(content).replace(R"("number":)", R"("number":1)").toBase64(base64));
    row("a rank below all", forged(content, R"("rank":0)", R"("rank":-2147483648)"));
    row("a rank above all", forged(content, R"("rank":0)", R"("rank":2147483647)"));
    row("a NUL in the name", forged(content, "rosa", R"(rosa\u0000)"));
}

void HostileCatalogTest::refusesCursors()
{
    QFETCH(QByteArray, cursor);
    QFETCH(QByteArray, q);
    const Answer answer = m_client->get(listPath({{"q", q}, {"limit", "1"}, {"cursor", cursor}}));
    QVERIFY2(answer.status == 422, answer.body);
    QCOMPARE(answer.pointers(), QStringList{QStringLiteral("#query/cursor")});
    const Answer next = m_client->get(listPath({{"q", "ro"}, {"limit", "1"}, {"cursor", m_cursor}}));
    QVERIFY2(next.body.contains("Rosa canina"), next.body);
}

void HostileCatalogTest::refusesEveryAlteredCharacter()
{
    for (qsizetype i = 0; i < m_cursor.size() - 1; ++i) { // the last one holds bits that say nothing
        QByteArray altered = m_cursor;
        altered[i] = altered[i] == 'A' ? 'B' : 'A';
        QCOMPARE(m_client->get(listPath({{"q", "ro"}, {"limit", "1"}, {"cursor", altered}})).status, 422);
    }
}

void HostileCatalogTest::refusesFilters_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QString& query, int status = 422) {
        for (const QString& list : {taxa, taxa + QStringLiteral("/facets")})
            QTest::addRow("%s, %s", name, qPrintable(list)) << list + u'?' + query << status;
    };
    row("an unknown name", QStringLiteral("familie=Rosaceae"));
    row("a name in other case", QStringLiteral("Family=Rosaceae"));
    row("no name", QStringLiteral("=Rosaceae"));
    row("an enumerator of another field", QStringLiteral("light=accepted"));
    row("a number for an enumerator", QStringLiteral("light=0"));
    row("neither true nor false", QStringLiteral("deleted=2"));
    row("a long value", QStringLiteral("family=") + QString(201, u'x'));
    row("a NUL", QStringLiteral("family=Rosa%00ceae"), 400);
    row("not UTF-8", QStringLiteral("q=%ff%fe"), 400);
    row("a huge value", QStringLiteral("q=") + QString(100'000, u'x'), 414);
    row("thousands of values", QStringLiteral("light=shade&").repeated(3'000) + QStringLiteral("light=shade"), 414);
}

void HostileCatalogTest::refusesFilters()
{
    QFETCH(QString, path);
    const QByteArray before = everything();
    const Answer answer = m_client->get(path);
    QTEST(answer.status, "status");
    QVERIFY2(!answer.problem().isEmpty(), answer.body);
    QCOMPARE(everything(), before);
}

void HostileCatalogTest::answersHundredsOfValues()
{
    QString families = QStringLiteral("family=Rosaceae");
    for (int i = 0; families.size() < 7'800; ++i)
        families += QStringLiteral("&family=F%1").arg(i);
    QCOMPARE(m_client->get(taxa + u'?' + families).status, 200);
    QCOMPARE(m_client->get(taxa + QStringLiteral("/facets?q=ro&") + families).status, 200);
}

void HostileCatalogTest::refusesCycles()
{
    const auto family = madeId(R"({"taxonRank":"family","uninomial":"Rosaceae"})");
    const auto under = [](const QString& parent) { return R"("parentNameUsageId":")" + parent.toLatin1() + "\"}"; };
    const auto genus = madeId(R"({"taxonRank":"genus","genus":"Rosa",)" + under(family));
    const auto species = madeId(R"({"genus":"Rosa","specificEpithet":"glauca",)" + under(genus));
    const QByteArray before = everything();
    const auto refused = [&](const QString& id, const QString& parent) {
        const Answer answer = m_client->send("PATCH", taxa + u'/' + id, "{" + under(parent),
                                             {{"If-Match", "\"1\""}, {"Content-Type", "application/merge-patch+json"}});
        return answer.status == 422 && answer.pointers().contains(QStringLiteral("/parentNameUsageId"));
    };
    for (const auto& id : {family, genus, species})
        QVERIFY(refused(id, id));
    QVERIFY(refused(family, genus));
    QVERIFY(refused(family, species));
    QVERIFY(refused(genus, species));
    QVERIFY(refused(species, QStringLiteral("019aaaaa-0000-7000-8000-000000000009")));
    QVERIFY(refused(species, QStringLiteral("' OR 1=1 --")));
    QCOMPARE(everything(), before);
}

void HostileCatalogTest::twoUpdatesMakeNoCycle()
{
    const auto patch = [](ApiClient& client, const QString& id, const QByteArray& body) {
        return client.send("PATCH", taxa + u'/' + id, body,
                           {{"If-Match", "\"1\""}, {"Content-Type", "application/merge-patch+json"}});
    };
    for (int round = 0; round < 10; ++round) {
        const QByteArray name = "Zamia" + QByteArray(round + 1, 'a');
        const auto high = madeId(R"({"taxonRank":"genus","genus":")" + name + "\"}");
        const auto low = madeId(R"({"taxonRank":"section","genus":")" + name + R"(","infragenericEpithet":"Prima"})");
        const auto [first, second] = race(
            *m_client, m_server.url(),
            [&](ApiClient& client) {
                return patch(client, low, R"({"parentNameUsageId":")" + high.toLatin1() + "\"}");
            },
            [&](ApiClient& client) {
                return patch(client, high,
                             R"({"taxonRank":"species","specificEpithet":"nova","parentNameUsageId":")" +
                                 low.toLatin1() + "\"}");
            });
        QVERIFY2((first.status == 200) != (second.status == 200), first.body + second.body);
        QCOMPARE(std::max(first.status, second.status), 422);
    }
}

void HostileCatalogTest::keepsAParentOrItsChild()
{
    for (int round = 0; round < 10; ++round) {
        const QByteArray name = "Yucca" + QByteArray(round + 1, 'a');
        const auto parent = madeId(R"({"taxonRank":"genus","genus":")" + name + "\"}");
        const QByteArray child =
            R"({"genus":")" + name + R"(","specificEpithet":"nova","parentNameUsageId":")" + parent.toLatin1() + "\"}";
        const auto [removed, made] = race(
            *m_client, m_server.url(), [&](ApiClient& client) { return client.remove(taxa + u'/' + parent, "\"1\""); },
            [&](ApiClient& client) { return client.send("POST", taxa, child); });
        QVERIFY2((removed.status == 204) != (made.status == 201), removed.body + made.body);
        QCOMPARE(made.status == 201 ? removed.status : made.status, made.status == 201 ? 409 : 422);
    }
}

BLOOMZY_TEST(HostileCatalogTest)
#include "HostileCatalogTest.moc"
