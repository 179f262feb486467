#include "backend/backup/work/WorkFolder.h"

#include "backend/core/FileErrors.h"
#include "backend/core/Files.h"
#include "backend/core/crypto/Random.h"

#include <vector>

namespace bloomzy::backup {

namespace fs = std::filesystem;

fs::path workRoot(const fs::path& dataFolder)
{
    return dataFolder / "backup";
}

core::Result<void> clearWorkRoot(const fs::path& dataFolder)
{
    const fs::path root = workRoot(dataFolder);
    std::error_code error;
    std::vector<fs::path> left;
    for (fs::directory_iterator entry(root, error), end; !error && entry != end; entry.increment(error))
        left.push_back(entry->path());
    if (error && error != std::errc::no_such_file_or_directory)
        return core::fileError(error.value(), "look into a folder", root);
    for (const fs::path& path : left) {
        fs::remove_all(path, error);
        if (error)
            return core::fileError(error.value(), "remove what is left of a backup", path);
    }
    return {};
}

core::Result<WorkFolder> WorkFolder::make(const fs::path& dataFolder)
{
    fs::path path = workRoot(dataFolder) / core::crypto::randomToken(9);
    BLOOMZY_CHECK(core::makePrivateFolder(path));
    return WorkFolder(std::move(path));
}

WorkFolder::~WorkFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

} // namespace bloomzy::backup
