#include "app/server/Announcement.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace {

QByteArray line(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray readyLine(const QString& url, const QString& fingerprint)
{
    QJsonObject object{{QStringLiteral("event"), QStringLiteral("ready")}, {QStringLiteral("url"), url}};
    if (!fingerprint.isEmpty())
        object.insert(QStringLiteral("fingerprint"), fingerprint);
    return line(object);
}

QByteArray failedLine(const bloomzy::host::StartFailure& failure)
{
    const std::string_view reason = bloomzy::host::reasonName(failure.reason);
    return line({{QStringLiteral("event"), QStringLiteral("failed")},
                 {QStringLiteral("reason"), QString::fromUtf8(reason.data(), static_cast<qsizetype>(reason.size()))},
                 {QStringLiteral("message"), QString::fromStdString(failure.message)}});
}

QByteArray holderGreeting(const QString& url, const QString& fingerprint, qint64 processId)
{
    return line({{QStringLiteral("url"), url},
                 {QStringLiteral("fingerprint"), fingerprint},
                 {QStringLiteral("pid"), processId}});
}

void announce(const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}
