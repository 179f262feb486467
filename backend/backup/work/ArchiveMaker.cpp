#include "backend/backup/work/ArchiveMaker.h"

#include "backend/backup/age/Encryptor.h"
#include "backend/backup/archive/ArchiveReader.h"
#include "backend/backup/archive/ArchiveWriter.h"
#include "backend/backup/archive/Layout.h"
#include "backend/backup/archive/Refusals.h"
#include "backend/backup/snapshot/StagingRoom.h"
#include "backend/backup/stream/FileStream.h"
#include "backend/core/Files.h"
#include "backend/core/crypto/Hash.h"

#include <algorithm>

namespace bloomzy::backup {

namespace {

constexpr std::string_view auditName = "audit";
constexpr std::size_t pieceBytes = std::size_t{256} * 1024;

class TextSink : public ByteSink
{
public:
    core::Result<void> write(std::string_view bytes) override
    {
        m_text += bytes;
        return {};
    }
    core::Result<void> finish() override { return {}; }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

/// The key as it lies in DIR/keys, for whoever has a recovery key, and for nobody else.
core::Result<std::string> wrapped(const core::crypto::SecretKey& key, std::span<const age::Recipient> recipients)
{
    TextSink file;
    BLOOMZY_TRY(const auto encryptor, age::Encryptor::start(recipients, file));
    std::string text = key.hex() + "\n";
    auto written = encryptor->write(text);
    core::crypto::wipe(text);
    BLOOMZY_CHECK(written);
    BLOOMZY_CHECK(encryptor->finish());
    return file.take();
}

core::Result<archive::Member> memberOf(const StagedDatabase& database)
{
    const auto kind =
        database.engine == storage::Engine::sqlite ? archive::MemberKind::database : archive::MemberKind::dump;
    BLOOMZY_TRY(auto member,
                archive::memberOfFile(archive::databaseMember(database.name, database.engine), kind, database.file));
    for (const storage::TableRows& table : database.tables)
        member.tables.push_back({table.name, table.rows});
    return member;
}

/// The disk of the copies is that of the live databases: it is left some room while the archive grows on it.
class RoomWatch
{
public:
    RoomWatch(const std::filesystem::path& folder, BackupWatch watch)
        : m_room(folder)
        , m_watch(std::move(watch))
    {
    }
    [[nodiscard]] BackupWatch watch()
    {
        return {.progress = m_watch.progress, .isCancelled = [this] {
                    if (auto enough = m_room.check(0); enough.has_error())
                        m_narrow = enough.error();
                    return m_narrow || (m_watch.isCancelled && m_watch.isCancelled());
                }};
    }
    [[nodiscard]] core::Error reason(core::Error error) const { return m_narrow ? *m_narrow : std::move(error); }

private:
    StagingRoom m_room;
    BackupWatch m_watch;
    std::optional<core::Error> m_narrow;
};

/// One making: what is known at the end of each step.
class Making
{
public:
    Making(const ArchiveSources& sources, const ArchiveOrder& order, const core::Clock& clock, const BackupWatch& watch)
        : m_sources(sources)
        , m_order(order)
        , m_clock(clock)
        , m_steps(watch, 0)
    {
    }

    core::Result<MadeArchive> run();

private:
    core::Result<void> stage();
    core::Result<void> keepHead();
    core::Result<std::vector<archive::Member>> members() const;
    core::Result<archive::Manifest> write();
    core::Result<void> readBack(const archive::Manifest& manifest);
    void removeCopies();

