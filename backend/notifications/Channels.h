#pragma once

#include "backend/notifications/ChannelStore.h"
#include "backend/notifications/DeliveryQueue.h"
#include "backend/plugins/PluginCalls.h"
#include "backend/plugins/PluginLibrary.h"
#include "plugins/sdk/NotificationChannel.h"

#include <map>
#include <mutex>
#include <stop_token>

namespace bloomzy::notifications {

/// The channels that were set up, and what is sent through them by the plugins that this installation has. A call that
/// does not come back is given up, and until it does that one channel is busy. Safe from any thread.
class Channels
{
public:
    /// `database` was migrated with migrations(). `plugins`: the folder they lie in, absolute; empty: there are none.
    /// `patience`: for one call. All that is a reference outlives this.
    Channels(storage::Database& database, storage::Vault vault, std::filesystem::path plugins, core::Log& log,
             std::chrono::milliseconds patience = std::chrono::seconds(70));

    [[nodiscard]] std::vector<plugins::PluginKind> kinds() { return m_library.kinds(); }
    /// `invalid`, with the plugin's words, where these settings never work or there is no such plugin; then nothing
    /// changed.
    [[nodiscard]] core::Result<void> put(storage::Transaction& transaction, const Channel& channel);
    /// Why nothing can be sent to this address, by its look; empty: it may.
    [[nodiscard]] core::Result<std::string> whyNotAddress(const Channel& channel, const std::string& address);

    /// Blocks while the receiver is spoken to; what is asked to stop is `lost`.
    [[nodiscard]] SendOutcome send(const Lease& lease, const std::stop_token& stop);

private:
    using Calls = plugins::PluginCalls<sdk::NotificationChannel>;
    struct Open
    {
        std::string kind;
        std::string settings; ///< a hash, so that no secret stays
        Calls calls;
    };

    [[nodiscard]] sdk::Outcome<std::shared_ptr<sdk::NotificationChannel>> open(const Channel& channel);
    /// The same as before, while kind and settings are the same.
    [[nodiscard]] sdk::Outcome<Calls> callsOf(const Channel& channel);
    [[nodiscard]] SendOutcome sendBy(const Channel& channel, const Lease& lease, const std::stop_token& stop);
    void tell(const Lease& lease, const QString& cause) const;

    storage::Database& m_database;
    const storage::Vault m_vault;
    core::Log& m_log;
    const std::chrono::milliseconds m_patience;
    plugins::PluginLibrary m_library;
    std::mutex m_mutex;
    std::map<std::string, Open> m_open; ///< by the channel's id
};

} // namespace bloomzy::notifications
