#include "backend/core/crypto/Base64.h"

#include "backend/core/Sodium.h"

#include <algorithm>
#include <sodium.h>

namespace bloomzy::core::crypto {

namespace {

constexpr int urlVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr int paddedVariant = sodium_base64_VARIANT_ORIGINAL;

std::string encode(std::span<const std::byte> bytes, int variant)
{
    requireSodium();
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      variant);
    text.pop_back(); // the terminating zero
    return text;
}

std::optional<std::vector<std::byte>> decode(std::string_view text, int variant)
{
    requireSodium();
    // libsodium 1.0.18 takes bytes above ASCII for letters of the alphabet.
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) > 0x7F; }))
        return std::nullopt;
    std::vector<std::byte> bytes(text.size() / 4 * 3 + 3);
    std::size_t length = 0;
    const char* end = nullptr;
    const int done = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                                       text.size(), nullptr, &length, &end, variant);
    if (done != 0 || end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

std::optional<std::string> textOf(const std::optional<std::vector<std::byte>>& bytes)
{
    if (!bytes)
        return std::nullopt;
    return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

} // namespace

std::string base64Url(std::span<const std::byte> bytes)
{
    return encode(bytes, urlVariant);
}

std::string base64Url(std::string_view text)
{
    return base64Url(std::as_bytes(std::span(text)));
}

std::optional<std::vector<std::byte>> decodeBase64Url(std::string_view text)
{
    return decode(text, urlVariant);
}

std::optional<std::string> decodeBase64UrlText(std::string_view text)
{
    return textOf(decode(text, urlVariant));
}

std::string base64(std::string_view text)
{
    return encode(std::as_bytes(std::span(text)), paddedVariant);
}

std::optional<std::string> decodeBase64Text(std::string_view text)
{
    return textOf(decode(text, paddedVariant));
}

} // namespace bloomzy::core::crypto
