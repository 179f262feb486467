#pragma once

#include "backend/backup/age/Keys.h"
#include "backend/backup/archive/Manifest.h"

#include <functional>
#include <string>
#include <vector>

/// Backup files as somebody else could make them: recipients are public, so each byte inside may be chosen.
namespace archiveMaker {

using bloomzy::backup::archive::Manifest;
using bloomzy::backup::archive::MemberKind;

/// A member with its bytes.
struct Content
{
    std::string path;
    std::string bytes;
    MemberKind kind = MemberKind::file;
};

[[nodiscard]] Manifest manifestOf(const std::vector<Content>& contents);

/// One member of a tar archive: header, bytes, padding.
[[nodiscard]] std::string tarMember(const std::string& path, const std::string& bytes);
/// The same with a header that was changed before its checksum was made.
[[nodiscard]] std::string tarMember(const std::string& path, const std::string& bytes,
                                    const std::function<void(std::string& header)>& change);
/// The first member.
[[nodiscard]] std::string tarManifest(const Manifest& manifest);
[[nodiscard]] std::string tarManifest(const std::string& text);

/// All of a tar archive as it is right.
[[nodiscard]] std::string tarOf(const std::vector<Content>& contents);

/// Compressed in one frame.
[[nodiscard]] std::string zstdOf(const std::string& bytes);
/// Compressed and encrypted.
[[nodiscard]] std::string fileOf(const std::string& tar, const bloomzy::backup::age::Recipient& recipient);

} // namespace archiveMaker
