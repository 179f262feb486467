#include "app/ctl/doctor/Checks.h"
#include "app/ctl/server/FolderCertificate.h"
#include "backend/core/crypto/Hash.h"
#include "backend/http/X509.h"

#include <openssl/x509v3.h>

#include <chrono>
#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

namespace x509 = http::x509;

constexpr std::chrono::days soon{30};
constexpr std::string_view name = "certificate";

struct FreeNames
{
    void operator()(GENERAL_NAMES* names) const { GENERAL_NAMES_free(names); }
};

/// The DNS names in it; addresses are told by their number.
std::string namesIn(X509* certificate)
{
    const std::unique_ptr<GENERAL_NAMES, FreeNames> names(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    std::string told;
    int addresses = 0;
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME* one = sk_GENERAL_NAME_value(names.get(), i);
        if (one->type != GEN_DNS) {
            ++addresses;
            continue;
        }
        const auto* text = reinterpret_cast<const char*>(ASN1_STRING_get0_data(one->d.dNSName));
        told += (told.empty() ? "" : ", ") +
                std::string(text, static_cast<std::size_t>(ASN1_STRING_length(one->d.dNSName)));
    }
    if (addresses > 0)
        told +=
            (told.empty() ? "" : " and ") + std::to_string(addresses) + (addresses == 1 ? " address" : " addresses");
    return told.empty() ? "no name" : told;
}

core::Time endOf(X509* certificate)
{
    std::tm end{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) != 1)
        return {};
    return core::Time(std::chrono::seconds(::timegm(&end)));
}

/// The host of `https://[::1]:7443`: `::1`.
std::string hostOf(const std::string& url)
{
    const auto begin = url.find("://") + 3;
    if (url[begin] == '[')
        return url.substr(begin + 1, url.find(']') - begin - 1);
    return url.substr(begin, url.find(':', begin) - begin);
}

Finding unreadable(const std::string& what, const core::Error& error)
{
    if (error.code == api::ErrorCode::forbidden)
        return problem(name, EX_NOPERM, what + " may not be read. The server does not start with it.",
                       "Give tls its mode 700, the file its mode 600, and both the folder's owner back.");
    return problem(name, EX_CONFIG, what + " cannot be read. The server does not start with it.",
                   "Put a PEM file without a passphrase there, or move certificate and key away: a new pair is made.");
}

Finding validity(X509* certificate, core::Time now)
{
    const bool own = x509::isOwn(certificate);
    const std::string end = core::formatTime(endOf(certificate)).substr(0, 10);
    if (!x509::isValidAt(certificate, now))
        return own ? warning(
                         name, "The certificate is not valid today (it ends on " + end + ").",
                         "Check the clock. A running server makes a new one with the same key by itself; a stopped one "
                         "at its start.")
                   : problem(name, EX_CONFIG,
                             "The certificate is not valid today (it ends on " + end +
                                 "): browsers and tools refuse it.",
                             "Check the clock, then put a new certificate for the same key into tls/server.crt.");
    if (!x509::isValidAt(certificate, now + soon))
        return warning(
            name, "The certificate ends on " + end + ".",
            own ? "Nothing: a running server makes a new one with the same key by itself, a stopped one at its start."
                : "Get a new one for the same key in time.");
    return fine(name, "Valid until " + end + ", for " + namesIn(certificate) + "; the key belongs to it.");
}

Finding checkName(X509* certificate, const std::string& host)
{
    if (x509::covers(certificate, host) || host == "0.0.0.0" || host == "::")
        return fine("certificate.name", "It names " + host + ", where the server listens.");
    return warning("certificate.name",
                   "It does not name " + host +
                       ", where the server listens. Programs that pin its key go on; others "
                       "refuse it.",
                   x509::isOwn(certificate) ? "Restart the server: it makes a certificate with the name."
                                            : "Get a certificate that names it.");
}

} // namespace

Findings checkCertificate(const Patient& patient)
{
    const auto certificateFile = patient.folder / "tls" / "server.crt";
    const auto keyFile = patient.folder / "tls" / "server.key";
    std::error_code none;
    if (!std::filesystem::exists(certificateFile, none) && !std::filesystem::exists(keyFile, none))
        return {skipped(name, "There is no certificate yet; the next start with HTTPS makes one.")};
    if (!std::filesystem::exists(certificateFile, none))
        return {warning(name, "The key has no certificate beside it.", "Start the server: it makes one for the key.")};
    const auto certificateText = readSmallFile(certificateFile);
    auto keyText = readSmallFile(keyFile);
    if (certificateText.has_error())
        return {unreadable("The certificate", certificateText.error())};
    if (keyText.has_error())
        return {unreadable("The certificate's private key", keyText.error())};
    const auto certificate = x509::certificateFromPem(*certificateText);
    const auto key = x509::keyFromPem(*keyText);
    core::crypto::wipe(*keyText);
    if (certificate.has_error() || key.has_error())
        return {unreadable(certificate.has_error() ? "The certificate" : "The certificate's private key",
                           certificate.has_error() ? certificate.error() : key.error())};
    if (X509_check_private_key(certificate->get(), key->get()) != 1)
        return {problem(name, EX_CONFIG, "The certificate was made for another private key. The server does not start.",
                        "Put the pair that belongs together into tls/, or move both away: a new pair is made.")};
    Findings found{validity(certificate->get(), patient.now)};
    const std::string host = patient.server ? hostOf(patient.server->url) : patient.address;
    if (!patient.server || patient.server->url.starts_with("https:"))
        found.push_back(checkName(certificate->get(), host));
    return found;
}

} // namespace bloomzy::ctl
