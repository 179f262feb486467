#pragma once

#include "backend/plugins/PluginLibrary.h"
#include "plugins/sdk/BackupTarget.h"

namespace bloomzy::backup {

using TargetKind = plugins::PluginKind;

/// The backup targets that this installation has plugins for. Nothing is looked at before somebody asks, and a plugin
/// is loaded when its first target is opened; it stays. Safe from any thread.
class TargetPlugins
{
public:
    /// `folder`: where this installation's plugins lie, absolute; empty: it has none. `log` outlives this object.
    TargetPlugins(std::filesystem::path folder, core::Log& log)
        : m_library(std::move(folder), BLOOMZY_BACKUP_TARGET_IID, log)
    {
    }

    [[nodiscard]] std::vector<TargetKind> kinds() { return m_library.kinds(); }
    /// `destination` is its id. `pluginMissing` where no plugin is of the kind, or it cannot be loaded.
    [[nodiscard]] sdk::Outcome<std::shared_ptr<sdk::BackupTarget>>
    open(const std::string& kind, const std::string& destination, const QJsonObject& settings);

private:
    plugins::PluginLibrary m_library;
};

} // namespace bloomzy::backup
