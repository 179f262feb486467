#pragma once

#include "backend/core/Log.h"
#include "backend/plugins/PluginFiles.h"
#include "plugins/sdk/Outcome.h"

#include <QObject>

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>

namespace bloomzy::plugins {

/// The plugins of one interface that this installation has. Nothing is looked at before somebody asks, and a plugin is
/// loaded when it is first needed; it stays. Safe from any thread.
class PluginLibrary
{
public:
    /// `folder`: where this installation's plugins lie, absolute; empty: it has none. `iid`: the interface and its
    /// version. `log` outlives this object.
    PluginLibrary(std::filesystem::path folder, std::string iid, core::Log& log)
        : m_folder(std::move(folder))
        , m_iid(std::move(iid))
        , m_log(log)
    {
    }

    [[nodiscard]] std::vector<PluginKind> kinds();
    /// The root object of the plugin of this kind. `pluginMissing` where there is none, or it cannot be loaded.
    template <class Interface>
    [[nodiscard]] sdk::Outcome<Interface*> loaded(const std::string& kind)
    {
        const auto root = rootOf(kind);
        if (!root.isDone())
            return root.failure();
        if (auto* plugin = qobject_cast<Interface*>(root.value()))
            return plugin;
        return missing("it does not have the interface that it tells of");
    }

private:
    [[nodiscard]] static sdk::Failure missing(const std::string& cause);
    const std::vector<PluginKind>& found();
    sdk::Outcome<QObject*> rootOf(const std::string& kind);

    const std::filesystem::path m_folder;
    const std::string m_iid;
    core::Log& m_log;
    std::mutex m_mutex;
    std::optional<std::vector<PluginKind>> m_kinds;
    std::map<std::string, QObject*> m_loaded; ///< Qt owns them until the process ends
};

} // namespace bloomzy::plugins
