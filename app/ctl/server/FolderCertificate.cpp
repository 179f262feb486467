#include "app/ctl/server/FolderCertificate.h"

#include "backend/core/FileErrors.h"
#include "backend/http/X509.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <unistd.h>

namespace bloomzy::ctl {

core::Result<std::string> readSmallFile(const std::filesystem::path& file)
{
    constexpr std::size_t limit = std::size_t{1} << 20;
    std::error_code failed;
    if (::access(file.c_str(), R_OK) != 0)
        return core::fileError(errno, "read a file", file);
    if (!std::filesystem::is_regular_file(file, failed) || std::filesystem::file_size(file, failed) > limit)
        return core::makeError(api::ErrorCode::malformed, "Something else stands where the server keeps a file.");
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

core::Result<std::string> folderFingerprint(const std::filesystem::path& dataFolder)
{
    BLOOMZY_TRY(const auto pem, readSmallFile(dataFolder / "tls" / "server.crt"));
    BLOOMZY_TRY(const auto certificate, http::x509::certificateFromPem(pem));
    return http::x509::fingerprint(certificate.get());
}

} // namespace bloomzy::ctl
