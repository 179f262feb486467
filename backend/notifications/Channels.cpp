#include "backend/notifications/Channels.h"

#include "backend/core/crypto/Hash.h"

#include <QJsonDocument>

namespace bloomzy::notifications {
namespace {

using sdk::Outcome;
using sdk::Sent;

constexpr std::chrono::seconds databaseTime{10};

QJsonObject settingsOf(const Channel& channel)
{
    QJsonObject settings;
    for (const auto& [name, value] : channel.settings)
        settings.insert(QString::fromStdString(name), QString::fromStdString(value));
    return settings;
}

std::string hashOf(const Channel& channel)
{
    core::crypto::Sha256 hash;
    for (const auto& [name, value] : channel.settings) {
        hash.add(std::to_string(name.size()) + ':' + name + std::to_string(value.size()) + ':');
        hash.add(value);
    }
    return hash.hex();
}

sdk::Notification wireOf(const Lease& lease)
{
    const Notification& told = lease.notification;
    return {QString::fromStdString(lease.delivery.id),
            QString::fromStdString(lease.delivery.to.address),
            QString::fromStdString(told.kind),
            QString::fromStdString(told.subject),
            QString::fromStdString(told.text),
            QJsonDocument::fromJson(QByteArray::fromStdString(told.data)).object(),
            QString::fromStdString(lease.createdAt)};
}

AttemptOutcome outcomeOf(sdk::Verdict verdict)
{
    switch (verdict) {
    case sdk::Verdict::delivered:
        return AttemptOutcome::delivered;
    case sdk::Verdict::never:
        return AttemptOutcome::never;
    default:
        return AttemptOutcome::later;
    }
}

/// What kept the channel from being asked. Each of these somebody may mend, so none gives the notification up.
std::string wordsOf(const sdk::Failure& failure)
{
    switch (failure.problem) {
    case sdk::Problem::pluginMissing:
        return "This server has no plugin for the channel.";
    case sdk::Problem::busy:
        return "An earlier call to the channel has not come back yet.";
    case sdk::Problem::cancelled:
    case sdk::Problem::timedOut:
        return "The channel did not come back in time.";
    default:
        return failure.detail.isEmpty() ? "The channel failed." : failure.detail.toStdString();
    }
}

} // namespace

Channels::Channels(storage::Database& database, storage::Vault vault, std::filesystem::path plugins, core::Log& log,
                   std::chrono::milliseconds patience)
    : m_database(database)
    , m_vault(std::move(vault))
    , m_log(log)
    , m_patience(patience)
    , m_library(std::move(plugins), BLOOMZY_NOTIFICATION_CHANNEL_IID, log)
{
}

Outcome<std::shared_ptr<sdk::NotificationChannel>> Channels::open(const Channel& channel)
{
    const auto plugin = m_library.loaded<sdk::NotificationChannelPlugin>(channel.kind);
    if (!plugin.isDone())
        return plugin.failure();
    return plugin.value()->open(settingsOf(channel));
}

core::Result<void> Channels::put(storage::Transaction& transaction, const Channel& channel)
{
    if (const auto opened = open(channel); !opened.isDone())
        return core::invalid("/settings", "channel.settings", wordsOf(opened.failure()));
    return ChannelStore::put(transaction, m_vault, channel);
}

core::Result<std::string> Channels::whyNotAddress(const Channel& channel, const std::string& address)
{
    const auto opened = open(channel);
    if (!opened.isDone())
        return core::invalid("/settings", "channel.settings", wordsOf(opened.failure()));
    const auto checked = opened.value()->checkAddress(QString::fromStdString(address));
    return checked.isDone() ? std::string() : wordsOf(checked.failure());
}

Outcome<Channels::Calls> Channels::callsOf(const Channel& channel)
{
    const std::string settings = hashOf(channel);
    const std::lock_guard lock(m_mutex);
    const auto known = m_open.find(channel.id);
    if (known != m_open.end() && known->second.kind == channel.kind && known->second.settings == settings)
        return known->second.calls;
    const auto opened = open(channel);
    if (!opened.isDone())
        return opened.failure();
    const Calls calls(opened.value());
    m_open.insert_or_assign(channel.id, Open{channel.kind, settings, calls});
    return calls;
}

SendOutcome Channels::send(const Lease& lease, const std::stop_token& stop)
{
    const auto channel = storage::readValue<std::optional<Channel>>(
        m_database, storage::deadlineIn(databaseTime),
        [&](storage::Snapshot& snapshot) { return ChannelStore::find(snapshot, m_vault, lease.delivery.to.channel); });
    if (channel.has_error()) {
        tell(lease, QString::fromStdString(channel.error().cause));
        return {AttemptOutcome::later, "The channel's settings could not be read."};
    }
    if (!*channel)
        return {AttemptOutcome::never, "The channel was removed."};
    if (!(*channel)->enabled)
        return {AttemptOutcome::later, "The channel is switched off."};
    return sendBy(**channel, lease, stop);
}

SendOutcome Channels::sendBy(const Channel& channel, const Lease& lease, const std::stop_token& stop)
{
    const auto calls = callsOf(channel);
    if (!calls.isDone()) {
        tell(lease, calls.failure().cause);
        return {AttemptOutcome::later, wordsOf(calls.failure())};
    }
    const auto sent = calls.value().run<Sent>(
        m_patience,
        [wire = wireOf(lease)](sdk::NotificationChannel& way, sdk::Transfer&) -> Outcome<Sent> {
            return way.send(wire);
        },
        {}, [&stop] { return stop.stop_requested(); });
    if (!sent.isDone()) {
        tell(lease, sent.failure().cause);
        const bool isGivenUp = sent.failure().problem == sdk::Problem::cancelled;
        return {isGivenUp ? AttemptOutcome::lost : AttemptOutcome::later, wordsOf(sent.failure())};
    }
    const Sent& answer = sent.value();
    if (answer.verdict != sdk::Verdict::delivered)
        tell(lease, answer.cause);
    SendOutcome outcome{outcomeOf(answer.verdict), answer.detail.toStdString()};
    if (answer.retryAfter > 0)
        outcome.retryAfter = std::chrono::seconds(answer.retryAfter);
    return outcome;
}

void Channels::tell(const Lease& lease, const QString& cause) const
{
    m_log.write(
        core::LogLevel::info, "notifications", "a notification was not delivered",
        {{"delivery", lease.delivery.id}, {"channel", lease.delivery.to.channel}, {"cause", cause.toStdString()}});
}

} // namespace bloomzy::notifications
