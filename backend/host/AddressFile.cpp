#include "backend/host/AddressFile.h"

#include "backend/core/FileErrors.h"
#include "backend/core/Files.h"
#include "backend/core/json/JsonImpl.h"

#include <boost/describe/class.hpp>

#include <sys/file.h>

#include <cerrno>
#include <fcntl.h>

namespace bloomzy::host {

BOOST_DESCRIBE_STRUCT(RunningServer, (), (url, fingerprint))

namespace {

constexpr std::size_t longestGreeting = 4096;

std::filesystem::path addressPath(const std::filesystem::path& dataFolder)
{
    return dataFolder / "run" / "address";
}

core::FileDescriptor openForReading(const std::filesystem::path& file)
{
    return core::FileDescriptor(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
}

/// The lock goes with the process, however that ends.
bool isKept(const std::filesystem::path& file)
{
    const auto open = openForReading(file);
    return open.isOpen() && ::flock(open.get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

} // namespace

core::Result<AddressFile> AddressFile::write(const std::filesystem::path& dataFolder, std::string_view greeting)
{
    const auto file = addressPath(dataFolder);
    BLOOMZY_CHECK(core::writeFileAtomically(file, std::string(greeting) + "\n"));
    auto open = openForReading(file);
    // A reader keeps its shared lock for no longer than it takes to ask for it.
    if (!open.isOpen() || ::flock(open.get(), LOCK_EX) != 0)
        return core::fileError(errno, "lock a file", file);
    return AddressFile(file, std::move(open));
}

AddressFile::~AddressFile()
{
    if (m_lock.isOpen())
        ::unlink(m_path.c_str());
}

std::optional<RunningServer> runningServer(const std::filesystem::path& dataFolder)
{
    const auto file = addressPath(dataFolder);
    if (!isKept(file))
        return {};
    const auto content = core::readPrivateFile(file, longestGreeting);
    if (content.has_error())
        return {};
    const auto server = core::json::fromStoredJson<RunningServer>(*content);
    return server.has_value() && !server->url.empty() ? std::optional(*server) : std::nullopt;
}

} // namespace bloomzy::host
