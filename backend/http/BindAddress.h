#pragma once

#include <boost/asio/ip/address.hpp>

#include <string>

namespace bloomzy::http {

/// Of text such as 0.0.0.0, ::1 or `localhost`, which is 127.0.0.1. `error` tells when it is none.
[[nodiscard]] boost::asio::ip::address parseAddress(const std::string& address, boost::system::error_code& error);

/// No name, not `localhost` either.
[[nodiscard]] bool isAddress(const std::string& address);
/// Whether only programs on this machine reach `address` (`localhost`, 127.0.0.0/8, ::1).
[[nodiscard]] bool isLoopback(const std::string& address);

} // namespace bloomzy::http
