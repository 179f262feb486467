#include "tests/unit/auth/AuthFixture.h"

#include "backend/auth/AuthService.h"
#include "backend/core/Files.h"
#include "backend/http/BodyStream.h"
#include "backend/storage/Outbox.h"
#include "tests/support/CountRows.h"

#include <condition_variable>
#include <mutex>

using namespace bloomzy;

namespace {

storage::Deadline soon()
{
    return storage::deadlineIn(std::chrono::seconds(20));
}

void appendRow(const storage::Row& row, int columns, std::string& text)
{
    for (int i = 0; i < columns; ++i)
        text.append(row.isNull(i) ? std::string_view("-") : row.text(i)).append("|");
    text.append("\n");
}

/// All that comes, as a connection takes it.
std::string drained(http::BodyStream& stream)
{
    std::mutex mutex;
    std::condition_variable changed;
    bool woken = false;
    stream.open([&] {
        const std::scoped_lock lock(mutex);
        woken = true;
        changed.notify_all();
    });
    std::string all;
    for (auto piece = stream.take();; piece = stream.take()) {
        all += piece.bytes;
        if (piece.last)
            break;
        std::unique_lock lock(mutex);
        if (piece.bytes.empty())
            changed.wait(lock, [&] { return woken; });
        woken = false;
    }
    stream.close();
    return all;
}

} // namespace

std::string Answer::faults() const
{
    std::string codes;
    for (const api::Fault& fault : as<api::Problem>().errors)
        codes += (codes.empty() ? "" : " ") + fault.code;
    return codes;
}

AuthFixture::AuthFixture(TestDatabases& databases, storage::Engine engine)
    : m_engine(engine)
    , m_databaseName(databases.make(engine))
{
    options.dataDir = folder();
    options.version = "0.1.0";
    options.hashing = {.memoryBytes = 8192, .passes = 1, .running = 2, .waiting = 64};
    start();
}

void AuthFixture::start()
{
    TestDatabaseOptions openOptions;
    openOptions.clock = {std::shared_ptr<void>(), &clock}; // without ownership
    database = TestDatabases::open(m_engine, m_databaseName, auth::migrations(m_engine), openOptions).value();
    vault = std::make_unique<storage::Vault>(storage::Vault::open(*database, m_master, soon()).value());
    parts = std::make_unique<auth::AuthParts>(*database, *vault, clock, log, options,
                                              auth::SigningKeys::open(*database, *vault, clock, log, options).value());
    parts->start().value();
    m_router = http::Router::make(parts->endpoints(), parts->authorizer, log).value();
}

void AuthFixture::restart()
{
    m_router.reset();
    parts.reset();
    vault.reset();
    database.reset();
    start();
}

Answer AuthFixture::call(http::RawRequest request, const std::string& token) const
{
    request.headers.emplace_back("host", "localhost");
    if (!userAgent.empty())
        request.headers.emplace_back("user-agent", userAgent);
    if (!token.empty())
        request.headers.emplace_back("authorization", "Bearer " + token);
    request.traceId = "0123456789abcdef0123456789abcdef";
    request.deadline = storage::deadlineIn(patience);
    const http::Response response = m_router->answer(std::move(request));
    Answer answer{response.status, response.stream ? drained(*response.stream) : response.body, {}, {}};
    for (const auto& [name, value] : response.headers) {
        if (name == "retry-after")
            answer.retryAfter = value;
        if (name == "etag")
            answer.etag = value;
    }
    return answer;
}

Answer AuthFixture::get(const std::string& target, const std::string& token) const
{
    return call({.method = "GET", .target = target, .headers = {}, .remoteAddress = "192.0.2.1"}, token);
}

Answer AuthFixture::post(const std::string& target, const std::string& body, const std::string& token,
                         const std::string& address) const
{
    http::RawRequest request{.method = "POST", .target = target, .headers = {}, .body = body, .remoteAddress = address};
    if (!body.empty())
        request.headers.emplace_back("content-type", "application/json");
    return call(std::move(request), token);
}

