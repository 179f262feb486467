#include "tests/integration/server/DeclaredOperations.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList rolesTried{u"auditor"_s, u"curator"_s, u"support"_s, u"viewer"_s};

/// What belongs to a person: others are told that it is not there.
bool isPersonal(const DeclaredOperation& operation)
{
    for (const auto& path : {u"/api/v1/auth/sessions/"_s, u"/api/v1/auth/api-keys/"_s, u"/api/v1/auth/me/notices/"_s,
                             u"/api/v1/catalog/views/"_s, u"/api/v1/audit/views/"_s, u"/api/v1/operations/"_s})
        if (operation.path.startsWith(path))
            return true;
    return false;
}

} // namespace

/// Every route with an id × every role, with ids of things that are there and an administrator's.
class ForeignObjectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void othersGetWhatTheDeclarationsImply_data();
    void othersGetWhatTheDeclarationsImply();
    void everyParameterWasFilled();
    void theirOwnerStillHasThem();

private:
    void makeObjects();
    [[nodiscard]] QString make(const QString& path, const QJsonObject& body);
    [[nodiscard]] QString pathTo(const DeclaredOperation& operation) const;
    [[nodiscard]] QByteArray kept() const;
    void check(const DeclaredOperation& operation, const QString& role, const Answer& answer) const;

    const QString nowhere = u"019ab000-0000-7000-8000-000000000000"_s;
    const QTemporaryDir m_shelf; ///< where backups could go
    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_ada;
    QList<DeclaredOperation> m_operations;
    QMap<QString, Guest> m_people;            ///< by their role
    QList<std::pair<QString, QString>> m_ids; ///< by how a path begins
    QString m_session, m_key;
    QByteArray m_before;
};

QString ForeignObjectsTest::make(const QString& path, const QJsonObject& body)
{
    const Answer made = m_ada->post(path, body);
    [&made] { QVERIFY2(made.status == 201, made.body); }();
    return made.json().value(u"id"_s).toString();
}

