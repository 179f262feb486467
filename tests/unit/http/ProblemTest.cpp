#include "backend/http/Problem.h"

#include "tests/support/TestMain.h"
#include "tests/unit/http/RouterFixture.h"

#include <QTest>

#include <set>

using namespace bloomzy;
using namespace bloomzy::test;

class ProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverTellsTheCause();
    void saysWhatEachCodeMeans();
    void carriesFaultsTraceAndRetryAfter();
    void staysValidWhateverTheDetailHolds();
    void namesEachPermission();
};

void ProblemTest::neverTellsTheCause()
{
    for (const auto code : {api::ErrorCode::internal, api::ErrorCode::conflict, api::ErrorCode::unavailable}) {
        const auto response = http::problem(core::makeError(code, "", "SELECT secret FROM /var/lib"), "t");
        QVERIFY(response.body.find("secret") == std::string::npos);
        for (const auto& header : response.headers)
            QVERIFY(header.second.find("secret") == std::string::npos);
    }
}

void ProblemTest::saysWhatEachCodeMeans()
{
    std::set<int> statuses;
    for (const auto& enumerator : core::json::typeOf<api::ErrorCode>.enumerators) {
        const auto code = static_cast<api::ErrorCode>(enumerator.value);
        const auto response = http::problem(core::makeError(code, ""), "0af7651916cd43dd8448eb211c80319c");
        const auto body = problemOf(response);
        QCOMPARE(response.contentType, std::string("application/problem+json"));
        QCOMPARE(body.type, "urn:bloomzy:problem:" + std::string(enumerator.name));
        QCOMPARE(body.status, response.status);
        QVERIFY(response.status == http::statusOf(code) && response.status >= 400 && response.status < 600);
        QVERIFY(!body.title.empty() && !body.detail.empty());
        const bool refines = code == api::ErrorCode::secondFactorRequired || code == api::ErrorCode::stepUpRequired ||
                             code == api::ErrorCode::secondFactorMissing;
        QVERIFY2(refines || statuses.insert(response.status).second, enumerator.name.data());
    }
    // What these ask for is said by a status that another code has.
    QCOMPARE(http::statusOf(api::ErrorCode::secondFactorRequired), http::statusOf(api::ErrorCode::unauthenticated));
    QCOMPARE(http::statusOf(api::ErrorCode::stepUpRequired), http::statusOf(api::ErrorCode::forbidden));
    QCOMPARE(http::statusOf(api::ErrorCode::secondFactorMissing), http::statusOf(api::ErrorCode::forbidden));
}

void ProblemTest::carriesFaultsTraceAndRetryAfter()
{
    auto error = core::invalid("/genus", "taxon.genus.capital", "Begin with a capital.");
    error.retryAfter = std::chrono::seconds(30);
    const auto response = http::problem(error, "trace");
    const auto body = problemOf(response);
    QCOMPARE(body.status, 422);
    QCOMPARE(body.traceId, std::string("trace"));
    QVERIFY(body.errors == error.faults);
    QCOMPARE(headerOf(response, "retry-after"), std::string("30"));
    QCOMPARE(headerOf(http::problem(core::makeError(api::ErrorCode::notFound, ""), ""), "retry-after"), std::string());
}

void ProblemTest::staysValidWhateverTheDetailHolds()
{
    const auto response = http::problem(core::makeError(api::ErrorCode::malformed, "\xFF \"\n"), "\x01");
    QCOMPARE(problemOf(response).detail, std::string("\xEF\xBF\xBD \"\n"));
}

void ProblemTest::namesEachPermission()
{
    QVERIFY(!http::permissionFromName("taxaRead"));
    QVERIFY(!http::permissionFromName("taxa"));
    QVERIFY(!http::permissionFromName(""));
    QCOMPARE(http::permissionName(api::Permission::taxaRead), std::string("taxa.read"));
    std::set<std::string_view> words;
    for (const auto& enumerator : core::json::typeOf<api::Permission>.enumerators) {
        const auto permission = static_cast<api::Permission>(enumerator.value);
        QVERIFY(http::permissionFromName(http::permissionName(permission)) == permission);
        QVERIFY(words.insert(http::permissionWords(permission)).second);
    }
}

BLOOMZY_APPLESS_TEST(ProblemTest)
#include "ProblemTest.moc"
