#include "tests/support/PostgresServer.h"

#include <QDeadlineTimer>
#include <QFile>

#include <csignal>
#include <unistd.h>

namespace {

constexpr uid_t nobody = 65534;
constexpr int patience = 60'000;

QString binary(const QString& name)
{
    return QStringLiteral(BLOOMZY_POSTGRES_BIN "/") + name;
}

/// The command as a user that PostgreSQL accepts, which ends with the process that started it.
QStringList unprivileged(QStringList command)
{
    QStringList whole{QStringLiteral("setpriv"), QStringLiteral("--pdeathsig=QUIT")};
    if (::geteuid() == 0)
        whole << QStringLiteral("--reuid=%1").arg(nobody) << QStringLiteral("--regid=%1").arg(nobody)
              << QStringLiteral("--clear-groups");
    return whole + command;
}

} // namespace

PostgresServer::PostgresServer()
{
    if (::geteuid() == 0 && ::chown(qPrintable(m_folder.path()), nobody, nobody) != 0)
        m_error = QStringLiteral("the folder cannot be given away");
}

PostgresServer::~PostgresServer()
{
    thaw();
    crash();
}

bool PostgresServer::initialise()
{
    if (QFile::exists(m_folder.filePath(QStringLiteral("data/PG_VERSION"))))
        return true;
    auto command = unprivileged({binary(QStringLiteral("initdb")), QStringLiteral("--pgdata"),
                                 m_folder.filePath(QStringLiteral("data")), QStringLiteral("--username=bloomzy"),
                                 QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"),
                                 QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")});
    return run(command.takeFirst(), command);
}

bool PostgresServer::start()
{
    if (!initialise())
        return false;
    // No fsync: what is tested is PostgreSQL's end, not the machine's.
    auto command = unprivileged(
        {binary(QStringLiteral("postgres")), QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")),
         QStringLiteral("-k"), m_folder.path(), QStringLiteral("-c"), QStringLiteral("listen_addresses="),
         QStringLiteral("-c"), QStringLiteral("fsync=off"), QStringLiteral("-c"), QStringLiteral("max_connections=60"),
         QStringLiteral("-c"), QStringLiteral("shared_buffers=16MB")});
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_process.start(command.takeFirst(), command);
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        if (run(binary(QStringLiteral("pg_isready")), {QStringLiteral("-q"), QStringLiteral("-h"), m_folder.path()}))
            return true;
        m_process.waitForFinished(20);
    }
    QFile log(m_folder.filePath(QStringLiteral("log")));
    if (log.open(QIODevice::ReadOnly))
        m_error = QString::fromUtf8(log.readAll());
    return false;
}

void PostgresServer::crash()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_process.processId()), SIGQUIT);
    if (!m_process.waitForFinished(patience))
        m_process.kill();
    m_process.waitForFinished(patience);
}

void PostgresServer::freeze()
{
    signalAll(SIGSTOP);
}

void PostgresServer::thaw()
{
    signalAll(SIGCONT);
}

/// The postmaster and the processes that serve connections, which are its children.
void PostgresServer::signalAll(int signal) const
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    const auto postmaster = m_process.processId();
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(postmaster));
    if (children.open(QIODevice::ReadOnly))
        for (const auto& child : children.readAll().split(' '))
            if (child.toInt() > 0)
                ::kill(child.toInt(), signal);
    ::kill(static_cast<pid_t>(postmaster), signal);
}

QString PostgresServer::createDatabase()
{
    const QString name = QStringLiteral("test_%1").arg(++m_databases);
    create(name);
    return target(name);
}

QString PostgresServer::createInstallation()
{
    const QString name = QStringLiteral("bloomzy_%1").arg(++m_databases);
    for (const char* service : {"auth", "catalog", "backup", "system", "audit"})
        create(name + QLatin1Char('_') + QLatin1String(service));
    return target(name);
}

void PostgresServer::create(const QString& database)
{
    // A dictionary's order by default, so that a column which forgot its own shows.
    const auto statement = QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en' "
                                          "STRATEGY file_copy");
    if (!execute(QStringLiteral("postgres"), statement.arg(database)))
        qFatal("%s", qPrintable(m_error));
}

QString PostgresServer::target(const QString& database) const
{
    return QStringLiteral("postgresql:///%1?host=%2&user=bloomzy").arg(database, m_folder.path());
}

bool PostgresServer::execute(const QString& database, const QString& statements) const
{
    return run(binary(QStringLiteral("psql")),
               {QStringLiteral("-XAtq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"),
                target(database), QStringLiteral("-c"), statements});
}

bool PostgresServer::run(const QString& program, const QStringList& arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    m_error = process.errorString() + QLatin1Char(' ') + QString::fromUtf8(process.readAll());
    return false;
}
