#pragma once

#include "backend/auth/SigningKey.h"

#include <filesystem>
#include <optional>

namespace bloomzy::auth {

/// The file in which versions before 28 November 2026 kept the one signing key, PEM in clear. It is only taken over.
class SigningKeyFile
{
public:
    explicit SigningKeyFile(std::filesystem::path file)
        : m_file(std::move(file))
    {
    }
    /// Empty when there is none. An empty or broken file, or one that others may read, is refused.
    [[nodiscard]] core::Result<std::optional<SigningKey>> read() const;
    [[nodiscard]] core::Result<void> remove() const;

private:
    std::filesystem::path m_file;
};

} // namespace bloomzy::auth
