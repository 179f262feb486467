#pragma once

#include "backend/core/FileDescriptor.h"
#include "backend/core/Result.h"

#include <filesystem>

namespace bloomzy::storage {

/// A new private file (0600) that is being filled, by this or by a library that opens it by its name. It goes with this
/// object, and what SQLite left beside it goes too, unless it is kept.
class PartialFile
{
public:
    /// `conflict` when there is something of that name; otherwise errors as core::fileError().
    [[nodiscard]] static core::Result<PartialFile> create(const std::filesystem::path& file);
    PartialFile(PartialFile&&) noexcept = default;
    PartialFile& operator=(PartialFile&&) = delete;
    ~PartialFile();

    [[nodiscard]] core::Result<void> append(std::string_view piece) const;
    /// Overwrites bytes that are there.
    [[nodiscard]] core::Result<void> put(std::string_view bytes, std::int64_t at) const;
    [[nodiscard]] core::Result<std::uint64_t> size() const;
    /// Makes file and name durable; from now on it stays.
    [[nodiscard]] core::Result<void> keep();

private:
    PartialFile(std::filesystem::path path, core::FileDescriptor open)
        : m_path(std::move(path))
        , m_open(std::move(open))
    {
    }
    [[nodiscard]] core::Error failed() const;

    std::filesystem::path m_path;
    core::FileDescriptor m_open;
    bool m_kept = false;
};

} // namespace bloomzy::storage
