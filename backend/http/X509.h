#pragma once

#include "backend/core/Clock.h"
#include "backend/core/Result.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The few things that Certificate.cpp asks of OpenSSL, with owners. Failures are `internal`, OpenSSL's reason in
/// `cause`.
namespace bloomzy::http::x509 {

template <auto release>
struct Release
{
    template <class T>
    void operator()(T* object) const
    {
        release(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Document = std::unique_ptr<X509, Release<X509_free>>;

[[nodiscard]] core::Result<Key> makeKey();
/// PKCS #8, not encrypted.
[[nodiscard]] core::Result<std::string> keyToPem(EVP_PKEY* key);
[[nodiscard]] core::Result<Key> keyFromPem(std::string_view pem);

struct Validity
{
    core::Time from;
    core::Time to;
};
/// Self-signed, for servers, valid for `names`.
[[nodiscard]] core::Result<Document> makeCertificate(EVP_PKEY* key, const std::vector<std::string>& names,
                                                     const Validity& validity);
[[nodiscard]] core::Result<std::string> certificateToPem(X509* certificate);
/// The first of a chain.
[[nodiscard]] core::Result<Document> certificateFromPem(std::string_view pem);

/// Whether makeCertificate() made it.
[[nodiscard]] bool isOwn(X509* certificate);
[[nodiscard]] bool isValidAt(X509* certificate, core::Time time);
[[nodiscard]] bool covers(X509* certificate, const std::string& name);
[[nodiscard]] core::Result<std::string> fingerprint(X509* certificate);

} // namespace bloomzy::http::x509
