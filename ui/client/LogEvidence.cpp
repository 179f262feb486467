#include "ui/client/LogEvidence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bloomzy::client {

namespace {

QString nameOf(LogChange change)
{
    switch (change) {
    case LogChange::pinDamaged:
        return QStringLiteral("pinDamaged");
    case LogChange::keyChanged:
        return QStringLiteral("keyChanged");
    case LogChange::unsignedHead:
        return QStringLiteral("unsignedHead");
    case LogChange::cut:
        return QStringLiteral("cut");
    case LogChange::rewritten:
        return QStringLiteral("rewritten");
    case LogChange::restored:
        return QStringLiteral("restored");
    case LogChange::unproven:
        break;
    }
    return QStringLiteral("unproven");
}

QJsonObject objectOf(const LogPin& pin)
{
    return {{QStringLiteral("vkey"), QString::fromUtf8(pin.vkey)},
            {QStringLiteral("checkpoint"), QString::fromUtf8(pin.checkpoint)}};
}

LogPin pinFrom(const QJsonValue& value)
{
    return {value[u"vkey"].toString().toUtf8(), value[u"checkpoint"].toString().toUtf8()};
}

QJsonArray arrayOf(const ClosedLogs& logs)
{
    QJsonArray array;
    for (const tlog::ClosedLog& log : logs)
        array.append(QJsonObject{{QStringLiteral("vkey"), QString::fromStdString(log.vkey)},
                                 {QStringLiteral("closing"), QString::fromStdString(log.closing)}});
    return array;
}

} // namespace

QByteArray evidenceOf(const LogFinding& finding, const QUrl& server)
{
    QJsonObject object{{QStringLiteral("what"), QStringLiteral("Two heads of a Bloomzy audit log that do not fit")},
                       {QStringLiteral("change"), nameOf(finding.change)},
                       {QStringLiteral("foundAt"), finding.foundAt.toString(Qt::ISODateWithMs)},
                       {QStringLiteral("server"), server.toString()},
                       {QStringLiteral("kept"), objectOf(finding.kept.pin)},
                       {QStringLiteral("served"), objectOf(finding.served)}};
    if (finding.lost > 0)
        object.insert(QStringLiteral("lost"), qint64(finding.lost));
    if (!finding.closed.empty())
        object.insert(QStringLiteral("closed"), arrayOf(finding.closed));
    if (!finding.proof.isEmpty())
        object.insert(QStringLiteral("proof"), QJsonDocument::fromJson(finding.proof).object());
    return QJsonDocument(object).toJson();
}

LogFork forkFrom(const QByteArray& evidence)
{
    const QJsonObject object = QJsonDocument::fromJson(evidence).object();
    return {pinFrom(object.value(u"kept")), pinFrom(object.value(u"served")),
            QDateTime::fromString(object.value(u"foundAt").toString(), Qt::ISODateWithMs)};
}

QByteArray evidenceOf(const QByteArrayList& forks)
{
    if (forks.size() == 1)
        return forks.first();
    QJsonArray all;
    for (const QByteArray& each : forks)
        all.append(QJsonDocument::fromJson(each).object());
    return QJsonDocument(
               QJsonObject{{QStringLiteral("what"), QStringLiteral("Heads of a Bloomzy audit log that do not fit")},
                           {QStringLiteral("findings"), all}})
        .toJson();
}

} // namespace bloomzy::client
