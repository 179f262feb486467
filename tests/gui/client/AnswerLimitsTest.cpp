#include "Await.h"
#include "FakeAuth.h"
#include "tests/support/TestMain.h"
#include "ui/client/ApiCall.h"
#include "ui/client/ImportApi.h"
#include "ui/client/MemorySecretStore.h"
#include "ui/client/Session.h"
#include "ui/client/SetupApi.h"
#include "ui/client/UsersApi.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::client;
using namespace bloomzy::test;

namespace {

using Kind = ClientError::Kind;

const QByteArray setupState = R"({"needed":true,"version":"0.1.0"})";

QByteArray users(int count)
{
    QByteArray items;
    for (int i = 0; i < count; ++i)
        items += QByteArray(i > 0 ? "," : "") + R"({"id":"u)" + QByteArray::number(i) + R"("})";
    return R"({"items":[)" + items + "]}";
}

} // namespace

/// What a server may answer with at most, and that a slow line is no fault. Over TLS.
class AnswerLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_identity = TestIdentity::make(m_folder.path(), QStringLiteral("server")); }
    void init();
    void cleanup();
    void anAnswerOfTooGreatALengthIsLeftUnread();
    void anAnswerWithoutEndIsLeft();
    void onlyWhereMuchIsAskedForMayMuchCome();
    void moreItemsThanAskedForAreRefused();
    void aSlowLineIsWaitedFor();
    void aServerThatLetsDropsFallIsNot();

private:
    void answerWith(const QByteArray& path, const TestAnswer& answer);

    QTemporaryDir m_folder;
    TestIdentity m_identity;
    FakeAuth m_auth;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<ApiClient> m_client;
};

void AnswerLimitsTest::init()
{
    m_auth = {};
    m_server =
        std::make_unique<TestServer>([this](const SeenRequest& request) { return m_auth(request); }, &m_identity);
    m_client = std::make_unique<ApiClient>(
        ApiClient::Options{.address = {m_server->url(), m_identity.fingerprint},
                           .profileId = QStringLiteral("p"),
                           .secrets = std::make_shared<MemorySecretStore>(QStringLiteral("none")),
                           .lockFolder = m_folder.filePath(QStringLiteral("locks")),
                           .timeout = std::chrono::seconds(2)});
    QVERIFY(await(m_client->session().signIn(ada, password)));
}

void AnswerLimitsTest::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void AnswerLimitsTest::answerWith(const QByteArray& path, const TestAnswer& answer)
{
    m_server->setHandler([this, path, answer](const SeenRequest& request) {
        return request.path.startsWith(path) ? answer : m_auth(request);
    });
}

void AnswerLimitsTest::anAnswerOfTooGreatALengthIsLeftUnread()
{
    answerWith("/api/v1/setup", {.body = QByteArray(usualAnswer + 1 - setupState.size(), ' ') + setupState});
    const auto refused = await(SetupApi(*m_client).state());
    QVERIFY(refused.has_error());
    QCOMPARE(refused.error().kind, Kind::protocol);
    QVERIFY(refused.error().userText.contains(QStringLiteral("makes no sense")));
    QCOMPARE(m_server->count("/api/v1/setup"), 1); // a second time it would be as large
    answerWith("/api/v1/setup", {.body = QByteArray(usualAnswer - setupState.size(), ' ') + setupState});
    QVERIFY(await(SetupApi(*m_client).state()).has_value());
}

void AnswerLimitsTest::anAnswerWithoutEndIsLeft()
{
    auto sent = std::make_shared<qint64>(0);
    answerWith("/api/v1/setup", {.more = [sent] {
                   *sent += 256 * 1024;
                   return QByteArray(256 * 1024, ' ');
               }});
    const auto refused = await(SetupApi(*m_client).state());
    QVERIFY(refused.has_error());
    QCOMPARE(refused.error().kind, Kind::protocol);
    // What is on the way, the two ends of the connection hold.
    QVERIFY2(*sent < 4 * usualAnswer, qPrintable(QString::number(*sent)));
    answerWith("/nowhere", {});
    QVERIFY(await(UsersApi(*m_client).list()).has_value());
}

void AnswerLimitsTest::onlyWhereMuchIsAskedForMayMuchCome()
{
    const QString id = QStringLiteral("i1");
    answerWith("/api/v1/catalog/imports/i1/errors",
               {.body = QByteArray(usualAnswer + 1, 'x'), .contentType = "text/csv"});
    const auto rows = await(ImportApi(*m_client).errors(id));
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), usualAnswer + 1);
    answerWith("/api/v1/catalog/imports/i1/errors",
               {.body = QByteArray(largeAnswer + 1, 'x'), .contentType = "text/csv"});
    QCOMPARE(await(ImportApi(*m_client).errors(id)).error().kind, Kind::protocol);
}

void AnswerLimitsTest::moreItemsThanAskedForAreRefused()
{
    answerWith("/api/v1/users", {.body = users(3)});
    api::UserQuery query;
    query.limit = 2;
    const auto refused = await(UsersApi(*m_client).list(query));
    QVERIFY(refused.has_error());
    QCOMPARE(refused.error().kind, Kind::protocol);
    query.limit = 3;
    QCOMPARE(await(UsersApi(*m_client).list(query))->items.size(), std::size_t(3));
    answerWith("/api/v1/users", {.body = users(201)});
    QCOMPARE(await(UsersApi(*m_client).list()).error().kind, Kind::protocol);
    answerWith("/api/v1/users", {.body = users(200)});
    QCOMPARE(await(UsersApi(*m_client).list())->items.size(), std::size_t(200));
}

void AnswerLimitsTest::aSlowLineIsWaitedFor()
{
    auto pieces = std::make_shared<int>(0);
    answerWith("/api/v1/setup", {.body = {},
                                 .more =
                                     [pieces] {
                                         if (++*pieces == 30)
                                             return setupState;
                                         return *pieces < 30 ? QByteArray(32 * 1024, ' ') : QByteArray();
                                     },
                                 .every = 100});
    QElapsedTimer clock;
    clock.start();
    const auto state = await(SetupApi(*m_client).state());
    QVERIFY2(state.has_value(), state ? "" : qPrintable(state.error().detail));
    QVERIFY(clock.elapsed() > 2'000); // longer than an answer has that does not come
}

void AnswerLimitsTest::aServerThatLetsDropsFallIsNot()
{
    answerWith("/api/v1/setup", {.body = {}, .more = [] { return QByteArray(" "); }, .every = 50});
    QCOMPARE(await(SetupApi(*m_client).state()).error().kind, Kind::timeout);
}

BLOOMZY_TEST(AnswerLimitsTest)
#include "AnswerLimitsTest.moc"
