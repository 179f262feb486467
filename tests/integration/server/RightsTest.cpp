#include "tests/integration/server/DeclaredOperations.h"
#include "tests/integration/server/Text.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QMap>
#include <QTest>

/// Every route × every role × anonymous and a wrong token gives what the declarations imply.
class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anonymousIsRefused();
    void aForgedTokenIsRefused();
    void rolesGetWhatTheyHoldAndNoMore_data();
    void rolesGetWhatTheyHoldAndNoMore();
    void keysGetWhatTheirOwnersHoldButForWhatAsksForAPerson_data();
    void keysGetWhatTheirOwnersHoldButForWhatAsksForAPerson();
    void refusedCallsChangedNothing();

private:
    [[nodiscard]] QString keyOf(const QString& role);

    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_admin;
    QList<DeclaredOperation> m_operations;
    QMap<QString, Guest> m_people; ///< by their role
    QByteArray m_usersBefore;
};

void RightsTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_admin = std::make_unique<ApiClient>(m_server.url());
    QCOMPARE(m_admin->setUp(m_server.setupToken()).status, 201);
    m_operations = declaredOperations(m_admin->get(QStringLiteral("/openapi.json")).json());
    QVERIFY(m_operations.size() >= 20);
    for (const QString& role : {text("auditor"), text("curator"), text("support"), text("viewer")}) {
        const Guest guest = inviteGuest(*m_admin, m_server.url(), role, {role});
        QVERIFY(!guest.token.isEmpty());
        m_people.insert(role, guest);
    }
    QCOMPARE(m_people.value(text("support")).permissions, QStringList{text("audit.read")});
    QCOMPARE(m_people.value(text("viewer")).permissions, QStringList{text("taxa.read")});
    m_usersBefore = m_admin->get(QStringLiteral("/api/v1/users")).body;
}

void RightsTest::anonymousIsRefused()
{
    ApiClient nobody(m_server.url());
    int guarded = 0;
    for (const DeclaredOperation& operation : m_operations) {
        if (operation.isOpen())
            continue;
        ++guarded;
        const Answer answer = nobody.send(operation.verb, operation.pathToNothing());
        QVERIFY2(answer.status == 401, operation.name());
        QCOMPARE(answer.problem(), text("unauthenticated"));
        QVERIFY(!answer.header("WWW-Authenticate").isEmpty());
    }
    QVERIFY(guarded >= 12);
}

void RightsTest::aForgedTokenIsRefused()
{
    ApiClient forger(m_server.url());
    QStringList parts = m_admin->token().split(u'.');
    parts[2] =
        parts[2].left(10) + (parts[2].mid(10, 4) == text("AAAA") ? text("BBBB") : text("AAAA")) + parts[2].mid(14);
    forger.setToken(parts.join(u'.'));
    for (const DeclaredOperation& operation : m_operations) {
        if (!operation.isOpen())
            QCOMPARE(forger.send(operation.verb, operation.pathToNothing()).status, 401);
    }
}

void RightsTest::rolesGetWhatTheyHoldAndNoMore_data()
{
    QTest::addColumn<QString>("role");
    for (const char* role : {"auditor", "curator", "support", "viewer"})
        QTest::newRow(role) << text(role);
}

void RightsTest::rolesGetWhatTheyHoldAndNoMore()
{
    QFETCH(QString, role);
    ApiClient person(m_server.url());
    person.setToken(m_people.value(role).token);
    int refused = 0;
    for (const DeclaredOperation& operation : m_operations) {
        if (operation.isOpen() || operation.path.endsWith(text("/logout")) || operation.path.endsWith(text("/starter")))
            continue;
        const Answer answer = person.send(operation.verb, operation.pathToNothing());
        const QByteArray where = role.toLatin1() + ' ' + operation.name();
        if (operation.permission.isEmpty() || m_people.value(role).permissions.contains(operation.permission)) {
            QVERIFY2(answer.status != 401 && answer.status != 403 && answer.status < 500, where);
        } else {
            ++refused;
            QVERIFY2(answer.status == 403, where);
            QCOMPARE(answer.problem(), text("forbidden"));
        }
    }
    QVERIFY(refused > 0);
}

/// The secret of a new one that names all that the role holds.
QString RightsTest::keyOf(const QString& role)
{
    ApiClient person(m_server.url());
    person.setToken(m_people.value(role).token);
    return person
        .post(QStringLiteral("/api/v1/auth/api-keys"),
              {{text("name"), text("All")},
               {text("permissions"), QJsonArray::fromStringList(m_people.value(role).permissions)},
               {text("families"), QJsonArray()}})
        .json()
        .value(text("secret"))
        .toString();
}

void RightsTest::keysGetWhatTheirOwnersHoldButForWhatAsksForAPerson_data()
{
    rolesGetWhatTheyHoldAndNoMore_data();
}

void RightsTest::keysGetWhatTheirOwnersHoldButForWhatAsksForAPerson()
{
    QFETCH(QString, role);
    ApiClient key(m_server.url());
    key.setToken(keyOf(role));
    QVERIFY(!key.token().isEmpty());
    for (const DeclaredOperation& operation : m_operations) {
        if (operation.isOpen() || operation.path.endsWith(text("/starter")))
            continue;
        const Answer answer = key.send(operation.verb, operation.pathToNothing());
        const QByteArray where = role.toLatin1() + ' ' + operation.name();
        const bool held =
            operation.permission.isEmpty() || m_people.value(role).permissions.contains(operation.permission);
        if (held && !operation.inPerson)
            QVERIFY2(answer.status != 401 && answer.status != 403 && answer.status < 500, where);
        else
            QVERIFY2(answer.status == 403 && answer.problem() == text("forbidden"), where);
    }
}

void RightsTest::refusedCallsChangedNothing()
{
    QCOMPARE(m_admin->get(QStringLiteral("/api/v1/users")).body, m_usersBefore);
    QCOMPARE(m_admin->get(QStringLiteral("/api/v1/taxa")).json().value(text("items")).toArray().size(), 0);
    QCOMPARE(m_admin->get(QStringLiteral("/api/v1/backups/recovery-keys")).json().value(text("items")).toArray().size(),
             0);
}

BLOOMZY_TEST(RightsTest)
#include "RightsTest.moc"
