#include "backend/api/Profile.h"

#include "tests/support/TestMain.h"
#include "tests/unit/auth/RoleFixture.h"

#include <QTest>

using namespace bloomzy;

namespace {

const std::string path = "/api/v1/auth/profile";

Answer changeProfile(const AuthFixture& fixture, const std::string& token, const std::string& patch,
                     const std::string& etag = "\"1\"")
{
    return fixture.patch(path, patch, token, etag);
}

} // namespace

/// What people say about themselves, and how they like to work.
class ProfileTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesStrangers();
    void refusesWithoutWhatWasRead();
    void refusesWhatIsWrong();
    void changesAndForgets();
    void changingNothingMakesNoRevision();
    void theNewNameIsKnownAtOnce();
    void isOnesOwn();
};

void ProfileTest::refusesStrangers()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    const std::string before = fixture.rows();
    QCOMPARE(fixture.get(path).status, 401);
    QCOMPARE(changeProfile(fixture, {}, R"({"theme":"dark"})").status, 401);
    QCOMPARE(fixture.rows(), before);
}

void ProfileTest::refusesWithoutWhatWasRead()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string before = fixture.rows();
    QCOMPARE(changeProfile(fixture, token, R"({"theme":"dark"})", {}).status, 428);
    QCOMPARE(changeProfile(fixture, token, R"({"theme":"dark"})", "\"7\"").status, 412);
    QCOMPARE(fixture.rows(), before);
}

void ProfileTest::refusesWhatIsWrong()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string before = fixture.rows();
    for (const char* patch :
         {R"({"displayName":null})", R"({"displayName":"  "})", R"({"displayName":"Ada\nBloom"})",
          R"({"language":"tlh"})", R"({"language":"unknown"})", R"({"theme":"plaid"})",
          R"({"timeZone":"Europe/Atlantis"})", R"({"timeZone":"../../etc/passwd"})", R"({"timeZone":""})",
          R"({"email":"eve@example.org"})", R"({"id":"x"})", R"({"roles":["administrator"]})"})
        QVERIFY2(changeProfile(fixture, token, patch).status == 422, patch);
    QCOMPARE(fixture.rows(), before);
}

void ProfileTest::changesAndForgets()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const Answer first = fixture.get(path, token);
    QCOMPARE(first.etag, std::string("\"1\""));
    QVERIFY(!first.as<api::Profile>().language);
    const Answer changed =
        changeProfile(fixture, token, R"({"language":"fr","timeZone":"Europe/Paris","theme":"dark"})", first.etag);
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.etag, std::string("\"2\""));
    const auto profile = fixture.get(path, token).as<api::Profile>();
    QCOMPARE(profile, changed.as<api::Profile>());
    QCOMPARE(*profile.language, api::ProfileLanguage::fr);
    QCOMPARE(*profile.timeZone, std::string("Europe/Paris"));
    QCOMPARE(*profile.theme, api::ProfileTheme::dark);
    QCOMPARE(profile.displayName, std::string("Ada Bloom"));
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("user.changeProfile"));
    QCOMPARE(event.changes.size(), std::size_t{3});
    fixture.restart();
    const auto forgotten = changeProfile(fixture, token, R"({"timeZone":null})", changed.etag).as<api::Profile>();
    QVERIFY(!forgotten.timeZone);
    QCOMPARE(*forgotten.language, api::ProfileLanguage::fr);
}

void ProfileTest::changingNothingMakesNoRevision()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string before = fixture.rows();
    QCOMPARE(changeProfile(fixture, token, R"({"displayName":" Ada Bloom "})").etag, std::string("\"1\""));
    QCOMPARE(changeProfile(fixture, token, "{}").status, 200);
    QCOMPARE(fixture.rows(), before);
}

void ProfileTest::theNewNameIsKnownAtOnce()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    QCOMPARE(changeProfile(fixture, token, R"({"displayName":"Ada Blossom"})").status, 200);
    QCOMPARE(fixture.parts->authorizer->identify(token)->displayName, std::string("Ada Blossom"));
    QCOMPARE(fixture.get("/api/v1/auth/me", token).as<api::Me>().displayName, std::string("Ada Blossom"));
    QVERIFY(fixture.get("/api/v1/users?q=blossom", token).body.find("Ada Blossom") != std::string::npos);
}

void ProfileTest::isOnesOwn()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const auto guest = fixture.join(fixture.tokens.accessToken, "ivy@example.org", "viewer");
    QCOMPARE(changeProfile(fixture, guest.accessToken, R"({"theme":"light"})").status, 200);
    QVERIFY(!fixture.get(path, fixture.tokens.accessToken).as<api::Profile>().theme);
    QCOMPARE(*fixture.get(path, guest.accessToken).as<api::Profile>().theme, api::ProfileTheme::light);
}

BLOOMZY_TEST(ProfileTest)
#include "ProfileTest.moc"
