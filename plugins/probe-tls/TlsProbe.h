#pragma once

#include "plugins/sdk/HealthProbe.h"

#include <QByteArray>

namespace bloomzy::probetls {

/// Looks at the certificate of a TLS server, whoever signed it: who trusts it is another question. It is up when the
/// certificate is valid for so many days from now; its value is the days that are left.
class TlsProbe : public sdk::HealthProbe
{
public:
    TlsProbe(QByteArray host, int port, int days)
        : m_host(std::move(host))
        , m_port(port)
        , m_days(days)
    {
    }
    sdk::Reading look(int seconds) override;

private:
    const QByteArray m_host; ///< IPv6 in brackets
    const int m_port;
    const int m_days;
};

} // namespace bloomzy::probetls
