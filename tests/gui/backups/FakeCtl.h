#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace bloomzy::test {

/// Stands in for bloomzyctl: writes down what it was given, then does as a test's shell lines say.
class FakeCtl
{
public:
    [[nodiscard]] QString program() const { return m_folder.filePath(QStringLiteral("bloomzyctl")); }
    /// A bloomzyd beside it, by its name.
    [[nodiscard]] QString serverProgram() const { return m_folder.filePath(QStringLiteral("bloomzyd")); }

    bool behave(const QByteArray& lines)
    {
        QFile file(program());
        return file.open(QIODevice::WriteOnly) &&
               file.write("#!/bin/sh\ncd '" + m_folder.path().toUtf8() +
                          "'\necho run >> runs\ncat > stdin\nprintf '%s\\n' \"$@\" > args\n" + lines) > 0 &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    static QByteArray progress(const QByteArray& phase, int done, int total)
    {
        return "echo '{\"event\":\"progress\",\"phase\":\"" + phase + "\",\"done\":" + QByteArray::number(done) +
               ",\"total\":" + QByteArray::number(total) + "}'\n";
    }
    static QByteArray failure(const QByteArray& code, const QByteArray& message, int exitCode)
    {
        return "echo '{\"command\":\"backup restore\",\"ok\":false,\"error\":{\"code\":\"" + code +
               "\",\"message\":\"" + message + "\",\"errors\":[]}}'\nexit " + QByteArray::number(exitCode) + "\n";
    }
    static QByteArray end(const QByteArray& how)
    {
        return "echo '{\"command\":\"backup restore\",\"ok\":true,\"dryRun\":false,\"dataFolder\":\"d\",\"takenAt\":"
               "\"2026-11-22T06:00:04.120000Z\",\"end\":\"" +
               how + "\",\"safetyCopy\":\"/copies/before.age\"}'\n";
    }

    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList arguments() const { return QString::fromUtf8(read(QStringLiteral("args"))).split(u'\n'); }
    [[nodiscard]] qsizetype runs() const { return read(QStringLiteral("runs")).count('\n'); }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace bloomzy::test
