#pragma once

#include "plugins/sdk/BackupTarget.h"
#include "tests/support/Paths.h"

#include <QFile>
#include <QPluginLoader>

/// A plugin's root object; null: it could not be loaded.
[[nodiscard]] inline bloomzy::sdk::BackupTargetPlugin* targetPlugin(const QString& file)
{
    return qobject_cast<bloomzy::sdk::BackupTargetPlugin*>(QPluginLoader(file).instance());
}

/// The one that ships, as it was built.
[[nodiscard]] inline QString folderPluginFile()
{
    return programPath(QStringLiteral("../lib/bloomzy/plugins/backup-folder.so"));
}

[[nodiscard]] inline QString examplePluginFile()
{
    return buildPath(QStringLiteral("tests/plugins/example-target.so"));
}

/// Keeps what it hears; stops at `stopAt`.
class HeardTransfer : public bloomzy::sdk::Transfer
{
public:
    explicit HeardTransfer(qint64 stopAt = -1)
        : m_stopAt(stopAt)
    {
    }
    bool advanced(qint64 bytes) override
    {
        m_isInOrder = m_isInOrder && bytes >= m_last;
        m_last = bytes;
        ++m_count;
        return m_stopAt < 0 || bytes < m_stopAt;
    }
    [[nodiscard]] qint64 last() const { return m_last; }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool isInOrder() const { return m_isInOrder; }

private:
    const qint64 m_stopAt;
    qint64 m_last = 0;
    int m_count = 0;
    bool m_isInOrder = true;
};

[[nodiscard]] inline bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

[[nodiscard]] inline QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("(cannot be opened)");
}

/// The kind of problem as a number, -1 for none: so that a comparison shows both.
template <class T>
[[nodiscard]] int problemIn(const bloomzy::sdk::Outcome<T>& outcome)
{
    return outcome.isDone() ? -1 : int(outcome.failure().problem);
}
