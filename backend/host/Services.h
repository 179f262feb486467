#pragma once

#include "backend/audit/AuditService.h"
#include "backend/audit/views/AuditViews.h"
#include "backend/auth/AuthService.h"
#include "backend/backup/BackupService.h"
#include "backend/backup/BackupWork.h"
#include "backend/catalog/CatalogService.h"
#include "backend/events/EventService.h"
#include "backend/host/DataFolder.h"
#include "backend/host/KeptForPeople.h"
#include "backend/host/KeyRoutes.h"
#include "backend/host/PersonEraser.h"
#include "backend/host/StartFailure.h"
#include "backend/host/Stores.h"
#include "backend/host/restoring/LiveRestore.h"
#include "backend/operations/OperationService.h"
#include "backend/settings/SettingService.h"
#include "backend/storage/Relay.h"

namespace bloomzy::host {

/// The services of a server over its databases, with the relays into the audit log. Members stand in the order in which
/// each is built on the ones before, and go in the reverse.
class Services
{
public:
    struct Options
    {
        std::filesystem::path breachedPasswords = {};               ///< see HostOptions
        bool isReachable = false;                                   ///< other machines can reach the server
        std::filesystem::path plugins = {};                         ///< see HostOptions
        std::function<void(const std::string&)> forgetRefused = {}; ///< see ErasureParts
        std::optional<audit::RestoreTold> restore = {};             ///< a restore that the audit log is told first
        /// See LiveRestoreParts.
        std::function<void(backup::StoreSwitch)> restart = {};
        /// Called before relays run.
        std::function<void(audit::AuditService&)> audited = {};
    };
    using OnSettings = std::function<void(const settings::Values&)>;

    /// All must outlive the services. `onSettings`: what the settings mean beside
    /// the services; told at the start, and by the request that changes them.
    Services(Stores& stores, MasterKeyInUse& masterKey, const DataFolder& folder, const core::Clock& clock,
             core::Log& log, Options options, OnSettings onSettings);

    [[nodiscard]] Started<void> start();
    /// Ends what runs on threads of its own and uses other services. After the HTTP server has stopped.
    void stop();

    /// Reads anew what is in doubt or could not be read. Call it every few seconds, from a thread that may block.
    void retry();

    [[nodiscard]] std::vector<http::Endpoint> endpoints();
    [[nodiscard]] auth::AuthService& auth() { return *m_auth; }
    /// Goes on with erasing people. Call it now and then, from a thread that may block.
    void eraseWhoIsLeft() { m_eraser->goOn(); }
    /// Before what may be at it is waited for.
    void stopErasing();
    /// Makes the backups that are due and sees to the old ones, on a thread of its own. Call it every few seconds.
    void lookAfterBackups() { m_backupWork->look(); }
    /// How far the audit log is behind the service that waits longest. Asks no database.
    [[nodiscard]] std::chrono::seconds auditBehind() const;

private:
    [[nodiscard]] Started<void> make(const settings::Values& values);
    [[nodiscard]] Started<void> makeAuth(const settings::Values& values);
    [[nodiscard]] Started<void> makeBackup();
    void makeRestores();
    void rewriteAuditFile();
    void apply(const settings::Values& values);
    void heedDoubts();
    void doubtSystem();
    void relayAudit(std::string_view name, storage::Database& source);

    Stores& m_stores;
    MasterKeyInUse& m_masterKey;
    const DataFolder& m_folder;
    const core::Clock& m_clock;
    core::Log& m_log;
    const Options m_options;
    const OnSettings m_onSettings;
    std::unique_ptr<settings::SettingService> m_settings;
    std::unique_ptr<auth::AuthService> m_auth;
    std::unique_ptr<audit::AuditService> m_audit;
    std::unique_ptr<audit::AuditViews> m_auditViews;
    std::unique_ptr<events::EventService> m_events;
    std::unique_ptr<operations::OperationService> m_operations;
    std::unique_ptr<catalog::CatalogService> m_catalog;
    std::unique_ptr<KeptForPeople> m_kept;
    std::unique_ptr<backup::BackupService> m_backup;
    std::unique_ptr<LiveRestore> m_liveRestore;
    std::unique_ptr<backup::BackupWork> m_backupWork;
    std::unique_ptr<backup::RestoreHandlers> m_restores;
    std::unique_ptr<PersonEraser> m_eraser;
    std::vector<std::unique_ptr<storage::Relay>> m_relays;
};

} // namespace bloomzy::host
