#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

/// A real PostgreSQL of its own: a fresh cluster in a temporary folder, on a Unix socket in it and nowhere else. It
/// ends with this object, and with the test's process. PostgreSQL refuses to run as root: then it runs as `nobody`.
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();

    /// Makes the cluster when there is none yet, and returns once connections are taken.
    bool start();
    /// Ends it as a crash would: SIGQUIT, no checkpoint. start() recovers it.
    void crash();
    /// SIGSTOP and SIGCONT: to its clients a server whose answers do not come.
    void freeze();
    void thaw();

    /// Makes an empty database, and answers its libpq URI.
    [[nodiscard]] QString createDatabase();
    /// The URI of an installation, whose databases are made.
    [[nodiscard]] QString createInstallation();
    [[nodiscard]] QString target(const QString& database) const;
    /// By `psql`, as one transaction.
    [[nodiscard]] bool execute(const QString& database, const QString& statements) const;
    [[nodiscard]] QString lastError() const { return m_error; }

private:
    void create(const QString& database);
    [[nodiscard]] bool initialise();
    [[nodiscard]] bool run(const QString& program, const QStringList& arguments) const;
    void signalAll(int signal) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_databases = 0;
    mutable QString m_error;
};
