#include "backend/http/Certificate.h"

#include "backend/core/Files.h"
#include "backend/core/crypto/Hash.h"
#include "backend/http/Authority.h"
#include "backend/http/X509.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace bloomzy::http {

namespace {

// Clients refuse self-signed certificates that are valid for longer (Apple's limit of 2019).
constexpr std::chrono::days lifetime{825};
constexpr std::chrono::days renewal{30};
constexpr std::chrono::hours clockTolerance{1};
constexpr std::size_t pemLimit = std::size_t{1024} * 1024;

core::Error unusable(std::string detail, const core::Error& reason)
{
    return core::makeError(api::ErrorCode::invalid, std::move(detail), reason.cause);
}

std::string hostName()
{
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0)
        return {};
    return name.data();
}

bool isUsableName(const std::string& name)
{
    const bool address6 = name.find(':') != std::string::npos;
    return name != "0.0.0.0" && name != "::" && isHost(address6 ? '[' + name + ']' : name);
}

std::vector<std::string> namesOf(const std::vector<std::string>& asked)
{
    std::vector<std::string> names{"localhost", "127.0.0.1", "::1"};
    auto more = asked;
    more.push_back(hostName());
    for (const auto& name : more)
        if (isUsableName(name) && std::ranges::find(names, name) == names.end())
            names.push_back(name);
    return names;
}

core::Result<std::string> readCertificate(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    if (!stream.is_open() || text.size() > pemLimit)
        return core::makeError(api::ErrorCode::forbidden,
                               "The server's certificate cannot be read. Check its owner and mode.", file.string());
    return text;
}

class Store
{
public:
    Store(const std::filesystem::path& directory, std::vector<std::string> names, core::Time now)
        : m_certificate(directory / "server.crt")
        , m_key(directory / "server.key")
        , m_names(std::move(names))
        , m_now(now)
    {
    }

    core::Result<Certificate> ensure();

private:
    core::Result<x509::Key> key();
    core::Result<x509::Key> newKey();
    core::Result<x509::Document> current(EVP_PKEY* key);
    core::Result<x509::Document> renewed(EVP_PKEY* key);
    [[nodiscard]] bool isDue(X509* certificate) const;

    std::filesystem::path m_certificate;
    std::filesystem::path m_key;
    std::vector<std::string> m_names;
    core::Time m_now;
};

core::Result<Certificate> Store::ensure()
{
    BLOOMZY_TRY(auto privateKey, key());
    BLOOMZY_TRY(auto certificate, current(privateKey.get()));
    if (X509_check_private_key(certificate.get(), privateKey.get()) != 1)
        return core::makeError(api::ErrorCode::invalid,
                               "The server's certificate was made for another private key. Put the pair that belongs "
                               "together there, or move both away and a new pair is made.",
                               m_certificate.string());
    BLOOMZY_TRY(auto fingerprint, x509::fingerprint(certificate.get()));
    return Certificate{m_certificate, m_key, std::move(fingerprint)};
}

core::Result<x509::Key> Store::key()
{
    if (std::filesystem::exists(m_key)) {
        BLOOMZY_TRY(auto pem, core::readPrivateFile(m_key, pemLimit));
        auto read = x509::keyFromPem(pem);
        core::crypto::wipe(pem);
        if (read.has_error())
            return unusable("The server's private key cannot be read. It must be a PEM file without a passphrase.",
                            read.error());
        return read;
    }
    if (std::filesystem::exists(m_certificate))
        return core::makeError(api::ErrorCode::notFound,
                               "The server's certificate has no private key beside it. Put the key there, or move the "
                               "certificate away and a new pair is made.",
                               m_key.string());
    return newKey();
}

core::Result<x509::Key> Store::newKey()
{
    BLOOMZY_TRY(auto made, x509::makeKey());
    BLOOMZY_TRY(auto pem, x509::keyToPem(made.get()));
    const auto written = core::writeFileAtomically(m_key, pem);
    core::crypto::wipe(pem);
    if (written.has_error())
        return written.error();
    return made;
}

core::Result<x509::Document> Store::current(EVP_PKEY* key)
{
    if (!std::filesystem::exists(m_certificate))
        return renewed(key);
    BLOOMZY_TRY(const auto pem, readCertificate(m_certificate));
    auto read = x509::certificateFromPem(pem);
    if (read.has_error())
        return unusable("The server's certificate cannot be read. It must be a PEM file.", read.error());
    if (x509::isOwn(read->get()) && isDue(read->get()))
        return renewed(key);
    return read;
}

bool Store::isDue(X509* certificate) const
{
    const auto covered = [&](const std::string& name) { return x509::covers(certificate, name); };
    return !x509::isValidAt(certificate, m_now) || !x509::isValidAt(certificate, m_now + renewal) ||
           !std::ranges::all_of(m_names, covered);
}

core::Result<x509::Document> Store::renewed(EVP_PKEY* key)
{
    BLOOMZY_TRY(auto made, x509::makeCertificate(key, m_names, {m_now - clockTolerance, m_now + lifetime}));
    BLOOMZY_TRY(const auto pem, x509::certificateToPem(made.get()));
    BLOOMZY_CHECK(core::writeFileAtomically(m_certificate, pem));
    return made;
}

} // namespace

core::Result<Certificate> ensureCertificate(const std::filesystem::path& directory,
                                            const std::vector<std::string>& names, const core::Clock& clock)
{
    BLOOMZY_CHECK(core::makePrivateFolder(directory));
    return Store(directory, namesOf(names), clock.now()).ensure();
}

} // namespace bloomzy::http
