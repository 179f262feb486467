#pragma once

#include "ui/client/EmbeddedServer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <memory>

namespace bloomzy::test {

using client::EmbeddedServer;

inline bool isAlive(qint64 pid)
{
    return ::kill(static_cast<pid_t>(pid), 0) == 0;
}

/// Gone, or dead and not yet waited for.
inline bool hasEnded(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return !isAlive(pid);
    const QByteArray text = status.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) == "Z";
}

/// A folder in which a stand-in for the server does what it is told.
class EmbeddedServerFixture : public QObject
{
protected:
    void begin() { m_folder = std::make_unique<QTemporaryDir>(); }
    void end();

    [[nodiscard]] std::unique_ptr<EmbeddedServer>
    server(std::chrono::milliseconds startTimeout = std::chrono::seconds(20)) const;
    void behave(const QByteArray& behaviour) const;
    [[nodiscard]] int starts() const { return static_cast<int>(pids().size()); }
    [[nodiscard]] QList<qint64> pids() const;
    [[nodiscard]] QString dataDir() const { return m_folder->path(); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

inline void EmbeddedServerFixture::end()
{
    // The stand-in ends by itself; its folder goes when it has. A silent one holds nothing and is told to go.
    for (const qint64 pid : pids()) {
        if (QFile::exists(dataDir() + QStringLiteral("/behaviour")))
            ::kill(static_cast<pid_t>(pid), SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(pid), 10'000);
    }
    m_folder.reset();
}

inline std::unique_ptr<EmbeddedServer> EmbeddedServerFixture::server(std::chrono::milliseconds startTimeout) const
{
    return std::make_unique<EmbeddedServer>(
        EmbeddedServer::Options{.program = QCoreApplication::applicationDirPath() + QStringLiteral("/FakeServer"),
                                .dataDir = dataDir(),
                                .port = 0,
                                .logFile = dataDir() + QStringLiteral("/log/server.log"),
                                .startTimeout = startTimeout,
                                .firstBackoff = std::chrono::milliseconds(50),
                                .longestBackoff = std::chrono::milliseconds(200)});
}

inline void EmbeddedServerFixture::behave(const QByteArray& behaviour) const
{
    QFile file(dataDir() + QStringLiteral("/behaviour"));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(behaviour);
}

inline QList<qint64> EmbeddedServerFixture::pids() const
{
    QFile file(dataDir() + QStringLiteral("/starts"));
    QList<qint64> result;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                result.append(line.toLongLong());
        }
    }
    return result;
}

} // namespace bloomzy::test
