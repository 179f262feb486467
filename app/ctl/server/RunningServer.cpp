#include "app/ctl/server/RunningServer.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/host/Holders.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

#include <boost/describe/class.hpp>

namespace bloomzy::ctl {

BOOST_DESCRIBE_STRUCT(RunningServer, (), (url, fingerprint))

namespace {

constexpr int answerMilliseconds = 3000;
constexpr qint64 longestGreeting = 4096;

} // namespace

std::optional<RunningServer> findRunningServer(const std::filesystem::path& dataFolder)
{
    QLocalSocket socket;
    socket.connectToServer(host::holderSocketPath(QString::fromStdString(dataFolder.string())), QIODevice::ReadOnly);
    QDeadlineTimer deadline(answerMilliseconds);
    if (!socket.waitForConnected(answerMilliseconds))
        return {};
    while (!socket.canReadLine() && !deadline.hasExpired())
        if (!socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return {};
    const auto server = core::json::fromStoredJson<RunningServer>(socket.readLine(longestGreeting).toStdString());
    return server.has_value() && !server->url.empty() ? std::optional(*server) : std::nullopt;
}

} // namespace bloomzy::ctl
