#include "tests/support/TestMain.h"
#include "tests/unit/auth/RoleFixture.h"

#include <QTest>

using namespace bloomzy;

namespace {

/// A host, who may invite and whose own rights are few, and somebody whom they invited.
class Hosting : public RoleFixture
{
public:
    Hosting(TestDatabases& databases, storage::Engine engine)
        : RoleFixture(databases, engine)
    {
        begin();
        hosts = made(roleWith("Hosts", {granted("users.manage"), granted("users.read"), granted("taxa.read")}));
        hostToken = join(tokens.accessToken, "hugo@example.org", hosts).accessToken;
        hostId = idOf(hostToken);
    }
    [[nodiscard]] Answer accept(const std::string& code) const
    {
        return post("/api/v1/auth/accept-invitation",
                    core::json::toJson(api::InvitationAcceptance{code, "quiet lantern over marsh"}));
    }

    std::string hosts;
    std::string hostId;
    std::string hostToken;
};

} // namespace

/// An invitation is good as long as whoever gave it might give it anew.
class InvitationBackingTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }
    void refusesOneOfASuspendedPerson();
    void refusesOneOfWhoIsNotThereAnyMore();
    void refusesOneOfWhoMayNotInviteAnyMore();
    void refusesWhereTheRolesBecameMore();
    void refusesWhereTheInvitedGotMoreFromSomebodyElse();
    void isAnsweredAsAnUnknownCode();
    void isGoodWhenSomebodyElseGivesItAnew();
    void isGoodWhereNothingChanged();

private:
    void refuses();

    std::unique_ptr<Hosting> m_scene;
    api::InvitedUser m_invited;
};

void InvitationBackingTest::init()
{
    m_scene = std::make_unique<Hosting>(m_databases, engine());
    const Answer answer = m_scene->invite(m_scene->hostToken, "ivy@example.org", {"viewer"});
    QCOMPARE(answer.status, 201);
    m_invited = answer.as<api::InvitedUser>();
}

void InvitationBackingTest::refuses()
{
    const std::string before = m_scene->rows();
    const Answer answer = m_scene->accept(m_invited.invitationCode);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.faults(), std::string("invitation.notValid"));
    QCOMPARE(m_scene->rows(), before);
}

void InvitationBackingTest::refusesOneOfASuspendedPerson()
{
    m_scene->setStatus(m_scene->hostId, api::UserStatus::suspended);
    refuses();
    m_scene->setStatus(m_scene->hostId, api::UserStatus::active);
    QCOMPARE(m_scene->accept(m_invited.invitationCode).status, 200);
}

void InvitationBackingTest::refusesOneOfWhoIsNotThereAnyMore()
{
    const std::string target = "/api/v1/users/" + m_scene->hostId;
    const auto etag = m_scene->get(target, m_scene->tokens.accessToken).etag;
    QCOMPARE(m_scene->send("DELETE", target, {}, m_scene->tokens.accessToken, etag).status, 204);
    refuses();
}

void InvitationBackingTest::refusesOneOfWhoMayNotInviteAnyMore()
{
    QCOMPARE(m_scene->assign(m_scene->hostId, {having("viewer")}).status, 200);
    refuses();
}

void InvitationBackingTest::refusesWhereTheRolesBecameMore()
{
    const std::string helpers = m_scene->made(roleWith("Helpers", {granted("taxa.read")}));
    m_invited = m_scene->invite(m_scene->hostToken, "ivy@example.org", {helpers}).as<api::InvitedUser>();
    const auto more = roleWith("Helpers", {granted("taxa.read"), granted("settings.manage")});
    QCOMPARE(m_scene->update(helpers, more).status, 200);
    refuses();
}

void InvitationBackingTest::refusesWhereTheInvitedGotMoreFromSomebodyElse()
{
    QCOMPARE(m_scene->assign(m_invited.user.id, {having("administrator")}).status, 200);
    refuses();
}

void InvitationBackingTest::isAnsweredAsAnUnknownCode()
{
    m_scene->setStatus(m_scene->hostId, api::UserStatus::suspended);
    const auto before = m_scene->parts->hasher.computed();
    const Answer unknown = m_scene->accept("unknown");
    const auto hashes = m_scene->parts->hasher.computed() - before;
    const Answer refused = m_scene->accept(m_invited.invitationCode);
    QCOMPARE(refused.status, unknown.status);
    QCOMPARE(refused.body, unknown.body);
    QCOMPARE(m_scene->parts->hasher.computed() - before, 2 * hashes);
    QVERIFY(refused.body.find("Ask for a new one") != std::string::npos);
    for (const char* hint : {"hugo", "Hugo", "suspend", "grant"})
        QVERIFY(refused.body.find(hint) == std::string::npos);
}

void InvitationBackingTest::isGoodWhenSomebodyElseGivesItAnew()
{
    m_scene->setStatus(m_scene->hostId, api::UserStatus::suspended);
    const Answer again = m_scene->invite(m_scene->tokens.accessToken, "ivy@example.org", {"administrator"});
    QCOMPARE(again.status, 201);
    refuses();
    QCOMPARE(m_scene->accept(again.as<api::InvitedUser>().invitationCode).status, 200);
}

void InvitationBackingTest::isGoodWhereNothingChanged()
{
    QCOMPARE(m_scene->accept(m_invited.invitationCode).status, 200);
}

BLOOMZY_TEST(InvitationBackingTest)
#include "InvitationBackingTest.moc"
