#pragma once

#include "tests/support/ServerProcess.h"

/// How a server that did not start ended.
namespace bloomzy::test {

inline QString reasonOf(const ServerProcess& server)
{
    return server.announcement().value(QStringLiteral("reason")).toString();
}

inline QString messageOf(const ServerProcess& server)
{
    return server.announcement().value(QStringLiteral("message")).toString();
}

inline bool endedWith(ServerProcess& server, int code)
{
    return (server.process().state() == QProcess::NotRunning || server.process().waitForFinished(20000)) &&
           server.process().exitCode() == code;
}

} // namespace bloomzy::test
