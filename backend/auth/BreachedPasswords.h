#pragma once

#include "backend/api/Health.h"
#include "backend/core/Result.h"

#include <filesystem>
#include <string_view>

namespace bloomzy::auth {

/// A list of passwords that were found in breaches, in a file of this machine, in the published form of Have I Been
/// Pwned: lines `SHA1HEX:count` in the order of the hashes. It is searched by halves, never loaded, and nothing is sent
/// anywhere. Each question opens the file, so that a newer one in its place is taken up. Safe from any thread.
class BreachedPasswords
{
public:
    /// Empty: there is no list.
    explicit BreachedPasswords(std::filesystem::path file = {})
        : m_file(std::move(file))
    {
    }
    [[nodiscard]] bool isThere() const { return !m_file.empty(); }
    /// Whether the file can be read and is such a list, by its first and last line and a thousand in between. For
    /// whoever named it: the error's detail names the path and the fault.
    [[nodiscard]] core::Result<void> inspect() const;
    /// False when there is no list. `unavailable` when it cannot be read, or is none: then it is not known.
    [[nodiscard]] core::Result<bool> holds(std::string_view password) const;
    /// `auth.breachedPasswords`. A list that cannot be read does not make the server unready: everything but new
    /// passwords goes on. Its detail begins with `unreadableList` then.
    [[nodiscard]] api::HealthCheck check() const;

private:
    std::filesystem::path m_file;
};

inline constexpr std::string_view unreadableList = "The list of breached passwords cannot be read";

} // namespace bloomzy::auth
