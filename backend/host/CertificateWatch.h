#pragma once

#include "backend/api/Health.h"
#include "backend/core/Clock.h"
#include "backend/http/Certificate.h"

#include <array>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace bloomzy::core {
class Log;
}

namespace bloomzy::host {

/// How check() begins when the pair in the folder is not the one in use.
inline constexpr std::string_view formerPair = "The former pair is in use.";

/// Sees to it that a running server shows the pair that lies in its folder: a pair that somebody put there, once it is
/// the same at two looks, and its own, made anew with the same key before it ends. A pair that cannot be used, or of
/// which a half is missing, leaves the former one in use. look() from one thread at a time; the rest from any.
class CertificateWatch
{
public:
    /// Lets new connections see the pair. An error: it cannot be used, and the former one still is.
    using Use = std::function<core::Result<void>(const http::Certificate&)>;

    CertificateWatch(const std::filesystem::path& folder, std::vector<std::string> names, const core::Clock& clock,
                     core::Log& log, const http::Certificate& served, Use use);

    /// Cheap when nothing changed: two calls of stat().
    void look();
    /// `tls.certificate`: ok, because the server serves with one pair or the other; it tells of a pair that could not
    /// be used.
    [[nodiscard]] api::HealthCheck check() const;
    [[nodiscard]] std::string fingerprint() const;

private:
    /// Of one file: when and as what it was changed; empty: there is none.
    struct Stamp
    {
        std::int64_t inode = 0;
        std::int64_t size = 0;
        std::int64_t changed = 0; ///< nanoseconds

        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    using Stamps = std::array<std::optional<Stamp>, 2>;

    [[nodiscard]] Stamps stamps() const;
    [[nodiscard]] static std::optional<Stamp> stampOf(const std::filesystem::path& file);
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] core::Result<void> takeUp();
    void tell(const core::Result<void>& taken);

    const std::filesystem::path m_folder;
    const std::vector<std::string> m_names;
    const core::Clock& m_clock;
    core::Log& m_log;
    const Use m_use;
    Stamps m_seen;        ///< at the last look
    Stamps m_known;       ///< of the pair that was tried last
    core::Time m_checked; ///< when the end of our own was looked at last
    mutable std::mutex m_mutex;
    http::Certificate m_served;
    std::string m_problem; ///< why the pair in the folder is not the one that is served
};

} // namespace bloomzy::host
