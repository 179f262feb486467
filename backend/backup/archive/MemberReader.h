#pragma once

#include "backend/backup/archive/Manifest.h"
#include "backend/backup/archive/Watch.h"
#include "backend/backup/stream/ByteStream.h"

namespace bloomzy::backup::archive {

/// Takes the members as they are read.
class MemberSink
{
public:
    virtual ~MemberSink() = default;
    [[nodiscard]] virtual core::Result<void> begin(const std::string& path) = 0;
    [[nodiscard]] virtual core::Result<void> write(std::string_view bytes) = 0;
    /// The member is whole and was what the manifest says.
    [[nodiscard]] virtual core::Result<void> end() = 0;
};

/// Reads the tar archive of a backup: a member that is not exactly what the manifest says is a refusal with its name.
class MemberReader
{
public:
    /// `tar` outlives this object.
    explicit MemberReader(ByteSource& tar)
        : m_tar(tar)
    {
    }

    /// First.
    [[nodiscard]] core::Result<Manifest> manifest();
    /// Then all that it lists, and the end. `into` may be null.
    [[nodiscard]] core::Result<void> members(const Manifest& manifest, MemberSink* into, const Watch& watch);

private:
    core::Result<std::string> take(std::size_t count, std::string_view member);
    core::Result<void> takeHeader(const Manifest& manifest, std::size_t index);
    core::Result<void> takeMember(const ManifestEntry& entry, MemberSink* into, Progress& progress);
    core::Result<void> takePadding(std::string_view member, std::int64_t size);
    core::Result<void> takeEnd(const Manifest& manifest);

    ByteSource& m_tar;
    std::int64_t m_time = 0;
};

} // namespace bloomzy::backup::archive