void ForeignObjectsTest::makeObjects()
{
    const QJsonObject me = m_ada->get(u"/api/v1/auth/me"_s).json();
    m_session = me.value(u"sessionId"_s).toString();
    const Answer key = m_ada->post(
        u"/api/v1/auth/api-keys"_s,
        {{u"name"_s, u"Greenhouse"_s}, {u"permissions"_s, QJsonArray{u"taxa.read"_s}}, {u"families"_s, QJsonArray()}});
    QVERIFY2(key.status == 201, key.body);
    m_key = m_ada->get(u"/api/v1/auth/api-keys"_s).json().value(u"items"_s).toArray().at(0)[u"id"_s].toString();
    const QJsonObject mine{
        {u"name"_s, u"Mine"_s}, {u"query"_s, QString()}, {u"columns"_s, QJsonArray()}, {u"isDefault"_s, false}};
    const QString view = make(u"/api/v1/catalog/views"_s, mine);
    const QString auditView = make(u"/api/v1/audit/views"_s, mine);
    const QString destination =
        make(u"/api/v1/backups/destinations"_s,
             {{u"name"_s, u"Shelf"_s},
              {u"kind"_s, u"folder"_s},
              {u"settings"_s, QJsonArray{QJsonObject{{u"name"_s, u"path"_s}, {u"value"_s, m_shelf.path()}}}}});
    const QString taxon = make(u"/api/v1/taxa"_s, {{u"genus"_s, u"Ficus"_s}, {u"specificEpithet"_s, u"lyrata"_s}});
    const Answer staged = m_ada->send("POST", u"/api/v1/catalog/imports?fileName=one.csv"_s,
                                      "taxonRank,genus\ngenus,Zyzzyva\n", {{"Content-Type", "text/csv"}});
    QCOMPARE(staged.status, 201);
    const QString import = staged.json().value(u"id"_s).toString();
    const Answer applied = m_ada->send("POST", u"/api/v1/catalog/imports/%1/apply"_s.arg(import), "{}",
                                       {{"Content-Type", "application/json"}});
    QVERIFY2(applied.status == 202, applied.body);
    const QString operation = applied.json().value(u"id"_s).toString();
    const auto isOver = [&] {
        return m_ada->get(u"/api/v1/operations/"_s + operation).json()[u"finishedAt"_s].isString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 20'000);
    m_ids = {{u"/api/v1/auth/sessions/"_s, m_session},      {u"/api/v1/auth/api-keys/"_s, m_key},
             {u"/api/v1/catalog/views/"_s, view},           {u"/api/v1/taxa/"_s, taxon},
             {u"/api/v1/catalog/imports/"_s, import},       {u"/api/v1/operations/"_s, operation},
             {u"/api/v1/users/"_s, me[u"id"_s].toString()}, {u"/api/v1/roles/"_s, u"administrator"_s},
             {u"/api/v1/audit/views/"_s, auditView},        {u"/api/v1/backups/destinations/"_s, destination},
             {u"/api/v1/backups/points/"_s, nowhere}};
    const auto event = [this] {
        return m_ada->get(u"/api/v1/audit/events?limit=1"_s).json()[u"items"_s].toArray().at(0)[u"id"_s].toString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!event().isEmpty(), 20'000);
    m_ids += {u"/api/v1/audit/events/"_s, event()};
    for (const auto& [path, id] : m_ids)
        QVERIFY2(!id.isEmpty(), qPrintable(path));
}

void ForeignObjectsTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_ada = std::make_unique<ApiClient>(m_server.url());
    QCOMPARE(m_ada->setUp(m_server.setupToken()).status, 201);
    m_operations = declaredOperations(m_ada->get(u"/openapi.json"_s).json());
    for (const QString& role : rolesTried) {
        const Guest guest = inviteGuest(*m_ada, m_server.url(), role, {role});
        QVERIFY(!guest.token.isEmpty());
        m_people.insert(role, guest);
    }
    makeObjects();
    m_before = kept();
}

/// With the ids of what there is.
QString ForeignObjectsTest::pathTo(const DeclaredOperation& operation) const
{
    QString path = operation.path;
    path.replace(u"{sessionId}"_s, m_session).replace(u"{keyId}"_s, m_key);
    path.replace(u"tile/{path}"_s, u"tile/0/000.p/1"_s);
    // A notice comes of a recovery on a stopped server: unit.NoticeTest shows whose is whose. A restore point comes of
    // a backup, and is nobody's own.
    path.replace(u"{noticeId}"_s, nowhere);
    for (const auto& [begin, id] : m_ids)
        if (path.startsWith(begin))
            path.replace(u"{id}"_s, id);
    return path;
}

/// What an administrator sees of what is theirs.
QByteArray ForeignObjectsTest::kept() const
{
    QByteArray all;
    for (const auto& path : {u"/api/v1/auth/api-keys"_s, u"/api/v1/catalog/views"_s, u"/api/v1/audit/views"_s,
                             u"/api/v1/backups/destinations"_s, u"/api/v1/roles"_s, u"/api/v1/auth/second-factor"_s}) {
        const Answer answer = m_ada->get(path);
        all += path.toLatin1() + ' ' + QByteArray::number(answer.status) + ' ' + answer.body + '\n';
    }
    return all;
}

void ForeignObjectsTest::othersGetWhatTheDeclarationsImply_data()
{
    QTest::addColumn<QString>("role");
    for (const QString& role : rolesTried)
        QTest::newRow(role.toLatin1()) << role;
}

void ForeignObjectsTest::othersGetWhatTheDeclarationsImply()
{
    QFETCH(QString, role);
    ApiClient person(m_server.url());
    person.setToken(m_people.value(role).token);
    int tried = 0;
    for (const auto& operation : m_operations) {
        if (operation.isOpen() || !operation.hasParameter())
            continue;
        ++tried;
        const Answer answer = person.send(operation.verb, pathTo(operation), {}, {{"If-Match", "\"1\""}});
        check(operation, role, answer);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(tried >= 25);
}

void ForeignObjectsTest::check(const DeclaredOperation& operation, const QString& role, const Answer& answer) const
{
    const QByteArray where = role.toLatin1() + ' ' + operation.name() + ": " + QByteArray::number(answer.status) + ' ' +
                             answer.body.left(200);
    const QStringList held = m_people.value(role).permissions;
    if (!operation.permission.isEmpty() && !held.contains(operation.permission))
        QVERIFY2(answer.status == 403 && answer.problem() == u"forbidden"_s, where);
    else if (operation.path == u"/api/v1/operations/{id}"_s && held.contains(u"operations.read"_s))
        QVERIFY2(answer.status == 200, where);
    else if (operation.path.startsWith(u"/api/v1/operations/"_s) && held.contains(u"operations.read"_s))
        QVERIFY2(answer.status == 403, where);
    else if (isPersonal(operation) && (operation.verb == "GET" || operation.verb == "DELETE"))
        QVERIFY2(answer.status == 404, where);
    else if (isPersonal(operation)) // a body that is missing may be told first
        QVERIFY2(answer.status == 404 || answer.status == 415 || answer.status == 422, where);
    else
        QVERIFY2(answer.status != 401 && answer.status != 403 && answer.status < 500, where);
}

/// A new kind of object needs one here.
void ForeignObjectsTest::everyParameterWasFilled()
{
    for (const auto& operation : m_operations)
        QVERIFY2(operation.isOpen() || !pathTo(operation).contains(u'{'), operation.name());
}

void ForeignObjectsTest::theirOwnerStillHasThem()
{
    QCOMPARE(kept(), m_before);
    QCOMPARE(m_ada->get(u"/api/v1/auth/me"_s).json().value(u"sessionId"_s).toString(), m_session);
}

BLOOMZY_TEST(ForeignObjectsTest)
#include "ForeignObjectsTest.moc"
