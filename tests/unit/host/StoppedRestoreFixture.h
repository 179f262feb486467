#pragma once

#include "backend/storage/SqliteDatabase.h"
#include "tests/unit/backup/ArchiveMaker.h"
#include "tests/unit/host/RestorableBackup.h"

#include <QTest>

namespace bloomzy::test {

/// A backup file, and the stopped installation that it was made of and that went on since.
class StoppedRestoreFixture : public QObject
{
protected:
    void makeAll();
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    [[nodiscard]] host::StoppedRestoreOptions options() const
    {
        host::StoppedRestoreOptions options;
        options.dataFolder = m_all->data;
        options.file = path("file.backup");
        options.identities = {m_backup->recovery};
        return options;
    }
    auto restore(const host::StoppedRestoreOptions& options)
    {
        return host::restoreStopped(options, m_clock, m_all->log);
    }
    /// The error of a restore, after which the folder must be as it was.
    core::Error refusal(const host::StoppedRestoreOptions& options);
    void write() { m_backup->write(path("file.backup")); }
    /// A catalog as another version makes it.
    void putCatalog(const std::vector<storage::Migration>& known)
    {
        (void)storage::openSqlite({.file = path("other.db"), .readers = 1, .clock = {}}, known).value();
        m_backup->putDatabase("catalog", path("other.db"));
        write();
    }
    /// A backup file with any bytes in it.
    void writeTar(const std::string& tar) const
    {
        core::writeFileAtomically(path("file.backup"), archiveMaker::fileOf(tar, m_backup->recovery.recipient()))
            .value();
    }

    core::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RestoredInstallation> m_all;
    std::unique_ptr<RestorableBackup> m_backup;
};

inline void StoppedRestoreFixture::makeAll()
{
    m_backup.reset();
    m_all.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_all = std::make_unique<RestoredInstallation>(m_folder->path().toStdString());
    m_all->run();
    m_all->addUser("early");
    m_all->run();
    m_backup = std::make_unique<RestorableBackup>(*m_all);
    write();
    m_all->execute("backup", "INSERT INTO recovery_keys (id, recipient, created_at) VALUES ('k', '" +
                                 m_backup->recovery.recipient().text() + "', '2026')");
    m_all->addUser("late");
    m_all->run();
}

inline core::Error StoppedRestoreFixture::refusal(const host::StoppedRestoreOptions& given)
{
    const auto before = contentOf(given.dataFolder);
    const auto done = restore(given);
    if (contentOf(given.dataFolder) != before)
        return core::makeError(api::ErrorCode::internal, "the folder is another one");
    return done.has_error() ? done.error() : core::makeError(api::ErrorCode::internal, "it was restored");
}

} // namespace bloomzy::test
