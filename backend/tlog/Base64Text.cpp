#include "backend/tlog/Base64Text.h"

#include <openssl/evp.h>

#include <algorithm>

namespace bloomzy::tlog {
namespace {

const unsigned char* in(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* out(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

} // namespace

std::string toBase64(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // the library ends it with a zero byte
    text.resize(std::size_t(EVP_EncodeBlock(out(text), in(bytes), int(bytes.size()))));
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::string bytes(text.size() / 4 * 3, '\0');
    if (!text.empty() && EVP_DecodeBlock(out(bytes), in(text), int(text.size())) < 0)
        return std::nullopt;
    const std::size_t padding = text.size() - std::min(text.size(), text.find_last_not_of('=') + 1);
    bytes.resize(bytes.size() - std::min(padding, bytes.size()));
    // The library passes over blanks and bits that should be zero.
    return toBase64(bytes) == text ? std::optional(bytes) : std::nullopt;
}

} // namespace bloomzy::tlog