Answer AuthFixture::send(const std::string& method, const std::string& target, const std::string& body,
                         const std::string& token, const std::string& etag) const
{
    http::RawRequest request{
        .method = method, .target = target, .headers = {}, .body = body, .remoteAddress = "192.0.2.1"};
    if (!body.empty())
        request.headers.emplace_back("content-type", "application/json");
    if (!etag.empty())
        request.headers.emplace_back("if-match", etag);
    return call(std::move(request), token);
}

Answer AuthFixture::patch(const std::string& target, const std::string& patch, const std::string& token,
                          const std::string& etag) const
{
    http::RawRequest request{
        .method = "PATCH", .target = target, .headers = {}, .body = patch, .remoteAddress = "192.0.2.1"};
    request.headers.emplace_back("content-type", "application/merge-patch+json");
    if (!etag.empty())
        request.headers.emplace_back("if-match", etag);
    return call(std::move(request), token);
}

Answer AuthFixture::del(const std::string& target, const std::string& token, const std::string& revision) const
{
    http::RawRequest request{.method = "DELETE", .target = target, .headers = {}, .remoteAddress = "192.0.2.1"};
    if (!revision.empty())
        request.headers.emplace_back("if-match", "\"" + revision + "\"");
    return call(std::move(request), token);
}

void AuthFixture::changeMasterKey()
{
    auto next = core::crypto::SecretKey::random();
    database
        ->write(
            storage::Lane::interactive,
            [&](storage::Transaction& transaction) -> core::Result<void> {
                BLOOMZY_CHECK(vault->admit(transaction, next));
                return storage::Vault::dismissOthers(transaction, {std::string(next.id())});
            },
            soon())
        .value();
    m_master = std::move(next);
    restart();
}

std::string AuthFixture::setupToken() const
{
    const auto text = core::readPrivateFile(folder() / "setup-token", 1000);
    return text.has_value() ? *text : std::string();
}

Answer AuthFixture::setup(const std::string& token, const std::string& email, const std::string& password) const
{
    return post("/api/v1/setup", core::json::toJson(api::SetupRequest{token, email, "Ada Bloom", password}));
}

api::TokenPair AuthFixture::setUp()
{
    return setup(setupToken()).as<api::TokenPair>();
}

Answer AuthFixture::login(const std::string& email, const std::string& password, const std::string& address) const
{
    return post("/api/v1/auth/login", core::json::toJson(api::LoginRequest{email, password}), {}, address);
}

Answer AuthFixture::refresh(const std::string& refreshToken) const
{
    return post("/api/v1/auth/refresh", core::json::toJson(api::RefreshRequest{refreshToken}));
}

Answer AuthFixture::invite(const std::string& token, const std::string& email,
                           const std::vector<std::string>& roles) const
{
    return post("/api/v1/users", core::json::toJson(api::UserInvitation{email, "Guest Person", roles}), token);
}

api::TokenPair AuthFixture::join(const std::string& adminToken, const std::string& email, const std::string& role) const
{
    const auto invited = invite(adminToken, email, {role}).as<api::InvitedUser>();
    return post("/api/v1/auth/accept-invitation",
                core::json::toJson(api::InvitationAcceptance{invited.invitationCode, "tram gherkin obelisk"}))
        .as<api::TokenPair>();
}

void AuthFixture::setStatus(const std::string& userId, api::UserStatus status)
{
    database
        ->write(
            storage::Lane::interactive,
            [&](storage::Transaction& transaction) -> core::Result<void> {
                BLOOMZY_TRY(auto user, auth::UserStore::byId(transaction, userId));
                user->status = status;
                return auth::UserStore::update(transaction, *user);
            },
            soon())
        .value();
    parts->rights.reload(userId);
}

