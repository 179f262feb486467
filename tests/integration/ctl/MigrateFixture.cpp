#include "tests/integration/ctl/MigrateFixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUrlQuery>

namespace bloomzy::test {

void MigrateFixture::makeWhole()
{
    QVERIFY2(m_postgres.start(), qPrintable(m_postgres.lastError()));
    m_whole = m_temporary.filePath(text("whole"));
    ServerProcess server(m_whole);
    QVERIFY2(server.start(), server.log());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    const Answer starter = client.send("POST", text("/api/v1/catalog/starter"));
    QVERIFY2(starter.status == 200 || starter.status == 201, starter.body);
    const Answer made = client.post(text("/api/v1/taxa"),
                                    {{text("taxonRank"), text("genus")},
                                     {text("genus"), text("Zzyzxia")},
                                     {text("remarks"), QStringLiteral("tab\t back\\slash\nline “quotes” ü")}},
                                    {{"Idempotency-Key", "once"}});
    const Answer plain =
        made.status == 201
            ? made
            : client.post(text("/api/v1/taxa"), {{text("taxonRank"), text("genus")}, {text("genus"), text("Zzyzxia")}},
                          {{"Idempotency-Key", "twice"}});
    QCOMPARE(plain.status, 201);
    const QString path = text("/api/v1/taxa/") + plain.json().value(text("id")).toString();
    QCOMPARE(client.patch(path, {{text("family"), text("Zzyzxaceae")}}, plain.header("ETag")).status, 200);
    QCOMPARE(client.remove(path, "\"2\"").status / 100, 2);
    QCOMPARE(client
                 .post(text("/api/v1/users"), {{text("email"), text("vera@example.org")},
                                               {text("displayName"), text("Vera")},
                                               {text("roles"), QJsonArray{text("viewer")}}})
                 .status,
             201);
    QCOMPARE(client.send("POST", text("/api/v1/backups/recovery-keys")).status, 201);
    QCOMPARE(client.send("POST", text("/api/v1/keys/rotate")).status, 200);
    changeASetting(client);
    importASheet(client);
    QTRY_VERIFY(logged(client).size() >= 8);
    m_token = client.token();
    m_refreshToken = client.refreshToken();
    m_before = answers(client);
    for (const QByteArray& answer : std::as_const(m_before))
        QVERIFY2(!answer.contains("urn:bloomzy:problem"), answer);
    QVERIFY(server.stop());
}

void MigrateFixture::changeASetting(ApiClient& client)
{
    const QString path = text("/api/v1/settings");
    const QByteArray tag = client.get(path).header("ETag");
    QCOMPARE(client.patch(path, {{text("auth.sessionDays"), 30}}, tag).status, 200);
}

/// Its operation stands in the database of the system, too.
void MigrateFixture::importASheet(ApiClient& client)
{
    const Answer staged = client.send("POST", text("/api/v1/catalog/imports?fileName=one.csv"),
                                      "taxonRank,genus\ngenus,Zyzzyva\n", {{"Content-Type", "text/csv"}});
    QCOMPARE(staged.status, 201);
    const QString import = text("/api/v1/catalog/imports/") + staged.json().value(text("id")).toString();
    QCOMPARE(client.send("POST", import + text("/apply"), "{}", {{"Content-Type", "application/json"}}).status, 202);
    const auto state = [&] { return client.get(import).json().value(text("state")).toString(); };
    QTRY_COMPARE(state(), text("imported"));
    const auto isOver = [&] {
        const auto operations = client.get(text("/api/v1/operations")).json()[text("items")].toArray();
        return !operations.isEmpty() && operations.first()[text("finishedAt")].isString();
    };
    QTRY_VERIFY(isOver());
}

QJsonArray MigrateFixture::logged(ApiClient& client)
{
    const QSet<QString> own{text("server.start"), text("server.stop"), text("request.refused")};
    QJsonArray events;
    for (const QJsonValue event : client.get(text("/api/v1/audit/events?limit=200")).json()[text("items")].toArray())
        if (!own.contains(event[text("action")].toString()))
            events.append(event);
    return events;
}

QMap<QString, QByteArray> MigrateFixture::answers(ApiClient& client) const
{
    QMap<QString, QByteArray> found;
    QStringList paths{text("/api/v1/users?limit=200"),
                      text("/api/v1/roles"),
                      text("/api/v1/taxa/facets"),
                      text("/api/v1/taxa/facets?q=ficus"),
                      text("/api/v1/backups/recovery-keys"),
                      text("/api/v1/keys"),
                      text("/api/v1/settings"),
                      text("/api/v1/operations"),
                      text("/api/v1/catalog/imports"),
                      text("/.well-known/jwks.json"),
                      text("/api/v1/auth/me")};
    for (const char* search : {"", "fi", "ficus", "ficus lyr", "rosa", "palm", "o"})
        for (const char* sort : {"", "scientificName", "updatedAtDescending", "family"}) {
            QUrlQuery query{{text("limit"), text("100")}, {text("count"), text("true")}};
            if (*search)
                query.addQueryItem(text("q"), text(search));
            if (*sort)
                query.addQueryItem(text("sort"), text(sort));
            paths += text("/api/v1/taxa?") + query.toString(QUrl::FullyEncoded);
        }
    for (const QString& path : std::as_const(paths))
        found.insert(path, client.get(path).body);
    found.insert(text("the log"), QJsonDocument(logged(client)).toJson());
    // Every page of the list, by its cursors.
    QString cursor;
    do {
        const Answer page =
            client.get(text("/api/v1/taxa?limit=50") + (cursor.isEmpty() ? QString() : text("&cursor=") + cursor));
        for (const QJsonValue taxon : page.json()[text("items")].toArray()) {
            const QString path = text("/api/v1/taxa/") + taxon[text("id")].toString();
            found.insert(path, client.get(path).body);
        }
        cursor = page.json()[text("nextCursor")].toString();
    } while (!cursor.isEmpty());
    return found;
}

void MigrateFixture::copyWhole()
{
    m_folder = m_temporary.filePath(text("data"));
    QCOMPARE(QProcess::execute(text("cp"), {text("-a"), m_whole, m_folder}), 0);
}

void MigrateFixture::removeCopy()
{
    QDir(m_folder).removeRecursively();
}

QMap<QString, QString> MigrateFixture::files() const
{
    QMap<QString, QString> found;
    const auto trace = traceOf(m_folder);
    for (auto entry = trace.begin(); entry != trace.end(); ++entry)
        if (entry.key().endsWith(text(".db")) || entry.key().contains(text("-wal")))
            found.insert(entry.key(), entry.value());
    return found;
}

void MigrateFixture::expectRefusal(const QString& database, int code)
{
    const auto before = files();
    const CtlRun run = move(database);
    QVERIFY2(run.code == code, run.out + run.err);
    QCOMPARE(run.json().value(text("ok")), QJsonValue(false));
    QVERIFY(!run.json()[text("error")].toObject()[text("message")].toString().isEmpty());
    QCOMPARE(files(), before);
    QVERIFY(!isMarked());
}

} // namespace bloomzy::test
