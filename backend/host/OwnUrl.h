#pragma once

#include <cstdint>
#include <string>

namespace bloomzy::host {

/// `https://127.0.0.1:7443`: one that clients on this machine can use, also where the server listens on every address.
[[nodiscard]] std::string ownUrl(const std::string& address, std::uint16_t port, bool tls);

} // namespace bloomzy::host
