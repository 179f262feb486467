#include "tests/gui/client/Await.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"
#include "ui/client/AccessApi.h"
#include "ui/client/ApiClient.h"
#include "ui/client/MemorySecretStore.h"
#include "ui/client/RolesApi.h"
#include "ui/client/Session.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

using namespace bloomzy;
using namespace bloomzy::client;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// The calls of roles and of who may do what, at a real server: what it refuses, and what it answers.
class RoleCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsRefusedChangesNothing();
    void aRoleIsMadeChangedAndRemoved();
    void aChangeIsPreviewedAndExplained();
    void thePairsAreReplaced();

private:
    [[nodiscard]] api::RoleInput named(const std::string& name) const
    {
        return {name, "", {"viewer"}, {{"taxa.write", api::RuleEffect::grant, {"Araceae"}}}};
    }
    [[nodiscard]] std::size_t count() { return await(RolesApi(*m_client).list())->items.size(); }

    ServerProcess m_process;
    QTemporaryDir m_folder;
    std::unique_ptr<client::ApiClient> m_client;
};

void RoleCallsTest::initTestCase()
{
    QVERIFY(m_process.start());
    m_client = std::make_unique<client::ApiClient>(
        client::ApiClient::Options{.address = {m_process.url(), {}},
                                   .profileId = u"test"_s,
                                   .secrets = std::make_shared<MemorySecretStore>(QString()),
                                   .lockFolder = m_folder.filePath(u"locks"_s)});
    QVERIFY(await(m_client->session().setUp({m_process.setupToken().toStdString(), "ada@example.org", "Ada",
                                             ::ApiClient::goodPassword().toStdString()}))
                .has_value());
}

void RoleCallsTest::whatIsRefusedChangesNothing()
{
    const RolesApi roles(*m_client);
    const auto before = count();
    const auto invalid = await(roles.create({"", "", {}, {{"no.such", api::RuleEffect::grant, {}}}}));
    QVERIFY(invalid.has_error());
    QCOMPARE(invalid.error().problem.errors.size(), std::size_t(2));
    QVERIFY(await(roles.update(u"viewer"_s, 1, named("Mine"))).error().is(api::ErrorCode::conflict));
    QVERIFY(await(roles.remove(u"viewer"_s, 1)).error().is(api::ErrorCode::conflict));
    QVERIFY(await(roles.get(u"none"_s)).error().is(api::ErrorCode::notFound));
    const auto both = await(roles.create({"Both", "", {"administrator", "auditor"}, {}}));
    QVERIFY(both.has_error());
    QCOMPARE(count(), before);
}

void RoleCallsTest::aRoleIsMadeChangedAndRemoved()
{
    const RolesApi roles(*m_client);
    const auto made = await(roles.create(named("Reviewer")));
    QVERIFY(made.has_value());
    const QString id = QString::fromStdString(made->id);
    auto changed = named("Reviewer");
    changed.rules.push_back({"taxa.publish", api::RuleEffect::deny, {}});
    const auto saved = await(roles.update(id, made->revision, changed));
    QVERIFY(saved.has_value());
    QCOMPARE(saved->rules.size(), std::size_t(2));
    QVERIFY(await(roles.update(id, made->revision, named("Late"))).error().is(api::ErrorCode::preconditionFailed));
    QCOMPARE(await(roles.get(id))->name, std::string("Reviewer"));
    QCOMPARE(await(roles.revisions(id))->items.size(), std::size_t(2));
    QVERIFY(await(roles.remove(id, made->revision)).error().is(api::ErrorCode::preconditionFailed));
    QVERIFY(await(roles.remove(id, saved->revision)).has_value());
    QVERIFY(await(roles.get(id)).error().is(api::ErrorCode::notFound));
}

void RoleCallsTest::aChangeIsPreviewedAndExplained()
{
    const AccessApi access(*m_client);
    const auto permissions = await(RolesApi(*m_client).permissions());
    QVERIFY(std::ranges::find(permissions->items, "taxa.publish") != permissions->items.end());
    const auto nobody = await(access.preview({{}, named("Preview")}));
    QVERIFY(nobody.has_value());
    QVERIFY(nobody->items.empty());
    const auto people = await(access.people({{.limit = 50, .cursor = {}}, "roles.manage", {}}));
    QCOMPARE(people->items.size(), std::size_t(1));
    const auto why = await(access.explain({people->items.front().id, "roles.manage", {}}));
    QVERIFY(why->allowed);
    QCOMPARE(why->chains.front().path, std::vector<std::string>{"administrator"});
    QVERIFY(await(access.explain({"nobody", "roles.manage", {}})).error().is(api::ErrorCode::notFound));
}

void RoleCallsTest::thePairsAreReplaced()
{
    const RolesApi roles(*m_client);
    QCOMPARE(await(roles.conflicts())->items.size(), std::size_t(1));
    QVERIFY(await(roles.setConflicts({{{"viewer", "viewer"}}})).has_error());
    QCOMPARE(await(roles.conflicts())->items.size(), std::size_t(1));
    const auto two = await(roles.setConflicts({{{"administrator", "auditor"}, {"support", "curator"}}}));
    QVERIFY(two.has_value());
    QCOMPARE(await(roles.conflicts())->items.size(), std::size_t(2));
}

BLOOMZY_GUI_TEST(RoleCallsTest)
#include "RoleCallsTest.moc"
