#include "ui/client/LogEvidence.h"

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

} // namespace

QByteArray evidenceOf(const LogFinding& finding, const QUrl& server)
{
    QJsonObject object{{QStringLiteral("what"), QStringLiteral("Two heads of a Bloomzy audit log that do not fit")},
                       {QStringLiteral("change"), nameOf(finding.change)},
                       {QStringLiteral("foundAt"), finding.foundAt.toString(Qt::ISODateWithMs)},
                       {QStringLiteral("server"), server.toString()},
                       {QStringLiteral("kept"), objectOf(finding.kept.pin)},
                       {QStringLiteral("served"), objectOf(finding.served)}};
    if (!finding.proof.isEmpty())
        object.insert(QStringLiteral("proof"), QJsonDocument::fromJson(finding.proof).object());
    return QJsonDocument(object).toJson();
}

} // namespace bloomzy::client
