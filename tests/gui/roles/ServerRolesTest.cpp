#include "ui/models/ServerRoles.h"

#include "tests/gui/catalog/StallingProxy.h"
#include "tests/gui/client/Await.h"
#include "tests/gui/roles/RolesConsole.h"
#include "tests/support/TestMain.h"

#include <QtTest/QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using models::ServerRoles;

/// The roles of a server as pages know them.
class ServerRolesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void thereAreNoneForWhoMayNotReadThem();
    void whatCannotBeReadIsSaid();
    void readsNoPermissionsForWhoHasNoUseForThem();
    void namesAreInTheLanguageOrTheOperators();
    void anOlderAnswerDoesNotComeLast();

private:
    [[nodiscard]] bool signIn(const QString& mail)
    {
        return await(m_client->session().signIn(mail, ::ApiClient::goodPassword())).has_value();
    }

    RolesServer m_server;
    QString m_reviewer;
    std::unique_ptr<StallingProxy> m_proxy;
    std::unique_ptr<client::ApiClient> m_client;
};

void ServerRolesTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_reviewer = m_server.create(u"Reviewer"_s, {}, {RolesServer::rule(u"taxa.write"_s)});
    QVERIFY(!m_server.invite(u"vera"_s, {u"viewer"_s}).isEmpty());
}

void ServerRolesTest::init()
{
    m_proxy = std::make_unique<StallingProxy>(m_server.process.url());
    m_client = std::make_unique<client::ApiClient>(
        client::ApiClient::Options{.address = {m_proxy->url(), {}},
                                   .profileId = u"test"_s,
                                   .secrets = std::make_shared<client::MemorySecretStore>(QString()),
                                   .lockFolder = m_server.folder.filePath(u"locks"_s)});
}

void ServerRolesTest::cleanup()
{
    m_client.reset();
    m_proxy.reset();
}

void ServerRolesTest::thereAreNoneForWhoMayNotReadThem()
{
    QVERIFY(signIn(u"vera@example.org"_s));
    int asked = 0;
    m_proxy->instead = [&](const QByteArray& request) {
        asked += request.startsWith("GET /api/v1/roles") ? 1 : 0;
        return QByteArray();
    };
    ServerRoles roles(*m_client);
    roles.loadIfPermitted();
    QVERIFY(await(client::RolesApi(*m_client).list()).has_error());
    QCOMPARE(asked, 1);
    QVERIFY(roles.roles().empty());
}

void ServerRolesTest::whatCannotBeReadIsSaid()
{
    QVERIFY(signIn(u"vera@example.org"_s));
    ServerRoles roles(*m_client);
    std::optional<client::ClientError> failure;
    connect(&roles, &ServerRoles::failed, this, [&](const client::ClientError& error) { failure = error; });
    roles.load();
    QTRY_VERIFY(failure);
    QVERIFY(failure->is(api::ErrorCode::forbidden));
    QCOMPARE(roles.name("curator"), u"Curator"_s);
}

void ServerRolesTest::readsNoPermissionsForWhoHasNoUseForThem()
{
    QVERIFY(signIn(u"ada@example.org"_s));
    int asked = 0;
    m_proxy->instead = [&](const QByteArray& request) {
        asked += request.startsWith("GET /api/v1/permissions") ? 1 : 0;
        return QByteArray();
    };
    ServerRoles roles(*m_client, ServerRoles::Reads::roles);
    roles.loadIfPermitted();
    QTRY_VERIFY(!roles.roles().empty());
    QCOMPARE(asked, 0);
    QVERIFY(await(client::RolesApi(*m_client).permissions()).has_value());
    QCOMPARE(asked, 1); // it would have been seen
}

void ServerRolesTest::namesAreInTheLanguageOrTheOperators()
{
    QVERIFY(signIn(u"ada@example.org"_s));
    ServerRoles roles(*m_client);
    const QSignalSpy permissions(&roles, &ServerRoles::permissionsRead);
    roles.load();
    QTRY_VERIFY(!roles.roles().empty() && !permissions.isEmpty());
    QCOMPARE(roles.names({"auditor", m_reviewer.toStdString(), "gone"}), u"Auditor, Reviewer, gone"_s);
    QVERIFY(roles.canGrant("administrator") && !roles.canGrant("viewer") && !roles.canGrant("gone"));
    QVERIFY(roles.isAboutTaxa(m_reviewer.toStdString()) && !roles.isAboutTaxa("auditor"));
}

void ServerRolesTest::anOlderAnswerDoesNotComeLast()
{
    QVERIFY(signIn(u"ada@example.org"_s));
    ServerRoles roles(*m_client);
    const QSignalSpy read(&roles, &ServerRoles::rolesRead);
    m_proxy->keeps = [](const QByteArray& request) { return request.startsWith("GET /api/v1/roles"); };
    roles.load();
    QTRY_VERIFY(m_proxy->kept > 0); // answered by what there was then
    m_proxy->keeps = {};
    const std::string late = m_server.create(u"Late"_s, {u"viewer"_s}, {}).toStdString();
    roles.load();
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(roles.find(late));
    m_proxy->release();
    QVERIFY(await(client::RolesApi(*m_client).list()).has_value());
    QCOMPARE(read.size(), 1);
    QVERIFY(roles.find(late));
}

BLOOMZY_GUI_TEST(ServerRolesTest)
#include "ServerRolesTest.moc"
