#include "backend/host/MasterKey.h"

#include "backend/core/Files.h"
#include "backend/core/crypto/Hash.h"
#include "backend/host/DataFolder.h"

#include <algorithm>

namespace bloomzy::host {

namespace {

using api::MasterKeyPlace;
using core::crypto::SecretKey;

constexpr std::chrono::seconds startTime{30};

std::filesystem::path keyFile(const MasterKeyPlaces& places)
{
    return places.keys / masterKeyFileName;
}

std::filesystem::path nextKeyFile(const MasterKeyPlaces& places)
{
    return places.keys / (std::string(masterKeyFileName) + std::string(nextSuffix));
}

core::Result<void> writeKey(const std::filesystem::path& file, const SecretKey& key)
{
    std::string text = key.hex() + "\n";
    auto written = core::writeFileAtomically(file, text);
    core::crypto::wipe(text);
    return written;
}

core::Result<void> adoptNext(const MasterKeyPlaces& places)
{
    return core::renameFile(nextKeyFile(places), keyFile(places));
}

core::Result<void> dismissOthers(const SecretDatabases& databases, const std::vector<std::string>& keep,
                                 storage::Deadline deadline)
{
    for (storage::Database* database : databases)
        BLOOMZY_CHECK(database->write(
            storage::Lane::interactive,
            [&](storage::Transaction& transaction) { return storage::Vault::dismissOthers(transaction, keep); },
            deadline));
    return {};
}

using Ids = std::vector<std::string>;

bool contains(const Ids& ids, const std::string& id)
{
    return std::ranges::find(ids, id) != ids.end();
}

StartFailure failureOf(const core::Error& error)
{
    const bool internal = error.code == api::ErrorCode::internal;
    return {internal ? StartReason::internal : reasonOf(error.code, StartReason::masterKey), error.detail, error.cause};
}

/// One start: what is there, what is wanted, and how to get from the one to the other.
class Opening
{
public:
    Opening(const MasterKeyPlaces& places, const SecretDatabases& databases)
        : m_places(places)
        , m_databases(databases)
    {
    }

    Started<OpenVaults> run();

private:
    core::Result<void> look();
    [[nodiscard]] bool sealedAnything() const;
    [[nodiscard]] bool isAdmitted(const SecretKey& key) const;
    [[nodiscard]] const FoundMasterKey* wanted() const;
    [[nodiscard]] const FoundMasterKey* nextInFile() const;
    [[nodiscard]] const SecretKey* openerOf(const Ids& ids, const SecretKey& wanted) const;
    core::Result<void> makeFile();
    [[nodiscard]] StartFailure notThere() const;
    core::Result<OpenVaults> open(const FoundMasterKey& wanted);
    core::Result<storage::Vault> openOne(std::size_t number, const SecretKey& wanted, const Ids& keep);
    core::Result<void> settle(const FoundMasterKey& wanted, const Ids& keep);

