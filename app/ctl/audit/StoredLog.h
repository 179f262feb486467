#pragma once

#include "app/ctl/audit/LogPins.h"
#include "backend/audit/log/LogVerifier.h"

#include <filesystem>

namespace bloomzy::ctl {

struct VerifiedLog
{
    audit::LogVerdict verdict;
    std::optional<tlog::NoteVerifier> key; ///< by which it was verified
    bool keyOfTheLog = false;              ///< the log itself told the key
};

/// The key to verify by: the one that was kept, or else the log's own.
[[nodiscard]] VerifiedLog beginning(const LogPins& pins, std::optional<tlog::NoteVerifier> own);

/// Verifies a log by the key of `log`. An error is of the source.
[[nodiscard]] core::Result<void> verify(VerifiedLog& log, audit::LogSource& source, const LogPins& pins,
                                        const audit::LogProgress& progress);

/// The log in a data folder, also of a running server, without changing anything. What is sealed is looked at with the
/// master key of the folder, or of systemd.
[[nodiscard]] Outcome<VerifiedLog> verifyFolder(const std::string& folder, const LogPins& pins,
                                                const audit::LogProgress& progress);
/// The log of an installation in PostgreSQL, by the URI that bloomzyd takes; `folder` is its data folder, for the
/// master key, or empty.
[[nodiscard]] Outcome<VerifiedLog> verifyOnServer(const std::string& uri, const std::string& folder,
                                                  const LogPins& pins, const audit::LogProgress& progress);

} // namespace bloomzy::ctl
