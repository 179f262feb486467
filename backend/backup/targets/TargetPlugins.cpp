#include "backend/backup/targets/TargetPlugins.h"

namespace bloomzy::backup {

sdk::Outcome<std::shared_ptr<sdk::BackupTarget>>
TargetPlugins::open(const std::string& kind, const std::string& destination, const QJsonObject& settings)
{
    const auto plugin = m_library.loaded<sdk::BackupTargetPlugin>(kind);
    if (!plugin.isDone())
        return plugin.failure();
    return plugin.value()->open(QString::fromStdString(destination), settings);
}

} // namespace bloomzy::backup
