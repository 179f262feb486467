#pragma once

#include "plugins/sdk/Outcome.h"
#include "plugins/sdk/Transfer.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QtPlugin>

#include <memory>

/// Where backups are kept: version 1.0 of the interface. A later version has another IID and stands beside this one.
namespace bloomzy::sdk {

/// What a file at a target may be called: 1 to 128 of the letters, digits, `.`, `_` and `-` of ASCII, the first of them
/// a letter or a digit. What a target keeps for itself has a name that is none.
[[nodiscard]] inline bool isFileName(const QString& name)
{
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    };
    if (name.isEmpty() || name.size() > 128 || !isPlain(name.front()))
        return false;
    for (const QChar c : name)
        if (!isPlain(c) && c != u'.' && c != u'_' && c != u'-')
            return false;
    return true;
}

struct StoredFile
{
    QString name;
    qint64 size = 0; ///< bytes
};

/// In bytes; -1 where the target cannot tell.
struct Space
{
    qint64 free = -1;
    qint64 total = -1;
};

/// One place with one setting. It is used by one thread at a time, not always by the same. A call may take as long as
/// it needs; one that tells nothing for too long is given up by the program, which then lets the object be until the
/// call comes back. Nothing here throws. No call but store() and claim() adds anything to the place.
class BackupTarget
{
public:
    virtual ~BackupTarget() = default;

    /// Marks the place as this destination's, durably; once is enough, twice is fine. `claimed` when it is another's,
    /// unless `takeOver`. Files that are there stay.
    virtual Outcome<Done> claim(bool takeOver) = 0;
    /// Whether a backup could be stored now: the place answers, is the one that was claimed and may be written. Every
    /// call below answers `wrongPlace` too when it is not the one.
    virtual Outcome<Done> check() = 0;
    /// The whole files, those of other people too, and nothing that is half there.
    virtual Outcome<QList<StoredFile>> list() = 0;
    /// Stores the local file under a name that is free. When it is done the whole file is there durably; before that,
    /// and when it fails or the machine does, nothing stands under that name.
    virtual Outcome<Done> store(const QString& name, const QString& localPath, Transfer& transfer) = 0;
    /// Writes the file to a local path at which there is nothing, readable by its owner only. Leaves nothing when it
    /// fails.
    virtual Outcome<Done> fetch(const QString& name, const QString& localPath, Transfer& transfer) = 0;
    /// Removes the file; none is fine.
    virtual Outcome<Done> remove(const QString& name) = 0;
    virtual Outcome<Space> space() = 0;
};

/// The root object of a plugin. Its metadata (Q_PLUGIN_METADATA's FILE) tells what it is before any of its code runs:
/// see README.md. Safe from any thread.
class BackupTargetPlugin
{
public:
    virtual ~BackupTargetPlugin() = default;
    /// Looks at the settings and not at the place, so it comes back at once. `destination`: the id that claim() leaves.
    virtual Outcome<std::shared_ptr<BackupTarget>> open(const QString& destination, const QJsonObject& settings) = 0;
};

} // namespace bloomzy::sdk

#define BLOOMZY_BACKUP_TARGET_IID "org.bloomzy.BackupTarget/1.0"
Q_DECLARE_INTERFACE(bloomzy::sdk::BackupTargetPlugin, BLOOMZY_BACKUP_TARGET_IID)
