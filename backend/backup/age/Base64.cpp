#include "backend/backup/age/Base64.h"

#include <openssl/evp.h>

namespace bloomzy::backup::age {

namespace {

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

std::string unpaddedBase64(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // with the NUL that OpenSSL writes
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytesOf(bytes), static_cast<int>(bytes.size()));
    text.resize((bytes.size() * 4 + 2) / 3);
    return text;
}

std::optional<std::string> decodeUnpaddedBase64(std::string_view text)
{
    if (text.size() % 4 == 1)
        return std::nullopt;
    std::string padded(text);
    padded.append((4 - text.size() % 4) % 4, '=');
    std::string bytes(padded.size() / 4 * 3, '\0');
    const int length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()), bytesOf(padded),
                                       static_cast<int>(padded.size()));
    if (length < 0)
        return std::nullopt;
    bytes.resize(text.size() * 3 / 4);
    // OpenSSL passes over white space at the ends and unused bits; what reads back as the same text had none.
    if (unpaddedBase64(bytes) != text)
        return std::nullopt;
    return bytes;
}

} // namespace bloomzy::backup::age
