#pragma once

#include "backend/core/Clock.h"
#include "backend/core/FolderLock.h"
#include "backend/host/AddressFile.h"

#include <filesystem>
#include <optional>
#include <string>

namespace bloomzy::ctl {

/// The folder that is looked at.
struct Patient
{
    std::filesystem::path folder; ///< absolute
    bool inUse = false;           ///< somebody else holds its lock
    bool barred = false;          ///< it, or its lock, may not be opened by this user: nothing else can be known
    std::optional<core::FolderLock> lock;
    std::optional<host::RunningServer> server; ///< when it is in use and answers
    std::string address = "127.0.0.1";         ///< where a stopped server will listen
    std::string database;          ///< postgresql://…, when the folder is one of PostgreSQL and it was named
    std::string breachedPasswords; ///< the list, when it was named
    std::uint16_t port = 7443;
    core::Time now;
};

} // namespace bloomzy::ctl
