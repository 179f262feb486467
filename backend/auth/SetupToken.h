#pragma once

#include "backend/core/Result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace bloomzy::auth {

/// The one-time token of the setup: its text lies in DIR/setup-token (0600), its hash in memory.
class SetupToken
{
public:
    explicit SetupToken(const std::filesystem::path& dataDir)
        : m_file(dataDir / "setup-token")
    {
    }
    /// Writes a new one; an older one is no longer good. Before anything else, from one thread.
    [[nodiscard]] core::Result<void> create();
    /// In constant time; blanks around it do not count.
    [[nodiscard]] bool matches(std::string_view text) const;
    /// Removes the file; a missing one is fine.
    [[nodiscard]] core::Result<void> remove() const;

private:
    std::filesystem::path m_file;
    std::string m_hash;
};

} // namespace bloomzy::auth
