#include "backend/audit/people/AddressKeys.h"

#include "backend/core/crypto/Base64.h"

#include <arpa/inet.h>

namespace bloomzy::audit {
namespace {

constexpr std::size_t fourBytes = 4;
constexpr std::size_t fourNetwork = 3;
constexpr std::size_t sixNetwork = 8;
constexpr std::size_t keyBytes = 16;

/// Four bytes or sixteen; empty of what is no address.
std::string bytesOf(std::string_view address)
{
    const std::string text(address.substr(0, address.find('%')));
    in_addr four{};
    if (inet_pton(AF_INET, text.c_str(), &four) == 1)
        return {reinterpret_cast<const char*>(&four), fourBytes};
    in6_addr six{};
    if (inet_pton(AF_INET6, text.c_str(), &six) != 1)
        return {};
    const std::string bytes(reinterpret_cast<const char*>(&six), sizeof six);
    return IN6_IS_ADDR_V4MAPPED(&six) ? bytes.substr(bytes.size() - fourBytes) : bytes;
}

std::optional<std::string> keyed(const core::crypto::SecretKey& key, std::string_view kind, const std::string& bytes)
{
    if (bytes.empty())
        return std::nullopt;
    const std::string mac = core::crypto::hmacSha256(key, std::string(kind) + "\n" + bytes);
    return core::crypto::base64Url(mac.substr(0, keyBytes));
}

} // namespace

std::optional<std::string> AddressKeys::addressKey(std::string_view address) const
{
    return keyed(m_key, "address", bytesOf(address));
}

std::optional<std::string> AddressKeys::networkKey(std::string_view address) const
{
    std::string bytes = bytesOf(address);
    bytes.resize(bytes.empty() ? 0 : bytes.size() == fourBytes ? fourNetwork : sixNetwork);
    return keyed(m_key, "network", bytes);
}

} // namespace bloomzy::audit
