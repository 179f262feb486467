#pragma once

#include "backend/core/FileDescriptor.h"
#include "backend/core/Result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace bloomzy::host {

/// What the server of a data folder says of itself to programs of the same user.
struct RunningServer
{
    std::string url;
    std::string fingerprint; ///< empty for plain HTTP
};

/// `run/address` of a data folder (0600): the line that consoles are greeted with, for programs that ask where the
/// server is without holding it. There while the object lives. The server keeps a lock (flock(2)) on the file, so that
/// one which a killed server left behind is known for what it is.
class AddressFile
{
public:
    /// Replaces one that was left behind. The caller has the data folder's lock.
    [[nodiscard]] static core::Result<AddressFile> write(const std::filesystem::path& dataFolder,
                                                         std::string_view greeting);
    AddressFile(AddressFile&& other) noexcept = default;
    AddressFile& operator=(AddressFile&& other) = delete;
    ~AddressFile();

private:
    AddressFile(std::filesystem::path path, core::FileDescriptor lock)
        : m_path(std::move(path))
        , m_lock(std::move(lock))
    {
    }

    std::filesystem::path m_path;
    core::FileDescriptor m_lock;
};

/// The server that runs over a data folder now. Empty when none does, while one is starting or stopping, and when the
/// file is open to other users. Changes nothing and disturbs nobody.
[[nodiscard]] std::optional<RunningServer> runningServer(const std::filesystem::path& dataFolder);

} // namespace bloomzy::host
