// What a real server answers on this machine, beside what the same clients get from one that does nothing. Only ratios
// of one run mean something: the clients share the processors with the servers.
#include "tests/bench/server/LoadClient.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

constexpr std::chrono::seconds span{2};
constexpr int plants = 200;

struct Case
{
    const char* name;
    std::size_t clients;
    std::uint16_t port;
    RequestMaker request;
};

std::string get(const std::string& path, const std::string& token = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" +
           (token.empty() ? std::string() : "Authorization: Bearer " + token + "\r\n") + "\r\n";
}

/// Letters that differ for each number: names of species have no digits.
std::string epithet(std::size_t client, std::uint64_t n)
{
    std::string text = "bench";
    for (std::uint64_t rest = n * 64 + client + 1; rest > 0; rest /= 26)
        text += static_cast<char>('a' + rest % 26);
    return text;
}

std::string create(const std::string& token, const std::string& genus, std::size_t client, std::uint64_t n)
{
    const std::string body =
        R"({"taxonRank":"species","genus":")" + genus + R"(","specificEpithet":")" + epithet(client, n) + "\"}";
    return "POST /api/v1/taxa HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token +
           "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

void tell(const Case& one, double bare)
{
    const Load load = measure(one.port, one.clients, span, one.request);
    std::printf("%-34s %2zu clients %8.0f/s  %5.3f of bare  p50 %7.3f ms  p99 %7.3f ms", one.name, one.clients,
                load.perSecond, bare > 0 ? load.perSecond / bare : 1.0, load.p50, load.p99);
    std::printf(load.failures > 0 ? "  %llu failed\n" : "\n", static_cast<unsigned long long>(load.failures));
    std::fflush(stdout);
}

/// The id of one of the plants that lists and reads then find; empty when the server did not take them.
QString fill(ApiClient& client)
{
    QString id;
    for (int i = 0; i < plants; ++i) {
        const QString name = QString::fromStdString(epithet(0, static_cast<std::uint64_t>(i)));
        id = client
                 .post(QStringLiteral("/api/v1/taxa"), {{QStringLiteral("taxonRank"), QStringLiteral("species")},
                                                        {QStringLiteral("genus"), QStringLiteral("Rosa")},
                                                        {QStringLiteral("specificEpithet"), name}})
                 .json()
                 .value(QStringLiteral("id"))
                 .toString();
    }
    return id;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    ServerProcess server;
    if (!server.start())
        return 1;
    ApiClient client(server.url());
    if (client.setUp(server.setupToken()).status != 201)
        return 1;
    const std::string id = fill(client).toStdString();
    if (id.empty())
        return 1;
    const std::string token = client.token().toStdString();
    const auto port = static_cast<std::uint16_t>(server.url().port());
    const std::uint16_t barePort = startBareServer();
    const auto fixed = [](std::string request) {
        return [request = std::move(request)](std::size_t, std::uint64_t) { return request; };
    };
    const double bare = measure(barePort, 8, span, fixed(get("/"))).perSecond;
    std::printf("a server that does nothing           8 clients %8.0f/s\n", bare);
    tell({"GET /health/live", 8, port, fixed(get("/health/live"))}, bare);
    tell({"GET /health/ready", 8, port, fixed(get("/health/ready"))}, bare);
    tell({"one taxon, with a token", 8, port, fixed(get("/api/v1/taxa/" + id, token))}, bare);
    tell({"a page of 50 taxa", 8, port, fixed(get("/api/v1/taxa?limit=50", token))}, bare);
    for (const std::size_t clients : {1, 8, 32}) {
        const std::string genus = "Rosa" + std::string(clients == 1 ? "a" : clients == 8 ? "b" : "c");
        tell({"create a taxon, durable", clients, port,
              [&](std::size_t number, std::uint64_t n) { return create(token, genus, number, n); }},
             bare);
    }
    return server.stop() ? 0 : 1;
}
