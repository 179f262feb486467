#include "app/ctl/audit/HttpLogSource.h"

#include "app/ctl/audit/StoredLog.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/AuditLogFixture.h"
#include "tests/unit/audit/LogRoutesClient.h"

#include <QRandomGenerator>
#include <QTest>
#include <QUrlQuery>

#include <sysexits.h>

using namespace bloomzy;
using test::AuditLogFixture;

namespace {

constexpr int logSize = 300;

/// Asks the routes of a log in the place of a server, which may then lie.
class LyingServer : public http::Client
{
public:
    using Lie = std::function<void(const std::string& target, http::ClientAnswer& answer)>;

    LyingServer(const test::LogRoutes& routes, Lie lie)
        : m_routes(routes)
        , m_lie(std::move(lie))
    {
    }
    core::Result<http::ClientAnswer> send(const http::ClientRequest& request) override
    {
        http::ClientAnswer answer;
        const auto found = ask(request.target);
        answer.status = found.has_value() ? 200 : 404;
        answer.body = found.has_value() ? found->body : std::string();
        if (m_lie)
            m_lie(request.target, answer);
        return answer;
    }

private:
    [[nodiscard]] core::Result<http::Response> ask(std::string_view target) const
    {
        target.remove_prefix(std::string_view("/api/v1/audit/log/").size());
        if (target == "checkpoint")
            return m_routes.ask("getAuditCheckpoint");
        if (target == "vkey")
            return m_routes.ask("getAuditVerifierKey");
        if (target == "closed")
            return m_routes.ask("listClosedAuditLogs");
        if (target.starts_with("tile/"))
            return m_routes.ask("getAuditTile", std::string(target.substr(5)));
        test::LogRoutes::Query query;
        const QUrlQuery parts(QString::fromStdString(std::string(target.substr(target.find('?') + 1))));
        for (const auto& [name, value] : parts.queryItems())
            query.emplace_back(name.toStdString(), value.toStdString());
        return m_routes.ask("listAuditParts", {}, query);
    }

    const test::LogRoutes& m_routes;
    Lie m_lie;
};

} // namespace

/// A log that is told over HTTP is not believed.
class HttpLogSourceTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhyItCouldNotAsk();
    void refusesAnswersThatDoNotFit_data();
    void refusesAnswersThatDoNotFit();
    void findsAnyByteThatIsChangedOnTheWay();
    void verifiesWhatIsTrue();

private:
    [[nodiscard]] audit::LogVerdict verify(LyingServer::Lie lie) const;

    std::unique_ptr<AuditLogFixture> m_log;
    std::unique_ptr<test::LogRoutes> m_routes;
};

void HttpLogSourceTest::init()
{
    m_log = std::make_unique<AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
    m_log->open().value();
    m_log->happen(logSize).value();
    m_routes = std::make_unique<test::LogRoutes>(*m_log->service);
}

void HttpLogSourceTest::cleanup()
{
    m_routes.reset();
    m_log.reset();
}

audit::LogVerdict HttpLogSourceTest::verify(LyingServer::Lie lie) const
{
    ctl::ServerLink link(std::make_unique<LyingServer>(*m_routes, std::move(lie)), "https://127.0.0.1");
    ctl::HttpLogSource source(link);
    return audit::verifyLog(source, {m_log->key(), {}}).value();
}

void HttpLogSourceTest::tellsWhyItCouldNotAsk()
{
    const auto forbid = [](const std::string& target, http::ClientAnswer& answer) {
        if (target.find("entries") != std::string::npos)
            answer = {403,
                      "application/problem+json",
                      R"({"type":"urn:bloomzy:problem:forbidden","title":"",)"
                      R"("status":403,"detail":"No."})",
                      {}};
    };
    ctl::ServerLink link(std::make_unique<LyingServer>(*m_routes, forbid), "https://127.0.0.1");
    ctl::HttpLogSource source(link);
    QVERIFY(audit::verifyLog(source, {m_log->key(), {}}).has_error());
    QVERIFY(source.failure() && source.failure()->exitCode == EX_NOPERM);
}

void HttpLogSourceTest::refusesAnswersThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const char* target, QByteArray body, const char* words) {
        QTest::newRow(name) << QByteArray(target) << std::move(body) << QByteArray(words);
    };
    row("no head", "checkpoint", {}, "The checkpoint is not one");
    row("rubbish for closed logs", "closed", "rubbish", "What is told of the logs that this one succeeds");
    row("a closed log that is none", "closed", R"({"items":[{"vkey":"x","closing":"y"}]})",
        "What is told of the logs that this one succeeds");
    row("too many entries", "tile/entries/000", QByteArray(600, '\0'), "The events 1 to 256 cannot be read");
    row("no entries", "tile/entries/000", {}, "Event 1 is missing");
    row("half of the hashes", "tile/0/000", QByteArray(128 * 32, 'a'), "The hashes of the events 1 to 256");
    row("no parts", "parts?first=257", R"({"items":[]})", "Event 257: what stands beside it cannot be read");
    row("rubbish for parts", "parts?first=1&", "rubbish", "Event 1: what stands beside it cannot be read");
}

void HttpLogSourceTest::refusesAnswersThatDoNotFit()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, words);
    const auto verdict = verify([&](const std::string& asked, http::ClientAnswer& answer) {
        if (asked.find(target.toStdString()) != std::string::npos)
            answer.body = body.toStdString();
    });
    QVERIFY2(verdict.wrong.starts_with(words.toStdString()), verdict.wrong.c_str());
}

void HttpLogSourceTest::findsAnyByteThatIsChangedOnTheWay()
{
    QRandomGenerator random(7);
    int found = 0;
    for (int round = 0; round < 60; ++round) {
        int asked = 0;
        const int which =
            int(random.bounded(8U)); // the head, and three answers for each of two bundles, one tile above
        bool changed = false;
        const auto verdict = verify([&](const std::string& target, http::ClientAnswer& answer) {
            // Of a log that succeeds none an empty list says nothing, whatever its member is called.
            if (target.ends_with("/closed") || asked++ != which || answer.body.empty())
                return;
            const auto at = random.bounded(quint32(answer.body.size()));
            answer.body[at] = char(answer.body[at] ^ char(1U << random.bounded(7U)));
            changed = true;
        });
        // The name of a part that is another one takes the part away, and that is told.
        QVERIFY2(!changed || !verdict.wrong.empty() || verdict.partsGone > 0, qPrintable(QString::number(round)));
        found += verdict.wrong.empty() ? 0 : 1;
    }
    QVERIFY2(found > 40, qPrintable(QString::number(found)));
}

void HttpLogSourceTest::verifiesWhatIsTrue()
{
    const auto verdict = verify({});
    QCOMPARE(verdict.wrong, std::string());
    QCOMPARE(verdict.partsGone, std::uint64_t{0});
    QCOMPARE(verdict.head.size, std::uint64_t{logSize});
}

BLOOMZY_TEST(HttpLogSourceTest)
#include "HttpLogSourceTest.moc"
