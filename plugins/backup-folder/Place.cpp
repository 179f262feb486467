#include "plugins/backup-folder/Place.h"

#include "plugins/backup-folder/Copy.h"
#include "plugins/backup-folder/Errors.h"

#include <QFile>
#include <QJsonDocument>

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>

namespace bloomzy::folder {
namespace {

using sdk::Done;
using sdk::Outcome;

constexpr std::size_t longestMarker = 4096;
constexpr const char* newMarker = ".bloomzy-partial-marker";

/// Names of the folder, each handed to `visit`; 0 or what `errno` was.
template <class Visit>
int visitNames(const Descriptor& folder, const Visit& visit)
{
    const int own = ::openat(folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR* names = own < 0 ? nullptr : ::fdopendir(own);
    if (!names)
        return errno;
    errno = 0;
    while (const dirent* entry = ::readdir(names)) {
        visit(entry->d_name);
        errno = 0;
    }
    const int end = errno;
    ::closedir(names);
    return end;
}

} // namespace

Outcome<std::shared_ptr<const Descriptor>> openFolder(const QString& path)
{
    auto folder = std::make_shared<const Descriptor>(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder->isOpen())
        return failureAt(errno, "open the folder");
    return folder;
}

Outcome<QString> ownerOf(const Descriptor& folder)
{
    const Descriptor marker(::openat(folder.number(), markerName, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!marker.isOpen())
        return errno == ENOENT ? Outcome<QString>(QString()) : failureAt(errno, "open the marker");
    QByteArray content(longestMarker, '\0');
    const auto length = ::read(marker.number(), content.data(), longestMarker);
    if (length < 0)
        return failureAt(errno, "read the marker");
    content.truncate(length);
    const QString id = QJsonDocument::fromJson(content).object().value(QStringLiteral("destination")).toString();
    return id.isEmpty() ? QStringLiteral("?") : id;
}

Outcome<Done> mark(const Descriptor& folder, const QString& destination)
{
    const QJsonObject marker{{QStringLiteral("destination"), destination}, {QStringLiteral("format"), 1}};
    ::unlinkat(folder.number(), newMarker, 0);
    const Descriptor file(
        ::openat(folder.number(), newMarker, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return failureAt(errno, "make the marker");
    const QByteArray content = QJsonDocument(marker).toJson(QJsonDocument::Compact);
    const bool isDone =
        isWritten(file, content.constData(), std::size_t(content.size())) && ::fsync(file.number()) == 0 &&
        ::renameat(folder.number(), newMarker, folder.number(), markerName) == 0 && ::fsync(folder.number()) == 0;
    if (isDone)
        return Done{};
    const auto failure = failureAt(errno, "write the marker");
    ::unlinkat(folder.number(), newMarker, 0);
    return failure;
}

void removePartials(const Descriptor& folder)
{
    QList<QByteArray> partials;
    visitNames(folder, [&](const char* name) {
        if (QByteArrayView(name).startsWith(partialPrefix))
            partials.append(name);
    });
    for (const QByteArray& name : partials)
        ::unlinkat(folder.number(), name.constData(), 0);
}

Outcome<QList<sdk::StoredFile>> filesIn(const Descriptor& folder)
{
    QList<sdk::StoredFile> all;
    const int end = visitNames(folder, [&](const char* entry) {
        const QString name = QFile::decodeName(entry);
        struct stat facts = {};
        if (sdk::isFileName(name) && ::fstatat(folder.number(), entry, &facts, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISREG(facts.st_mode))
            all.append({name, qint64(facts.st_size)});
    });
    if (end != 0)
        return failureAt(end, "list the folder");
    return all;
}

} // namespace bloomzy::folder
