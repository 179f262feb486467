#pragma once

#include "backend/backup/stream/ByteStream.h"
#include "backend/core/FileDescriptor.h"

#include <filesystem>
#include <memory>

namespace bloomzy::backup {

/// A regular file from its beginning.
class FileSource : public ByteSource
{
public:
    /// `notFound`, `forbidden`; `malformed` when it is no regular file.
    [[nodiscard]] static core::Result<std::unique_ptr<FileSource>> open(const std::filesystem::path& file);

    [[nodiscard]] core::Result<std::size_t> read(std::span<char> into) override;
    [[nodiscard]] std::int64_t size() const { return m_size; } ///< when it was opened

private:
    FileSource(core::FileDescriptor descriptor, std::filesystem::path file, std::int64_t size);

    core::FileDescriptor m_descriptor;
    std::filesystem::path m_file;
    std::int64_t m_size;
};

/// A new file (0600) that others see when it is whole: it is written beside its name, as `NAME.<random>.part`, and gets
/// the name at the end. Without keep() nothing of it stays.
class NewFile : public ByteSink
{
public:
    /// `conflict` when there is something of that name already.
    [[nodiscard]] static core::Result<std::unique_ptr<NewFile>> create(const std::filesystem::path& file);
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() override;

    /// `insufficientStorage` when the disk is full.
    [[nodiscard]] core::Result<void> write(std::string_view bytes) override;
    /// All of it is on the disk after this.
    [[nodiscard]] core::Result<void> finish() override;
    /// After finish(): gives it its name, durably.
    [[nodiscard]] core::Result<void> keep();

private:
    NewFile(core::FileDescriptor descriptor, std::filesystem::path file, std::filesystem::path temporary);

    core::FileDescriptor m_descriptor;
    std::filesystem::path m_file;
    std::filesystem::path m_temporary; ///< empty once it has its name
};

/// Writes all of `bytes`; `file` is for the error.
[[nodiscard]] core::Result<void> writeTo(int descriptor, std::string_view bytes, const std::filesystem::path& file);

} // namespace bloomzy::backup
