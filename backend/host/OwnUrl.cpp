#include "backend/host/OwnUrl.h"

namespace bloomzy::host {
namespace {

/// An address to which a client on this machine can connect when the server listens on `address`.
std::string dialable(const std::string& address)
{
    if (address == "0.0.0.0")
        return "127.0.0.1";
    return address == "::" ? "::1" : address;
}

} // namespace

std::string ownUrl(const std::string& address, std::uint16_t port, bool tls)
{
    const std::string own = dialable(address);
    const std::string host = own.find(':') == std::string::npos ? own : '[' + own + ']';
    return (tls ? "https://" : "http://") + host + ':' + std::to_string(port);
}

} // namespace bloomzy::host
