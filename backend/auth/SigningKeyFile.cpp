#include "backend/auth/SigningKeyFile.h"

#include "backend/core/Files.h"
#include "backend/core/crypto/Hash.h"

namespace bloomzy::auth {

namespace {

constexpr std::size_t fileLimit = 16 * 1024;

} // namespace

core::Result<std::optional<SigningKey>> SigningKeyFile::read() const
{
    std::error_code none;
    if (!std::filesystem::exists(std::filesystem::symlink_status(m_file, none)))
        return std::optional<SigningKey>();
    BLOOMZY_TRY(std::string pem, core::readPrivateFile(m_file, fileLimit));
    auto key = SigningKey::fromPem(pem);
    core::crypto::wipe(pem);
    if (key.has_error())
        return core::makeError(api::ErrorCode::malformed,
                               "The file of the signing key in the folder of keys cannot be read. Nothing was changed. "
                               "Put it back from a backup, or move it away and a new key is made.",
                               m_file.string() + ": " + key.error().cause);
    return std::optional(std::move(*key));
}

core::Result<void> SigningKeyFile::remove() const
{
    return core::removeFile(m_file);
}

} // namespace bloomzy::auth
