#include "app/ctl/doctor/Checks.h"
#include "app/ctl/server/FolderCertificate.h"
#include "backend/core/crypto/Hash.h"
#include "backend/http/X509.h"

#include <openssl/core_names.h>

#include <algorithm>
#include <array>
#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

constexpr std::string_view name = "signing-keys";

bool isP256(const EVP_PKEY* key)
{
    std::array<char, 32> group{};
    return EVP_PKEY_is_a(key, "EC") == 1 &&
           EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size(), nullptr) == 1 &&
           std::string_view(group.data()) == "prime256v1";
}

Finding check(const std::filesystem::path& file)
{
    const std::string remedy = "Put the key back from a backup, or move it away: the next start makes a new one, and "
                               "everybody goes on after a moment.";
    auto pem = readSmallFile(file);
    if (pem.has_error())
        return problem(name, pem.error().code == api::ErrorCode::forbidden ? EX_NOPERM : EX_DATAERR,
                       file.string() + " cannot be read. The server does not start.", remedy);
    const auto key = http::x509::keyFromPem(*pem);
    core::crypto::wipe(*pem);
    if (key.has_error() || !isP256(key->get()))
        return problem(name, EX_DATAERR, file.string() + " is no P-256 private key in PEM. The server does not start.",
                       remedy);
    return fine(name, file.filename().string() + " is a P-256 private key.");
}

} // namespace

Findings checkSigningKeys(const Patient& patient)
{
    std::error_code failed;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator entry(patient.folder / "keys", failed);
         !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed))
        if (entry->path().extension() == ".pem")
            files.push_back(entry->path());
    std::ranges::sort(files);
    Findings found;
    for (const auto& file : files)
        found.push_back(check(file));
    if (found.empty())
        found.push_back(skipped(name, "There is no signing key yet; the next start makes one."));
    return found;
}

} // namespace bloomzy::ctl