std::string AuthFixture::rows() const
{
    std::string text;
    const auto dump = [&](storage::Snapshot& snapshot) -> core::Result<void> {
        const auto table = [&](std::string_view sql, int columns) {
            return snapshot.query(sql, {}, [&](const storage::Row& row) {
                appendRow(row, columns, text);
                return true;
            });
        };
        BLOOMZY_CHECK(table("SELECT completed_at FROM setup", 1));
        BLOOMZY_CHECK(table("SELECT id, email, display_name, status, password_hash, last_sign_in_at, "
                            "factor_required_since FROM users ORDER BY id",
                            7));
        BLOOMZY_CHECK(table("SELECT user_id, role_id, families, expires_at, reason, granted_at, granted_by_id, "
                            "held_since FROM user_roles ORDER BY 1, 2",
                            8));
        BLOOMZY_CHECK(table("SELECT id, name, description, revision FROM roles ORDER BY id", 4));
        BLOOMZY_CHECK(table("SELECT role_id, permission, effect, families FROM role_permissions ORDER BY 1, 2", 4));
        BLOOMZY_CHECK(table("SELECT role_id, parent_id FROM role_parents ORDER BY 1, 2", 2));
        BLOOMZY_CHECK(table("SELECT role_id, revision, document FROM role_revisions ORDER BY 1, 2", 3));
        BLOOMZY_CHECK(table("SELECT first_id, second_id FROM role_conflicts ORDER BY 1, 2", 2));
        BLOOMZY_CHECK(table("SELECT user_id, status, email, last_sign_in_at, folded FROM user_entry ORDER BY 1", 5));
        BLOOMZY_CHECK(table("SELECT status, roles, users, second_factor FROM user_group ORDER BY 1, 2, 4", 4));
        BLOOMZY_CHECK(table(
            "SELECT id, last_used_at, idle_expires_at, expires_at, ended_at, family_hash FROM sessions ORDER BY id",
            6));
        BLOOMZY_CHECK(table("SELECT token_hash, session_id, issued_at FROM refresh_tokens ORDER BY 1", 3));
        BLOOMZY_CHECK(table("SELECT code_hash, user_id, expires_at, used_at FROM invitations ORDER BY 1", 4));
        BLOOMZY_CHECK(table("SELECT user_id, origin, last_at FROM known_origins ORDER BY 1, 2", 3));
        BLOOMZY_CHECK(table("SELECT kid, state, sealed, active_since, accepted_until FROM signing_keys ORDER BY 1", 5));
        BLOOMZY_CHECK(table("SELECT id, proved_at FROM sessions ORDER BY 1", 2));
        BLOOMZY_CHECK(table("SELECT user_id, sealed, active_since, CAST(last_step AS TEXT) FROM second_factors "
                            "ORDER BY 1",
                            4));
        BLOOMZY_CHECK(table("SELECT code_hash, user_id FROM recovery_codes ORDER BY 1", 2));
        BLOOMZY_CHECK(table("SELECT challenge_hash, user_id, expires_at FROM sign_in_challenges ORDER BY 1", 3));
        BLOOMZY_CHECK(table("SELECT code_hash, user_id, begun_by, expires_at FROM password_resets ORDER BY 1", 4));
        BLOOMZY_CHECK(table("SELECT user_id, language, time_zone, theme, CAST(revision AS TEXT) FROM user_preferences "
                            "ORDER BY 1",
                            5));
        BLOOMZY_CHECK(table("SELECT id, user_id, kind, details, read_at FROM notices ORDER BY 1", 5));
        BLOOMZY_CHECK(table("SELECT id, user_id, name, key_hash, permissions, families, expires_at, last_used_at FROM "
                            "api_keys ORDER BY 1",
                            8));
        return table("SELECT id, payload FROM outbox ORDER BY id", 2);
    };
    database->read(dump, soon()).value();
    return text;
}

std::vector<api::AuditEvent> AuthFixture::audit() const
{
    std::vector<api::AuditEvent> events;
    database->write(storage::Lane::interactive, &storage::outboxNumber, soon()).value();
    const auto rows = storage::readValue<std::vector<storage::OutboxRow>>(
        *database, soon(), [](storage::Snapshot& snapshot) { return storage::outboxAfter(snapshot, 0, 10'000); });
    for (const storage::OutboxRow& row : rows.value())
        events.push_back(core::json::fromStoredJson<api::AuditEvent>(row.event.payload).value());
    return events;
}

std::int64_t AuthFixture::count(std::string_view sql) const
{
    return test::countRows(*database, sql);
}
