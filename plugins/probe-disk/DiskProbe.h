#pragma once

#include "plugins/sdk/HealthProbe.h"

namespace bloomzy::probedisk {

/// The file system that a folder is on. It is up when that has as much free space as it has to; its value is what is
/// free for whoever runs the server, in percent.
class DiskProbe : public sdk::HealthProbe
{
public:
    DiskProbe(QString path, double percent, double mebibytes)
        : m_path(std::move(path))
        , m_percent(percent)
        , m_mebibytes(mebibytes)
    {
    }
    sdk::Reading look(int seconds) override;

private:
    const QString m_path;
    const double m_percent;
    const double m_mebibytes;
};

} // namespace bloomzy::probedisk
