#include "TransportFixture.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>

using namespace bloomzy;
using namespace bloomzy::client;
using namespace bloomzy::test;

namespace {

TestAnswer tooMany(const QByteArray& seconds)
{
    auto answer = problem(429, "rateLimited", "Your address asks for too much at once.");
    answer.moreHeaders = "Retry-After: " + seconds + "\r\n";
    return answer;
}

} // namespace

/// What is sent again by itself, when, and how often; and what never is.
class RetryTest : public TransportFixture
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenGetIsTriedOnceMore();
    void aGetWaitsAsToldAndIsTriedAgain();
    void aGetGivesUpWhenItIsToldTooOften();
    void aCancelledGetIsNotTriedAgain();
    void aChangeIsNeverTriedAgainByItself();
    void aRepeatedPostKeepsItsKey();
};

void RetryTest::aBrokenGetIsTriedOnceMore()
{
    int asked = 0;
    TestServer server([&asked](const SeenRequest& request) {
        ++asked;
        return asked == 1 ? TestAnswer{.drop = true} : setupAnswer(request);
    });
    const auto client = clientOf({server.url(), {}});
    QVERIFY(!errorOf(SetupApi(*client).state()));
}

void RetryTest::aGetWaitsAsToldAndIsTriedAgain()
{
    int asked = 0;
    TestServer server([&](const SeenRequest& request) { return ++asked == 1 ? tooMany("1") : setupAnswer(request); });
    const auto client = clientOf({server.url(), {}});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!errorOf(SetupApi(*client).state()));
    QCOMPARE(asked, 2);
    QVERIFY(timer.elapsed() >= 990);
}

void RetryTest::aGetGivesUpWhenItIsToldTooOften()
{
    int asked = 0;
    TestServer server([&](const SeenRequest&) {
        ++asked;
        return tooMany("0");
    });
    const auto client = clientOf({server.url(), {}});
    auto error = errorOf(SetupApi(*client).state());
    QVERIFY(error && error->is(api::ErrorCode::rateLimited));
    QCOMPARE(asked, 4);
    TestServer patient([&](const SeenRequest&) { return tooMany("11"); });
    error = errorOf(SetupApi(*clientOf({patient.url(), {}})).state());
    QVERIFY(error && error->retryAfter == std::chrono::seconds(11));
    QVERIFY2(error->userText.contains(QStringLiteral("11 second")), qPrintable(error->userText));
}

void RetryTest::aCancelledGetIsNotTriedAgain()
{
    int asked = 0;
    TestServer server([&](const SeenRequest& request) { return ++asked <= 2 ? tooMany("1") : setupAnswer(request); });
    const auto client = clientOf({server.url(), {}});
    auto future = SetupApi(*client).state();
    QTRY_COMPARE(asked, 1);
    future.cancel();
    // Begins to wait later than the first one would, so when it is through the first one's time is over.
    QVERIFY(!errorOf(SetupApi(*client).state()));
    QCOMPARE(asked, 3);
}

void RetryTest::aChangeIsNeverTriedAgainByItself()
{
    int asked = 0;
    TestServer server([&](const SeenRequest&) {
        ++asked;
        return tooMany("1");
    });
    const auto client = clientOf({server.url(), {}});
    const ApiRequest request{.method = HttpMethod::post, .path = QStringLiteral("/x"), .body = "{}", .signedIn = false};
    const auto error = errorOf(sendFor<void>(*client, request));
    QVERIFY(error && error->is(api::ErrorCode::rateLimited));
    QVERIFY2(error->userText.contains(QStringLiteral("1 second")), qPrintable(error->userText));
    QCOMPARE(asked, 1);
}

void RetryTest::aRepeatedPostKeepsItsKey()
{
    bool broken = true;
    TestServer server(
        [&broken](const SeenRequest&) { return TestAnswer{.body = R"({"acceptable":true})", .drop = broken}; });
    const auto client = clientOf({server.url(), {}});
    const ApiRequest request{.method = HttpMethod::post, .path = QStringLiteral("/x"), .body = "{}", .signedIn = false};
    const auto key = [&] { return server.seen.last().headers.value("idempotency-key"); };
    QVERIFY(errorOf(sendFor<void>(*client, request)));
    QVERIFY(!server.seen.isEmpty());
    const QByteArray unknown = key(); // what became of it is not known
    QVERIFY(!unknown.isEmpty());
    broken = false;
    QVERIFY(!errorOf(sendFor<void>(*client, request)));
    QCOMPARE(key(), unknown);
    QVERIFY(!errorOf(sendFor<void>(*client, request)));
    QVERIFY(key() != unknown);
}

BLOOMZY_TEST(RetryTest)
#include "RetryTest.moc"
