#pragma once

#include "plugins/sdk/BackupTarget.h"

#include <QObject>

namespace bloomzy::example {

class ExamplePlugin : public QObject, public sdk::BackupTargetPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BLOOMZY_BACKUP_TARGET_IID FILE "example-target.json")
    Q_INTERFACES(bloomzy::sdk::BackupTargetPlugin)

public:
    sdk::Outcome<std::shared_ptr<sdk::BackupTarget>> open(const QString& destination,
                                                          const QJsonObject& settings) override;
};

} // namespace bloomzy::example
