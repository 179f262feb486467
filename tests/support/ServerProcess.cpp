#include "tests/support/ServerProcess.h"

#include "tests/support/Paths.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>

ServerProcess::ServerProcess(QString dataFolder)
    : m_dataFolder(dataFolder.isEmpty() ? m_temporary.filePath(QStringLiteral("data")) : std::move(dataFolder))
{
    QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
                     [this] { m_log += m_process.readAllStandardError(); });
}

ServerProcess::~ServerProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

bool ServerProcess::start(const QStringList& extraArguments, bool tls)
{
    QStringList arguments{QStringLiteral("--data-dir"), m_dataFolder};
    if (!extraArguments.contains(QStringLiteral("--listen")))
        arguments += {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")};
    if (!tls)
        arguments += QStringLiteral("--insecure-http");
    if (!extraArguments.contains(QStringLiteral("--database")))
        arguments += engineArguments();
    m_process.start(programPath(QStringLiteral("bloomzyd")), arguments + extraArguments);
    QDeadlineTimer deadline(60000);
    while (!m_process.canReadLine() && m_process.state() != QProcess::NotRunning && !deadline.hasExpired())
        m_process.waitForReadyRead(100);
    m_announcement = QJsonDocument::fromJson(m_process.readLine()).object();
    m_url = QUrl(m_announcement.value(QStringLiteral("url")).toString());
    return m_announcement.value(QStringLiteral("event")) == QStringLiteral("ready");
}

QStringList ServerProcess::engineArguments()
{
    if (qEnvironmentVariable("BLOOMZY_TEST_ENGINE") != QStringLiteral("postgresql"))
        return {};
    if (!m_postgres) {
        m_postgres = std::make_unique<PostgresServer>();
        if (!m_postgres->start())
            qFatal("PostgreSQL does not start: %s", qPrintable(m_postgres->lastError()));
        m_database = m_postgres->createInstallation();
    }
    return {QStringLiteral("--database"), m_database};
}

bool ServerProcess::stop()
{
    m_process.terminate();
    return m_process.waitForFinished(30000) && m_process.exitStatus() == QProcess::NormalExit &&
           m_process.exitCode() == 0;
}

bool ServerProcess::execute(const QString& service, const QString& sql)
{
    if (m_postgres)
        return m_postgres->execute(QUrl(m_database).path().mid(1) + QLatin1Char('_') + service, sql);
    QProcess sqlite;
    sqlite.start(QStringLiteral("sqlite3"),
                 {m_dataFolder + QStringLiteral("/store/") + service + QStringLiteral(".db"), sql});
    return sqlite.waitForFinished() && sqlite.exitStatus() == QProcess::NormalExit && sqlite.exitCode() == 0;
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(30000);
}

QString ServerProcess::setupToken() const
{
    QFile file(m_dataFolder + QStringLiteral("/setup-token"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}
