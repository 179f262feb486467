#include "backend/host/Holders.h"

#include "backend/host/HolderSocket.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>

#include <sys/un.h>

#include <cerrno>
#include <chrono>

namespace bloomzy::host {

namespace {

constexpr qsizetype longestSocketPath = 104; // as ui/client/HolderPath.cpp has it
static_assert(longestSocketPath < sizeof(sockaddr_un::sun_path));

constexpr std::chrono::seconds acceptAgain{1};

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
}

Holders::~Holders()
{
    if (m_news)
        QFile::remove(m_path);
}

bool Holders::listen(const QString& socketPath, std::function<QByteArray()> greeting, QString& error)
{
    m_greeting = std::move(greeting);
    // The folder's lock is ours, so a socket that lies here belongs to a server that is gone.
    m_listener = listenLocally(socketPath);
    if (m_listener.get() < 0) {
        error = qt_error_string(errno);
        return false;
    }
    m_path = socketPath;
    m_news = std::make_unique<QSocketNotifier>(m_listener.get(), QSocketNotifier::Read);
    connect(m_news.get(), &QSocketNotifier::activated, this, &Holders::accept);
    return true;
}

void Holders::accept()
{
    auto accepted = acceptOwn(m_listener);
    if (accepted.error == 0)
        hold(std::move(accepted.socket));
    else if (accepted.error != EAGAIN && accepted.error != EACCES && accepted.error != ECONNABORTED)
        rest();
}

void Holders::hold(core::FileDescriptor socket)
{
    if (!sendShort(socket, m_greeting() + '\n'))
        return;
    const int descriptor = socket.get();
    auto news = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(news.get(), &QSocketNotifier::activated, this, [this, descriptor] { look(descriptor); });
    m_held.insert_or_assign(descriptor, Held{std::move(socket), std::move(news)});
}

/// Nothing is read from a holder: what it sends is dropped, so that it cannot fill the system's memory.
void Holders::look(int descriptor)
{
    if (const auto held = m_held.find(descriptor); held != m_held.end() && !drain(held->second.socket))
        letGo(descriptor);
}

/// Out of descriptors or memory: who waits stays in the queue, and asking again at once would take a whole processor.
void Holders::rest()
{
    m_news->setEnabled(false);
    QTimer::singleShot(acceptAgain, m_news.get(), [this] { m_news->setEnabled(true); });
}

void Holders::letGo(int descriptor)
{
    auto held = m_held.extract(descriptor);
    // This runs in a signal of that notifier.
    held.mapped().news->setEnabled(false);
    held.mapped().news.release()->deleteLater();
    if (m_held.empty())
        Q_EMIT released();
}

} // namespace bloomzy::host
