#include "backend/auth/SigningKeys.h"

#include "backend/auth/SigningKeyFile.h"
#include "backend/core/Log.h"
#include "backend/core/crypto/Hash.h"
#include "backend/http/RequestRules.h"
#include "backend/storage/Settle.h"

#include <algorithm>

namespace bloomzy::auth {

namespace {

using State = api::SigningKeyState;
using Rows = std::vector<SigningKeyRow>;

constexpr std::string_view purpose = "signingKey";
constexpr std::chrono::seconds startTime{30};
/// How long a retired key is accepted beyond a token's life: for the tokens that it signs while its retirement commits.
constexpr std::chrono::minutes retirementSlack{2};
/// More are refused: each is published and tried, and nobody needs a new key every minute.
constexpr std::ptrdiff_t retiredLimit = 16;

core::Result<SigningKeyRow> sealedRow(const storage::Vault& vault, const SigningKey& key, State state, core::Time now)
{
    BLOOMZY_TRY(std::string pem, key.pem());
    SigningKeyRow row{key.publicKey().kid, state, {}, core::formatTime(now), {}, {}};
    row.sealed = vault.seal(pem, {purpose, row.kid});
    core::crypto::wipe(pem);
    if (state == State::active)
        row.activeSince = row.createdAt;
    return row;
}

core::Result<SigningKeyRow> freshRow(const storage::Vault& vault, State state, core::Time now)
{
    BLOOMZY_TRY(const SigningKey key, SigningKey::generate());
    return sealedRow(vault, key, state, now);
}

core::Result<SigningKey> opened(const storage::Vault& vault, const SigningKeyRow& row)
{
    BLOOMZY_TRY(std::string pem, vault.unseal(row.sealed, {purpose, row.kid}));
    auto key = SigningKey::fromPem(pem);
    core::crypto::wipe(pem);
    if (key.has_value() && key->publicKey().kid != row.kid)
        return core::internalError("signing key " + row.kid + " is another one than its row says");
    return key;
}

core::Result<KeySet> ringOf(const storage::Vault& vault, const Rows& rows)
{
    KeySet set;
    for (const SigningKeyRow& row : rows) {
        BLOOMZY_TRY(SigningKey key, opened(vault, row));
        if (row.state == State::active)
            set.signing = set.keys.size();
        set.keys.emplace_back(std::move(key), row.acceptedUntil ? core::parseTime(*row.acceptedUntil) : std::nullopt);
    }
    if (std::ranges::find(rows, State::active, &SigningKeyRow::state) == rows.end())
        return core::internalError("no signing key is active");
    return set;
}

/// The keys that a start finds missing: all of them at the first one.
core::Result<Rows> missingRows(const storage::Vault& vault, const Rows& rows, const std::optional<SigningKey>& file,
                               core::Time now)
{
    Rows missing;
    for (const State state : {State::active, State::next}) {
        if (std::ranges::find(rows, state, &SigningKeyRow::state) != rows.end())
            continue;
        const bool takesOver = file && rows.empty() && state == State::active;
        BLOOMZY_TRY(SigningKeyRow row, takesOver ? sealedRow(vault, *file, state, now) : freshRow(vault, state, now));
        missing.push_back(std::move(row));
    }
    return missing;
}

core::Result<Rows> readRows(storage::Database& database, storage::Deadline deadline)
{
    return storage::readValue<Rows>(database, deadline, &SigningKeyStore::list);
}

core::Result<void> insertAll(storage::Database& database, const Rows& rows)
{
    if (rows.empty())
        return {};
    return database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            for (const SigningKeyRow& row : rows)
                BLOOMZY_CHECK(SigningKeyStore::insert(transaction, row));
            return {};
        },
        storage::deadlineIn(startTime));
}

core::Result<Rows> prepared(storage::Database& database, const storage::Vault& vault, core::Time now,
                            const std::optional<SigningKey>& file)
{
    BLOOMZY_TRY(const Rows rows, readRows(database, storage::deadlineIn(startTime)));
    BLOOMZY_TRY(const Rows missing, missingRows(vault, rows, file, now));
    BLOOMZY_CHECK(insertAll(database, missing));
    return readRows(database, storage::deadlineIn(startTime));
}

api::AuditEvent scheduledEvent()
{
    api::AuditEvent event;
    event.action = "signingKey.rotate";
    event.actor.kind = api::ActorKind::system;
    event.outcome = api::AuditOutcome::success;
    event.reason = "The signing key was changed by the schedule.";
    return event;
}

api::AuditTarget targetOf(const std::string& kid)
{
    return {"signingKey", kid, {}};
}

/// Key ids are base64url.
api::FieldChange activeKey(const std::string& former, const std::string& kid)
{
    return {"/active", {'"' + former + '"'}, {'"' + kid + '"'}};
}

} // namespace

core::Result<Rows> inspectSigningKeys(storage::Snapshot& snapshot, const storage::Vault& vault)
{
    BLOOMZY_TRY(Rows rows, SigningKeyStore::list(snapshot));
    BLOOMZY_CHECK(ringOf(vault, rows));
    return rows;
}

