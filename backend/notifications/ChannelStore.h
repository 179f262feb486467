#pragma once

#include "backend/storage/Vault.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace bloomzy::notifications {

struct ChannelSetting
{
    std::string name;
    std::string value;
    bool operator==(const ChannelSetting&) const = default;
};
BOOST_DESCRIBE_STRUCT(ChannelSetting, (), (name, value))

/// A way out, as it was set up. Its settings have passwords and keys in them.
struct Channel
{
    std::string id;   ///< UUID
    std::string kind; ///< of the plugin
    std::string name; ///< for people
    bool enabled = true;
    std::vector<ChannelSetting> settings;
};

/// SQL of the channels. Their settings are sealed in the database's vault, each under its channel's id.
class ChannelStore
{
public:
    /// New, or anew.
    [[nodiscard]] static core::Result<void> put(storage::Transaction& transaction, const storage::Vault& vault,
                                                const Channel& channel);
    [[nodiscard]] static core::Result<std::optional<Channel>> find(storage::Snapshot& snapshot,
                                                                   const storage::Vault& vault, std::string_view id);
    /// In order of their names.
    [[nodiscard]] static core::Result<std::vector<Channel>> all(storage::Snapshot& snapshot,
                                                                const storage::Vault& vault);
    /// None is fine. What waits for it dies at its next try.
    [[nodiscard]] static core::Result<void> remove(storage::Transaction& transaction, std::string_view id);
};

} // namespace bloomzy::notifications
