#pragma once

#include "plugins/sdk/BackupTarget.h"

#include <QObject>

namespace bloomzy::folder {

/// Destinations that are folders or mounted shares. The one setting: `path`, absolute.
class FolderPlugin : public QObject, public sdk::BackupTargetPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BLOOMZY_BACKUP_TARGET_IID FILE "backup-folder.json")
    Q_INTERFACES(bloomzy::sdk::BackupTargetPlugin)

public:
    sdk::Outcome<std::shared_ptr<sdk::BackupTarget>> open(const QString& destination,
                                                          const QJsonObject& settings) override;
};

} // namespace bloomzy::folder
