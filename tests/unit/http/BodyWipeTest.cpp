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
                   },
                   .query = nullptr,
                   .request = nullptr,
                   .response = nullptr};
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

QTEST_APPLESS_MAIN(BodyWipeTest)
#include "BodyWipeTest.moc"
