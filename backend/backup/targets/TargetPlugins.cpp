#include "backend/backup/targets/TargetPlugins.h"

#include <QPluginLoader>

#include <algorithm>

namespace bloomzy::backup {
namespace {

sdk::Failure missing(const std::string& cause)
{
    return {sdk::Problem::pluginMissing, {}, QString::fromStdString(cause)};
}

} // namespace

const std::vector<TargetKind>& TargetPlugins::found()
{
    if (!m_kinds) {
        FoundKinds found = m_folder.is_absolute() ? findKinds(m_folder) : FoundKinds();
        for (const std::string& line : found.refused)
            m_log.write(core::LogLevel::warning, "backup", "a plugin was refused", {{"plugin", line}});
        m_kinds = std::move(found.kinds);
    }
    return *m_kinds;
}

std::vector<TargetKind> TargetPlugins::kinds()
{
    const std::lock_guard lock(m_mutex);
    return found();
}

sdk::Outcome<sdk::BackupTargetPlugin*> TargetPlugins::loaded(const std::string& kind)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_loaded.find(kind); known != m_loaded.end())
        return known->second;
    const auto& all = found();
    const auto place = std::ranges::find(all, kind, &TargetKind::kind);
    if (place == all.end())
        return missing("no plugin is of this kind");
    // It may have been some time since it was found.
    if (const auto why = whyNotLoaded(place->file); !why.empty())
        return missing(why);
    QPluginLoader loader(QString::fromStdString(place->file.string()));
    auto* plugin = qobject_cast<sdk::BackupTargetPlugin*>(loader.instance());
    if (!plugin)
        return missing(loader.errorString().toStdString());
    m_loaded.emplace(kind, plugin);
    return plugin;
}

sdk::Outcome<std::shared_ptr<sdk::BackupTarget>>
TargetPlugins::open(const std::string& kind, const std::string& destination, const QJsonObject& settings)
{
    const auto plugin = loaded(kind);
    if (!plugin.isDone())
        return plugin.failure();
    return plugin.value()->open(QString::fromStdString(destination), settings);
}

} // namespace bloomzy::backup
