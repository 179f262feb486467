#pragma once

#include "backend/auth/UserStore.h"
#include "backend/core/Files.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/Host.h"
#include "backend/host/RestoreTrial.h"
#include "backend/host/StorePlan.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/Soon.h"

#include <QTemporaryDir>

namespace bloomzy::test {

inline const std::vector<std::string> storeFiles{"auth.db", "catalog.db", "backup.db", "system.db"};

/// A data folder, a backup of its store, and servers over it.
class RestoredInstallation
{
public:
    explicit RestoredInstallation(const std::filesystem::path& where)
        : data(where / "data")
        , unpacked(where / "unpacked")
    {
    }

    [[nodiscard]] host::Started<std::unique_ptr<host::Host>>
    start(std::function<void(backup::RestoreStep)> reached = {})
    {
        host::HostOptions options;
        options.dataFolder = data;
        options.port = 0;
        options.insecureHttp = true;
        options.restoreReached = std::move(reached);
        return host::Host::start(options, m_clock, log);
    }
    /// Starts a server and stops it in order.
    void run() { (void)start().value(); }

    /// With the databases of a stopped server, by name.
    template <class Work>
    void with(std::string_view service, const Work& work)
    {
        auto folder = host::DataFolder::open(data).value();
        auto stores = host::Stores::open(folder, {}, m_clock).value();
        stores.of(service)->write(storage::Lane::interactive, work, soon()).value();
    }
    void execute(std::string_view service, std::string_view sql)
    {
        with(service, [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(transaction.execute(sql, {}));
            return {};
        });
    }
    /// The texts of one column, in the order of the query.
    [[nodiscard]] std::vector<std::string> texts(std::string_view service, std::string_view sql)
    {
        std::vector<std::string> all;
        with(service, [&](storage::Transaction& transaction) {
            all.clear();
            return transaction.query(sql, {}, [&](const storage::Row& row) {
                all.emplace_back(row.text(0));
                return true;
            });
        });
        return all;
    }
    /// Writes into each database of the store which one it is.
    void mark(const std::string& text)
    {
        for (const std::string& file : storeFiles)
            with(std::filesystem::path(file).stem().string(),
                 [&](storage::Transaction& transaction) -> core::Result<void> {
                     BLOOMZY_CHECK(transaction.execute("CREATE TABLE IF NOT EXISTS which (text TEXT)", {}));
                     BLOOMZY_CHECK(transaction.execute("DELETE FROM which", {}));
                     BLOOMZY_CHECK(
                         transaction.execute("INSERT INTO which (text) VALUES (?)", {std::string_view(text)}));
                     return {};
                 });
    }
    /// What they say; the same four times when the store is whole.
    [[nodiscard]] std::vector<std::string> marks()
    {
        std::vector<std::string> all;
        for (const std::string& file : storeFiles)
            for (const std::string& text : texts(std::filesystem::path(file).stem().string(), "SELECT text FROM which"))
                all.push_back(text);
        return all;
    }
    void addUser(const std::string& id)
    {
        with("auth", [&](storage::Transaction& transaction) {
            auth::UserRow user;
            user.id = id;
            user.displayName = id;
            user.email = id + "@example.org";
            user.status = api::UserStatus::active;
            user.createdAt = core::formatTime(transaction.now());
            return auth::UserStore::insert(transaction, user);
        });
    }

    /// The store as it is, and the head of the audit log.
    void takeBackup()
    {
        core::makePrivateFolder(unpacked / "store").value();
        for (const std::string& file : storeFiles)
            std::filesystem::copy_file(data / "store" / file, unpacked / "store" / file);
        m_point = {"point-1", core::formatTime(m_clock.now()), texts("audit", "SELECT checkpoint FROM log_head").at(0),
                   "1.0"};
    }
    /// Up to the moment at which the next start is over the restored store.
    void switchOver(std::function<void(backup::RestoreStep)> reached = {},
                    std::vector<backup::RestorePart> parts = {{"store", storeFiles}})
    {
        const auto folder = host::DataFolder::open(data).value();
        auto restore =
            backup::StoreSwitch::begin(data, {m_point, std::move(parts), {}}, m_clock, {std::move(reached)}).value();
        restore.copyFrom(unpacked).value();
        restore.seal().value();
        restore.switchOver().value();
    }
    [[nodiscard]] backup::RestoreJournal journal() const { return *backup::readRestoreJournal(data).value(); }
    [[nodiscard]] const backup::RestorePoint& point() const { return m_point; }

    const std::filesystem::path data;
    const std::filesystem::path unpacked;
    MemoryLog log;

private:
    core::SystemClock m_clock;
    backup::RestorePoint m_point;
};

} // namespace bloomzy::test
