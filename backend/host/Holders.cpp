#include "backend/host/Holders.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

#include <sys/socket.h>
#include <sys/un.h>

#include <unistd.h>

namespace bloomzy::host {

namespace {

// As ui/client/HolderPath.cpp has it. An address takes 107 bytes, and QLocalServer binds a name in a temporary folder
// beside the socket first, which is three bytes longer.
constexpr qsizetype longestSocketPath = 104;
static_assert(longestSocketPath + 3 < sizeof(sockaddr_un::sun_path));

/// The socket's mode keeps others out already; on systems that ignore it this does.
bool isOwnProcess(const QLocalSocket& socket)
{
#ifdef SO_PEERCRED
    ucred peer{};
    socklen_t length = sizeof peer;
    const auto descriptor = static_cast<int>(socket.socketDescriptor());
    return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0 && peer.uid == geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return getpeereid(static_cast<int>(socket.socketDescriptor()), &user, &group) == 0 && user == geteuid();
#endif
}

} // namespace

QString holderSocketPath(const QString& dataFolder)
{
    const QString canonical = QFileInfo(dataFolder).canonicalFilePath();
    const QString inside = canonical + QStringLiteral("/run/holder");
    if (QFile::encodeName(inside).size() <= longestSocketPath)
        return inside;
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) +
                           QStringLiteral("/bloomzy-") + QString::fromLatin1(hash);
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder + QStringLiteral("/holder");
}

Holders::Holders(QObject* parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Holders::accept);
}

// The sockets go with the server object, and say so while this one is half gone.
Holders::~Holders()
{
    for (QLocalSocket* socket : std::as_const(m_held))
        socket->disconnect(this);
}

bool Holders::listen(const QString& socketPath, std::function<QByteArray()> greeting, QString& error)
{
    m_greeting = std::move(greeting);
    // The folder's lock is ours, so a socket that lies here belongs to a server that is gone.
    QLocalServer::removeServer(socketPath);
    if (m_server.listen(socketPath))
        return true;
    error = m_server.errorString();
    return false;
}

void Holders::accept()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        if (!isOwnProcess(*socket)) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        m_held.insert(socket);
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] { letGo(socket); });
        // Nothing is read from a holder: what it sends is dropped, so that it cannot fill our memory.
        connect(socket, &QLocalSocket::readyRead, socket, [socket] { socket->readAll(); });
        socket->write(m_greeting() + '\n');
        if (socket->state() == QLocalSocket::UnconnectedState)
            letGo(socket);
    }
}

void Holders::letGo(QLocalSocket* socket)
{
    if (!m_held.remove(socket))
        return;
    socket->deleteLater();
    if (m_held.isEmpty())
        Q_EMIT released();
}

} // namespace bloomzy::host
