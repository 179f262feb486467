#include "tests/integration/server/Crowd.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <unistd.h>

namespace {

constexpr std::string_view asks = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr std::string_view asksMuch = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr int asksAtOnce = 64; // more than the sockets of both sides take together
constexpr std::string_view beginsHead = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
constexpr std::string_view beginsBody = "POST /api/v1/auth/password-check HTTP/1.1\r\nHost: localhost\r\n"
                                        "Content-Type: application/json\r\nContent-Length: 8000\r\n\r\n";
constexpr std::size_t statusLine = 12;

int connectTo(std::uint16_t port, bool smallEar)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return socket;
    const int bytes = 4096;
    if (smallEar)
        setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

void say(int socket, std::string_view text)
{
    (void)::send(socket, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

} // namespace

Crowd::Crowd(std::uint16_t port, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        Client client{static_cast<Kind>(i % kinds)};
        client.socket = connectTo(port, client.kind == Kind::slowEar);
        if (client.socket < 0)
            return;
        begin(client);
        m_clients.push_back(client);
    }
}

Crowd::~Crowd()
{
    for (Client& client : m_clients)
        leave(client);
}

void Crowd::begin(const Client& client)
{
    switch (client.kind) {
    case Kind::silent:
        break;
    case Kind::slowHead:
        return say(client.socket, beginsHead);
    case Kind::slowBody:
        return say(client.socket, beginsBody);
    case Kind::slowEar:
        for (int i = 0; i < asksAtOnce; ++i)
            say(client.socket, asksMuch);
        break;
    case Kind::idle:
        return say(client.socket, asks);
    }
}

void Crowd::dribble()
{
    for (Client& client : m_clients) {
        if (client.socket < 0)
            continue;
        if (client.kind == Kind::slowHead || client.kind == Kind::slowBody)
            say(client.socket, "x");
        listen(client);
    }
}

/// One byte for a slow ear; what there is for the others.
void Crowd::listen(Client& client)
{
    int error = 0; // recv() would first give all that came before
    socklen_t errorSize = sizeof error;
    if (::getsockopt(client.socket, SOL_SOCKET, SO_ERROR, &error, &errorSize) == 0 && error != 0)
        return leave(client);
    std::array<char, 2048> bytes;
    const std::size_t most = client.kind == Kind::slowEar ? 1 : bytes.size();
    const auto size = ::recv(client.socket, bytes.data(), most, MSG_DONTWAIT);
    if (size > 0 && client.received.size() < qsizetype(statusLine))
        client.received.append(bytes.data(), std::min(qsizetype(size), qsizetype(statusLine)));
    client.tooSlow = client.tooSlow || client.received.startsWith("HTTP/1.1 408");
    if (size == 0 || (size < 0 && errno != EAGAIN))
        leave(client);
}

void Crowd::leave(Client& client)
{
    if (client.socket >= 0)
        ::close(client.socket);
    client.socket = -1;
}

std::size_t Crowd::open(Kind kind) const
{
    return std::size_t(std::ranges::count_if(
        m_clients, [kind](const Client& client) { return client.kind == kind && client.socket >= 0; }));
}

std::size_t Crowd::toldTooSlow(Kind kind) const
{
    return std::size_t(std::ranges::count_if(
        m_clients, [kind](const Client& client) { return client.kind == kind && client.tooSlow; }));
}
