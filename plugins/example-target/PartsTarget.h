#pragma once

#include "plugins/sdk/BackupTarget.h"

#include <QDir>

namespace bloomzy::example {

/// Keeps files as parts of limited size, as a store of objects would. Its place is a folder:
///
///     destination.txt     the id of the destination that claimed it
///     parts/NAME.3        the fourth MiB of NAME
///     files/NAME          how many parts NAME has, and its size; written last, so without it there is no file
class PartsTarget : public sdk::BackupTarget
{
public:
    PartsTarget(QString destination, const QString& path);

    sdk::Outcome<sdk::Done> claim(bool takeOver) override;
    sdk::Outcome<sdk::Done> check() override;
    sdk::Outcome<QList<sdk::StoredFile>> list() override;
    sdk::Outcome<sdk::Done> store(const QString& name, const QString& localPath, sdk::Transfer& transfer) override;
    sdk::Outcome<sdk::Done> fetch(const QString& name, const QString& localPath, sdk::Transfer& transfer) override;
    sdk::Outcome<sdk::Done> remove(const QString& name) override;
    sdk::Outcome<sdk::Space> space() override;

private:
    [[nodiscard]] QString owner() const;
    [[nodiscard]] sdk::Outcome<sdk::Done> hold(const QString& name) const;
    [[nodiscard]] QString partOf(const QString& name, int number) const;
    [[nodiscard]] QString entryOf(const QString& name) const;
    [[nodiscard]] int partCount(const QString& name) const;
    [[nodiscard]] sdk::Outcome<int> storeParts(const QString& name, QIODevice& local, sdk::Transfer& transfer) const;
    void removeParts(const QString& name) const;

    const QString m_destination;
    const QDir m_place;
};

} // namespace bloomzy::example
