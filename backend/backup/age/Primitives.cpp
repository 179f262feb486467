#include "backend/backup/age/Primitives.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <vector>

namespace bloomzy::backup::age {

namespace {

template <class T, void (*release)(T*)>
struct Releaser
{
    void operator()(T* object) const { release(object); }
};
using PrivateKey = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY, EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Releaser<EVP_PKEY_CTX, EVP_PKEY_CTX_free>>;
using Kdf = std::unique_ptr<EVP_KDF, Releaser<EVP_KDF, EVP_KDF_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Releaser<EVP_KDF_CTX, EVP_KDF_CTX_free>>;

core::Error failed(std::string_view what)
{
    return core::internalError("OpenSSL: " + std::string(what));
}

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

OSSL_PARAM parameter(const char* name, const void* bytes, std::size_t count)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<void*>(bytes), count);
}

PrivateKey privateKey(const Key& secret)
{
    return PrivateKey(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, secret.data(), Key::size()));
}

} // namespace

core::Result<Key> hkdf(std::span<const std::byte> secret, std::string_view salt, std::string_view info)
{
    std::string digest = "SHA256";
    std::vector<OSSL_PARAM> parameters{OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
                                       parameter(OSSL_KDF_PARAM_KEY, secret.data(), secret.size()),
                                       parameter(OSSL_KDF_PARAM_INFO, info.data(), info.size())};
    // OpenSSL takes no empty one; none is the same (RFC 5869 §2.2).
    if (!salt.empty())
        parameters.push_back(parameter(OSSL_KDF_PARAM_SALT, salt.data(), salt.size()));
    parameters.push_back(OSSL_PARAM_construct_end());
    const Kdf kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    Key key;
    if (!context || EVP_KDF_derive(context.get(), key.data(), Key::size(), parameters.data()) != 1)
        return failed("HKDF");
    return key;
}

core::Result<std::string> hmac(const Key& key, std::string_view text)
{
    std::string mac(32, '\0');
    unsigned int length = 0;
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(Key::size()), bytesOf(text), text.size(),
              reinterpret_cast<unsigned char*>(mac.data()), &length) ||
        length != mac.size())
        return failed("HMAC");
    return mac;
}

core::Result<std::string> publicPoint(const Key& secret)
{
    const PrivateKey key = privateKey(secret);
    std::string point(32, '\0');
    std::size_t length = point.size();
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char*>(point.data()), &length) != 1 ||
        length != point.size())
        return failed("X25519 public key");
    return point;
}

core::Result<std::optional<Key>> sharedSecret(const Key& secret, std::string_view point)
{
    const PrivateKey own = privateKey(secret);
    const PrivateKey peer(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, bytesOf(point), point.size()));
    const KeyContext context(own ? EVP_PKEY_CTX_new(own.get(), nullptr) : nullptr);
    if (!peer || !context || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1)
        return failed("X25519");
    Key shared;
    std::size_t length = Key::size();
    const bool derived = EVP_PKEY_derive(context.get(), shared.data(), &length) == 1;
    // OpenSSL refuses all zeros, as RFC 7748 §6.1 allows. That this program does, does not hang on it.
    const Key zeros;
    if (!derived || length != Key::size() || CRYPTO_memcmp(shared.data(), zeros.data(), Key::size()) == 0)
        return std::optional<Key>();
    return std::optional<Key>(shared);
}

core::Result<Key> randomKey()
{
    Key key;
    if (RAND_priv_bytes(key.data(), static_cast<int>(Key::size())) != 1)
        return failed("random bytes");
    return key;
}

core::Result<FileKey> randomFileKey()
{
    FileKey key;
    if (RAND_priv_bytes(key.data(), static_cast<int>(FileKey::size())) != 1)
        return failed("random bytes");
    return key;
}

core::Result<std::string> randomBytes(std::size_t count)
{
    std::string bytes(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        return failed("random bytes");
    return bytes;
}

ChaChaPoly::ChaChaPoly(Context sealing, Context opening)
    : m_sealing(std::move(sealing))
    , m_opening(std::move(opening))
{
}

void ChaChaPoly::Release::operator()(evp_cipher_ctx_st* context) const
{
    EVP_CIPHER_CTX_free(context);
}

core::Result<ChaChaPoly> ChaChaPoly::with(const Key& key)
{
    Context sealing(EVP_CIPHER_CTX_new());
    Context opening(EVP_CIPHER_CTX_new());
    if (!sealing || !opening ||
        EVP_EncryptInit_ex2(sealing.get(), EVP_chacha20_poly1305(), key.data(), nullptr, nullptr) != 1 ||
        EVP_DecryptInit_ex2(opening.get(), EVP_chacha20_poly1305(), key.data(), nullptr, nullptr) != 1)
        return failed("ChaCha20-Poly1305");
    return ChaChaPoly(std::move(sealing), std::move(opening));
}

core::Result<void> ChaChaPoly::seal(const Nonce& nonce, std::string_view plain, char* into)
{
    auto* out = reinterpret_cast<unsigned char*>(into);
    int length = 0;
    int rest = 0;
    if (EVP_EncryptInit_ex2(m_sealing.get(), nullptr, nullptr, nonce.data(), nullptr) != 1 ||
        EVP_EncryptUpdate(m_sealing.get(), out, &length, bytesOf(plain), static_cast<int>(plain.size())) != 1 ||
        EVP_EncryptFinal_ex(m_sealing.get(), out + length, &rest) != 1 ||
        EVP_CIPHER_CTX_ctrl(m_sealing.get(), EVP_CTRL_AEAD_GET_TAG, tagBytes, out + plain.size()) != 1)
        return failed("sealing a chunk");
    return {};
}

core::Result<bool> ChaChaPoly::open(const Nonce& nonce, std::string_view sealed, char* into)
{
    if (sealed.size() < tagBytes)
        return false;
    const std::string_view body = sealed.substr(0, sealed.size() - tagBytes);
    std::array<unsigned char, tagBytes> tag{};
    sealed.substr(body.size()).copy(reinterpret_cast<char*>(tag.data()), tag.size());
    auto* out = reinterpret_cast<unsigned char*>(into);
    int length = 0;
    int rest = 0;
    if (EVP_DecryptInit_ex2(m_opening.get(), nullptr, nullptr, nonce.data(), nullptr) != 1 ||
        EVP_CIPHER_CTX_ctrl(m_opening.get(), EVP_CTRL_AEAD_SET_TAG, tagBytes, tag.data()) != 1 ||
        EVP_DecryptUpdate(m_opening.get(), out, &length, bytesOf(body), static_cast<int>(body.size())) != 1)
        return failed("opening a chunk");
    return EVP_DecryptFinal_ex(m_opening.get(), out + length, &rest) == 1;
}

} // namespace bloomzy::backup::age
