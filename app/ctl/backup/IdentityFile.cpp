#include "app/ctl/backup/IdentityFile.h"

#include "app/ctl/backup/BackupFacts.h"
#include "backend/backup/stream/FileStream.h"
#include "backend/core/crypto/Hash.h"

namespace bloomzy::ctl {

namespace {

constexpr std::size_t longestFile = std::size_t{64} * 1024;

/// A key on paper or a stick may have any mode, unlike what lies in a data folder.
Outcome<std::string> textOf(const std::string& file)
{
    const auto source = backup::FileSource::open(file);
    if (source.has_error())
        return localFailure(source.error(), file);
    std::string text(longestFile, '\0');
    const auto count = backup::readFully(**source, text);
    if (count.has_error())
        return localFailure(count.error(), file);
    text.resize(*count);
    return text;
}

} // namespace

Outcome<std::vector<backup::age::Identity>> readRecoveryKeys(const Call& call)
{
    const auto file = call.arguments.value("identity");
    if (!file || file->empty())
        return usageFailure("Name the file with the recovery key: --identity KEYFILE, or - for standard input.");
    auto text = *file == "-" ? call.means.readSecret("Recovery key: ") : textOf(*file);
    if (text.has_error())
        return text.error();
    auto identities = backup::age::identitiesOf(*text);
    core::crypto::wipe(*text);
    if (identities.has_error())
        return backupFailure(identities.error(), *file == "-" ? "standard input" : *file);
    return std::move(*identities);
}

} // namespace bloomzy::ctl
