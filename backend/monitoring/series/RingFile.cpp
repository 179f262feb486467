#include "backend/monitoring/series/RingFile.h"

#include "backend/core/FileErrors.h"
#include "backend/core/Files.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace bloomzy::monitoring {

namespace {

constexpr std::int64_t rowsAtOnce = 64;

core::Error notARing(const std::filesystem::path& file)
{
    return core::makeError(api::ErrorCode::malformed, "A file of the server's metrics is damaged.",
                           "not a ring, or of other series: " + file.string());
}

core::Result<void> writeAt(int descriptor, std::string_view bytes, std::int64_t offset,
                           const std::filesystem::path& file)
{
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(descriptor, bytes.data(), bytes.size(), offset);
        if (written < 0 && errno != EINTR)
            return core::fileError(errno, "write a file", file);
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
        offset += std::max<ssize_t>(written, 0);
    }
    return {};
}

/// What lies beyond the end of the file is zero.
core::Result<std::string> readAt(int descriptor, std::size_t size, std::int64_t offset,
                                 const std::filesystem::path& file)
{
    std::string bytes(size, '\0');
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = ::pread(descriptor, bytes.data() + done, size - done, offset + std::int64_t(done));
        if (got == 0)
            break;
        if (got < 0 && errno != EINTR)
            return core::fileError(errno, "read a file", file);
        done += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    return bytes;
}

/// An empty file becomes a ring. The length comes first: a head says that all is there.
core::Result<void> makeRing(int descriptor, const RingShape& shape, std::uint64_t id, const std::filesystem::path& file)
{
    const auto bytes = static_cast<off_t>(ringHeadBytes + rowBytes(shape) * shape.rows);
    if (::ftruncate(descriptor, bytes) != 0)
        return core::fileError(errno, "create a file", file);
    return writeAt(descriptor, ringHead(shape, id), 0, file);
}

} // namespace

core::Result<RingFile> RingFile::open(const std::filesystem::path& file, const RingShape& shape, std::uint64_t id)
{
    BLOOMZY_CHECK(core::makePrivateFile(file));
    core::FileDescriptor descriptor(::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    struct stat status
    {
    };
    if (!descriptor.isOpen() || ::fstat(descriptor.get(), &status) != 0)
        return core::fileError(errno, "open a file or folder", file);
    BLOOMZY_TRY(auto head, readAt(descriptor.get(), ringHeadBytes, 0, file));
    // One that was cut off while it was made has no head yet.
    if (head == std::string(ringHeadBytes, '\0')) {
        BLOOMZY_CHECK(makeRing(descriptor.get(), shape, id, file));
        return RingFile(file, std::move(descriptor), shape);
    }
    const auto found = readRingHead(head, id);
    if (!found || *found != shape)
        return notARing(file);
    return RingFile(file, std::move(descriptor), shape);
}

std::int64_t RingFile::place(std::int64_t time) const
{
    return time / m_shape.step % m_shape.rows;
}

core::Result<void> RingFile::write(const Row& row)
{
    const auto offset = std::int64_t(ringHeadBytes) + place(row.time) * std::int64_t(rowBytes(m_shape));
    return writeAt(m_descriptor.get(), rowText(row), offset, m_file);
}

/// Of rows that do not go round the ring's end.
core::Result<std::string> RingFile::bytesOf(std::int64_t firstTime, std::int64_t rows) const
{
    const auto each = std::int64_t(rowBytes(m_shape));
    return readAt(m_descriptor.get(), static_cast<std::size_t>(rows * each),
                  std::int64_t(ringHeadBytes) + place(firstTime) * each, m_file);
}

core::Result<std::optional<Row>> RingFile::read(std::int64_t time) const
{
    BLOOMZY_TRY(const auto bytes, bytesOf(time, 1));
    return readRow(bytes, m_shape, time);
}

core::Result<void> RingFile::scan(std::int64_t from, std::int64_t to, const std::function<bool(const Row&)>& row) const
{
    const std::int64_t step = m_shape.step;
    const auto each = rowBytes(m_shape);
    std::int64_t time = (std::max<std::int64_t>(from, 0) + step - 1) / step * step;
    time = std::max(time, (to / step - std::int64_t(m_shape.rows) + 1) * step);
    while (time <= to) {
        const auto count = std::min({rowsAtOnce, std::int64_t(m_shape.rows) - place(time), (to - time) / step + 1});
        BLOOMZY_TRY(const auto bytes, bytesOf(time, count));
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i, time += step) {
            const auto found = readRow(std::span(bytes).subspan(i * each, each), m_shape, time);
            if (found && !row(*found))
                return {};
        }
    }
    return {};
}

} // namespace bloomzy::monitoring
