#include "ui/client/LogPin.h"

#include "ui/client/PrivateFile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace bloomzy::client {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;
const QLatin1String vkeyMember("vkey");
const QLatin1String checkpointMember("checkpoint");

QString notMade()
{
    return QStringLiteral("the folder cannot be made");
}

} // namespace

LogPinFile::LogPinFile(QString folder, const QString& profileId)
    : m_folder(std::move(folder))
    , m_path(m_folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(profileId)))
{
}

KeptLog LogPinFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return file.exists() ? KeptLog{KeptLog::Is::damaged, {}, file.errorString()} : KeptLog{};
    const QByteArray content = file.read(mostBytes);
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    const LogPin pin{object.value(vkeyMember).toString().toUtf8(), object.value(checkpointMember).toString().toUtf8()};
    if (pin.vkey.isEmpty() || pin.checkpoint.isEmpty())
        return {KeptLog::Is::damaged, {{}, content}, QStringLiteral("it is no pin of a log")};
    return {KeptLog::Is::pin, pin, {}};
}

QString LogPinFile::write(const LogPin& pin) const
{
    const QJsonObject object{{vkeyMember, QString::fromUtf8(pin.vkey)},
                             {checkpointMember, QString::fromUtf8(pin.checkpoint)}};
    if (!makePrivateFolder(m_folder))
        return notMade();
    return writePrivateFile(m_path, QJsonDocument(object).toJson());
}

QString LogPinFile::putAside(const QByteArray& evidence, const QDateTime& now) const
{
    if (!makePrivateFolder(m_folder))
        return notMade();
    const QString stem = m_path + u'.' + now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    QString path = stem + QStringLiteral(".json");
    for (int again = 2; QFile::exists(path); ++again)
        path = stem + u'-' + QString::number(again) + QStringLiteral(".json");
    return writePrivateFile(path, evidence);
}

} // namespace bloomzy::client
