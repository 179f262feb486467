#pragma once

#include "plugins/backup-folder/Descriptor.h"
#include "plugins/sdk/BackupTarget.h"

namespace bloomzy::folder {

/// The marker that claim() leaves, a JSON object: `{"destination":"<id>","format":1}`.
inline constexpr const char* markerName = ".bloomzy-destination";
/// How the names of what is not finished begin.
inline constexpr const char* partialPrefix = ".bloomzy-partial-";

/// The folder at `path`, which has to be there. All that follows goes through it, so that what is mounted over the path
/// meanwhile changes nothing.
[[nodiscard]] sdk::Outcome<std::shared_ptr<const Descriptor>> openFolder(const QString& path);

/// The id in the folder's marker; empty where there is no marker, and `?` where it cannot be understood.
[[nodiscard]] sdk::Outcome<QString> ownerOf(const Descriptor& folder);

/// Replaces the marker, durably.
[[nodiscard]] sdk::Outcome<sdk::Done> mark(const Descriptor& folder, const QString& destination);

/// Removes what an earlier try left.
void removePartials(const Descriptor& folder);

/// The names in the folder that sdk::isFileName() is for, of regular files, with their sizes.
[[nodiscard]] sdk::Outcome<QList<sdk::StoredFile>> filesIn(const Descriptor& folder);

} // namespace bloomzy::folder
