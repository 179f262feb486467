#include "plugins/example-target/PartsTarget.h"

#include <QFile>
#include <QSaveFile>
#include <QStorageInfo>

namespace bloomzy::example {
namespace {

using sdk::Done;
using sdk::Failure;
using sdk::Outcome;
using sdk::Problem;

constexpr qint64 partSize = 1024 * 1024;

/// QSaveFile writes beside the file, syncs and renames.
Outcome<Done> write(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Failure{Problem::failed, {}, file.errorString()};
    return Done{};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

PartsTarget::PartsTarget(QString destination, const QString& path)
    : m_destination(std::move(destination))
    , m_place(path)
{
}

QString PartsTarget::owner() const
{
    return QString::fromUtf8(contentOf(m_place.filePath(QStringLiteral("destination.txt"))));
}

QString PartsTarget::partOf(const QString& name, int number) const
{
    return m_place.filePath(QStringLiteral("parts/%1.%2").arg(name).arg(number));
}

QString PartsTarget::entryOf(const QString& name) const
{
    return m_place.filePath(QStringLiteral("files/%1").arg(name));
}

int PartsTarget::partCount(const QString& name) const
{
    return contentOf(entryOf(name)).split(' ').constFirst().toInt();
}

Outcome<Done> PartsTarget::claim(bool takeOver)
{
    if (!m_place.exists())
        return Failure{Problem::unreachable};
    if (!owner().isEmpty() && owner() != m_destination && !takeOver)
        return Failure{Problem::claimed};
    if (!m_place.mkpath(QStringLiteral("parts")) || !m_place.mkpath(QStringLiteral("files")))
        return Failure{Problem::denied};
    return write(m_place.filePath(QStringLiteral("destination.txt")), m_destination.toUtf8());
}

Outcome<Done> PartsTarget::check()
{
    if (!m_place.exists())
        return Failure{Problem::unreachable};
    if (owner() != m_destination)
        return Failure{Problem::wrongPlace};
    return QFileInfo(m_place.filePath(QStringLiteral("files"))).isWritable() ? Outcome<Done>(Done{})
                                                                             : Failure{Problem::denied};
}

Outcome<Done> PartsTarget::hold(const QString& name) const
{
    if (!sdk::isFileName(name))
        return Failure{Problem::invalidName};
    if (!m_place.exists())
        return Failure{Problem::unreachable};
    return owner() == m_destination ? Outcome<Done>(Done{}) : Failure{Problem::wrongPlace};
}

Outcome<QList<sdk::StoredFile>> PartsTarget::list()
{
    if (const auto held = hold(QStringLiteral("any")); !held.isDone())
        return held.failure();
    QList<sdk::StoredFile> all;
    for (const QString& name : QDir(m_place.filePath(QStringLiteral("files"))).entryList(QDir::Files))
        if (sdk::isFileName(name))
            all.append({name, contentOf(entryOf(name)).split(' ').constLast().toLongLong()});
    return all;
}

Outcome<int> PartsTarget::storeParts(const QString& name, QIODevice& local, sdk::Transfer& transfer) const
{
    int count = 0;
    for (qint64 done = 0; !local.atEnd(); ++count) {
        const QByteArray part = local.read(partSize);
        if (const auto written = write(partOf(name, count), part); !written.isDone())
            return written.failure();
        done += part.size();
        if (!transfer.advanced(done))
            return Failure{Problem::cancelled};
    }
    return count;
}

Outcome<Done> PartsTarget::store(const QString& name, const QString& localPath, sdk::Transfer& transfer)
{
    if (const auto held = hold(name); !held.isDone())
        return held;
    if (QFile::exists(entryOf(name)))
        return Failure{Problem::exists};
    QFile local(localPath);
    if (!local.open(QIODevice::ReadOnly))
        return Failure{Problem::failed, {}, local.errorString()};
    removeParts(name);
    const auto count = storeParts(name, local, transfer);
    if (!count.isDone()) {
        removeParts(name);
        return count.failure();
    }
    return write(entryOf(name), QByteArray::number(count.value()) + ' ' + QByteArray::number(local.pos()));
}

Outcome<Done> PartsTarget::fetch(const QString& name, const QString& localPath, sdk::Transfer& transfer)
{
    if (const auto held = hold(name); !held.isDone())
        return held;
    if (!QFile::exists(entryOf(name)))
        return Failure{Problem::notFound};
    QFile local(localPath);
    if (!local.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Failure{Problem::failed, {}, local.errorString()};
    for (int number = 0; number < partCount(name); ++number) {
        QFile part(partOf(name, number));
        const bool isCopied = part.open(QIODevice::ReadOnly) && local.write(part.readAll()) == part.size();
        if (isCopied && transfer.advanced(local.pos()))
            continue;
        local.remove();
        return Failure{isCopied ? Problem::cancelled : Problem::failed, {}, local.errorString()};
    }
    if (local.flush())
        return Done{};
    local.remove();
    return Failure{Problem::failed, {}, local.errorString()};
}

/// The entry goes first, so that there is never a file that lacks parts.
Outcome<Done> PartsTarget::remove(const QString& name)
{
    if (const auto held = hold(name); !held.isDone())
        return held;
    if (QFile::exists(entryOf(name)) && !QFile::remove(entryOf(name)))
        return Failure{Problem::denied};
    removeParts(name);
    return Done{};
}

void PartsTarget::removeParts(const QString& name) const
{
    for (int number = 0; QFile::remove(partOf(name, number)); ++number) {
    }
}

Outcome<sdk::Space> PartsTarget::space()
{
    if (const auto held = hold(QStringLiteral("any")); !held.isDone())
        return held.failure();
    const QStorageInfo disk(m_place);
    return sdk::Space{disk.bytesAvailable(), disk.bytesTotal()};
}

} // namespace bloomzy::example
