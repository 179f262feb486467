#include "backend/notifications/ChannelStore.h"

#include "backend/core/crypto/Hash.h"
#include "backend/core/json/JsonImpl.h"

namespace bloomzy::notifications {
namespace {

using storage::Row;

constexpr std::string_view purpose = "channelSettings";

struct Sealed
{
    Channel channel;
    std::string settings;
};

core::Result<Channel> opened(Sealed sealed, const storage::Vault& vault)
{
    BLOOMZY_TRY(std::string text, vault.unseal(sealed.settings, {purpose, sealed.channel.id}));
    auto settings = core::json::fromStoredJson<std::vector<ChannelSetting>>(text);
    core::crypto::wipe(text);
    if (settings.has_error())
        return core::internalError("a channel's settings cannot be read");
    sealed.channel.settings = std::move(*settings);
    return std::move(sealed.channel);
}

core::Result<std::vector<Channel>> read(storage::Snapshot& snapshot, const storage::Vault& vault, std::string_view sql,
                                        std::initializer_list<storage::Param> params)
{
    std::vector<Sealed> rows;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const Row& row) {
        rows.push_back(
            {{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), row.integer(3) != 0, {}},
             std::string(row.text(4))});
        return true;
    }));
    std::vector<Channel> channels;
    for (Sealed& row : rows) {
        BLOOMZY_TRY(auto channel, opened(std::move(row), vault));
        channels.push_back(std::move(channel));
    }
    return channels;
}

} // namespace

core::Result<void> ChannelStore::put(storage::Transaction& transaction, const storage::Vault& vault,
                                     const Channel& channel)
{
    std::string text = core::json::toJson(channel.settings);
    const std::string sealed = vault.seal(text, {purpose, channel.id});
    core::crypto::wipe(text);
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO channels (id, kind, name, enabled, settings) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
        "SET "
        "kind = excluded.kind, name = excluded.name, enabled = excluded.enabled, settings = excluded.settings",
        {std::string_view(channel.id), std::string_view(channel.kind), std::string_view(channel.name),
         std::int64_t{channel.enabled ? 1 : 0}, std::string_view(sealed)}));
    return {};
}

core::Result<std::optional<Channel>> ChannelStore::find(storage::Snapshot& snapshot, const storage::Vault& vault,
                                                        std::string_view id)
{
    BLOOMZY_TRY(auto found,
                read(snapshot, vault, "SELECT id, kind, name, enabled, settings FROM channels WHERE id = ?", {id}));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

core::Result<std::vector<Channel>> ChannelStore::all(storage::Snapshot& snapshot, const storage::Vault& vault)
{
    return read(snapshot, vault, "SELECT id, kind, name, enabled, settings FROM channels ORDER BY name, id", {});
}

core::Result<void> ChannelStore::remove(storage::Transaction& transaction, std::string_view id)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM channels WHERE id = ?", {id}));
    return {};
}

} // namespace bloomzy::notifications
