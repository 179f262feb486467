#include "backend/backup/snapshot/StagedSnapshot.h"

#include "backend/backup/snapshot/StagingRoom.h"
#include "backend/core/Files.h"

#include <algorithm>

namespace bloomzy::backup {

namespace {

std::string_view suffixOf(storage::Engine engine)
{
    return engine == storage::Engine::sqlite ? ".db" : ".sql";
}

/// What is being copied, and where to.
struct Part
{
    StagedDatabase staged;
    std::unique_ptr<storage::SnapshotHold> hold;
    std::uint64_t expected = 0;
    bool copied = false;
};

class Staging
{
public:
    explicit Staging(const SnapshotOptions& options)
        : m_options(options)
        , m_room(options.folder)
    {
    }
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    ~Staging()
    {
        for (const Part& part : m_parts)
            if (part.copied && !m_kept)
                static_cast<void>(core::removeFile(part.staged.file));
    }

    core::Result<void> prepare(std::span<const SnapshotMember> members);
    core::Result<storage::Barrier> pin(const core::Clock& clock);
    core::Result<void> copyAll();
    std::vector<StagedDatabase> keep();

private:
    core::Result<void> copy(Part& part);
    core::Result<void> tell(const std::string& member, std::uint64_t bytes);

    const SnapshotOptions& m_options;
    const StagingRoom m_room;
    std::vector<Part> m_parts;
    std::uint64_t m_total = 0;
    std::uint64_t m_before = 0; ///< bytes of the copies that are done
    bool m_kept = false;
};

core::Result<void> Staging::prepare(std::span<const SnapshotMember> members)
{
    BLOOMZY_CHECK(core::checkPrivate(m_options.folder));
    for (const SnapshotMember& member : members) {
        BLOOMZY_TRY(auto hold, member.source->prepareSnapshot(m_options.tools));
        BLOOMZY_TRY(const std::uint64_t bytes, hold->expectedBytes());
        const auto engine = hold->engine();
        auto file = m_options.folder / (member.name + std::string(suffixOf(engine)));
        m_parts.push_back({{member.name, engine, std::move(file), 0, {}}, std::move(hold), bytes, false});
        m_total += bytes;
    }
    return m_room.check(m_total);
}

core::Result<storage::Barrier> Staging::pin(const core::Clock& clock)
{
    std::vector<storage::SnapshotHold*> holds;
    for (const Part& part : m_parts)
        holds.push_back(part.hold.get());
    return storage::pinTogether(holds, clock, m_options.barrier, [this] { return tell({}, 0); });
}

core::Result<void> Staging::copyAll()
{
    std::vector<Part*> order;
    for (Part& part : m_parts)
        order.push_back(&part);
    std::ranges::stable_sort(order, {}, [](const Part* part) { return part->expected; });
    for (Part* const part : order)
        BLOOMZY_CHECK(copy(*part));
    return {};
}

core::Result<void> Staging::copy(Part& part)
{
    StagedDatabase& staged = part.staged;
    BLOOMZY_TRY(auto copied, part.hold->copyTo(staged.file, [&](std::uint64_t bytes) -> core::Result<void> {
        BLOOMZY_CHECK(m_room.check(0));
        return tell(staged.name, bytes);
    }));
    part.copied = true;
    part.hold.reset();
    staged.bytes = copied.bytes;
    staged.tables = std::move(copied.tables);
    m_before += copied.bytes;
    return {};
}

core::Result<void> Staging::tell(const std::string& member, std::uint64_t bytes)
{
    if (!m_options.progress)
        return {};
    const std::uint64_t done = m_before + bytes;
    m_total = std::max(m_total, done);
    return m_options.progress({member, done, m_total});
}

std::vector<StagedDatabase> Staging::keep()
{
    m_kept = true;
    std::vector<StagedDatabase> all;
    for (Part& part : m_parts)
        all.push_back(std::move(part.staged));
    return all;
}

} // namespace

core::Result<SnapshotMember> snapshotMember(std::string name, storage::Database& database)
{
    auto* const source = dynamic_cast<storage::SnapshotSource*>(&database);
    if (!source)
        return core::internalError("no snapshot can be taken of the database " + name);
    return SnapshotMember{std::move(name), source};
}

core::Result<StagedSnapshot> stageSnapshot(std::span<const SnapshotMember> members, const SnapshotOptions& options,
                                           const core::Clock& clock)
{
    Staging staging(options);
    BLOOMZY_CHECK(staging.prepare(members));
    BLOOMZY_TRY(const auto moment, staging.pin(clock));
    BLOOMZY_CHECK(staging.copyAll());
    return StagedSnapshot{moment, staging.keep()};
}

} // namespace bloomzy::backup
