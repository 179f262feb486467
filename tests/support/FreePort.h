#pragma once

#include <QCoreApplication>
#include <QTcpServer>

namespace bloomzy::tests {

/// A loopback port that nobody listens on and that no other test is given, for a server that is started later; 0 when
/// none is free. It lies below the range from which Linux takes the ports of outgoing connections (32768 and up), and
/// each process begins at a place of its own. Where the server can tell its port, let it listen on port 0 instead.
inline quint16 freePort()
{
    constexpr int first = 20'000;
    constexpr int count = 12'000;
    static int next = static_cast<int>(QCoreApplication::applicationPid() * 10 % count);
    for (int tried = 0; tried < count; ++tried) {
        const auto port = static_cast<quint16>(first + next++ % count);
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, port))
            return port;
    }
    return 0;
}

} // namespace bloomzy::tests
