#include "backend/tlog/NoteKey.h"

#include "backend/core/crypto/Base64.h"
#include "backend/tlog/Sha256.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <new>

namespace bloomzy::tlog {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

constexpr std::string_view ed25519 = "\x01";
constexpr std::size_t keyBytes = 32;
constexpr std::size_t signatureBytes = 64;
constexpr std::size_t longestName = 255;

const unsigned char* in(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

Key privateKey(const NoteSigner::Seed& seed)
{
    Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()), &EVP_PKEY_free);
    if (!key)
        throw std::bad_alloc();
    return key;
}

std::string publicKeyOf(const NoteSigner::Seed& seed)
{
    std::string bytes(keyBytes, '\0');
    std::size_t length = bytes.size();
    if (EVP_PKEY_get_raw_public_key(privateKey(seed).get(), reinterpret_cast<unsigned char*>(bytes.data()), &length) !=
        1)
        throw std::bad_alloc();
    return bytes;
}

std::string hex(std::uint32_t number)
{
    std::array<char, 9> text{};
    std::snprintf(text.data(), text.size(), "%08x", number);
    return text.data();
}

} // namespace

bool isNoteName(std::string_view name)
{
    const auto stands = [](char c) { return c > ' ' && c < '\x7f' && c != '+'; };
    return !name.empty() && name.size() <= longestName && std::ranges::all_of(name, stands);
}

std::uint32_t NoteVerifier::id() const
{
    const Hash hash = sha256({name, "\n", ed25519, publicKey});
    return std::uint32_t(hash[0]) << 24U | std::uint32_t(hash[1]) << 16U | std::uint32_t(hash[2]) << 8U | hash[3];
}

std::string NoteVerifier::text() const
{
    return name + "+" + hex(id()) + "+" + core::crypto::base64(std::string(ed25519) + publicKey);
}

std::optional<NoteVerifier> NoteVerifier::of(std::string_view text)
{
    const auto first = text.find('+');
    const auto second = first == std::string_view::npos ? first : text.find('+', first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    const auto bytes = core::crypto::decodeBase64Text(text.substr(second + 1));
    if (!bytes || bytes->size() != 1 + keyBytes || !bytes->starts_with(ed25519))
        return std::nullopt;
    NoteVerifier verifier{std::string(text.substr(0, first)), bytes->substr(1)};
    const bool ours = isNoteName(verifier.name) && verifier.text() == text;
    return ours ? std::optional(std::move(verifier)) : std::nullopt;
}

bool NoteVerifier::verify(std::string_view message, std::string_view signature) const
{
    if (publicKey.size() != keyBytes || signature.size() != signatureBytes)
        return false;
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, in(publicKey), publicKey.size()),
                  &EVP_PKEY_free);
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), in(signature), signature.size(), in(message), message.size()) == 1;
}

std::optional<NoteSigner> NoteSigner::of(std::string name, const Seed& seed)
{
    if (!isNoteName(name))
        return std::nullopt;
    return NoteSigner({std::move(name), publicKeyOf(seed)}, seed);
}

NoteSigner::NoteSigner(NoteVerifier verifier, const Seed& seed)
    : m_verifier(std::move(verifier))
    , m_seed(seed)
{
}

NoteSigner::NoteSigner(NoteSigner&& other) noexcept
    : m_verifier(std::move(other.m_verifier))
    , m_seed(other.m_seed)
{
    OPENSSL_cleanse(other.m_seed.data(), other.m_seed.size());
}

NoteSigner::~NoteSigner()
{
    OPENSSL_cleanse(m_seed.data(), m_seed.size());
}

std::string NoteSigner::sign(std::string_view message) const
{
    const Key key = privateKey(m_seed);
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::string signature(signatureBytes, '\0');
    std::size_t length = signature.size();
    if (!context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length, in(message),
                       message.size()) != 1)
        throw std::bad_alloc();
    return signature;
}

} // namespace bloomzy::tlog
