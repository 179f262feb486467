#include "backend/plugins/PluginLibrary.h"

#include <QPluginLoader>

#include <algorithm>

namespace bloomzy::plugins {

sdk::Failure PluginLibrary::missing(const std::string& cause)
{
    return {sdk::Problem::pluginMissing, {}, QString::fromStdString(cause)};
}

const std::vector<PluginKind>& PluginLibrary::found()
{
    if (!m_kinds) {
        FoundKinds found = m_folder.is_absolute() ? findKinds(m_folder, m_iid) : FoundKinds();
        for (const std::string& line : found.refused)
            m_log.write(core::LogLevel::warning, "plugins", "a plugin was refused", {{"plugin", line}});
        m_kinds = std::move(found.kinds);
    }
    return *m_kinds;
}

std::vector<PluginKind> PluginLibrary::kinds()
{
    const std::lock_guard lock(m_mutex);
    return found();
}

sdk::Outcome<QObject*> PluginLibrary::rootOf(const std::string& kind)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_loaded.find(kind); known != m_loaded.end())
        return known->second;
    const auto& all = found();
    const auto place = std::ranges::find(all, kind, &PluginKind::kind);
    if (place == all.end())
        return missing("no plugin is of this kind");
    // It may have been some time since it was found.
    if (const auto why = whyNotLoaded(place->file); !why.empty())
        return missing(why);
    QPluginLoader loader(QString::fromStdString(place->file.string()));
    QObject* root = loader.instance();
    if (!root)
        return missing(loader.errorString().toStdString());
    m_loaded.emplace(kind, root);
    return root;
}

} // namespace bloomzy::plugins
