#include "backend/auth/BreachedPasswords.h"

#include "tests/support/TestMain.h"
#include "tests/unit/auth/Forgetful.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <set>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

const std::string breached = "velvet hammer under four moons"; // strong but for the breach
const std::string fine = "marble otter under a loud bridge";

std::string breachedLine(const std::string& password)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(password), QCryptographicHash::Sha1)
               .toHex()
               .toUpper()
               .toStdString() +
           ":17\r\n";
}

/// In order of the hashes.
std::string listOf(const std::vector<std::string>& passwords)
{
    std::set<std::string> lines;
    for (const std::string& password : passwords)
        lines.insert(breachedLine(password));
    std::string list;
    for (const std::string& line : lines)
        list += line;
    return list;
}

/// An administrator and a guest, on a server with a list.
class ListedServer : public Forgetful
{
public:
    ListedServer(TestDatabases& databases, storage::Engine engine)
        : Forgetful(databases, engine)
        , m_file(folder() / "breached")
    {
        write(listOf({"one", "two", breached, "three", "four"}));
        options.breachedPasswords = m_file;
        restart();
    }
    void write(const std::string& content) const
    {
        QFile file(QString::fromStdString(m_file.string()));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("the list cannot be written");
        file.write(QByteArray::fromStdString(content));
    }
    void removeList() const { std::filesystem::remove(m_file); }
    [[nodiscard]] Answer change(const std::string& password) const
    {
        return post("/api/v1/auth/password", core::json::toJson(api::PasswordChange{adminPassword, password}),
                    tokens.accessToken);
    }
    [[nodiscard]] api::PasswordCheck advice(const std::string& password) const
    {
        return post("/api/v1/auth/password-check",
                    core::json::toJson(api::PasswordCheckRequest{password, "x@example.org", "X"}))
            .as<api::PasswordCheck>();
    }

private:
    std::filesystem::path m_file;
};

} // namespace

/// New passwords are compared with a list of breached ones.
class BreachedPasswordsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesItWhereverOneIsChosen();
    void refusesAnyWhileTheListCannotBeRead();
    void takesUpAnotherList();
    void asksNoListWhereThereIsNone();
    void inspectsAListBeforeItIsUsed();
};

void BreachedPasswordsTest::refusesItWhereverOneIsChosen()
{
    ListedServer server(m_databases, engine());
    const std::string code = server.code();
    const auto invited =
        server.invite(server.tokens.accessToken, "cora@example.org", {"viewer"}).as<api::InvitedUser>().invitationCode;
    server.parts->signUp.set({.on = true, .role = "viewer"});
    const std::string before = server.rows();
    QCOMPARE(server.change(breached).faults(), std::string("password.breached"));
    QCOMPARE(redeem(server, code, breached).faults(), std::string("password.breached"));
    QCOMPARE(
        server.post("/api/v1/auth/accept-invitation", core::json::toJson(api::InvitationAcceptance{invited, breached}))
            .faults(),
        std::string("password.breached"));
    QCOMPARE(server.post("/api/v1/auth/sign-up", core::json::toJson(api::SignUp{"dan@example.org", "Dan", breached}))
                 .faults(),
             std::string("password.breached"));
    QCOMPARE(server.advice(breached).reasons, std::vector<std::string>{"password.breached"});
    QVERIFY(!server.advice(breached).acceptable);
    QCOMPARE(server.rows(), before);
    // What is there already stays, and what is not on the list is taken.
    QVERIFY(server.advice(fine).acceptable);
    QCOMPARE(server.change(fine).status, 204);
    QCOMPARE(redeem(server, code, fine).status, 204);

    AuthFixture fresh(m_databases, engine());
    const auto list = fresh.folder() / "breached";
    QFile file(QString::fromStdString(list.string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(listOf({breached})));
    file.close();
    fresh.options.breachedPasswords = list;
    fresh.restart();
    QCOMPARE(fresh.setup(fresh.setupToken(), adminEmail, breached).faults(), std::string("password.breached"));
    QCOMPARE(fresh.setup(fresh.setupToken()).status, 201);
}

void BreachedPasswordsTest::refusesAnyWhileTheListCannotBeRead()
{
    ListedServer server(m_databases, engine());
    const auto told = [&] { return server.parts->breached.check(); };
    QVERIFY(told().ok && !told().detail.starts_with(auth::unreadableList));
    const std::string code = server.code();
    const std::string before = server.rows();
    const auto refused = [&] {
        const Answer change = server.change(fine);
        return change.status == 503 && !change.retryAfter.empty() && redeem(server, code, fine).status == 503 &&
               told().ok && told().detail.starts_with(auth::unreadableList);
    };
    server.removeList();
    QVERIFY(refused());
    server.write("no list\n");
    QVERIFY(refused());
    server.write({});
    QVERIFY(refused());
    QCOMPARE(server.rows(), before);
    // The rest goes on, and what needs no list is said without it.
    QCOMPARE(server.login(adminEmail, adminPassword).status, 200);
    QVERIFY(server.change("short").faults().starts_with("password.tooShort"));
    server.write(listOf({breached}));
    QCOMPARE(server.change(fine).status, 204);
}

void BreachedPasswordsTest::takesUpAnotherList()
{
    ListedServer server(m_databases, engine());
    QVERIFY(server.advice(fine).acceptable);
    server.write(listOf({fine}));
    QVERIFY(!server.advice(fine).acceptable);
    QVERIFY(server.advice(breached).acceptable);
}

void BreachedPasswordsTest::asksNoListWhereThereIsNone()
{
    const auth::BreachedPasswords none;
    QVERIFY(!none.isThere() && none.inspect().has_value());
    QVERIFY(!none.holds(breached).value());
}

void BreachedPasswordsTest::inspectsAListBeforeItIsUsed()
{
    QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "list";
    const auth::BreachedPasswords list(file);
    const auto inspected = [&](const std::string& content) {
        QFile written(QString::fromStdString(file.string()));
        if (!written.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("the list cannot be written");
        written.write(QByteArray::fromStdString(content));
        written.close();
        const auto done = list.inspect();
        return done.has_value() ? std::string("fine") : std::string(core::json::enumName(done.error().code));
    };
    QVERIFY(list.inspect().error().code == api::ErrorCode::notFound);
    QVERIFY(list.inspect().error().detail.find(file.string()) != std::string::npos);
    std::vector<std::string> passwords;
    for (int i = 0; i < 4000; ++i)
        passwords.push_back("password " + std::to_string(i));
    const std::string good = listOf(passwords);
    QCOMPARE(inspected(good), std::string("fine"));
    QCOMPARE(inspected(good.substr(0, 100)), std::string("malformed")); // cut off amid a hash
    QCOMPARE(inspected(good + "\r\n"), std::string("malformed"));
    std::string byPrevalence;
    for (const std::string& password : passwords)
        byPrevalence += breachedLine(password);
    QCOMPARE(inspected(byPrevalence), std::string("malformed"));
}

BLOOMZY_TEST(BreachedPasswordsTest)
#include "BreachedPasswordsTest.moc"
