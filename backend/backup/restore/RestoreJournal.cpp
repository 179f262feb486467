#include "backend/backup/restore/RestoreJournal.h"

#include "backend/core/Files.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>

namespace bloomzy::backup {
namespace {

constexpr std::size_t longestJournal = 64 * 1024;
constexpr std::int32_t knownVersion = 1;

std::filesystem::path fileOf(const std::filesystem::path& dataFolder)
{
    return restoreFolder(dataFolder) / "journal.json";
}

/// A name in it becomes a path.
bool isPlain(const std::string& name)
{
    return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos;
}

bool isSound(const RestoreJournal& journal)
{
    return journal.version == knownVersion && journal.state != RestoreState::unknown && core::isId(journal.id) &&
           std::ranges::all_of(journal.parts, [](const RestorePart& part) {
               return isPlain(part.name) && std::ranges::all_of(part.files, &isPlain);
           });
}

} // namespace

bool isEnd(RestoreState state)
{
    return state == RestoreState::restored || state == RestoreState::rolledBack || state == RestoreState::abandoned;
}

bool isRestoredLive(RestoreState state)
{
    return state == RestoreState::switched || state == RestoreState::trying || state == RestoreState::committing ||
           state == RestoreState::restored;
}

std::filesystem::path restoreFolder(const std::filesystem::path& dataFolder)
{
    return dataFolder / "restore";
}

core::Result<std::optional<RestoreJournal>> readRestoreJournal(const std::filesystem::path& dataFolder)
{
    const auto text = core::readPrivateFile(fileOf(dataFolder), longestJournal);
    if (text.has_error() && text.error().code == api::ErrorCode::notFound)
        return std::optional<RestoreJournal>();
    if (text.has_error())
        return text.error();
    auto journal = core::json::fromStoredJson<RestoreJournal>(*text);
    if (journal.has_error() || !isSound(*journal))
        return core::makeError(api::ErrorCode::malformed,
                               "The journal of a restore cannot be read, so whether the data are those from before or "
                               "from after it is not known. Nothing was opened or changed. Copy the whole folder away, "
                               "and use the version of the program that began the restore.",
                               "not a journal: " + fileOf(dataFolder).string());
    return std::optional(std::move(*journal));
}

core::Result<void> writeRestoreJournal(const std::filesystem::path& dataFolder, const RestoreJournal& journal)
{
    return core::writeFileAtomically(fileOf(dataFolder), core::json::toJson(journal));
}

} // namespace bloomzy::backup
