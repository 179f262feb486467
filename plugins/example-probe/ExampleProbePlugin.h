#pragma once

#include "plugins/sdk/HealthProbe.h"

#include <QObject>

namespace bloomzy::exampleprobe {

class ExampleProbePlugin : public QObject, public sdk::HealthProbePlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BLOOMZY_HEALTH_PROBE_IID FILE "example-probe.json")
    Q_INTERFACES(bloomzy::sdk::HealthProbePlugin)

public:
    sdk::Outcome<std::shared_ptr<sdk::HealthProbe>> open(const QJsonObject& settings) override;
};

} // namespace bloomzy::exampleprobe
