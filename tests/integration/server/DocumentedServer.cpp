#include "tests/integration/server/DocumentedServer.h"

#include "tests/support/Paths.h"

#include <QFile>
#include <QJsonDocument>

#include <csignal>
#include <unistd.h>

QString documentedLine(const QString& needle)
{
    QFile page(sourcePath(QStringLiteral("docs/secrets.md")));
    if (!page.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(page.readAll()).split(u'\n').filter(needle);
    return lines.size() == 1 ? lines.first() : QString();
}

bool DocumentedServer::start()
{
    const QString line = documentedLine(QStringLiteral("--master-key-fd 0"));
    if (line.isEmpty())
        return false;
    m_shell.setChildProcessModifier([] { ::setpgid(0, 0); });
    // With a trap the shell waits for the server, whose exit code it then has.
    m_shell.start(QStringLiteral("sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("trap : INT\n") + line + QStringLiteral(" --listen 127.0.0.1:0 --insecure-http")});
    while (!m_shell.canReadLine() && m_shell.waitForReadyRead(60'000)) {
    }
    m_announcement = QJsonDocument::fromJson(m_shell.readLine()).object();
    return m_announcement.value(QStringLiteral("event")) == QStringLiteral("ready");
}

bool DocumentedServer::stop()
{
    if (m_shell.state() == QProcess::NotRunning)
        return false;
    ::kill(-static_cast<pid_t>(m_shell.processId()), SIGINT);
    return exitCode() == 0;
}

int DocumentedServer::exitCode()
{
    m_shell.waitForFinished();
    const bool ended = m_shell.state() == QProcess::NotRunning && m_shell.exitStatus() == QProcess::NormalExit;
    return ended ? m_shell.exitCode() : -1;
}
