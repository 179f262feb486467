#include "app/ctl/doctor/Checks.h"
#include "backend/auth/SeedLook.h"
#include "backend/auth/SigningKeyFile.h"
#include "backend/auth/SigningKeys.h"
#include "backend/host/MasterKeys.h"
#include "backend/storage/SqliteInspection.h"

#include <algorithm>
#include <iterator>
#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

constexpr std::string_view masterName = "master-key";
constexpr std::string_view signingName = "signing-keys";
constexpr std::string_view seedName = "second-factors";

using Found = std::vector<host::FoundMasterKey>;

/// What the database tells of its keys, as far as they can be opened.
struct KeyLook
{
    std::vector<std::string> masterIds;
    std::optional<storage::Vault> vault;
    core::Result<std::vector<auth::SigningKeyRow>> rows = std::vector<auth::SigningKeyRow>();
    auth::SeedLook seeds;
};

core::Result<bool> hasTable(storage::Snapshot& snapshot, std::string_view name)
{
    bool found = false;
    BLOOMZY_CHECK(snapshot.query("SELECT 1 FROM sqlite_schema WHERE name = ?", {name},
                                 [&](const storage::Row&) { return !(found = true); }));
    return found;
}

core::Result<KeyLook> look(storage::Snapshot& snapshot, const Found& found)
{
    KeyLook seen;
    BLOOMZY_TRY(const bool hasKeys, hasTable(snapshot, "signing_keys"));
    if (!hasKeys)
        return seen;
    BLOOMZY_TRY(seen.masterIds, storage::Vault::masterKeys(snapshot));
    const auto opener = std::ranges::find_if(found, [&](const host::FoundMasterKey& key) {
        return std::ranges::find(seen.masterIds, key.key.id()) != seen.masterIds.end();
    });
    if (opener == found.end())
        return seen;
    BLOOMZY_TRY(seen.vault, storage::Vault::find(snapshot, opener->key));
    seen.rows = auth::inspectSigningKeys(snapshot, *seen.vault);
    BLOOMZY_TRY(const bool hasSeeds, hasTable(snapshot, "second_factors"));
    if (hasSeeds) {
        BLOOMZY_TRY(seen.seeds, auth::inspectSeeds(snapshot, *seen.vault));
    }
    return seen;
}

Finding masterKeyElsewhere(const Patient& patient, const KeyLook& seen)
{
    const std::string what =
        "The secrets are sealed with the master key " + seen.masterIds.front() + ", which does not lie in the folder. ";
    if (patient.inUse)
        return fine(masterName, what + "The running server has it.");
    return skipped(
        masterName, what + "Whether it is there, and opens them, is not known.",
        "Start the server with it: by the systemd credential bloomzy-master-key or --master-key-fd. If it is "
        "lost, put keys/master-key back from a backup.");
}

Finding anotherMasterKey(const Patient& patient, const KeyLook& seen)
{
    const std::string what =
        "keys/master-key is not the key " + seen.masterIds.front() + " that the secrets are sealed with. ";
    if (patient.inUse)
        return warning(masterName, what + "The running server has another one and does not use the file.",
                       "Keep the file with old backups of the folder, and remove it here.");
    return problem(masterName, EX_CONFIG, what + "The server does not start, unless it is given the right one.",
                   "Put the right file back from a backup, or start the server with the systemd credential or "
                   "--master-key-fd that it had.");
}

Finding masterKey(const Patient& patient, const Found& found, const KeyLook& seen)
{
    if (seen.vault)
        return fine(masterName, "It opens the secrets that are sealed with it.");
    if (seen.masterIds.empty())
        return fine(masterName, "Nothing is sealed yet; the next start sees to it.");
    return found.empty() ? masterKeyElsewhere(patient, seen) : anotherMasterKey(patient, seen);
}

Finding signingKeys(const KeyLook& seen)
{
    if (!seen.vault)
        return fine(signingName, seen.masterIds.empty() ? "The next start makes them, or takes an old one over."
                                                        : "They are sealed; the server opens them at its start.");
    if (seen.rows.has_error())
        return problem(signingName, EX_DATAERR,
                       "A signing key cannot be opened. The server does not start: " + seen.rows.error().detail,
                       "Stop the server and restore the last backup of the folder (docs/data-folder.md).");
    const auto retired = std::ranges::count(*seen.rows, api::SigningKeyState::retired, &auth::SigningKeyRow::state);
    return fine(signingName, "One signs, the next one is ready, " + std::to_string(retired) +
                                 (retired == 1 ? " former one is" : " former ones are") + " accepted for a while.");
}

