#include "backend/host/CertificateWatch.h"

#include "backend/core/Log.h"

#include <sys/stat.h>

namespace bloomzy::host {

namespace {

/// How often the end of our own certificate is looked at, which is renewed 30 days ahead.
constexpr std::chrono::hours renewalCheck{1};

core::Error missing()
{
    return core::makeError(
        api::ErrorCode::notFound,
        "A half of the certificate's pair is missing in the folder. The former pair is still in use. "
        "Put certificate and key there.");
}

} // namespace

CertificateWatch::CertificateWatch(const std::filesystem::path& folder, std::vector<std::string> names,
                                   const core::Clock& clock, core::Log& log, const http::Certificate& served, Use use)
    : m_folder(folder)
    , m_names(std::move(names))
    , m_clock(clock)
    , m_log(log)
    , m_use(std::move(use))
    , m_checked(clock.now())
    , m_served(served)
{
    m_seen = m_known = stamps();
}

std::optional<CertificateWatch::Stamp> CertificateWatch::stampOf(const std::filesystem::path& file)
{
    struct stat status
    {
    };
    if (::stat(file.c_str(), &status) != 0)
        return {};
    return Stamp{static_cast<std::int64_t>(status.st_ino), status.st_size,
                 status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec};
}

CertificateWatch::Stamps CertificateWatch::stamps() const
{
    return {stampOf(m_served.certificateFile), stampOf(m_served.privateKeyFile)};
}

/// A clock that was set back must not put the next look off.
bool CertificateWatch::isDue() const
{
    const core::Time now = m_clock.now();
    return now >= m_checked + renewalCheck || now < m_checked;
}

void CertificateWatch::look()
{
    const Stamps now = stamps();
    const bool settled = now == m_seen; // the second half of a pair may still be on its way
    m_seen = now;
    if (!settled || (now == m_known && !isDue()))
        return;
    const auto taken = takeUp();
    m_checked = m_clock.now();
    m_seen = m_known = stamps(); // our own may have been written anew
    tell(taken);
}

core::Result<void> CertificateWatch::takeUp()
{
    // Where a half is missing a start would make a pair; here somebody may be about to put one.
    if (!m_seen[0] || !m_seen[1])
        return missing();
    const bool changed = m_seen != m_known;
    const Stamps before = m_seen;
    BLOOMZY_TRY(const auto pair, http::ensureCertificate(m_folder, m_names, m_clock));
    if (!changed && stamps() == before)
        return {};
    BLOOMZY_CHECK(m_use(pair));
    const std::scoped_lock lock(m_mutex);
    m_served = pair;
    m_log.write(core::LogLevel::info, "host", "the certificate was taken up", {{"fingerprint", pair.fingerprint}});
    return {};
}

void CertificateWatch::tell(const core::Result<void>& taken)
{
    const std::string problem = taken.has_error() ? taken.error().detail : std::string();
    const std::scoped_lock lock(m_mutex);
    if (!problem.empty() && problem != m_problem)
        m_log.write(core::LogLevel::warning, "host", "a changed certificate is not used; the former one still is",
                    {{"detail", problem}, {"cause", taken.error().cause}});
    m_problem = problem;
}

api::HealthCheck CertificateWatch::check() const
{
    const std::scoped_lock lock(m_mutex);
    if (m_problem.empty())
        return {"tls.certificate", true, "The pair in the folder is in use."};
    return {"tls.certificate", true, std::string(formerPair) + " " + m_problem};
}

std::string CertificateWatch::fingerprint() const
{
    const std::scoped_lock lock(m_mutex);
    return m_served.fingerprint;
}

} // namespace bloomzy::host
