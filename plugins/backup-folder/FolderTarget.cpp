#include "plugins/backup-folder/FolderTarget.h"

#include "plugins/backup-folder/Copy.h"
#include "plugins/backup-folder/Errors.h"

#include <QFile>
#include <QRandomGenerator>

#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>

namespace bloomzy::folder {
namespace {

using sdk::Done;
using sdk::Failure;
using sdk::Outcome;
using sdk::Problem;

constexpr int readOnly = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
constexpr int newFile = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
constexpr mode_t ownerOnly = 0600;
constexpr std::size_t probeBytes = 4096;

QByteArray partialName()
{
    return partialPrefix + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
}

Outcome<sdk::Space> spaceOf(const Descriptor& folder)
{
    struct statvfs facts = {};
    if (::fstatvfs(folder.number(), &facts) != 0)
        return failureAt(errno, "ask for free space");
    const auto unit = qint64(facts.f_frsize);
    return sdk::Space{qint64(facts.f_bavail) * unit, qint64(facts.f_blocks) * unit};
}

bool isThere(const Descriptor& folder, const QByteArray& name)
{
    struct stat facts = {};
    return ::fstatat(folder.number(), name.constData(), &facts, AT_SYMLINK_NOFOLLOW) == 0;
}

/// Some shares cannot rename without replacing; nobody else writes to a claimed folder.
bool isRenamed(const Descriptor& folder, const QByteArray& from, const QByteArray& to)
{
    const int number = folder.number();
    if (::renameat2(number, from.constData(), number, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    if (isThere(folder, to)) {
        errno = EEXIST;
        return false;
    }
    return ::renameat(number, from.constData(), number, to.constData()) == 0;
}

/// A regular file below the folder, or at an absolute path; `notFound` where there is nothing.
Outcome<Descriptor> openRegular(int folder, const QByteArray& name)
{
    Descriptor file(::openat(folder, name.constData(), readOnly));
    if (!file.isOpen())
        return errno == ENOENT ? Failure{Problem::notFound} : failureAt(errno, "open a file");
    struct stat facts = {};
    if (::fstat(file.number(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return Failure{Problem::failed, {}, QStringLiteral("it is no regular file")};
    return Outcome<Descriptor>(std::move(file));
}

qint64 sizeOf(const Descriptor& file)
{
    struct stat facts = {};
    return ::fstat(file.number(), &facts) == 0 ? qint64(facts.st_size) : 0;
}

Outcome<Done> checkRoom(const Descriptor& folder, qint64 size)
{
    const auto space = spaceOf(folder);
    if (!space.isDone())
        return space.failure();
    return space.value().free < size ? Outcome<Done>(Failure{Problem::full}) : Done{};
}

/// Writes `from` under a name of its own, and then gives it `name`.
Outcome<Done> storeIn(const Descriptor& folder, const QByteArray& name, const Descriptor& from, sdk::Transfer& transfer)
{
    const QByteArray partial = partialName();
    const Descriptor file(::openat(folder.number(), partial.constData(), newFile, ownerOnly));
    if (!file.isOpen())
        return failureAt(errno, "make a file");
    Outcome<Done> done = copy(from, file, transfer);
    if (done.isDone() && !isRenamed(folder, partial, name))
        done = failureAt(errno, "name a file");
    if (!done.isDone()) {
        ::unlinkat(folder.number(), partial.constData(), 0);
        return done;
    }
    if (::fsync(folder.number()) == 0)
        return done;
    done = failureAt(errno, "sync the folder");
    ::unlinkat(folder.number(), name.constData(), 0);
    return done;
}

/// That a page was written, which a full disk and one that is mounted for reading refuse.
Outcome<Done> probe(const Descriptor& folder)
{
    const QByteArray name = partialName();
    const Descriptor file(::openat(folder.number(), name.constData(), newFile, ownerOnly));
    if (!file.isOpen())
        return failureAt(errno, "make a file");
    const QByteArray page(probeBytes, '\0');
    const bool isDone = isWritten(file, page.constData(), probeBytes) && ::fsync(file.number()) == 0;
    const int reason = errno;
    ::unlinkat(folder.number(), name.constData(), 0);
    return isDone ? Outcome<Done>(Done{}) : failureAt(reason, "write a file");
}

} // namespace

FolderTarget::FolderTarget(QString destination, QString path)
    : m_destination(std::move(destination))
    , m_path(std::move(path))
{
}

Outcome<FolderTarget::Folder> FolderTarget::ownFolder() const
{
    auto folder = openFolder(m_path);
    if (!folder.isDone())
        return folder;
    const auto owner = ownerOf(*folder.value());
    if (!owner.isDone())
        return owner.failure();
    return owner.value() == m_destination ? folder : Failure{Problem::wrongPlace};
}

Outcome<Done> FolderTarget::claim(bool takeOver)
{
    const auto folder = openFolder(m_path);
    if (!folder.isDone())
        return folder.failure();
    const auto owner = ownerOf(*folder.value());
    if (!owner.isDone())
        return owner.failure();
    if (owner.value() == m_destination)
        return Done{};
    if (!owner.value().isEmpty() && !takeOver)
        return Failure{Problem::claimed};
    return mark(*folder.value(), m_destination);
}

Outcome<Done> FolderTarget::check()
{
    const auto folder = ownFolder();
    return folder.isDone() ? probe(*folder.value()) : folder.failure();
}

Outcome<QList<sdk::StoredFile>> FolderTarget::list()
{
    const auto folder = ownFolder();
    return folder.isDone() ? filesIn(*folder.value()) : folder.failure();
}

Outcome<Done> FolderTarget::store(const QString& name, const QString& localPath, sdk::Transfer& transfer)
{
    if (!sdk::isFileName(name))
        return Failure{Problem::invalidName};
    const auto folder = ownFolder();
    if (!folder.isDone())
        return folder.failure();
    if (isThere(*folder.value(), name.toLatin1()))
        return Failure{Problem::exists};
    const auto from = openRegular(AT_FDCWD, QFile::encodeName(localPath));
    if (!from.isDone())
        return Failure{Problem::failed, {}, QStringLiteral("the local file cannot be read")};
    removePartials(*folder.value());
    if (const auto room = checkRoom(*folder.value(), sizeOf(from.value())); !room.isDone())
        return room;
    return storeIn(*folder.value(), name.toLatin1(), from.value(), transfer);
}

Outcome<Done> FolderTarget::fetch(const QString& name, const QString& localPath, sdk::Transfer& transfer)
{
    if (!sdk::isFileName(name))
        return Failure{Problem::invalidName};
    const auto folder = ownFolder();
    if (!folder.isDone())
        return folder.failure();
    const auto from = openRegular(folder.value()->number(), name.toLatin1());
    if (!from.isDone())
        return from.failure();
    const QByteArray local = QFile::encodeName(localPath);
    const Descriptor to(::open(local.constData(), newFile, ownerOnly));
    if (!to.isOpen())
        return Failure{Problem::failed, {}, failureAt(errno, "make the local file").cause};
    auto done = copy(from.value(), to, transfer);
    if (!done.isDone())
        ::unlink(local.constData());
    return done;
}

Outcome<Done> FolderTarget::remove(const QString& name)
{
    if (!sdk::isFileName(name))
        return Failure{Problem::invalidName};
    const auto folder = ownFolder();
    if (!folder.isDone())
        return folder.failure();
    const int number = folder.value()->number();
    if (::unlinkat(number, name.toLatin1().constData(), 0) != 0)
        return errno == ENOENT ? Outcome<Done>(Done{}) : failureAt(errno, "remove a file");
    return ::fsync(number) == 0 ? Outcome<Done>(Done{}) : failureAt(errno, "sync the folder");
}

Outcome<sdk::Space> FolderTarget::space()
{
    const auto folder = ownFolder();
    return folder.isDone() ? spaceOf(*folder.value()) : folder.failure();
}

} // namespace bloomzy::folder