core::Result<std::unique_ptr<SigningKeys>> SigningKeys::open(storage::Database& database, const storage::Vault& vault,
                                                             const core::Clock& clock, core::Log& log,
                                                             const AuthOptions& options)
{
    const SigningKeyFile file(options.dataDir / "keys" / "access-token.pem");
    BLOOMZY_TRY(const auto former, file.read());
    BLOOMZY_TRY(const Rows rows, prepared(database, vault, clock.now(), former));
    BLOOMZY_TRY(KeySet keys, ringOf(vault, rows));
    const bool known = former && std::ranges::find(rows, former->publicKey().kid, &SigningKeyRow::kid) != rows.end();
    if (known) // only now that the database has it for certain
        BLOOMZY_CHECK(file.remove());
    if (former && !known)
        log.write(core::LogLevel::warning, "auth", "an old key file is not used; it can be removed",
                  {{"file", "keys/access-token.pem"}});
    return std::unique_ptr<SigningKeys>(new SigningKeys(database, vault, clock, log, options, std::move(keys)));
}

SigningKeys::SigningKeys(storage::Database& database, const storage::Vault& vault, const core::Clock& clock,
                         core::Log& log, const AuthOptions& options, KeySet keys)
    : m_database(database)
    , m_vault(vault)
    , m_clock(clock)
    , m_log(log)
    , m_lifetimes(options.lifetimes)
    , m_ring(std::move(keys))
{
}

core::Result<Rows> SigningKeys::list(storage::Deadline deadline)
{
    return readRows(m_database, deadline);
}

core::Time SigningKeys::nextRotation(const Rows& rows) const
{
    const auto active = std::ranges::find(rows, State::active, &SigningKeyRow::state);
    const auto since =
        active == rows.end() || !active->activeSince ? std::nullopt : core::parseTime(*active->activeSince);
    return since.value_or(m_clock.now()) + m_lifetimes.now().signingKey;
}

core::Result<void> SigningKeys::rotate(const http::Request& request)
{
    return rotate(
        [&](storage::Transaction& transaction, const std::string& kid, const std::string& former) {
            return http::recordAudit(transaction, request, targetOf(kid), {activeKey(former, kid)});
        },
        request.deadline);
}

core::Result<void> SigningKeys::rotateWhenDue(storage::Deadline deadline)
{
    {
        const std::scoped_lock lock(m_changing);
        if (m_stale)
            BLOOMZY_CHECK(reload(deadline));
    }
    BLOOMZY_TRY(const Rows rows, list(deadline));
    if (m_clock.now() < nextRotation(rows))
        return {};
    return rotate(
        [](storage::Transaction& transaction, const std::string& kid, const std::string& former) {
            api::AuditEvent event = scheduledEvent();
            event.target = targetOf(kid);
            event.changes = {activeKey(former, kid)};
            return http::recordAudit(transaction, std::move(event));
        },
        deadline);
}

core::Result<void> SigningKeys::retry(storage::Deadline deadline)
{
    if (!m_doubted.exchange(false))
        return {};
    const std::scoped_lock lock(m_changing);
    auto done = storage::settle(m_database, deadline);
    if (done.has_value())
        done = reload(deadline);
    if (done.has_error())
        m_doubted = true;
    return done;
}

core::Result<void> SigningKeys::rotate(const Record& record, storage::Deadline deadline)
{
    const std::scoped_lock lock(m_changing);
    BLOOMZY_TRY(const SigningKeyRow fresh, freshRow(m_vault, State::next, m_clock.now()));
    // Whatever becomes of the commit: what the database has then is what holds.
    m_stale = true;
    const auto changed = m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return change(transaction, fresh, record); }, deadline);
    const auto loaded = reload(deadline);
    if (changed.has_error())
        return changed.error();
    if (loaded.has_error())
        m_log.write(core::LogLevel::warning, "auth", "a new signing key is not in use yet",
                    {{"cause", loaded.error().cause}});
    else
        m_log.write(core::LogLevel::info, "auth", "the signing key was changed",
                    {{"kid", m_ring.keys()->active().key.publicKey().kid}});
    return {};
}

core::Result<void> SigningKeys::change(storage::Transaction& transaction, const SigningKeyRow& fresh,
                                       const Record& record) const
{
    const core::Time now = m_clock.now();
    BLOOMZY_CHECK(SigningKeyStore::purge(transaction, core::formatTime(now)));
    BLOOMZY_TRY(Rows rows, SigningKeyStore::list(transaction));
    const auto active = std::ranges::find(rows, State::active, &SigningKeyRow::state);
    const auto next = std::ranges::find(rows, State::next, &SigningKeyRow::state);
    if (active == rows.end() || next == rows.end())
        return core::internalError("a signing key is missing");
    if (std::ranges::count(rows, State::retired, &SigningKeyRow::state) >= retiredLimit)
        return core::makeError(api::ErrorCode::conflict,
                               "The signing key was changed many times in the last minutes. It was not changed again. "
                               "Try again in an hour.");
    active->state = State::retired;
    active->acceptedUntil = core::formatTime(now + m_lifetimes.now().accessToken + retirementSlack);
    next->state = State::active;
    next->activeSince = core::formatTime(now);
    BLOOMZY_CHECK(SigningKeyStore::update(transaction, *active));
    BLOOMZY_CHECK(SigningKeyStore::update(transaction, *next));
    BLOOMZY_CHECK(SigningKeyStore::insert(transaction, fresh));
    return record(transaction, next->kid, active->kid);
}

core::Result<void> SigningKeys::reload(storage::Deadline deadline)
{
    BLOOMZY_TRY(const Rows rows, list(deadline));
    BLOOMZY_TRY(KeySet keys, ringOf(m_vault, rows));
    m_ring.replace(std::move(keys));
    m_stale = false;
    return {};
}

} // namespace bloomzy::auth
