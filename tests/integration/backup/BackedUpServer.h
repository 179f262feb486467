#pragma once

#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

/// A rehearsal after each backup would have the turn when a test wants it.
inline bool rehearseNothing(ApiClient& client)
{
    return client
               .patch(QStringLiteral("/api/v1/backups/plan"), {{QStringLiteral("rehearsal"), QStringLiteral("off")}},
                      "\"1\"")
               .status == 200;
}

/// A server with an administrator and, on request, a recovery key and a shelf for its backups.
class BackedUpServer
{
public:
    bool start()
    {
        if (!server.start())
            return false;
        client = std::make_unique<ApiClient>(server.url());
        return client->setUp(server.setupToken()).status == 201 && rehearseNothing(*client);
    }
    /// After it was stopped or killed.
    bool startAgain()
    {
        if (!server.start())
            return false;
        client->setBase(server.url());
        return client->signIn(QStringLiteral("ada@example.org"), ApiClient::goodPassword()).status == 200;
    }
    bool addRecoveryKey()
    {
        const Answer made = client->send("POST", QStringLiteral("/api/v1/backups/recovery-keys"));
        const QByteArray identity = made.json().value(QLatin1String("identity")).toString().toLatin1();
        QFile file(keyFile());
        return made.status == 201 && file.open(QIODevice::WriteOnly) && file.write(identity + '\n') > 0;
    }
    bool addShelf()
    {
        const QJsonObject path{{QStringLiteral("name"), QStringLiteral("path")}, {QStringLiteral("value"), shelf()}};
        return QDir().mkpath(shelf()) && client->post(QStringLiteral("/api/v1/backups/destinations"),
                                                      {{QStringLiteral("name"), QStringLiteral("Shelf")},
                                                       {QStringLiteral("kind"), QStringLiteral("folder")},
                                                       {QStringLiteral("settings"), QJsonArray{path}}})
                                                 .status == 201;
    }

    /// Waits for the operation of a 202; how it ended.
    QJsonObject ended(const Answer& begun)
    {
        const QString path = QString::fromLatin1(begun.header("Location"));
        QJsonObject now;
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < 120'000 && !now.contains(QLatin1String("finishedAt")); QTest::qWait(20))
            now = client->get(path).json();
        return now;
    }
    QJsonObject made()
    {
        return ended(client->send("POST", QStringLiteral("/api/v1/backups"))).value(QLatin1String("result")).toObject();
    }
    [[nodiscard]] QJsonArray points()
    {
        return client->get(QStringLiteral("/api/v1/backups/points")).json().value(QLatin1String("items")).toArray();
    }

    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("key")); }
    [[nodiscard]] QString shelf() const { return m_folder.filePath(QStringLiteral("shelf")); }
    [[nodiscard]] QString folder(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QStringList onTheShelf() const { return everythingIn(shelf()); }
    /// What work on backups has in the data folder.
    [[nodiscard]] QStringList inWork() const { return everythingIn(server.dataFolder() + QStringLiteral("/backup")); }

    ServerProcess server;
    std::unique_ptr<ApiClient> client;

private:
    [[nodiscard]] static QStringList everythingIn(const QString& folder)
    {
        auto names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        names.removeIf([](const QString& name) { return name.startsWith(QStringLiteral(".bloomzy-destination")); });
        return names;
    }

    QTemporaryDir m_folder;
};

/// A shell command's output without the last line's end; "failed: …" when it did not end with 0.
inline QString shell(const QString& command, const QStringList& arguments = {})
{
    QProcess process;
    process.start(
        QStringLiteral("bash"),
        QStringList{QStringLiteral("-c"), QStringLiteral("set -e -o pipefail; ") + command, QStringLiteral("shell")} +
            arguments);
    const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    const QString output = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    return ended && process.exitCode() == 0
               ? output
               : QStringLiteral("failed: ") + output + QString::fromUtf8(process.readAllStandardError());
}
