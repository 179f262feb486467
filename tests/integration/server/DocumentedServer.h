#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QUrl>

/// The line of docs/secrets.md that has this in it, as it stands there; empty when there is not exactly one.
[[nodiscard]] QString documentedLine(const QString& needle);

/// A server that the line with `--master-key-fd` starts, in a shell of its own, on a free port and without TLS.
class DocumentedServer
{
public:
    DocumentedServer() = default;
    ~DocumentedServer() { stop(); }
    Q_DISABLE_COPY_MOVE(DocumentedServer)

    /// True when it is ready.
    bool start();
    /// As Ctrl+C does: the whole line gets it. True when the server ended with 0.
    bool stop();
    /// Of a server that did not start; -1 when it did not end by itself.
    int exitCode();

    [[nodiscard]] QJsonObject announcement() const { return m_announcement; }
    [[nodiscard]] QUrl url() const { return QUrl(m_announcement.value(QStringLiteral("url")).toString()); }
    [[nodiscard]] QByteArray log() { return m_shell.readAllStandardError(); }

private:
    QProcess m_shell;
    QJsonObject m_announcement;
};
