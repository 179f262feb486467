#pragma once

#include "backend/backup/targets/PluginFiles.h"
#include "backend/core/Log.h"
#include "plugins/sdk/BackupTarget.h"

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>

namespace bloomzy::backup {

/// The backup targets that this installation has plugins for. Nothing is looked at before somebody asks, and a plugin
/// is loaded when its first target is opened; it stays. Safe from any thread.
class TargetPlugins
{
public:
    /// `folder`: where this installation's plugins lie, absolute; empty: it has none. `log` outlives this object.
    TargetPlugins(std::filesystem::path folder, core::Log& log)
        : m_folder(std::move(folder))
        , m_log(log)
    {
    }

    [[nodiscard]] std::vector<TargetKind> kinds();
    /// `destination` is its id. `pluginMissing` where no plugin is of the kind, or it cannot be loaded.
    [[nodiscard]] sdk::Outcome<std::shared_ptr<sdk::BackupTarget>>
    open(const std::string& kind, const std::string& destination, const QJsonObject& settings);

private:
    const std::vector<TargetKind>& found();
    sdk::Outcome<sdk::BackupTargetPlugin*> loaded(const std::string& kind);

    const std::filesystem::path m_folder;
    core::Log& m_log;
    std::mutex m_mutex;
    std::optional<std::vector<TargetKind>> m_kinds;
    std::map<std::string, sdk::BackupTargetPlugin*> m_loaded; ///< Qt owns them until the process ends
};

} // namespace bloomzy::backup
