#pragma once

#include "backend/backup/age/Keys.h"
#include "backend/backup/archive/Manifest.h"
#include "backend/backup/archive/Watch.h"
#include "backend/backup/stream/ByteStream.h"
#include "backend/backup/stream/Zstd.h"
#include "backend/core/Clock.h"

#include <filesystem>
#include <memory>

/// Writes a backup file: tar in zstd in age, docs/backup-format.md.
namespace bloomzy::backup::archive {

/// What goes into a backup. It is read twice, because the manifest, which comes first, has its hash; so it must stay as
/// it is meanwhile: a copy that nobody writes to.
struct Member
{
    std::string path; ///< as isMemberPath() has it
    MemberKind kind = MemberKind::file;
    std::int64_t size = 0; ///< bytes
    std::function<core::Result<std::unique_ptr<ByteSource>>()> open;
    std::vector<TableRows> tables; ///< of a database
};

/// A file as it is now. Errors as FileSource::open() has them.
[[nodiscard]] core::Result<Member> memberOfFile(std::string path, MemberKind kind, const std::filesystem::path& file);
/// A text in memory.
[[nodiscard]] Member memberOfText(std::string path, std::string text);

struct ArchiveFacts
{
    std::string program; ///< version
    core::Time created;
    std::string installation;
    std::optional<AuditNote> audit;
};

/// Writes `members` in their order into `file`, which there must not be yet, and answers the manifest. The file (0600)
/// gets its name when it is whole and on the disk; after an error, a full disk or a cancelling nothing of it is there.
/// Memory is bounded whatever the sizes: about 40 MiB with one worker of zstd. Progress counts each member twice.
///
/// Errors: `conflict` when the file is there, the work was cancelled (cause `cancelled`), or a member changed while it
/// was read or may not be in a backup, which names it; `invalid` for recipients; `insufficientStorage`; those of the
/// members' sources.
[[nodiscard]] core::Result<Manifest> writeArchive(const std::filesystem::path& file, const ArchiveFacts& facts,
                                                  const std::vector<Member>& members,
                                                  std::span<const age::Recipient> recipients, const Watch& watch = {},
                                                  const ZstdOptions& compression = {});

} // namespace bloomzy::backup::archive
