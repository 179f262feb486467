#include "ui/client/LogPin.h"

#include "ui/client/PrivateFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace bloomzy::client {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;
constexpr qsizetype mostForks = 8;
const QLatin1String vkeyMember("vkey");
const QLatin1String checkpointMember("checkpoint");
const QLatin1String foundAtMember("foundAt");

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

QString LogPinFile::forkPath() const
{
    return m_path + QStringLiteral(".forks");
}

QByteArrayList LogPinFile::forks() const
{
    QFile file(forkPath());
    if (!file.exists())
        return {};
    const QJsonDocument content =
        QJsonDocument::fromJson(file.open(QIODevice::ReadOnly) ? file.read(mostForks * mostBytes) : QByteArray());
    QByteArrayList forks;
    for (const QJsonValue& each : content.array())
        forks += QJsonDocument(each.toObject()).toJson();
    return forks.isEmpty() ? QByteArrayList{QByteArray("{}")} : forks;
}

QString LogPinFile::addFork(const QByteArray& evidence) const
{
    const auto isSame = [](QJsonObject one, QJsonObject other) {
        one.remove(foundAtMember); // however often it is found
        other.remove(foundAtMember);
        return one == other;
    };
    const QJsonObject added = QJsonDocument::fromJson(evidence).object();
    QJsonArray array;
    for (const QByteArray& each : forks()) {
        const QJsonObject there = QJsonDocument::fromJson(each).object();
        if (isSame(there, added))
            return {};
        array.append(there);
    }
    if (array.size() >= mostForks)
        return {};
    array.append(added);
    if (!makePrivateFolder(m_folder))
        return notMade();
    return writePrivateFile(forkPath(), QJsonDocument(array).toJson());
}

QString LogPinFile::dismissForks() const
{
    QFile file(forkPath());
    return !file.exists() || file.remove() ? QString() : file.errorString();
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
