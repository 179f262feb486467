#pragma once

#include "app/ctl/cli/Outcome.h"
#include "backend/backup/archive/Manifest.h"

#include <string>
#include <vector>

namespace bloomzy::ctl {

/// A backup file, as a script is told of it.
struct BackupFileFacts
{
    std::string file;
    std::string created;
    std::string program;
    std::string installation;
    std::int64_t bytes = 0; ///< of what is in it
    std::vector<std::string> contents;
    std::int64_t rows = 0;
    std::optional<std::string> auditCheckpoint;
};
BOOST_DESCRIBE_STRUCT(BackupFileFacts, (),
                      (file, created, program, installation, bytes, contents, rows, auditCheckpoint))

[[nodiscard]] BackupFileFacts factsOf(const std::string& file, const backup::archive::Manifest& manifest);

/// As localFailure(), in the words of the fault where there is one.
[[nodiscard]] Failure backupFailure(const core::Error& error, const std::string& subject);

/// `12.4 MB`
[[nodiscard]] std::string sizeText(std::int64_t bytes);

} // namespace bloomzy::ctl
