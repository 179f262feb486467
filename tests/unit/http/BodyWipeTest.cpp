#include "backend/api/Auth.h"
#include "backend/http/TypedEndpoint.h"
#include "tests/support/TestMain.h"
#include "tests/unit/http/RouterFixture.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <new>

using namespace bloomzy;
using namespace bloomzy::http;
using namespace bloomzy::test;

namespace {

constexpr std::string_view secret = "quiet-lantern-9-orbit-falcon";
std::atomic<bool> watching{false};
std::atomic<int> freedWithSecret{0};

void look(void* memory) noexcept
{
    if (memory && watching &&
        std::string_view(static_cast<const char*>(memory), malloc_usable_size(memory)).find(secret) !=
            std::string_view::npos)
        ++freedWithSecret;
    std::free(memory);
}

} // namespace

void* operator new(std::size_t size)
{
    // Cleared, so that nothing is found that an earlier owner left.
    if (void* memory = std::calloc(1, std::max<std::size_t>(size, 1)))
        return memory;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    return std::calloc(1, std::max<std::size_t>(size, 1));
}
void operator delete(void* memory) noexcept
{
    look(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    look(memory);
}

/// What a request's body brought is gone from the memory that is given back.
class BodyWipeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesAreWipedBeforeTheyAreFreed();
    void whatIsReadFromThemIsWipedToo_data();
    void whatIsReadFromThemIsWipedToo();

private:
    MemoryLog m_log;
};

void BodyWipeTest::bodiesAreWipedBeforeTheyAreFreed()
{
    bool seen = false;
    Endpoint login{.route = {.method = Method::post,
                             .path = "/login",
                             .access = Access::open("A test"),
                             .operationId = "login",
                             .summary = "Signs in.",
                             .auditAction = "session.login"},
                   .handle = [&seen](const Request& request) -> core::Result<Response> {
                       seen = request.body.find(secret) != std::string::npos;
                       return Response{};
                   }};
    auto router = Router::make({login}, std::make_shared<TokenAuthorizer>(), m_log);
    QVERIFY(router.has_value());
    RawRequest request{.method = "POST", .target = "/login", .headers = {}};
    request.body = "{\"password\":\"" + std::string(secret) + "\"}";
    watching = true;
    const int status = (*router)->answer(std::move(request)).status;
    watching = false;
    QCOMPARE(status, 200);
    QVERIFY(seen);
    QCOMPARE(freedWithSecret.load(), 0);
}

void BodyWipeTest::whatIsReadFromThemIsWipedToo_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray text(secret.data(), static_cast<qsizetype>(secret.size()));
    const QByteArray good = R"({"email":"ada@example.org","password":")" + text + "\"";
    QTest::newRow("good") << good + "}" << 204;
    QTest::newRow("cut off") << good << 400;
    QTest::newRow("more behind it") << good + "} x" << 400;
    QTest::newRow("unknown key") << good + R"(,"a":1})" << 422;
    QTest::newRow("twice") << good + R"(,"password":")" + text + "\"}" << 422;
    QTest::newRow("alone") << "\"" + text + "\"" << 422;
}

void BodyWipeTest::whatIsReadFromThemIsWipedToo()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    std::vector<Endpoint> endpoints{endpoint<api::LoginRequest, Nothing, Nothing>(
        {.method = Method::post,
         .path = "/login",
         .access = Access::open("a test"),
         .operationId = "login",
         .summary = "Signs in.",
         .auditAction = "session.login"},
        [](const Call<api::LoginRequest>& call) -> core::Result<Reply<Nothing>> {
            if (call.body.password != secret)
                return core::internalError("another password");
            return Reply<Nothing>{};
        })};
    auto router = Router::make(std::move(endpoints), std::make_shared<TokenAuthorizer>(), m_log);
    QVERIFY(router.has_value());
    RawRequest request{.method = "POST", .target = "/login", .headers = {{"content-type", "application/json"}}};
    request.body = body.toStdString();
    freedWithSecret = 0;
    watching = true;
    Response response = (*router)->answer(std::move(request));
    watching = false;
    QCOMPARE(response.status, status);
    QCOMPARE(freedWithSecret.load(), 0);
}

BLOOMZY_APPLESS_TEST(BodyWipeTest)
#include "BodyWipeTest.moc"
