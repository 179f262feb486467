#include "backend/catalog/imports/StagedFiles.h"

#include "backend/core/Files.h"

namespace bloomzy::catalog {
namespace {

constexpr std::size_t mostBytes = std::size_t{256} << 20;
constexpr std::chrono::hours month{24 * 30};

core::Result<std::string> read(const std::filesystem::path& file)
{
    auto content = core::readPrivateFile(file, mostBytes);
    if (content.has_error() && content.error().code == api::ErrorCode::notFound)
        return core::makeError(api::ErrorCode::notFound,
                               "The file of this import is not kept any more. Upload it again.");
    return content;
}

bool isOlder(const std::filesystem::directory_entry& entry, std::chrono::hours age)
{
    std::error_code failed;
    const auto written = entry.last_write_time(failed);
    return !failed && written < std::filesystem::file_time_type::clock::now() - age;
}

} // namespace

core::Result<void> StagedFiles::save(const std::string& id, std::string_view bytes) const
{
    BLOOMZY_CHECK(core::makePrivateFolder(m_folder));
    return core::writeFileAtomically(upload(id), bytes);
}

core::Result<std::string> StagedFiles::load(const std::string& id) const
{
    return read(upload(id));
}

core::Result<void> StagedFiles::saveErrors(const std::string& id, std::string_view csv) const
{
    BLOOMZY_CHECK(core::makePrivateFolder(m_folder));
    return core::writeFileAtomically(errors(id), csv);
}

core::Result<std::string> StagedFiles::loadErrors(const std::string& id) const
{
    return read(errors(id));
}

bool StagedFiles::hasErrors(const std::string& id) const
{
    std::error_code failed;
    return std::filesystem::exists(errors(id), failed);
}

void StagedFiles::remove(const std::string& id) const
{
    std::error_code failed;
    std::filesystem::remove(upload(id), failed);
}

void StagedFiles::tidy(const std::function<bool(const std::string& id)>& isKept) const
{
    std::error_code failed;
    for (std::filesystem::directory_iterator entry(m_folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const auto& path = entry->path();
        // A file is there a moment before its record.
        const bool gone = path.extension() == ".errors"
                              ? isOlder(*entry, month)
                              : isOlder(*entry, std::chrono::hours(1)) && !isKept(path.stem().string());
        std::error_code kept;
        if (gone)
            std::filesystem::remove(path, kept);
    }
}

} // namespace bloomzy::catalog
