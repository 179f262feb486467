#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>

/// A Python program of tests/support that tells its port, and then what happens, in lines of JSON. Ends with this.
class LineProgram
{
public:
    /// `script`: its file's name. Port() is 0 when it did not start.
    explicit LineProgram(const QString& script, const QStringList& arguments = {});
    ~LineProgram();

    [[nodiscard]] int port() const { return m_port; }
    /// What was told so far, without the port.
    [[nodiscard]] const QList<QJsonObject>& told();
    /// Ends it by force.
    void kill();

private:
    void read();

    QProcess m_process;
    QByteArray m_rest;
    QList<QJsonObject> m_told;
    int m_port = 0;
};
