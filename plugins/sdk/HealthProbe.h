#pragma once

#include "plugins/sdk/Outcome.h"

#include <QJsonObject>
#include <QString>
#include <QtPlugin>

#include <memory>

/// A look at whether something runs well: version 1.0 of the interface. A later version has another IID and stands
/// beside this one.
namespace bloomzy::sdk {

/// What a look came to.
struct Reading
{
    bool isUp = false;   ///< it answered as its settings want it
    double value = 0;    ///< what this kind of probe measures besides, in the unit of its metadata
    QString detail = {}; ///< why it is not up, for who manages probes, English; no secrets; may be empty
    QString cause = {};  ///< for the log
};

/// One thing to look at, with one setting. It is used by one thread at a time, not always by the same. Nothing here
/// throws.
class HealthProbe
{
public:
    virtual ~HealthProbe() = default;
    /// Comes back within `seconds` (1 to 60), whatever it looks at does.
    virtual Reading look(int seconds) = 0;
};

/// The root object of a plugin. Its metadata (Q_PLUGIN_METADATA's FILE) tells what it is before any of its code runs:
/// see README.md. Safe from any thread.
class HealthProbePlugin
{
public:
    virtual ~HealthProbePlugin() = default;
    /// Looks at the settings and asks nobody, so it comes back at once.
    virtual Outcome<std::shared_ptr<HealthProbe>> open(const QJsonObject& settings) = 0;
};

} // namespace bloomzy::sdk

#define BLOOMZY_HEALTH_PROBE_IID "org.bloomzy.HealthProbe/1.0"
Q_DECLARE_INTERFACE(bloomzy::sdk::HealthProbePlugin, BLOOMZY_HEALTH_PROBE_IID)
