#include "backend/auth/UserExport.h"

#include "backend/api/Users.h"
#include "backend/core/Id.h"
#include "backend/http/TypedEndpoint.h"
#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/RoleFixture.h"

#include <QTest>

#include <algorithm>
#include <atomic>

using namespace bloomzy;
using test::soon;

namespace {

const std::string target = "/api/v1/users/export";

void addPeople(AuthFixture& auth, int count, const std::string& name)
{
    int done = 0;
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        for (int i = done; i < std::min(count, done + 250); ++i) {
            auth::UserRow user;
            user.id = core::newId(auth.clock);
            user.email = "guest" + std::to_string(10'000 + i) + "@example.org";
            user.displayName = name;
            user.status = api::UserStatus::invited;
            user.createdAt = core::formatTime(auth.clock.now());
            BLOOMZY_CHECK(auth::UserStore::insert(transaction, user));
        }
        return {};
    };
    // Many inserts, over a connection each, on a machine that has other things to do.
    for (; done < count; done += 250)
        auth.database->write(storage::Lane::interactive, work, storage::deadlineIn(std::chrono::minutes(2))).value();
}

http::Request requestOf(const AuthFixture& auth)
{
    http::Request request;
    request.principal.emplace();
    request.principal->userId = "x";
    request.auditAction = "user.export";
    request.deadline = storage::deadlineIn(auth.patience);
    return request;
}

/// Can be read once.
class AwayAfterOne : public storage::Database
{
public:
    explicit AwayAfterOne(storage::Database& database)
        : m_database(database)
    {
    }
    storage::Engine engine() const override { return m_database.engine(); }
    core::Result<void> read(const Read& work, storage::Deadline deadline) override
    {
        if (m_reads++ > 0)
            return core::unavailable("Away.", std::chrono::seconds(1));
        return m_database.read(work, deadline);
    }
    core::Result<void> write(storage::Lane lane, const Write& work, storage::Deadline deadline) override
    {
        return m_database.write(lane, work, deadline);
    }
    void onOutbox(std::function<void()> listener) override { m_database.onOutbox(std::move(listener)); }
    storage::DatabaseStats stats() const override { return m_database.stats(); }

private:
    storage::Database& m_database;
    std::atomic<int> m_reads{0};
};

} // namespace

/// The list of users as a file.
class UserExportTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhoMayNot();
    void refusesWhatItDoesNotKnow();
    void refusesAThirdAtOnce();
    void breaksOffWhereAPageCannotBeRead();
    void writesWhatIsFilteredAsCsv();
    void runsNoFormula();
    void writesAllPagesAsJson();
    void endsWithAClientWhoLeaves();
    void breaksOffForWhoLosesTheRight_data();
    void breaksOffForWhoLosesTheRight();
};

void UserExportTest::refusesWhoMayNot()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    const auto bea = auth.join(ada.accessToken, "bea@example.org", "viewer");
    const std::string before = auth.rows();
    QCOMPARE(auth.get(target, bea.accessToken).status, 403);
    QCOMPARE(auth.get(target).status, 401);
    QCOMPARE(auth.rows(), before);
}

void UserExportTest::refusesWhatItDoesNotKnow()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    const std::string before = auth.rows();
    const auto faults = [&](const std::string& query) { return auth.get(target + query, ada.accessToken).faults(); };
    QCOMPARE(faults("?format=xml"), std::string("query.enum"));
    QCOMPARE(faults("?format=unknown"), std::string("userExport.format"));
    QCOMPARE(faults("?sort=unknown"), std::string("userQuery.sort"));
    QCOMPARE(faults("?status=unknown"), std::string("userQuery.status"));
    QCOMPARE(faults("?limit=5"), std::string("query.unknown"));
    QCOMPARE(auth.rows(), before);
}

void UserExportTest::refusesAThirdAtOnce()
{
    AuthFixture auth(m_databases, engine());
    auth.setUp();
    auth::UserExport exports(*auth.database, auth.clock);
    auto first = exports.begin(requestOf(auth), {});
    const auto second = exports.begin(requestOf(auth), {});
    QVERIFY(first.has_value() && second.has_value());
    const auto third = exports.begin(requestOf(auth), {});
    QVERIFY(third.has_error());
    QCOMPARE(third.error().code, api::ErrorCode::unavailable);
    first->stream->close();
    bool begun = false;
    QTRY_VERIFY(begun || (begun = exports.begin(requestOf(auth), {}).has_value()));
}

void UserExportTest::writesWhatIsFilteredAsCsv()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    addPeople(auth, 2, "Gus \"the\" Guest, Jr.");
    const Answer answer = auth.get(target + "?status=invited&sort=emailDescending", ada.accessToken);
    QCOMPARE(answer.status, 200);
    const auto lines = QString::fromStdString(answer.body).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 4);
    QVERIFY(answer.body.starts_with("\xEF\xBB\xBF"
                                    "email,"));
    QCOMPARE(lines[0], QStringLiteral("email,displayName,status,roles,lastSignInAt,sessions,createdAt,id"));
    QVERIFY(lines[1].startsWith(
        QStringLiteral("\"guest10001@example.org\",\"Gus \"\"the\"\" Guest, Jr.\",\"invited\",\"\",\"\",0,")));
    QVERIFY(lines[2].startsWith(QStringLiteral("\"guest10000@example.org\"")));
    QVERIFY(lines[3].isEmpty());
    const auto events = auth.audit();
    QCOMPARE(std::ranges::count(events, "user.export", &api::AuditEvent::action), 1);
}

