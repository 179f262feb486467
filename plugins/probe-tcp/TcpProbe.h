#pragma once

#include "plugins/sdk/HealthProbe.h"

#include <QByteArray>

namespace bloomzy::probetcp {

/// Connects, and closes the connection again. It is up when somebody took it; its value is the time that this took, in
/// milliseconds.
class TcpProbe : public sdk::HealthProbe
{
public:
    TcpProbe(QByteArray host, int port)
        : m_host(std::move(host))
        , m_port(port)
    {
    }
    sdk::Reading look(int seconds) override;

private:
    const QByteArray m_host; ///< IPv6 in brackets
    const int m_port;
};

} // namespace bloomzy::probetcp
