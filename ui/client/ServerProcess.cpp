#include "ui/client/ServerProcess.h"

#include "ui/client/PrivateFile.h"

#include <QFile>
#include <QFileInfo>

#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace bloomzy::client {

namespace {

constexpr qint64 largestLog = 4 * 1024 * 1024;
constexpr qsizetype longestLine = 64 * 1024;

/// Keeps the last log beside the new one, so that a server that restarts for ever does not fill the disk.
QByteArray preparedLog(const QString& logFile)
{
    if (logFile.isEmpty() || !makePrivateFolder(QFileInfo(logFile).absolutePath()))
        return QByteArrayLiteral("/dev/null");
    if (QFileInfo(logFile).size() > largestLog) {
        const QString older = logFile + QStringLiteral(".1");
        QFile::remove(older);
        QFile::rename(logFile, older);
    }
    return QFile::encodeName(logFile);
}

class SpawnSetup
{
public:
    SpawnSetup(int output, const QByteArray& log)
    {
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log.constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
    }
    ~SpawnSetup()
    {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnSetup(const SpawnSetup&) = delete;
    SpawnSetup& operator=(const SpawnSetup&) = delete;

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
};

int exitCodeOf(int status)
{
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace

ServerProcess::ServerProcess(Events events, QObject* parent)
    : QObject(parent)
    , m_events(std::move(events))
{
    m_reaper.setInterval(10);
    connect(&m_reaper, &QTimer::timeout, this, &ServerProcess::reap);
}

ServerProcess::~ServerProcess()
{
    m_notifier.reset();
    if (m_output >= 0)
        close(m_output);
}

QString ServerProcess::start(const QString& program, const QStringList& arguments, const QString& logFile)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return QString::fromLocal8Bit(std::strerror(errno));
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> argv;
    for (QByteArray& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const SpawnSetup setup(ends[1], preparedLog(logFile));
    const int fault =
        posix_spawn(&m_pid, words[0].constData(), &setup.actions, &setup.attributes, argv.data(), environ);
    close(ends[1]);
    if (fault != 0) {
        m_pid = 0;
        close(ends[0]);
        return QString::fromLocal8Bit(std::strerror(fault));
    }
    m_output = ends[0];
    fcntl(m_output, F_SETFL, O_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_output, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ServerProcess::readOutput);
    return {};
}

void ServerProcess::readOutput()
{
    std::array<char, 4096> chunk{};
    const ssize_t count = read(m_output, chunk.data(), chunk.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) {
        // The end of its output is the end of the process, give or take the moment until it can be waited for.
        m_notifier->setEnabled(false);
        m_reaper.start();
        return;
    }
    m_buffer.append(chunk.data(), static_cast<qsizetype>(count));
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const QByteArray line = m_buffer.left(end);
        m_buffer.remove(0, end + 1);
        m_events.line(line);
    }
    if (m_buffer.size() > longestLine)
        m_buffer.clear();
}

void ServerProcess::reap()
{
    int status = 0;
    const pid_t waited = waitpid(m_pid, &status, WNOHANG);
    if (waited == 0)
        return;
    m_reaper.stop();
    m_pid = 0;
    m_events.ended(waited > 0 ? exitCodeOf(status) : 0);
}

} // namespace bloomzy::client
