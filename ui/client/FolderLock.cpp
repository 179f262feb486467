#include "ui/client/FolderLock.h"

#include "ui/client/PrivateFile.h"

namespace bloomzy::client {

namespace {
constexpr auto retryAfter = std::chrono::milliseconds(25);
constexpr qint64 patienceMs = 20'000;
} // namespace

FolderLock::FolderLock(QString folder, QString name)
    : m_folder(std::move(folder))
    , m_path(m_folder + QLatin1Char('/') + name)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    connect(&m_retry, &QTimer::timeout, this, &FolderLock::attempt);
}

void FolderLock::acquire(std::function<void(Result<Held>)> done)
{
    if (!makePrivateFolder(m_folder)) {
        done(makeClientError(ClientError::Kind::storage, QStringLiteral("cannot make ") + m_folder));
        return;
    }
    Waiting waiting{{}, std::move(done)};
    waiting.since.start();
    m_waiting.push_back(std::move(waiting));
    if (m_waiting.size() == 1)
        attempt();
}

void FolderLock::attempt()
{
    auto lock = std::make_shared<QLockFile>(m_path);
    const bool held = lock->tryLock(0);
    const bool hopeless = !held && lock->error() != QLockFile::LockFailedError;
    if (!held && !hopeless && m_waiting.front().since.elapsed() < patienceMs) {
        m_retry.start();
        return;
    }
    const auto done = std::move(m_waiting.front().done);
    m_waiting.erase(m_waiting.begin());
    if (held)
        done(std::move(lock));
    else
        done(makeClientError(ClientError::Kind::storage, QStringLiteral("cannot lock ") + m_path));
    if (!m_waiting.empty())
        m_retry.start();
}

} // namespace bloomzy::client