Finding secondFactors(const auth::SeedLook& seeds)
{
    if (seeds.broken == 0)
        return fine(seedName, "The seeds of " + std::to_string(seeds.all) +
                                  (seeds.all == 1 ? " authenticator app can" : " authenticator apps can") +
                                  " be opened.");
    return problem(seedName, EX_DATAERR,
                   "Of " + std::to_string(seeds.all) + " seeds of authenticator apps " + std::to_string(seeds.broken) +
                       " cannot be opened. The codes of these apps are refused; recovery codes still work.",
                   "Restore the last backup of the folder (docs/data-folder.md), or let these people sign in by a "
                   "recovery code, remove their second factor and begin anew.");
}

Finding unreadable(const core::Error& error)
{
    if (error.code == api::ErrorCode::forbidden)
        return problem(
            masterName, EX_NOPERM, error.detail,
            "Give keys its mode 700 and keys/master-key its mode 600 and the folder's owner back. The server "
            "does not start before.");
    return problem(masterName, EX_CONFIG, error.detail,
                   "Put keys/master-key back from a backup, with mode 600. The server does not start without it.");
}

/// A file of the version before.
Findings oldKeyFile(const Patient& patient)
{
    const auto file = patient.folder / "keys" / "access-token.pem";
    std::error_code none;
    if (!std::filesystem::exists(std::filesystem::symlink_status(file, none)))
        return {};
    const auto read = auth::SigningKeyFile(file).read();
    if (read.has_value() || read.error().code == api::ErrorCode::forbidden) // modes are another check
        return {};
    return {problem(signingName, EX_DATAERR,
                    file.string() + " is no P-256 private key in PEM. The server does not start.",
                    "Put the key back from a backup, or move it away: the next start makes a new one, and everybody "
                    "goes on after a moment.")};
}

/// The audit log's key is sealed in a database of its own, which may be of another time than the accounts.
Findings auditLogKey(const Patient& patient, const Found& found)
{
    std::vector<std::string> ids;
    const auto done = storage::lookIntoSqlite(patient.folder / "audit" / "audit.db",
                                              [&](storage::Snapshot& snapshot) -> core::Result<void> {
                                                  BLOOMZY_TRY(const bool sealed, hasTable(snapshot, "data_key"));
                                                  if (sealed) {
                                                      BLOOMZY_TRY(ids, storage::Vault::masterKeys(snapshot));
                                                  }
                                                  return {};
                                              });
    const bool opens = std::ranges::any_of(
        found, [&](const host::FoundMasterKey& key) { return std::ranges::find(ids, key.key.id()) != ids.end(); });
    if (done.has_error() || ids.empty() || opens)
        return {};
    return {problem(masterName, EX_CONFIG,
                    "It opens the secrets of accounts, but not the key of the audit log, which is sealed with the "
                    "master key " +
                        ids.front() + ". The server does not start.",
                    "Put that key beside the other one, as keys/master-key.next, or restore store and audit from the "
                    "same backup (docs/data-folder.md).")};
}

Findings sealedKeys(const Patient& patient, const Found& found)
{
    std::error_code none;
    if (std::filesystem::exists(patient.folder / "store" / "postgresql", none))
        return {fine(signingName, "They lie in PostgreSQL; bloomzyctl keys list asks the running server.")};
    KeyLook seen;
    const auto done = storage::lookIntoSqlite(patient.folder / "store" / "auth.db",
                                              [&](storage::Snapshot& snapshot) -> core::Result<void> {
                                                  BLOOMZY_TRY(seen, look(snapshot, found));
                                                  return {};
                                              });
    if (done.has_error()) // the check of the database tells what is wrong with it
        return {};
    Findings findings{masterKey(patient, found, seen), signingKeys(seen)};
    if (seen.vault) {
        findings.push_back(secondFactors(seen.seeds));
        std::ranges::move(auditLogKey(patient, found), std::back_inserter(findings));
    }
    return findings;
}

} // namespace

Findings checkKeys(const Patient& patient)
{
    const auto found = host::findMasterKeys({host::credentialsDirectory(), std::nullopt, patient.folder / "keys"});
    if (found.has_error())
        return {unreadable(found.error())};
    Findings findings = oldKeyFile(patient);
    if (findings.empty())
        findings = sealedKeys(patient, *found);
    return findings;
}

} // namespace bloomzy::ctl