    const MasterKeyPlaces& m_places;
    const SecretDatabases& m_databases;
    std::vector<FoundMasterKey> m_found;
    std::vector<Ids> m_admitted; ///< of each database
};

core::Result<void> Opening::look()
{
    BLOOMZY_TRY(m_found, findMasterKeys(m_places));
    for (storage::Database* database : m_databases) {
        BLOOMZY_TRY(Ids ids, storage::Vault::masterKeys(*database, storage::deadlineIn(startTime)));
        m_admitted.push_back(std::move(ids));
    }
    return {};
}

bool Opening::sealedAnything() const
{
    return !std::ranges::all_of(m_admitted, &Ids::empty);
}

bool Opening::isAdmitted(const SecretKey& key) const
{
    return std::ranges::any_of(m_admitted, [&](const Ids& ids) { return contains(ids, key.id()); });
}

const FoundMasterKey* Opening::nextInFile() const
{
    const auto next = std::ranges::find_if(
        m_found, [](const FoundMasterKey& found) { return found.next && found.place == MasterKeyPlace::file; });
    return next == m_found.end() ? nullptr : &*next;
}

/// The first place's; but of the file the next one, once a database admitted it.
const FoundMasterKey* Opening::wanted() const
{
    const auto first = std::ranges::find(m_found, false, &FoundMasterKey::next);
    const FoundMasterKey* next = nextInFile();
    if (next && isAdmitted(next->key) && (first == m_found.end() || first->place == MasterKeyPlace::file))
        return next;
    return first == m_found.end() ? nullptr : &*first;
}

const SecretKey* Opening::openerOf(const Ids& ids, const SecretKey& wanted) const
{
    if (ids.empty() || contains(ids, wanted.id()))
        return &wanted;
    const auto opener =
        std::ranges::find_if(m_found, [&](const FoundMasterKey& found) { return contains(ids, found.key.id()); });
    return opener == m_found.end() ? nullptr : &opener->key;
}

core::Result<void> Opening::makeFile()
{
    SecretKey made = SecretKey::random();
    BLOOMZY_CHECK(writeKey(keyFile(m_places), made));
    m_found.push_back({std::move(made), MasterKeyPlace::file, false});
    return {};
}

StartFailure Opening::notThere() const
{
    std::string needed;
    for (const Ids& ids : m_admitted)
        for (const std::string& id : ids)
            needed += (needed.empty() ? "" : ", ") + id;
    std::string there;
    for (const FoundMasterKey& found : m_found)
        there += (there.empty() ? "" : ", ") + std::string(placeWords(found.place)) + " (" + found.key.id() + ")";
    return {StartReason::masterKey,
            "The secrets of this server were sealed with the master key " + needed + ", which is not there. " +
                (there.empty() ? "No master key was found. " : "Found: " + there + ". ") +
                "Nothing was changed. Put the key back where it was (systemd credential bloomzy-master-key, "
                "--master-key-fd, or the file " +
                keyFile(m_places).string() + "), from a backup if need be.",
            {}};
}

core::Result<storage::Vault> Opening::openOne(std::size_t number, const SecretKey& wanted, const Ids& keep)
{
    storage::Database& database = *m_databases[number];
    const auto deadline = storage::deadlineIn(startTime);
    BLOOMZY_TRY(storage::Vault vault, storage::Vault::open(database, *openerOf(m_admitted[number], wanted), deadline));
    const auto admitAll = [&](storage::Transaction& transaction) -> core::Result<void> {
        for (const FoundMasterKey& found : m_found)
            if (contains(keep, found.key.id()))
                BLOOMZY_CHECK(vault.admit(transaction, found.key));
        return {};
    };
    const bool complete = std::ranges::all_of(keep, [&](const std::string& id) {
        return contains(m_admitted[number], id) || (m_admitted[number].empty() && id == wanted.id());
    });
    if (!complete)
        BLOOMZY_CHECK(database.write(storage::Lane::interactive, admitAll, deadline));
    return vault;
}

/// The file follows what the databases know, and then they forget the other keys.
core::Result<void> Opening::settle(const FoundMasterKey& wanted, const Ids& keep)
{
    const FoundMasterKey* next = nextInFile();
    if (next)
        BLOOMZY_CHECK(next == &wanted ? adoptNext(m_places) : core::removeFile(nextKeyFile(m_places)));
    const bool others = std::ranges::any_of(m_admitted, [&](const Ids& ids) {
        return std::ranges::any_of(ids, [&](const std::string& id) { return !contains(keep, id); });
    });
    return others ? dismissOthers(m_databases, keep, storage::deadlineIn(startTime)) : core::Result<void>();
}

core::Result<OpenVaults> Opening::open(const FoundMasterKey& wanted)
{
    // A credential's successor is admitted ahead, so that the administrator can put it in the other's place.
    Ids keep{wanted.key.id()};
    for (const FoundMasterKey& found : m_found)
        if (found.next && found.place == MasterKeyPlace::credential)
            keep.push_back(found.key.id());
    OpenVaults opened{wanted, {}};
    opened.master.next = false;
    for (std::size_t i = 0; i < m_databases.size(); ++i) {
        BLOOMZY_TRY(storage::Vault vault, openOne(i, wanted.key, keep));
        opened.vaults.push_back(std::move(vault));
    }
    BLOOMZY_CHECK(settle(wanted, keep));
    return opened;
}

/// Of the files alone: who may read a credential is systemd's to see to.
Started<void> checkModes(const MasterKeyPlaces& places)
{
    for (const auto& file : {keyFile(places), nextKeyFile(places)}) {
        std::error_code none;
        if (!std::filesystem::exists(file, none))
            continue;
        if (auto checked = core::checkPrivate(file); checked.has_error())
            return folderFailure(checked.error(), file);
    }
    return {};
}

Started<OpenVaults> Opening::run()
{
    if (auto checked = checkModes(m_places); checked.has_error())
        return checked.error();
    if (auto looked = look(); looked.has_error())
        return failureOf(looked.error());
    if (!wanted() && sealedAnything())
        return notThere();
    if (!wanted())
        if (auto made = makeFile(); made.has_error())
            return folderFailure(made.error(), keyFile(m_places));
    const FoundMasterKey* key = wanted();
    for (const Ids& ids : m_admitted)
        if (!openerOf(ids, key->key))
            return notThere();
    auto opened = open(*key);
    if (opened.has_error())
        return failureOf(opened.error());
    return std::move(*opened);
}

} // namespace

Started<OpenVaults> openVaults(const MasterKeyPlaces& places, const SecretDatabases& databases)
{
    return Opening(places, databases).run();
}

core::Result<void> MasterKeyChange::prepare()
{
    return writeKey(nextKeyFile(m_places), m_key);
}

core::Result<void> MasterKeyChange::admit(const Record& record, storage::Deadline deadline)
{
    for (std::size_t i = 0; i < m_databases.size(); ++i) {
        const auto admitIn = [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(m_vaults[i].admit(transaction, m_key));
            return i == 0 ? record(transaction) : core::Result<void>();
        };
        BLOOMZY_CHECK(m_databases[i]->write(storage::Lane::interactive, admitIn, deadline));
    }
    return {};
}

core::Result<void> MasterKeyChange::adopt()
{
    return adoptNext(m_places);
}

core::Result<void> MasterKeyChange::dismiss(storage::Deadline deadline)
{
    return dismissOthers(m_databases, {m_key.id()}, deadline);
}

} // namespace bloomzy::host
