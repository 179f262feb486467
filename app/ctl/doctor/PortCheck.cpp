#include "app/ctl/doctor/Checks.h"
#include "backend/core/FileDescriptor.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

constexpr std::string_view name = "port";

struct Address
{
    sockaddr_storage bytes{};
    socklen_t length = 0;
};

Address addressOf(const std::string& text, std::uint16_t port)
{
    Address address;
    sockaddr_in ipv4{};
    sockaddr_in6 ipv6{};
    if (::inet_pton(AF_INET, text.c_str(), &ipv4.sin_addr) == 1) {
        ipv4.sin_family = AF_INET;
        ipv4.sin_port = htons(port);
        std::memcpy(&address.bytes, &ipv4, address.length = sizeof ipv4);
    } else if (::inet_pton(AF_INET6, text.c_str(), &ipv6.sin6_addr) == 1) {
        ipv6.sin6_family = AF_INET6;
        ipv6.sin6_port = htons(port);
        std::memcpy(&address.bytes, &ipv6, address.length = sizeof ipv6);
    }
    return address;
}

/// 0, or the errno that a server would get.
int tryToBind(const Address& address)
{
    const core::FileDescriptor socket(::socket(address.bytes.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int yes = 1;
    if (!socket.isOpen())
        return errno;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    return ::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address.bytes), address.length) == 0 ? 0 : errno;
}

} // namespace

Findings checkPort(const Patient& patient)
{
    if (patient.inUse)
        return {};
    const std::string place = patient.address + " port " + std::to_string(patient.port);
    const std::string other = "Start the server with another one (--listen ADDR:PORT).";
    switch (tryToBind(addressOf(patient.address, patient.port))) {
    case 0:
        return {fine(name, place + " is free for the server.")};
    case EADDRINUSE:
        return {problem(name, EX_UNAVAILABLE,
                        "Another program listens on " + place + ": the server does not start there.",
                        "Find it (ss -ltnp), and stop it. Or: " + other)};
    case EACCES:
        return {problem(name, EX_NOPERM, "This user may not listen on " + place + ".", other)};
    case EADDRNOTAVAIL:
        return {problem(name, EX_UNAVAILABLE, "This computer has no address " + patient.address + ".", other)};
    default:
        return {skipped(name, "Whether " + place + " is free could not be tried.")};
    }
}

} // namespace bloomzy::ctl
