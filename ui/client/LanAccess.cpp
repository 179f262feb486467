#include "ui/client/LanAccess.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLocale>
#include <QNetworkInterface>

namespace bloomzy::client {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::client::LanAccess)

public:
    [[nodiscard]] static QString here() { return tr("Only consoles on this computer reach the server."); }
    [[nodiscard]] static QString noNetwork()
    {
        return tr("Teammates reach the server once this computer is on a network.");
    }
    [[nodiscard]] static QString network()
    {
        return tr("Teammates connect to %1. They compare the fingerprint that you tell them, and need an account.");
    }
};

bool isReachable(const QHostAddress& address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() && !address.isLinkLocal();
}

bool isUp(const QNetworkInterface& interface)
{
    return interface.flags().testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning);
}

} // namespace

QString listenAddress(bool teammates, quint16 port)
{
    return (teammates ? QStringLiteral("0.0.0.0:%1") : QStringLiteral("127.0.0.1:%1")).arg(port);
}

QStringList lanAddresses()
{
    QStringList found;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface& interface : interfaces) {
        if (!isUp(interface))
            continue;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry& entry : entries)
            if (isReachable(entry.ip()))
                found.append(entry.ip().toString());
    }
    return found;
}

QString reachText(bool teammates, const QStringList& addresses, quint16 port)
{
    if (!teammates)
        return Words::here();
    if (addresses.isEmpty())
        return Words::noNetwork();
    QStringList places;
    for (const QString& address : addresses)
        places.append(QStringLiteral("%1:%2").arg(address).arg(port));
    return Words::network().arg(QLocale().createSeparatedList(places));
}

} // namespace bloomzy::client
