#include "backend/notifications/Channels.h"

#include "backend/notifications/NotificationService.h"
#include "tests/support/EngineTest.h"
#include "tests/support/LineProgram.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"
#include "tests/unit/notifications/QueueFixture.h"

#include <QDir>

using namespace bloomzy;
using namespace std::chrono_literals;
using notifications::AttemptOutcome;
using notifications::Channel;
using notifications::Channels;
using notifications::ChannelStore;
using notifications::DeliveryState;

namespace {

std::filesystem::path pluginFolder()
{
    return QDir(programPath(QStringLiteral("../lib/bloomzy/plugins"))).canonicalPath().toStdString();
}

} // namespace

/// Channels that were set up, with the plugins that ship and real receivers.
class ChannelsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesSettingsAndKeepsNothing();
    void keepsSecretsSealed();
    void aSealedOneInAnothersPlaceIsRefused();
    void aRemovedChannelIsForNever();
    void aChannelWithoutPluginIsForLater();
    void aChannelThatIsSwitchedOffIsForLater();
    void aCallThatDoesNotComeBackIsGivenUp();
    void changedSettingsHoldFromTheNextOn();
    void tellsByMailAndWebhook();

private:
    [[nodiscard]] Channel webhook(const QString& path) const
    {
        return {QueueFixture::channel(1),
                "webhook",
                "Hook",
                true,
                {{"url", QStringLiteral("http://127.0.0.1:%1/%2").arg(m_receiver->port()).arg(path).toStdString()},
                 {"secret", m_secret.toStdString()}}};
    }
    [[nodiscard]] Channels channels(std::chrono::milliseconds patience = 60s)
    {
        return Channels(*m_database, *m_vault, pluginFolder(), m_log, patience);
    }
    [[nodiscard]] core::Result<void> put(Channels& channels, const Channel& channel)
    {
        return m_database->write(
            storage::Lane::interactive, [&](auto& transaction) { return channels.put(transaction, channel); },
            test::soon());
    }
    [[nodiscard]] static notifications::Lease lease()
    {
        const auto told = QueueFixture::notification();
        return {"token",
                {QueueFixture::channel(7), told.id, {QueueFixture::channel(1), ""}},
                told,
                "2026-11-30T12:00:00.000000Z"};
    }

    const QString m_secret = QStringLiteral("a secret of the test");
    std::unique_ptr<storage::Database> m_database;
    std::optional<storage::Vault> m_vault;
    test::MemoryLog m_log;
    std::unique_ptr<LineProgram> m_receiver;
};

void ChannelsTest::init()
{
    m_database = m_databases.create(engine(), notifications::migrations(engine()));
    m_vault = storage::Vault::open(*m_database, core::crypto::SecretKey::random(), test::soon()).value();
    m_receiver = std::make_unique<LineProgram>(QStringLiteral("webhook_receiver.py"), QStringList(m_secret));
    QVERIFY(m_receiver->port() > 0);
}

void ChannelsTest::cleanup()
{
    m_receiver.reset();
    m_database.reset();
}

void ChannelsTest::refusesSettingsAndKeepsNothing()
{
    auto all = channels();
    auto odd = webhook(QStringLiteral("200"));
    odd.settings.pop_back();
    const auto refused = put(all, odd);
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::invalid);
    QVERIFY(refused.error().faults.front().detail.find("secret") != std::string::npos);
    odd.kind = "pigeon";
    QVERIFY(put(all, odd).has_error());
    QCOMPARE(QueueFixture(*m_database).rows("channels"), 0);
}

void ChannelsTest::keepsSecretsSealed()
{
    auto all = channels();
    QVERIFY(put(all, webhook(QStringLiteral("200"))).has_value());
    std::string stored;
    const auto found = storage::readValue<std::vector<Channel>>(*m_database, test::soon(), [&](auto& snapshot) {
        (void)snapshot.query("SELECT settings FROM channels", {}, [&](const storage::Row& row) {
            stored = row.text(0);
            return true;
        });
        return ChannelStore::all(snapshot, *m_vault);
    });
    QVERIFY(stored.starts_with("bz1."));
    QCOMPARE(found.value().size(), std::size_t{1});
    QVERIFY(found->front().settings == webhook(QStringLiteral("200")).settings);
    QVERIFY(all.kinds().size() >= 2);
    for (const auto& kind : all.kinds())
        QVERIFY(std::ranges::count(kind.settings, true, &plugins::PluginSetting::isSecret) == 1);
}

void ChannelsTest::aSealedOneInAnothersPlaceIsRefused()
{
    auto all = channels();
    auto other = webhook(QStringLiteral("200"));
    QVERIFY(put(all, other).has_value());
    other.id = QueueFixture::channel(2);
    QVERIFY(put(all, other).has_value());
    QVERIFY(m_database
                ->write(
                    storage::Lane::interactive,
                    [&](storage::Transaction& transaction) -> core::Result<void> {
                        BLOOMZY_CHECK(
                            transaction.execute("UPDATE channels SET settings = (SELECT settings FROM channels "
                                                "WHERE id = ?)",
                                                {std::string_view(other.id)}));
                        return {};
                    },
                    test::soon())
                .has_value());
    QCOMPARE(all.send(lease(), {}).what, AttemptOutcome::later);
    QTest::qWait(0);
    QVERIFY(m_receiver->told().isEmpty());
}

