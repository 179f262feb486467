#pragma once

#include "backend/backup/snapshot/StagedSnapshot.h"
#include "tests/unit/storage/Plug.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

namespace bloomzy::backup {

/// Some databases with a table `notes`, and a folder for their copies.
class SnapshotFixture
{
public:
    SnapshotFixture(TestDatabases& databases, storage::Engine engine, int count, int writersOfNotes = 3)
        : m_databases(databases)
        , m_engine(engine)
    {
        for (int i = 0; i < count; ++i) {
            m_open.push_back(std::make_unique<storage::TestDatabase>(databases, engine));
            for (int note = 0; note < writersOfNotes; ++note)
                if (m_open.back()->add("note " + std::to_string(note)).has_error())
                    qFatal("a note cannot be stored");
        }
    }

    [[nodiscard]] storage::TestDatabase& operator[](std::size_t i) const { return *m_open[i]; }
    void closeAll() { m_open.clear(); }

    /// first, second, third … of the open databases.
    [[nodiscard]] std::vector<SnapshotMember> members() const
    {
        static const std::vector<std::string> names{"first", "second", "third"};
        std::vector<SnapshotMember> all;
        for (std::size_t i = 0; i < m_open.size(); ++i)
            all.push_back(snapshotMember(names[i], **m_open[i]).value());
        return all;
    }
    [[nodiscard]] SnapshotOptions options() const
    {
        SnapshotOptions options;
        options.folder = m_folder.path().toStdString();
        return options;
    }
    [[nodiscard]] core::Result<StagedSnapshot> take(const SnapshotOptions& options) const
    {
        const core::SystemClock clock;
        return stageSnapshot(members(), options, clock);
    }
    [[nodiscard]] core::Result<StagedSnapshot> take() const { return take(options()); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    void clear() const
    {
        for (const QString& file : files())
            if (!QFile::remove(m_folder.filePath(file)))
                qFatal("a copy cannot be removed");
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// The copy as a database, by the tools that everybody has.
    [[nodiscard]] std::unique_ptr<storage::Database> open(const StagedDatabase& staged) const
    {
        const std::string name = m_engine == storage::Engine::sqlite ? staged.file.string() : restored(staged.file);
        auto opened = TestDatabases::open(m_engine, name, storage::noteMigrations(m_engine));
        if (opened.has_error())
            qFatal("%s / %s", opened.error().detail.c_str(), opened.error().cause.c_str());
        return std::move(*opened);
    }

private:
    [[nodiscard]] std::string restored(const std::filesystem::path& file) const
    {
        const QString target = m_databases.server().createDatabase();
        QProcess psql;
        psql.start(QStringLiteral("psql"),
                   {QStringLiteral("-XAtq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                    QStringLiteral("-d"), target, QStringLiteral("-f"), QString::fromStdString(file.string())});
        psql.waitForFinished(60'000);
        if (psql.exitStatus() != QProcess::NormalExit || psql.exitCode() != 0)
            qFatal("%s", psql.readAllStandardError().constData());
        return target.toStdString();
    }

    TestDatabases& m_databases;
    storage::Engine m_engine;
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<storage::TestDatabase>> m_open;
};

inline std::int64_t rowsOf(const StagedDatabase& staged, std::string_view table)
{
    const auto found = std::ranges::find(staged.tables, table, &storage::TableRows::name);
    return found == staged.tables.end() ? -1 : found->rows;
}

} // namespace bloomzy::backup
