#pragma once

#include "tests/support/PostgresServer.h"

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

/// A real bloomzyd on a free loopback port, in a data folder that goes with this object unless one is given. With
/// BLOOMZY_TEST_ENGINE=postgresql in the environment its databases are those of a PostgreSQL of its own.
class ServerProcess
{
public:
    explicit ServerProcess(QString dataFolder = {});
    ~ServerProcess();

    /// Starts it and waits for its line; true when it is `ready`. Plain HTTP unless `tls`.
    bool start(const QStringList& extraArguments = {}, bool tls = false);
    /// SIGTERM, and waits. True when it ended with 0.
    bool stop();
    /// SIGKILL, and waits.
    void kill();

    /// Runs SQL in the database of a service, with the engine's own tool; while the server is stopped.
    bool execute(const QString& service, const QString& sql);

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QString dataFolder() const { return m_dataFolder; }
    [[nodiscard]] QString setupToken() const;
    [[nodiscard]] QJsonObject announcement() const { return m_announcement; }
    [[nodiscard]] QByteArray log() const { return m_log; }
    QProcess& process() { return m_process; }

private:
    [[nodiscard]] QStringList engineArguments();

    QTemporaryDir m_temporary;
    std::unique_ptr<PostgresServer> m_postgres;
    QString m_database;
    QString m_dataFolder;
    QProcess m_process;
    QJsonObject m_announcement;
    QUrl m_url;
    QByteArray m_log;
};
