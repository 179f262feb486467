#pragma once

#include "backend/backup/archive/MemberReader.h"
#include "backend/core/FileDescriptor.h"

#include <filesystem>
#include <memory>
#include <set>

namespace bloomzy::backup::archive {

/// A new private folder (0700) that takes members as files (0600). It is opened once, and each path from there on
/// without following links, so nothing lands outside. Without keep() it is removed with all in it.
class UnpackFolder : public MemberSink
{
public:
    /// `conflict` when there is something of that name.
    [[nodiscard]] static core::Result<std::unique_ptr<UnpackFolder>> create(const std::filesystem::path& folder);
    UnpackFolder(const UnpackFolder&) = delete;
    UnpackFolder& operator=(const UnpackFolder&) = delete;
    ~UnpackFolder() override;

    /// `insufficientStorage` when the disk has no room for `bytes`.
    [[nodiscard]] core::Result<void> checkRoom(std::int64_t bytes) const;

    [[nodiscard]] core::Result<void> begin(const std::string& path) override;
    [[nodiscard]] core::Result<void> write(std::string_view bytes) override;
    [[nodiscard]] core::Result<void> end() override;

    /// Leaves it there, durably.
    [[nodiscard]] core::Result<void> keep();

private:
    UnpackFolder(std::filesystem::path folder, core::FileDescriptor descriptor);
    core::Result<core::FileDescriptor> enter(int parent, const std::string& name, const std::string& path);

    std::filesystem::path m_folder;
    core::FileDescriptor m_descriptor;
    core::FileDescriptor m_file;
    std::string m_path;
    std::set<std::string> m_folders; ///< made within, by path
    bool m_kept = false;
};

} // namespace bloomzy::backup::archive