void ChannelsTest::aRemovedChannelIsForNever()
{
    auto all = channels();
    QVERIFY(put(all, webhook(QStringLiteral("200"))).has_value());
    QCOMPARE(all.send(lease(), {}).what, AttemptOutcome::delivered);
    QVERIFY(m_database
                ->write(
                    storage::Lane::interactive,
                    [&](auto& transaction) { return ChannelStore::remove(transaction, QueueFixture::channel(1)); },
                    test::soon())
                .has_value());
    QCOMPARE(all.send(lease(), {}).what, AttemptOutcome::never);
    QCOMPARE(m_receiver->told().size(), 1);
}

void ChannelsTest::aChannelWithoutPluginIsForLater()
{
    auto all = channels();
    QVERIFY(put(all, webhook(QStringLiteral("200"))).has_value());
    Channels none(*m_database, *m_vault, {}, m_log);
    const auto outcome = none.send(lease(), {});
    QCOMPARE(outcome.what, AttemptOutcome::later);
    QVERIFY(outcome.detail.find("no plugin") != std::string::npos);
}

void ChannelsTest::aChannelThatIsSwitchedOffIsForLater()
{
    auto all = channels();
    auto off = webhook(QStringLiteral("200"));
    off.enabled = false;
    QVERIFY(put(all, off).has_value());
    QCOMPARE(all.send(lease(), {}).what, AttemptOutcome::later);
    QVERIFY(m_receiver->told().isEmpty());
}

void ChannelsTest::aCallThatDoesNotComeBackIsGivenUp()
{
    auto hasty = channels(1ms);
    auto hanging = webhook(QStringLiteral("hang"));
    hanging.settings.push_back({"seconds", "20"});
    QVERIFY(put(hasty, hanging).has_value());
    QCOMPARE(hasty.send(lease(), {}).what, AttemptOutcome::later);
    QVERIFY(hasty.send(lease(), {}).detail.find("earlier call") != std::string::npos);
    std::stop_source stop;
    stop.request_stop();
    auto patient = channels();
    QCOMPARE(patient.send(lease(), stop.get_token()).what, AttemptOutcome::lost);
}

void ChannelsTest::changedSettingsHoldFromTheNextOn()
{
    auto all = channels();
    QVERIFY(put(all, webhook(QStringLiteral("503"))).has_value());
    QCOMPARE(all.send(lease(), {}).what, AttemptOutcome::later);
    QVERIFY(put(all, webhook(QStringLiteral("200"))).has_value());
    QCOMPARE(all.send(lease(), {}).what, AttemptOutcome::delivered);
    QVERIFY(m_log.text().find(m_secret.toStdString()) == std::string::npos);
}

void ChannelsTest::tellsByMailAndWebhook()
{
    LineProgram mail(QStringLiteral("smtp_server.py"), {QStringLiteral("plain")});
    const core::SystemClock clock;
    notifications::NotificationService service(*m_database, *m_vault, pluginFolder(), clock, m_log, 7);
    QVERIFY(put(service.channels(), webhook(QStringLiteral("200"))).has_value());
    QVERIFY(put(service.channels(), {QueueFixture::channel(2),
                                     "mail",
                                     "Post",
                                     true,
                                     {{"host", "127.0.0.1"},
                                      {"port", std::to_string(mail.port())},
                                      {"security", "none"},
                                      {"sender", "bloomzy@example.org"}}})
                .has_value());
    const auto told = QueueFixture::notification();
    const std::vector<notifications::Recipient> to{{QueueFixture::channel(1), ""},
                                                   {QueueFixture::channel(2), "ada@example.org"},
                                                   {QueueFixture::channel(2), "rcpt-550@example.org"}};
    QVERIFY(m_database
                ->write(
                    storage::Lane::interactive, [&](auto& transaction) { return service.tell(transaction, told, to); },
                    test::soon())
                .has_value());
    service.wake();
    const auto inState = [&](DeliveryState state) {
        return storage::readValue<std::int64_t>(
                   *m_database, test::soon(),
                   [&](auto& snapshot) { return notifications::DeliveryStore::count(snapshot, state); })
            .value();
    };
    QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::delivered), 2, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::dead), 1, 30'000);
    service.stop();
    QTRY_COMPARE(mail.told().size(), 1);
    QTRY_COMPARE(m_receiver->told().size(), 1);
    QVERIFY(m_receiver->told().constFirst().value(QStringLiteral("valid")).toBool());
}

BLOOMZY_TEST(ChannelsTest)
#include "ChannelsTest.moc"
