#include "backend/auth/Totp.h"

#include "backend/core/crypto/Hash.h"
#include "backend/http/PercentEncoding.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <new>

namespace bloomzy::auth::totp {
namespace {

constexpr std::string_view issuer = "Bloomzy";
constexpr std::size_t digits = 6;
constexpr std::uint32_t modulus = 1'000'000;
constexpr std::size_t digestBytes = 20;

using Digest = std::array<unsigned char, digestBytes>;

Digest hmacSha1(std::string_view key, const std::array<unsigned char, 8>& message)
{
    Digest digest{};
    unsigned length = 0;
    // With a fixed algorithm of the default provider, only a lack of memory can make this fail.
    if (HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), message.data(), message.size(), digest.data(),
             &length) == nullptr ||
        length != digestBytes)
        throw std::bad_alloc();
    return digest;
}

std::array<unsigned char, 8> bigEndian(std::uint64_t number)
{
    std::array<unsigned char, 8> bytes{};
    for (std::size_t i = bytes.size(); i-- > 0; number >>= 8)
        bytes[i] = static_cast<unsigned char>(number & 0xff);
    return bytes;
}

/// The dynamic truncation of RFC 4226, section 5.3.
std::uint32_t truncated(const Digest& digest)
{
    const std::size_t offset = digest.back() & 0x0f;
    return (digest[offset] & 0x7fU) << 24 | digest[offset + 1] << 16 | digest[offset + 2] << 8 | digest[offset + 3];
}

} // namespace

std::int64_t stepAt(core::Time time)
{
    return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()) / stepLength;
}

std::string codeOf(std::string_view seed, std::int64_t step)
{
    const std::uint32_t number = truncated(hmacSha1(seed, bigEndian(static_cast<std::uint64_t>(step)))) % modulus;
    const std::string text = std::to_string(number);
    return std::string(digits - text.size(), '0') + text;
}

std::optional<std::int64_t> stepOf(std::string_view code, std::string_view seed, core::Time now, std::int64_t lastStep,
                                   Window window)
{
    std::optional<std::int64_t> found;
    const std::int64_t present = stepAt(now);
    const std::int64_t drift = window == Window::present ? 0 : 1;
    for (std::int64_t step = present - drift; step <= present + drift; ++step) {
        std::string right = codeOf(seed, step);
        if (core::crypto::equalConstantTime(code, right) && step > lastStep)
            found = step;
        core::crypto::wipe(right);
    }
    return found;
}

std::string keyUri(std::string_view base32Seed, std::string_view account)
{
    std::string uri = "otpauth://totp/";
    uri.append(issuer).append(":").append(http::percentEncoded(account));
    uri.append("?secret=").append(base32Seed).append("&issuer=").append(issuer);
    return uri.append("&algorithm=SHA1&digits=6&period=30");
}

} // namespace bloomzy::auth::totp
