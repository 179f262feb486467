#pragma once

#include "backend/core/Clock.h"
#include "backend/core/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace bloomzy::http {

/// What the server shows to its clients.
struct Certificate
{
    std::filesystem::path certificateFile; ///< `server.crt`, PEM
    std::filesystem::path privateKeyFile;  ///< `server.key`, PEM, 0600
    /// `sha256:<64 hexadecimal digits>` of the SubjectPublicKeyInfo (RFC 7469 pins the same bytes); stays when the
    /// certificate is renewed.
    std::string fingerprint;
};

/// Sees to a certificate in `directory` (created 0700). Where there is none it makes an ECDSA P-256 key and a
/// self-signed certificate for 825 days, valid for localhost, 127.0.0.1, ::1, the host's name and `names` (host names
/// and IP addresses). One that it made itself is made anew, with the same key, when fewer than 30 days of it remain or
/// a name is missing in it. Files that somebody else put there are never written to; the two must belong together, and
/// the key must be private (`forbidden` otherwise).
[[nodiscard]] core::Result<Certificate> ensureCertificate(const std::filesystem::path& directory,
                                                          const std::vector<std::string>& names,
                                                          const core::Clock& clock);

} // namespace bloomzy::http
