#include "backend/storage/StoppedSnapshots.h"

#include "backend/storage/postgres/PgHold.h"
#include "backend/storage/sqlite/SharedHold.h"

namespace bloomzy::storage {

namespace {

class StoppedSqlite : public SnapshotSource
{
public:
    explicit StoppedSqlite(std::filesystem::path file)
        : m_file(std::move(file))
    {
    }
    [[nodiscard]] core::Result<std::unique_ptr<SnapshotHold>> prepareSnapshot(const SnapshotTools& /*tools*/) override
    {
        return SqliteHold::ofStopped(m_file);
    }

private:
    const std::filesystem::path m_file;
};

class SharedSqlite : public SnapshotSource
{
public:
    explicit SharedSqlite(std::filesystem::path file)
        : m_file(std::move(file))
    {
    }
    [[nodiscard]] core::Result<std::unique_ptr<SnapshotHold>> prepareSnapshot(const SnapshotTools& /*tools*/) override
    {
        return SharedHold::open(m_file);
    }

private:
    const std::filesystem::path m_file;
};

class UnopenedPostgres : public SnapshotSource
{
public:
    explicit UnopenedPostgres(std::string target)
        : m_target(std::move(target))
    {
    }
    [[nodiscard]] core::Result<std::unique_ptr<SnapshotHold>> prepareSnapshot(const SnapshotTools& tools) override
    {
        return PgHold::open(m_target, nullptr, tools);
    }

private:
    const std::string m_target;
};

} // namespace

std::unique_ptr<SnapshotSource> stoppedSqlite(const std::filesystem::path& file)
{
    return std::make_unique<StoppedSqlite>(file);
}

std::unique_ptr<SnapshotSource> sharedSqlite(const std::filesystem::path& file)
{
    return std::make_unique<SharedSqlite>(file);
}

std::unique_ptr<SnapshotSource> unopenedPostgres(const std::string& target)
{
    return std::make_unique<UnopenedPostgres>(target);
}

} // namespace bloomzy::storage
