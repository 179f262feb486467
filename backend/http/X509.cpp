#include "backend/http/X509.h"

#include "backend/core/crypto/Hash.h"
#include "backend/http/OpenSslError.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace bloomzy::http::x509 {

namespace {

using Bio = std::unique_ptr<BIO, Release<BIO_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
using Octets = std::unique_ptr<ASN1_OCTET_STRING, Release<ASN1_OCTET_STRING_free>>;
using TimePoint = std::unique_ptr<ASN1_TIME, Release<ASN1_TIME_free>>;

// The mark by which a later start knows a certificate of ours.
constexpr std::string_view organization = "Bloomzy Console, self-signed";
constexpr int serialBits = 127;

core::Error failed(std::string_view what)
{
    return core::internalError(std::string(what) + ": " + takeOpenSslErrors());
}

std::string contentOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

Bio readerOf(std::string_view text)
{
    return Bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

bool isAddress(const std::string& name)
{
    return Octets(a2i_IPADDRESS(name.c_str())) != nullptr;
}

std::string alternativeNames(const std::vector<std::string>& names)
{
    std::string list;
    for (const auto& name : names)
        list.append(list.empty() ? "" : ",").append(isAddress(name) ? "IP:" : "DNS:").append(name);
    return list;
}

bool addName(X509_NAME* subject, const char* field, std::string_view text)
{
    return X509_NAME_add_entry_by_txt(subject, field, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(text.data()),
                                      static_cast<int>(text.size()), -1, 0) == 1;
}

bool setNames(X509* certificate)
{
    auto* subject = X509_get_subject_name(certificate);
    return addName(subject, "O", organization) && addName(subject, "CN", "bloomzyd") &&
           X509_set_issuer_name(certificate, subject) == 1;
}

bool setSerial(X509* certificate)
{
    const Number number(BN_new());
    return number && BN_rand(number.get(), serialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setValidity(X509* certificate, const Validity& validity)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), std::chrono::system_clock::to_time_t(validity.from)) !=
               nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), std::chrono::system_clock::to_time_t(validity.to)) != nullptr;
}

bool addExtension(X509* certificate, int type, const std::string& value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, type, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool addExtensions(X509* certificate, const std::vector<std::string>& names)
{
    return addExtension(certificate, NID_subject_alt_name, alternativeNames(names)) &&
           addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_key_usage, "critical,digitalSignature") &&
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
           addExtension(certificate, NID_subject_key_identifier, "hash");
}

} // namespace

core::Result<Key> makeKey()
{
    Key key(EVP_EC_gen("P-256"));
    if (!key)
        return failed("make a key");
    return key;
}

core::Result<std::string> keyToPem(EVP_PKEY* key)
{
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failed("write a key");
    return contentOf(bio.get());
}

core::Result<Key> keyFromPem(std::string_view pem)
{
    const auto noPassphrase = [](char*, int, int, void*) { return -1; };
    Key key(PEM_read_bio_PrivateKey(readerOf(pem).get(), nullptr, noPassphrase, nullptr));
    if (!key)
        return failed("read a key");
    return key;
}

core::Result<Document> makeCertificate(EVP_PKEY* key, const std::vector<std::string>& names, const Validity& validity)
{
    Document made(X509_new());
    if (!made || X509_set_version(made.get(), X509_VERSION_3) != 1 || !setSerial(made.get()) || !setNames(made.get()) ||
        !setValidity(made.get(), validity) || X509_set_pubkey(made.get(), key) != 1 ||
        !addExtensions(made.get(), names) || X509_sign(made.get(), key, EVP_sha256()) == 0)
        return failed("make a certificate");
    return made;
}

core::Result<std::string> certificateToPem(X509* certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), certificate) != 1)
        return failed("write a certificate");
    return contentOf(bio.get());
}

core::Result<Document> certificateFromPem(std::string_view pem)
{
    Document read(PEM_read_bio_X509(readerOf(pem).get(), nullptr, nullptr, nullptr));
    if (!read)
        return failed("read a certificate");
    return read;
}

bool isOwn(X509* certificate)
{
    const auto* issuer = X509_get_issuer_name(certificate);
    const int at = X509_NAME_get_index_by_NID(issuer, NID_organizationName, -1);
    if (at < 0)
        return false;
    const auto* text = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(issuer, at));
    return std::string_view(reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                            static_cast<std::size_t>(ASN1_STRING_length(text))) == organization;
}

bool isValidAt(X509* certificate, core::Time time)
{
    const TimePoint point(ASN1_TIME_set(nullptr, std::chrono::system_clock::to_time_t(time)));
    return point && ASN1_TIME_compare(X509_get0_notBefore(certificate), point.get()) <= 0 &&
           ASN1_TIME_compare(point.get(), X509_get0_notAfter(certificate)) < 0;
}

bool covers(X509* certificate, const std::string& name)
{
    if (isAddress(name))
        return X509_check_ip_asc(certificate, name.c_str(), 0) == 1;
    return X509_check_host(certificate, name.data(), name.size(), X509_CHECK_FLAG_NEVER_CHECK_SUBJECT, nullptr) == 1;
}

core::Result<std::string> fingerprint(X509* certificate)
{
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    if (size <= 0)
        return failed("read a public key");
    const std::string bytes(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return "sha256:" + core::crypto::sha256Hex(bytes);
}

} // namespace bloomzy::http::x509
