#pragma once

#include "plugins/backup-folder/Place.h"

namespace bloomzy::folder {

/// Keeps files in a folder, which may be where a share or a disk is mounted. The folder has to be there.
class FolderTarget : public sdk::BackupTarget
{
public:
    FolderTarget(QString destination, QString path);

    sdk::Outcome<sdk::Done> claim(bool takeOver) override;
    sdk::Outcome<sdk::Done> check() override;
    sdk::Outcome<QList<sdk::StoredFile>> list() override;
    sdk::Outcome<sdk::Done> store(const QString& name, const QString& localPath, sdk::Transfer& transfer) override;
    sdk::Outcome<sdk::Done> fetch(const QString& name, const QString& localPath, sdk::Transfer& transfer) override;
    sdk::Outcome<sdk::Done> remove(const QString& name) override;
    sdk::Outcome<sdk::Space> space() override;

private:
    using Folder = std::shared_ptr<const Descriptor>;
    /// The folder, if it bears this destination's marker.
    [[nodiscard]] sdk::Outcome<Folder> ownFolder() const;

    const QString m_destination;
    const QString m_path;
};

} // namespace bloomzy::folder
