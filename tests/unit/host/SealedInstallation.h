#pragma once

#include "backend/core/Files.h"
#include "backend/host/MasterKey.h"
#include "tests/support/EngineTest.h"
#include "tests/support/Soon.h"

#include <QTemporaryDir>

namespace bloomzy::test {

inline constexpr core::crypto::SecretPlace secretPlace{"test", "1"};

/// A data folder's keys, a service's credentials, and two databases with secrets.
struct SealedInstallation
{
    SealedInstallation(TestDatabases& made, storage::Engine engine)
        : first(made.create(engine, {}))
        , second(made.create(engine, {}))
    {
        places.keys = path("keys");
        core::makePrivateFolder(places.keys).value();
        core::makePrivateFolder(path("credentials")).value();
    }
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(dir.path().toStdString()) / name;
    }
    [[nodiscard]] std::filesystem::path file() const { return places.keys / "master-key"; }
    [[nodiscard]] std::filesystem::path nextFile() const { return places.keys / "master-key.next"; }
    auto open() { return host::openVaults(places, databases); }
    void putCredential(const core::crypto::SecretKey& key, const char* name = "bloomzy-master-key")
    {
        places.credentials = path("credentials");
        core::writeFileAtomically(places.credentials / name, key.hex()).value();
    }
    /// What the databases know and the folder holds.
    [[nodiscard]] std::string state() const
    {
        std::string text;
        for (storage::Database* database : databases)
            for (const std::string& id : storage::Vault::masterKeys(*database, soon()).value())
                text += id + " ";
        for (const auto& entry : std::filesystem::directory_iterator(places.keys))
            text += entry.path().filename().string() + ":" +
                    core::readPrivateFile(entry.path(), 1000).value().substr(0, 8) + " ";
        return text;
    }
    [[nodiscard]] std::size_t admitted() const
    {
        return storage::Vault::masterKeys(*first, soon())->size() + storage::Vault::masterKeys(*second, soon())->size();
    }

    QTemporaryDir dir;
    host::MasterKeyPlaces places;
    std::unique_ptr<storage::Database> first;
    std::unique_ptr<storage::Database> second;
    host::SecretDatabases databases{first.get(), second.get()};
};

} // namespace bloomzy::test
