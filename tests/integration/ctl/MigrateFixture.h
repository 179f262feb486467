#pragma once

#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ApiClient.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/ServerProcess.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sysexits.h>

/// An installation on SQLite with people, taxa, revisions, sessions and a log, and a PostgreSQL that it can go to.
namespace bloomzy::test {

inline QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput() : "failed: " + process.readAllStandardError();
}

inline QString inService(QString installation, const char* service)
{
    return installation.replace(text("?"), text("_") + text(service) + text("?"));
}

class MigrateFixture : public QObject
{
protected:
    /// Once, before the first test.
    void makeWhole();
    /// Before each.
    void copyWhole();
    /// After each.
    void removeCopy();

    [[nodiscard]] QStringList arguments(const QString& database, const QStringList& more = {}) const
    {
        return QStringList{text("migrate-storage"), text("--data-dir"), m_folder,
                           text("--database"),      database,           text("--json")} +
               more;
    }
    [[nodiscard]] CtlRun move(const QString& database, const QStringList& more = {}) const
    {
        return runCtl(arguments(database, more));
    }
    /// Refused with this code, and neither folder nor mark changed.
    void expectRefusal(const QString& database, int code);
    [[nodiscard]] bool isMarked() const { return QFile::exists(m_folder + text("/store/postgresql")); }
    /// Name and content of the databases' files.
    [[nodiscard]] QMap<QString, QString> files() const;
    static void changeASetting(ApiClient& client);
    static void importASheet(ApiClient& client);
    /// The audit log, but for what a server tells of itself whenever it runs.
    [[nodiscard]] static QJsonArray logged(ApiClient& client);
    /// What a server over the folder answers to everything that lists.
    [[nodiscard]] QMap<QString, QByteArray> answers(ApiClient& client) const;

    QTemporaryDir m_temporary;
    PostgresServer m_postgres;
    QString m_whole;
    QString m_folder;
    QString m_token;
    QString m_refreshToken;
    QMap<QString, QByteArray> m_before;
};

} // namespace bloomzy::test
