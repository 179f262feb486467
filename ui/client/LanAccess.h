#pragma once

#include <QString>
#include <QStringList>

namespace bloomzy::client {

/// `ADDRESS:PORT` for `bloomzyd --listen`: every IPv4 address of this machine when `teammates` are to connect, loopback
/// alone otherwise.
[[nodiscard]] QString listenAddress(bool teammates, quint16 port);

/// This machine's IPv4 addresses that others on its networks can reach: of interfaces that are up, neither loopback
/// (127.0.0.0/8) nor link-local (169.254.0.0/16, RFC 3927). Empty without a network. Asks the system and may block
/// shortly.
[[nodiscard]] QStringList lanAddresses();

/// Whom a server at `port` of this machine reaches, in the language of the moment; `addresses` are lanAddresses().
[[nodiscard]] QString reachText(bool teammates, const QStringList& addresses, quint16 port);

} // namespace bloomzy::client
