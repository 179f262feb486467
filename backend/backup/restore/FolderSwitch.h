#pragma once

#include "backend/core/Result.h"

#include <filesystem>
#include <functional>
#include <string>

namespace bloomzy::backup {

/// Two folders of one file system that change places, and how far they are: told by a mark in the one that is new, so
/// that it survives whatever happened to the journal, a copy of the data folder included.
///
/// Where the system can (renameat2 with RENAME_EXCHANGE) it is one rename. Elsewhere it is three, over the place
/// `held`: live to held, staged to live, held to staged; between the first two there is nothing at `live`.
struct FolderSwitch
{
    std::filesystem::path live;
    std::filesystem::path staged;
    std::filesystem::path held; ///< nothing is there but during three renames
    std::string mark;           ///< content of the mark, one for each restore
    bool canExchange = true;    ///< false: as on a system that cannot
    /// Called after each rename; for tests, which end the process there.
    std::function<void()> renamed = {};

    /// Marks the folder at `staged` as the new one, durably.
    [[nodiscard]] core::Result<void> markNew() const;
    /// Takes the mark away wherever it is, durably.
    [[nodiscard]] core::Result<void> unmark() const;
    /// Whether the new one is at `live`. Not while something is held.
    [[nodiscard]] bool isNewLive() const;

    /// Durable when it returns, folders above included. Nothing may be held.
    [[nodiscard]] core::Result<void> exchange() const;
    /// Ends what an exchange by three renames left: afterwards nothing is held, and each folder is at one of the two
    /// places.
    [[nodiscard]] core::Result<void> settle() const;
};

} // namespace bloomzy::backup
