#include "tests/bench/server/LoadClient.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <thread>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void sendAtOnce(int socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

class Connection
{
public:
    explicit Connection(std::uint16_t port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const auto address = loopback(port);
        m_open = connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        sendAtOnce(m_socket);
    }
    ~Connection() { ::close(m_socket); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] bool isOpen() const { return m_open; }
    /// The status; 0 when the connection broke.
    int ask(std::string_view request)
    {
        m_open = m_open && ::send(m_socket, request.data(), request.size(), MSG_NOSIGNAL) == ssize_t(request.size());
        m_answer.clear();
        while (m_open && !isWhole())
            receive();
        int status = 0;
        if (m_open)
            std::from_chars(m_answer.data() + 9, m_answer.data() + 12, status);
        return status;
    }

private:
    void receive()
    {
        const auto size = ::recv(m_socket, m_part.data(), m_part.size(), 0);
        m_open = size > 0;
        if (m_open)
            m_answer.append(m_part.data(), static_cast<std::size_t>(size));
    }

    [[nodiscard]] bool isWhole() const
    {
        const auto end = m_answer.find("\r\n\r\n");
        if (end == std::string::npos)
            return false;
        constexpr std::string_view name = "content-length: ";
        const auto lower = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
        const auto found =
            std::search(m_answer.begin(), m_answer.begin() + std::ptrdiff_t(end), name.begin(), name.end(), lower);
        std::size_t length = 0;
        if (found != m_answer.begin() + std::ptrdiff_t(end))
            std::from_chars(&*found + name.size(), m_answer.data() + end, length);
        return m_answer.size() >= end + 4 + length;
    }

    int m_socket;
    bool m_open = false;
    std::string m_answer;
    std::array<char, 65536> m_part{};
};

struct Seen
{
    std::vector<double> milliseconds;
    std::uint64_t failures = 0;
};

void run(std::uint16_t port, std::size_t client, Clock::time_point end, const RequestMaker& request, Seen& seen)
{
    Connection connection(port);
    std::uint64_t n = 0;
    for (auto begun = Clock::now(); begun < end && connection.isOpen();) {
        const int status = connection.ask(request(client, n++));
        const auto now = Clock::now();
        if (status / 100 == 2)
            seen.milliseconds.push_back(std::chrono::duration<double, std::milli>(now - begun).count());
        else
            ++seen.failures;
        begun = now;
    }
    seen.failures += connection.isOpen() ? 0 : 1;
}

void answerAll(int socket)
{
    static constexpr std::string_view answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                               "Content-Length: 114\r\nCache-Control: no-store\r\n\r\n"
                                               "{\"bare\":\"....................................................."
                                               "...................................................\"}";
    sendAtOnce(socket);
    std::array<char, 65536> request{};
    while (::recv(socket, request.data(), request.size(), 0) > 0)
        if (::send(socket, answer.data(), answer.size(), MSG_NOSIGNAL) <= 0)
            break;
    ::close(socket);
}

} // namespace

Load measure(std::uint16_t port, std::size_t clients, std::chrono::milliseconds time, const RequestMaker& request)
{
    std::vector<Seen> seen(clients);
    std::vector<std::jthread> threads;
    const auto begun = Clock::now();
    for (std::size_t i = 0; i < clients; ++i)
        threads.emplace_back([&, i] { run(port, i, begun + time, request, seen[i]); });
    threads.clear();
    const std::chrono::duration<double> took = Clock::now() - begun;
    Load load;
    std::vector<double> all;
    for (const Seen& one : seen) {
        all.insert(all.end(), one.milliseconds.begin(), one.milliseconds.end());
        load.failures += one.failures;
    }
    std::ranges::sort(all);
    load.answers = all.size();
    load.perSecond = double(all.size()) / took.count();
    if (!all.empty()) {
        load.p50 = all[all.size() / 2];
        load.p99 = all[all.size() * 99 / 100];
    }
    return load;
}

std::uint16_t startBareServer()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    auto address = loopback(0);
    socklen_t size = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(listener, 128) != 0 ||
        getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return 0;
    std::thread([listener] {
        for (int socket = accept(listener, nullptr, nullptr); socket >= 0; socket = accept(listener, nullptr, nullptr))
            std::thread(answerAll, socket).detach();
    }).detach();
    return ntohs(address.sin_port);
}
