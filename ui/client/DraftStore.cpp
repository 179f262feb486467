#include "ui/client/DraftStore.h"

#include "ui/client/Aside.h"
#include "ui/client/JsonCodecImpl.h"
#include "ui/client/PrivateFile.h"

#include <QCryptographicHash>
#include <QDir>

#include <algorithm>

namespace bloomzy::client {

namespace {

QString fileName(const QString& server, const QString& user, const QString& taxonId)
{
    const QString key = QStringList{server, user, taxonId}.join(QLatin1Char('\n'));
    const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(32)) + QStringLiteral(".json");
}

QJsonObject objectOf(const QHash<QString, QString>& texts)
{
    QJsonObject object;
    for (auto text = texts.begin(); text != texts.end(); ++text)
        object.insert(text.key(), text.value());
    return object;
}

QByteArray textOfDraft(const Draft& draft)
{
    const QJsonObject object{
        {QStringLiteral("server"), draft.server},
        {QStringLiteral("user"), draft.user},
        {QStringLiteral("taxonId"), draft.taxonId},
        {QStringLiteral("revision"), static_cast<qint64>(draft.revision)},
        {QStringLiteral("before"), toJsonValue(draft.before)},
        {QStringLiteral("after"), toJsonValue(draft.after)},
        {QStringLiteral("halfTyped"), objectOf(draft.halfTyped)},
        {QStringLiteral("savedAt"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
    };
    return QJsonDocument(object).toJson();
}

std::optional<Draft> draftFrom(const QByteArray& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    Draft draft;
    draft.server = object.value(QStringLiteral("server")).toString();
    draft.user = object.value(QStringLiteral("user")).toString();
    draft.taxonId = object.value(QStringLiteral("taxonId")).toString();
    draft.revision = object.value(QStringLiteral("revision")).toInteger();
    draft.savedAt = QDateTime::fromString(object.value(QStringLiteral("savedAt")).toString(), Qt::ISODateWithMs);
    const QJsonObject halfTyped = object.value(QStringLiteral("halfTyped")).toObject();
    for (auto typed = halfTyped.begin(); typed != halfTyped.end(); ++typed)
        draft.halfTyped.insert(typed.key(), typed.value().toString());
    QString where;
    const bool good = codec::read(object.value(QStringLiteral("before")), draft.before, where) &&
                      codec::read(object.value(QStringLiteral("after")), draft.after, where);
    if (!good || !draft.savedAt.isValid())
        return {};
    return draft;
}

std::optional<Draft> readDraft(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return draftFrom(file.readAll());
}

ClientError notKept(const QString& detail)
{
    return makeClientError(ClientError::Kind::storage, detail);
}

Result<void> writeDraft(const QString& folder, const Draft& draft)
{
    if (!makePrivateFolder(folder))
        return notKept(QStringLiteral("cannot make ") + folder);
    const QString path = folder + QLatin1Char('/') + fileName(draft.server, draft.user, draft.taxonId);
    const QString fault = writePrivateFile(path, textOfDraft(draft));
    if (!fault.isEmpty())
        return notKept(fault);
    return {};
}

Result<void> removeDraft(const QString& path)
{
    QFile file(path);
    if (file.exists() && !file.remove())
        return notKept(file.errorString());
    return {};
}

std::vector<Draft> readAll(const QString& folder, const QString& server, const QString& user)
{
    std::vector<Draft> drafts;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString& name : names) {
        if (auto draft = readDraft(folder + QLatin1Char('/') + name);
            draft && draft->server == server && draft->user == user)
            drafts.push_back(std::move(*draft));
    }
    std::ranges::sort(drafts, [](const Draft& left, const Draft& right) { return left.savedAt > right.savedAt; });
    return drafts;
}

} // namespace

struct DraftStore::Private
{
    QString folder;
    QObject home;
    QThreadPool pool; ///< of one thread; ends before `home`
};

DraftStore::DraftStore(QString folder)
    : d(std::make_unique<Private>())
{
    d->folder = std::move(folder);
    d->pool.setMaxThreadCount(1);
}

DraftStore::~DraftStore()
{
    d->pool.waitForDone();
}

QFuture<Result<void>> DraftStore::keep(const Draft& draft)
{
    return aside(d->pool, d->home, [folder = d->folder, draft] { return writeDraft(folder, draft); });
}

QFuture<Result<void>> DraftStore::remove(const QString& server, const QString& user, const QString& taxonId)
{
    const QString path = d->folder + QLatin1Char('/') + fileName(server, user, taxonId);
    return aside(d->pool, d->home, [path] { return removeDraft(path); });
}

QFuture<std::optional<Draft>> DraftStore::find(const QString& server, const QString& user, const QString& taxonId)
{
    const QString path = d->folder + QLatin1Char('/') + fileName(server, user, taxonId);
    return aside(d->pool, d->home, [path] { return readDraft(path); });
}

QFuture<std::vector<Draft>> DraftStore::all(const QString& server, const QString& user)
{
    return aside(d->pool, d->home, [=, folder = d->folder] { return readAll(folder, server, user); });
}

} // namespace bloomzy::client