    const ArchiveSources& m_sources;
    const ArchiveOrder& m_order;
    const core::Clock& m_clock;
    BackupSteps m_steps;
    StagedSnapshot m_staged;
    std::int64_t m_bytes = 0; ///< of all copies
    std::optional<core::crypto::SecretKey> m_key;
    std::optional<AuditHead> m_head;
};

core::Result<void> Making::stage()
{
    SnapshotOptions options{.folder = m_order.folder, .tools = m_sources.tools, .barrier = m_sources.barrier};
    BackupWatch step = m_steps.begin(0);
    options.progress = [&](const SnapshotProgress& progress) -> core::Result<void> {
        // The copies are read twice for the archive, and once more when it is read back.
        const auto total = static_cast<std::int64_t>(progress.total);
        m_steps.expect(4 * total);
        m_steps.resize(total);
        step.progress(static_cast<std::int64_t>(progress.done), total);
        return m_steps.isCancelled() ? core::Result<void>(archive::cancelled()) : core::Result<void>();
    };
    BLOOMZY_TRY(m_staged, stageSnapshot(m_sources.databases, options, m_clock));
    for (const StagedDatabase& database : m_staged.databases)
        m_bytes += static_cast<std::int64_t>(database.bytes);
    m_steps.expect(4 * m_bytes);
    return {};
}

/// Of the copy where it can be asked, so that it is the head of exactly what is in the backup.
core::Result<void> Making::keepHead()
{
    const auto audit = std::ranges::find(m_staged.databases, auditName, &StagedDatabase::name);
    if (audit == m_staged.databases.end() || audit->engine != storage::Engine::sqlite)
        return {};
    BLOOMZY_TRY(m_head, m_sources.auditHead(&audit->file));
    return {};
}

core::Result<std::vector<archive::Member>> Making::members() const
{
    std::vector<archive::Member> all;
    for (const StagedDatabase& database : m_staged.databases) {
        BLOOMZY_TRY(auto member, memberOf(database));
        all.push_back(std::move(member));
    }
    BLOOMZY_TRY(auto key, wrapped(*m_key, m_order.recovery));
    all.push_back(archive::memberOfText(std::string(archive::masterKeyMember), std::move(key)));
    return all;
}

core::Result<archive::Manifest> Making::write()
{
    BLOOMZY_TRY(const auto all, members());
    archive::ArchiveFacts facts{m_sources.program, m_staged.moment.at, {}, {}};
    if (m_head) {
        facts.installation = m_head->installation;
        facts.audit = archive::AuditNote{m_head->checkpoint};
    }
    std::vector<age::Recipient> recipients = m_order.recovery;
    recipients.push_back(m_order.opening->recipient());
    RoomWatch room(m_order.folder, m_steps.begin(2 * m_bytes));
    auto manifest = archive::writeArchive(m_order.file, facts, all, recipients, room.watch());
    if (manifest.has_error())
        return room.reason(manifest.error());
    return manifest;
}

core::Result<void> Making::readBack(const archive::Manifest& manifest)
{
    const BackupWatch step = m_steps.begin(m_bytes);
    BLOOMZY_TRY(const auto read, archive::verifyArchive(m_order.file, {m_order.opening, 1}, step));
    return read == manifest ? core::Result<void>()
                            : archive::notMade(archive::manifestPath, "is not read back as it was written");
}

void Making::removeCopies()
{
    for (const StagedDatabase& database : m_staged.databases)
        static_cast<void>(core::removeFile(database.file));
}

core::Result<MadeArchive> Making::run()
{
    BLOOMZY_TRY(m_key, m_sources.masterKey());
    BLOOMZY_TRY(m_head, m_sources.auditHead(nullptr));
    BLOOMZY_CHECK(stage());
    auto headKept = keepHead();
    auto manifest = headKept.has_error() ? core::Result<archive::Manifest>(headKept.error()) : write();
    removeCopies();
    BLOOMZY_CHECK(manifest);
    // Whichever it is, a key that was in use before and after opens the copies.
    BLOOMZY_TRY(const auto key, m_sources.masterKey());
    auto checked = key == *m_key
                       ? readBack(*manifest)
                       : core::Result<void>(archive::notMade(archive::masterKeyMember, "was changed meanwhile"));
    const BackupWatch hashing{{}, [this] { return m_steps.isCancelled(); }};
    auto hash = checked.has_error() ? core::Result<std::string>(checked.error()) : sha256Of(m_order.file, hashing);
    if (hash.has_error()) {
        static_cast<void>(core::removeFile(m_order.file));
        return hash.error();
    }
    std::error_code none;
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(m_order.file, none));
    return MadeArchive{std::move(*manifest), std::move(*hash), bytes, m_staged.moment.at, m_staged.moment.longestPause};
}

} // namespace

core::Result<MadeArchive> makeArchive(const ArchiveSources& sources, const ArchiveOrder& order,
                                      const core::Clock& clock, const BackupWatch& watch)
{
    return Making(sources, order, clock, watch).run();
}

core::Result<std::string> sha256Of(const std::filesystem::path& file, const BackupWatch& watch)
{
    BLOOMZY_TRY(const auto source, FileSource::open(file));
    archive::Progress progress(watch, source->size());
    core::crypto::Sha256 hash;
    std::string piece(pieceBytes, '\0');
    for (;;) {
        BLOOMZY_TRY(const std::size_t count, source->read(piece));
        if (count == 0)
            return hash.hex();
        hash.add({piece.data(), count});
        BLOOMZY_CHECK(progress.add(static_cast<std::int64_t>(count)));
    }
}

std::vector<archive::TableRows> tablesOf(const archive::Manifest& manifest)
{
    std::vector<archive::TableRows> all;
    for (const archive::ManifestEntry& entry : manifest.contents) {
        const std::string name = std::filesystem::path(entry.path).stem().string();
        for (const archive::TableRows& table : entry.tables)
            all.push_back({name + "." + table.table, table.rows});
    }
    return all;
}

} // namespace bloomzy::backup
