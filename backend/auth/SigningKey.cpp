#include "backend/auth/SigningKey.h"

#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/Hash.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/decoder.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace bloomzy::auth {
namespace {

constexpr int coordinateBytes = 32;
constexpr std::size_t signatureBytes = 64;

template <auto Free>
struct Deleter
{
    template <class T>
    void operator()(T* pointer) const
    {
        Free(pointer);
    }
};
using Bio = std::unique_ptr<BIO, Deleter<&BIO_free_all>>;
using Decoder = std::unique_ptr<OSSL_DECODER_CTX, Deleter<&OSSL_DECODER_CTX_free>>;
using BigNumber = std::unique_ptr<BIGNUM, Deleter<&BN_free>>;
using Context = std::unique_ptr<EVP_MD_CTX, Deleter<&EVP_MD_CTX_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Deleter<&ECDSA_SIG_free>>;

const unsigned char* octets(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string coordinate(const EVP_PKEY* key, const char* name)
{
    BIGNUM* raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &raw) != 1)
        return {};
    const BigNumber number(raw);
    std::vector<std::byte> bytes(coordinateBytes);
    if (BN_bn2binpad(number.get(), reinterpret_cast<unsigned char*>(bytes.data()), coordinateBytes) != coordinateBytes)
        return {};
    return core::crypto::base64Url(bytes);
}

bool isP256(const EVP_PKEY* key)
{
    char group[32] = {};
    return EVP_PKEY_is_a(key, "EC") == 1 &&
           EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, group, sizeof group, nullptr) == 1 &&
           std::string_view(group) == "prime256v1";
}

/// RFC 7638: the required members in order of name, without blanks.
std::string thumbprint(const std::string& x, const std::string& y)
{
    return core::crypto::base64Url(
        core::crypto::sha256(R"({"crv":"P-256","kty":"EC","x":")" + x + R"(","y":")" + y + R"("})"));
}

std::vector<std::byte> rawFromDer(const std::vector<unsigned char>& der)
{
    const unsigned char* cursor = der.data();
    const Signature signature(d2i_ECDSA_SIG(nullptr, &cursor, static_cast<long>(der.size())));
    if (!signature)
        return {};
    std::vector<std::byte> raw(signatureBytes);
    auto* out = reinterpret_cast<unsigned char*>(raw.data());
    if (BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, coordinateBytes) != coordinateBytes ||
        BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out + coordinateBytes, coordinateBytes) != coordinateBytes)
        return {};
    return raw;
}

std::vector<unsigned char> derFromRaw(std::span<const std::byte> raw)
{
    const auto* in = reinterpret_cast<const unsigned char*>(raw.data());
    BigNumber r(BN_bin2bn(in, coordinateBytes, nullptr));
    BigNumber s(BN_bin2bn(in + coordinateBytes, coordinateBytes, nullptr));
    const Signature signature(ECDSA_SIG_new());
    if (!r || !s || !signature || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return {};
    static_cast<void>(r.release()); // the signature owns both now
    static_cast<void>(s.release());
    unsigned char* out = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &out);
    if (size <= 0)
        return {};
    std::vector<unsigned char> der(out, out + size);
    OPENSSL_free(out);
    return der;
}

core::Error unusable(std::string cause)
{
    return core::makeError(api::ErrorCode::malformed, "A signing key cannot be used. It was left as it is.",
                           std::move(cause));
}

} // namespace

core::Result<SigningKey> SigningKey::generate()
{
    Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    if (!key)
        return core::internalError("cannot make a signing key");
    return fromKey(std::move(key));
}

core::Result<std::string> SigningKey::pem() const
{
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return core::internalError("cannot write a signing key");
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return std::string(text, static_cast<std::size_t>(size));
}

core::Result<SigningKey> SigningKey::fromPem(std::string_view pem)
{
    // Told what it is going to be, the library need not look through all its decoders. An encrypted one is none of
    // these, and there is nobody to ask for its passphrase.
    EVP_PKEY* read = nullptr;
    const Decoder decoder(OSSL_DECODER_CTX_new_for_pkey(&read, "PEM", "PrivateKeyInfo", "EC",
                                                        OSSL_KEYMGMT_SELECT_KEYPAIR, nullptr, nullptr));
    const auto* data = octets(pem);
    std::size_t left = pem.size();
    const bool done = decoder && OSSL_DECODER_from_data(decoder.get(), &data, &left) == 1;
    Key key(read, &EVP_PKEY_free);
    if (!done || !key)
        return unusable("not a private key in PEM");
    return fromKey(std::move(key));
}

core::Result<SigningKey> SigningKey::fromKey(Key key)
{
    if (!isP256(key.get()))
        return unusable("the key is not on P-256");
    api::Jwk jwk;
    jwk.x = coordinate(key.get(), OSSL_PKEY_PARAM_EC_PUB_X);
    jwk.y = coordinate(key.get(), OSSL_PKEY_PARAM_EC_PUB_Y);
    if (jwk.x.empty() || jwk.y.empty())
        return core::internalError("the signing key has no public half");
    jwk.kid = thumbprint(jwk.x, jwk.y);
    return SigningKey(std::move(key), std::move(jwk));
}

core::Result<std::vector<std::byte>> SigningKey::sign(std::string_view text) const
{
    const Context context(EVP_MD_CTX_new());
    std::size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, octets(text), text.size()) != 1)
        return core::internalError("cannot sign");
    std::vector<unsigned char> der(size);
    if (EVP_DigestSign(context.get(), der.data(), &size, octets(text), text.size()) != 1)
        return core::internalError("cannot sign");
    der.resize(size);
    auto raw = rawFromDer(der);
    if (raw.empty())
        return core::internalError("cannot encode a signature");
    return raw;
}

bool SigningKey::verify(std::string_view text, std::span<const std::byte> signature) const
{
    if (signature.size() != signatureBytes)
        return false;
    const auto der = derFromRaw(signature);
    const Context context(EVP_MD_CTX_new());
    return !der.empty() && context &&
           EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1 &&
           EVP_DigestVerify(context.get(), der.data(), der.size(), octets(text), text.size()) == 1;
}

} // namespace bloomzy::auth
