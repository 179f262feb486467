#include "ui/client/ServerLog.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace bloomzy::client {

namespace {

constexpr qint64 tailBytes = 64 * 1024;

QByteArrayList lastLines(const QString& path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const bool whole = file.size() <= tailBytes;
    file.seek(qMax<qint64>(0, file.size() - tailBytes));
    QByteArrayList lines = file.readAll().trimmed().split('\n');
    if (!whole)
        lines.removeFirst();
    return lines;
}

QString messageOf(const QJsonObject& entry)
{
    return entry.value(QStringLiteral("message")).toString();
}

/// `2026-11-22T21:57:50.066943Z` to the second.
QString shortTime(const QJsonObject& entry)
{
    return entry.value(QStringLiteral("time")).toString().left(19).replace(u'T', u' ');
}

/// What an entry says beside the four keys that all have, `key=value`.
QString rest(const QJsonObject& entry)
{
    static const QStringList usual{QStringLiteral("time"), QStringLiteral("level"), QStringLiteral("component"),
                                   QStringLiteral("message")};
    QString text;
    for (auto it = entry.begin(); it != entry.end(); ++it) {
        if (!usual.contains(it.key()))
            text += QStringLiteral("  %1=%2").arg(it.key(), it.value().toVariant().toString());
    }
    return text;
}

QString readableLine(const QByteArray& line)
{
    const QJsonObject entry = QJsonDocument::fromJson(line).object();
    if (messageOf(entry).isEmpty())
        return QString::fromUtf8(line);
    return QStringLiteral("%1  %2  %3: %4")
               .arg(shortTime(entry), entry.value(QStringLiteral("level")).toString(),
                    entry.value(QStringLiteral("component")).toString(), messageOf(entry)) +
           rest(entry);
}

} // namespace

QString readableLog(const QString& file)
{
    QStringList lines;
    for (const QByteArray& line : lastLines(file))
        lines += readableLine(line);
    return lines.join(u'\n');
}

QString lastLogMessage(const QString& file)
{
    const QByteArrayList lines = lastLines(file);
    const QByteArray line = lines.isEmpty() ? QByteArray() : lines.last();
    const QString message = messageOf(QJsonDocument::fromJson(line).object());
    return message.isEmpty() ? QString::fromUtf8(line) : message;
}

} // namespace bloomzy::client
