#include "backend/http/BindAddress.h"

namespace bloomzy::http {

using Code = boost::system::error_code;

boost::asio::ip::address parseAddress(const std::string& address, Code& error)
{
    return boost::asio::ip::make_address(address == "localhost" ? "127.0.0.1" : address, error);
}

bool isAddress(const std::string& address)
{
    Code error;
    (void)boost::asio::ip::make_address(address, error);
    return !error;
}

bool isLoopback(const std::string& address)
{
    Code error;
    const auto parsed = parseAddress(address, error);
    return !error && parsed.is_loopback();
}

} // namespace bloomzy::http