void UserExportTest::runsNoFormula()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    for (const std::string formula : {"=1+1", "+1", "-1", "@A1", "\uFF1D1"}) {
        const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_TRY(auto user, auth::UserStore::byEmail(transaction, adminEmail));
            user->displayName = formula;
            return auth::UserStore::update(transaction, *user);
        };
        auth.database->write(storage::Lane::interactive, work, soon()).value();
        const std::string body = auth.get(target, ada.accessToken).body;
        QVERIFY2(body.find(",\"'" + formula + "\",") != std::string::npos, body.c_str());
    }
}

void UserExportTest::writesAllPagesAsJson()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    constexpr int many = 2'345;
    addPeople(auth, many, "Guest");
    const auto users =
        auth.get(target + "?format=json&q=guest&sort=created", ada.accessToken).as<std::vector<api::User>>();
    QCOMPARE(users.size(), std::size_t{many});
    for (int i = 0; i < many; ++i)
        QCOMPARE(users[static_cast<std::size_t>(i)].email, "guest" + std::to_string(10'000 + i) + "@example.org");
    QCOMPARE(auth.get(target + "?format=json&q=nobodyatall", ada.accessToken).as<std::vector<api::User>>().size(),
             std::size_t{0});
}

void UserExportTest::endsWithAClientWhoLeaves()
{
    AuthFixture auth(m_databases, engine());
    auth.setUp();
    addPeople(auth, 3'000, "Guest");
    auth::UserExport exports(*auth.database, auth.clock);
    for (int i = 0; i < 5; ++i) { // more than run at a time
        auto answer = exports.begin(requestOf(auth), {});
        QTRY_VERIFY(answer.has_value() || (answer = exports.begin(requestOf(auth), {})).has_value());
        answer->stream->open([] {});
        static_cast<void>(answer->stream->take());
        answer->stream->close();
    }
}

void UserExportTest::breaksOffForWhoLosesTheRight_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"suspended", "deleted", "signed out", "without the role"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void UserExportTest::breaksOffForWhoLosesTheRight()
{
    QFETCH(QString, how);
    RoleFixture auth(m_databases, engine());
    auth.begin();
    addPeople(auth, 1'500, "Guest");
    const auto dora = auth.join(auth.tokens.accessToken, "dora@example.org", "auditor");
    const std::string person = "/api/v1/users/" + auth.idOf(dora.accessToken);
    const auto router = http::Router::make(auth.parts->endpoints(), auth.parts->authorizer, auth.log).value();
    const auto answer =
        router->answer(http::RawRequest{.method = "GET",
                                        .target = target,
                                        .headers = {{"host", "a"}, {"authorization", "Bearer " + dora.accessToken}},
                                        .remoteAddress = "192.0.2.1",
                                        .deadline = soon()});
    QCOMPARE(answer.status, 200);
    answer.stream->open([] {});
    http::BodyStream::Piece piece;
    const auto comes = [&] {
        if (piece.bytes.empty())
            piece = answer.stream->take();
        return !piece.bytes.empty();
    };
    QTRY_VERIFY(comes());
    QVERIFY(!piece.last);
    const std::string& ada = auth.tokens.accessToken;
    if (how == QStringLiteral("suspended"))
        QCOMPARE(auth.post(person + "/suspend", R"({"reason":"Left"})", ada).status, 200);
    else if (how == QStringLiteral("deleted"))
        QCOMPARE(auth.del(person, ada, "1").status, 204);
    else if (how == QStringLiteral("signed out"))
        QCOMPARE(auth.post("/api/v1/auth/logout", {}, dora.accessToken).status, 204);
    else
        QCOMPARE(auth.assign(auth.idOf(dora.accessToken), {having("support")}).status, 200);
    piece = answer.stream->take();
    QVERIFY(piece.last && piece.broken && piece.bytes.empty());
    answer.stream->close();
}

/// What was written is no list of all users, and does not look like one.
void UserExportTest::breaksOffWhereAPageCannotBeRead()
{
    RoleFixture auth(m_databases, engine());
    auth.begin();
    addPeople(auth, 1'500, "Guest");
    AwayAfterOne away(*auth.database);
    auth::UserExport exports(away, auth.clock);
    const auto answer = exports.begin(requestOf(auth), {}).value();
    answer.stream->open([] {});
    http::BodyStream::Piece piece;
    QTRY_VERIFY((piece = answer.stream->take()).last);
    QVERIFY(piece.broken);
    answer.stream->close();
}

BLOOMZY_TEST(UserExportTest)
#include "UserExportTest.moc"
