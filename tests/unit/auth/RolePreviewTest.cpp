#include "tests/support/TestMain.h"
#include "tests/unit/auth/RoleFixture.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

/// Who would gain or lose something if a role were saved so.
class RolePreviewTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsWhoWouldGain();
    void refusesPagesOfThePreviewThatAreNone();
    void showsAllWhoWouldGainPageByPageAndCountsThem();

private:
    [[nodiscard]] api::TokenPair join(const std::string& name, const std::string& role) const
    {
        return m_fixture->join(m_fixture->tokens.accessToken, name + "@example.org", role);
    }

    std::unique_ptr<RoleFixture> m_fixture;
};

void RolePreviewTest::init()
{
    m_fixture = std::make_unique<RoleFixture>(m_databases, engine());
    m_fixture->begin();
}

void RolePreviewTest::showsWhoWouldGain()
{
    const auto base = m_fixture->made(roleWith("Base", {granted("taxa.read")}));
    const auto heir = m_fixture->made(roleWith("Heir", {}, {base}));
    const auto person = join("kim", heir);
    (void)join("vera", "viewer");
    const auto preview = [&](const api::RoleInput& role) {
        return m_fixture
            ->send("POST", "/api/v1/access/preview", core::json::toJson(api::RolePreview{base, role}),
                   m_fixture->tokens.accessToken)
            .as<api::AccessEffects>();
    };
    const std::string before = m_fixture->rows();
    const auto effects = preview(roleWith("Base", {granted("audit.read")}));
    QCOMPARE(effects.gaining, 1);
    QCOMPARE(effects.losing, 1);
    QVERIFY(effects.exact && !effects.nextCursor);
    QCOMPARE(effects.items.size(), std::size_t(1));
    QCOMPARE(effects.items.front().id, m_fixture->idOf(person.accessToken));
    QCOMPARE(effects.items.front().gains.front().permission, std::string("audit.read"));
    QCOMPARE(effects.items.front().losses.front().permission, std::string("taxa.read"));
    QVERIFY(preview(roleWith("Base", {granted("taxa.read")})).items.empty());
    QCOMPARE(m_fixture->rows(), before);
}

void RolePreviewTest::refusesPagesOfThePreviewThatAreNone()
{
    const auto base = m_fixture->made(roleWith("Base", {granted("taxa.read")}));
    const auto faults = [&](std::optional<std::int32_t> limit, std::optional<std::string> cursor) {
        const api::RolePreview asked{base, roleWith("Base", {}), {}, limit, cursor};
        return m_fixture->post("/api/v1/access/preview", core::json::toJson(asked), m_fixture->tokens.accessToken)
            .faults();
    };
    QCOMPARE(faults(0, {}), std::string("page.limit"));
    QCOMPARE(faults(201, {}), std::string("page.limit"));
    QCOMPARE(faults({}, "yesterday"), std::string("page.cursor"));
}

void RolePreviewTest::showsAllWhoWouldGainPageByPageAndCountsThem()
{
    const auto base = m_fixture->made(roleWith("Base", {granted("taxa.read")}));
    std::vector<std::string> touched;
    for (const char* name : {"kim", "lea", "max"})
        touched.push_back(m_fixture->idOf(join(name, base).accessToken));
    // One whose role reaches a family only, and one whose role is over.
    touched.push_back(m_fixture->idOf(join("nia", "support").accessToken));
    auto narrow = having(base);
    narrow.families = {"Araceae"};
    QCOMPARE(m_fixture->assign(touched.back(), {narrow}).status, 200);
    const auto otto = m_fixture->idOf(join("otto", "support").accessToken);
    auto ending = having(base);
    ending.until = core::formatTime(m_fixture->clock.now() + 1min);
    QCOMPARE(m_fixture->assign(otto, {ending}).status, 200);
    m_fixture->clock.advance(2min);
    std::ranges::sort(touched);

    api::RolePreview asked{base, roleWith("Base", {granted("audit.read")}), {}, 1, {}};
    const auto preview = [&] {
        return m_fixture->post("/api/v1/access/preview", core::json::toJson(asked), m_fixture->tokens.accessToken)
            .as<api::AccessEffects>();
    };
    std::vector<std::string> found;
    for (int page = 0; page < 10; ++page) {
        const auto effects = preview();
        QCOMPARE(effects.gaining, 4);
        QCOMPARE(effects.losing, 4);
        QVERIFY(effects.exact && effects.items.size() <= 1);
        for (const auto& effect : effects.items)
            found.push_back(effect.id);
        asked.cursor = effects.nextCursor;
        if (!asked.cursor)
            break;
    }
    QCOMPARE(found, touched);
    asked = {base, asked.role, otto, {}, {}};
    QVERIFY(preview().items.empty());
    QCOMPARE(preview().gaining + preview().losing, 0);
    asked.user = touched.front();
    QCOMPARE(preview().items.size(), std::size_t{1});
    QCOMPARE(preview().gaining, 1);
}

BLOOMZY_TEST(RolePreviewTest)
#include "RolePreviewTest.moc"
