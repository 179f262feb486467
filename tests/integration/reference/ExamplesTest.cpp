#include "tests/integration/reference/ExampleSender.h"
#include "tests/integration/reference/LeftBehind.h"
#include "tests/integration/reference/RecordedActions.h"
#include "tests/integration/reference/SchemaCheck.h"
#include "tests/support/AuthenticatorApp.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace {

const QString adviceText = QStringLiteral("; give endpoint() its third argument, an http::ExampleOf with values of its "
                                          "own types (CONTRIBUTING.md, \"A route\")");

} // namespace

/// Every operation of the reference has an example, the example fits the schemas, and it works: it is sent to a real
/// server, whose answer has the documented status and fits the documented schema.
class ExamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCheckFindsWhatDoesNotFit_data();
    void theCheckFindsWhatDoesNotFit();
    void everyOperationHasOne();
    void everyGroupIsDescribed();
    void fieldsSayWhatTheyMean();
    void theyFitTheirSchemas();
    void theyNameIdsThatAnswersGive();
    void theyWork();
    void whatTheyDidIsRecorded();

private:
    [[nodiscard]] const Operation* next() const;
    [[nodiscard]] QStringList outcome(const Operation& operation);
    [[nodiscard]] QString tokenFor(const Operation& operation);
    [[nodiscard]] bool isLive(const QString& token) const;
    [[nodiscard]] const Operation& operationOf(const char* id) const;
    void makeOneTimeValues(const Operation& operation);

    ServerProcess m_server;
    const QTemporaryDir m_backups; ///< where the example of a destination lies
    QJsonObject m_document;
    std::unique_ptr<SchemaCheck> m_check;
    std::unique_ptr<ExampleSender> m_sender;
    QList<Operation> m_operations;
    QStringList m_sent;
    QString m_token;
    QJsonObject m_administrator; ///< the body of the setup
};

void ExamplesTest::initTestCase()
{
    QVERIFY(m_server.start() && leaveBehind(m_server));
    m_document = ApiClient(m_server.url()).get(QStringLiteral("/openapi.json")).json();
    m_operations = operationsOf(m_document);
    QVERIFY(m_operations.size() >= 30);
    std::ranges::stable_sort(m_operations, {}, &Operation::turn);
    m_check = std::make_unique<SchemaCheck>(m_document);
    m_sender = std::make_unique<ExampleSender>(m_server.url(), m_operations);
    m_sender->substitute(QStringLiteral("/srv/backups"), m_backups.path());
}

void ExamplesTest::theCheckFindsWhatDoesNotFit_data()
{
    QTest::addColumn<QJsonObject>("schema");
    QTest::addColumn<QJsonValue>("value");
    const QJsonObject text{{QStringLiteral("type"), QStringLiteral("string")}};
    const QJsonObject number{{QStringLiteral("type"), QStringLiteral("integer")},
                             {QStringLiteral("format"), QStringLiteral("int32")}};
    const QJsonObject object{{QStringLiteral("properties"), QJsonObject{{QStringLiteral("a"), text}}},
                             {QStringLiteral("required"), QJsonArray{QStringLiteral("a")}},
                             {QStringLiteral("additionalProperties"), false}};
    const QJsonObject list{{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), text}};
    QTest::newRow("another type") << text << QJsonValue(7);
    QTest::newRow("no example at all") << text << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("a fraction") << number << QJsonValue(1.5);
    QTest::newRow("too large") << number << QJsonValue(3e9);
    QTest::newRow("a member is missing") << object << QJsonValue(QJsonObject());
    QTest::newRow("a member of another type") << object << QJsonValue(QJsonObject{{QStringLiteral("a"), 1}});
    const QJsonObject two{{QStringLiteral("a"), QStringLiteral("x")}, {QStringLiteral("b"), 1}};
    QTest::newRow("a member too many") << object << QJsonValue(two);
    QTest::newRow("an item of another type") << list << QJsonValue(QJsonArray{QStringLiteral("x"), 2});
    QTest::newRow("none of the values") << QJsonObject{{QStringLiteral("enum"), QJsonArray{QStringLiteral("x")}}}
                                        << QJsonValue(QStringLiteral("y"));
    QTest::newRow("behind a reference") << QJsonObject{{QStringLiteral("$ref"),
                                                        QStringLiteral("#/components/schemas/Taxon")}}
                                        << QJsonValue(QJsonObject{{QStringLiteral("id"), 7}});
    QTest::newRow("an unknown keyword") << QJsonObject{{QStringLiteral("allOf"), QJsonArray()}} << QJsonValue(1);
}

void ExamplesTest::theCheckFindsWhatDoesNotFit()
{
    QFETCH(QJsonObject, schema);
    QFETCH(QJsonValue, value);
    QVERIFY(!m_check->faults(schema, value).isEmpty());
}

void ExamplesTest::everyOperationHasOne()
{
    QStringList missing;
    for (const Operation& operation : m_operations) {
        for (const QString& parameter : operation.parametersWithoutExample)
            missing += operation.name() + QStringLiteral(" shows no value of ") + parameter;
        if (!operation.requestType.isEmpty() && operation.request.isUndefined())
            missing += operation.name() + QStringLiteral(" shows no request");
        if (!operation.answerType.isEmpty() && operation.answer.isUndefined())
            missing += operation.name() + QStringLiteral(" shows no answer");
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n') + adviceText));
}

void ExamplesTest::everyGroupIsDescribed()
{
    QStringList missing;
    for (const QJsonValue tag : m_document.value(QLatin1String("tags")).toArray())
        if (tag[QLatin1String("description")].toString().isEmpty())
            missing += tag[QLatin1String("name")].toString();
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("no sentence in backend/host/ApiDescription.cpp for ") +
                                           missing.join(QStringLiteral(", "))));
}

/// From the comments behind the members of the wire types; one of a base too.
void ExamplesTest::fieldsSayWhatTheyMean()
{
    const QJsonValue schemas = m_document[QLatin1String("components")][QLatin1String("schemas")];
    const auto meaning = [&schemas](const char* type, const char* field) {
        return schemas[QLatin1String(type)][QLatin1String("properties")][QLatin1String(field)]
                      [QLatin1String("description")]
                          .toString();
    };
    QCOMPARE(meaning("SetupRequest", "password"), QStringLiteral("15 to 128 characters"));
    QCOMPARE(meaning("Taxon", "taxonRemarks"), meaning("TaxonInput", "taxonRemarks"));
    QVERIFY(meaning("Taxon", "taxonRemarks").contains(QLatin1String("10,000")));
    QVERIFY(meaning("Taxon", "createdAt").isEmpty());
}

void ExamplesTest::theyFitTheirSchemas()
{
    QStringList faults;
    for (const Operation& operation : m_operations)
        for (const auto& [schema, example] : operation.checks)
            for (const QString& fault : m_check->faults(schema, example))
                faults += operation.name() + fault;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void ExamplesTest::theyNameIdsThatAnswersGive()
{
    QStringList faults;
    for (const Operation& operation : m_operations)
        for (const QString& id : m_sender->unexplainedIn(operation))
            faults +=
                operation.name() + QStringLiteral(" names the id ") + id +
                QStringLiteral(", which no other example's answer has; take the one of the example that makes the thing"
                               " (backend/http/ExampleValues.h)");
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

const Operation* ExamplesTest::next() const
{
    for (const Operation& operation : m_operations) {
        const bool ready =
            std::ranges::all_of(operation.after, [this](const QString& id) { return m_sent.contains(id); });
        if (ready && !m_sent.contains(operation.id) && m_sender->missingFor(operation).isEmpty())
            return &operation;
    }
    return nullptr;
}

const Operation& ExamplesTest::operationOf(const char* id) const
{
    return *std::ranges::find(m_operations, QLatin1String(id), &Operation::id);
}

/// What no answer of an example has: the code that an app shows, and the challenge, which comes with a refusal.
void ExamplesTest::makeOneTimeValues(const Operation& operation)
{
    if (operation.id == QLatin1String("confirmSecondFactor")) {
        const QString secret = operationOf("beginSecondFactor").answer[QLatin1String("secret")].toString();
        const AuthenticatorApp app(m_sender->realOf(secret).toLatin1());
        m_sender->substitute(operation.request[QLatin1String("code")].toString(),
                             QString::fromLatin1(app.codeAt(QDateTime::currentSecsSinceEpoch())));
    }
    if (operation.id == QLatin1String("removeUserApiKey")) { // the example of one's own removed the other one
        const Operation& create = operationOf("createApiKey");
        const Answer made = m_sender->send(create, tokenFor(create));
        m_sender->substitute(operation.parameters[QLatin1String("path")][QLatin1String("keyId")].toString(),
                             made.json()[QLatin1String("key")][QLatin1String("id")].toString());
    }
    if (operation.id == QLatin1String("loginWithSecondFactor")) {
        const Answer refused =
            ApiClient(m_server.url())
                .signIn(operationOf("inviteUser").request[QLatin1String("email")].toString(),
                        operationOf("acceptInvitation").request[QLatin1String("password")].toString());
        m_sender->substitute(operation.request[QLatin1String("challenge")].toString(),
                             refused.json()[QLatin1String("secondFactor")][QLatin1String("challenge")].toString());
    }
}

/// The second factor of the examples is Bela's. Otherwise the administrator's, and a session of its own for what every
/// signed-in person may do to their session.
QString ExamplesTest::tokenFor(const Operation& operation)
{
    if (operation.caller == Operation::Caller::permitted && isLive(m_token))
        return m_token;
    if (operation.caller == Operation::Caller::anyone)
        return {};
    if (operation.path.contains(QLatin1String("second-factor")) || operation.id == QLatin1String("stepUp")) {
        const char* source = m_sent.contains(QStringLiteral("stepUp")) ? "stepUp" : "acceptInvitation";
        return m_sender->realOf(operationOf(source).answer[QLatin1String("accessToken")].toString());
    }
    ApiClient person(m_server.url());
    const Answer signedIn = person.signIn(m_administrator.value(QLatin1String("email")).toString(),
                                          m_administrator.value(QLatin1String("password")).toString());
    const QString token = signedIn.json().value(QLatin1String("accessToken")).toString();
    if (operation.caller == Operation::Caller::permitted)
        m_token = token;
    return token;
}

/// An example may have signed out all others.
bool ExamplesTest::isLive(const QString& token) const
{
    ApiClient person(m_server.url());
    person.setToken(token);
    return person.get(QStringLiteral("/api/v1/auth/me")).status == 200;
}

QStringList ExamplesTest::outcome(const Operation& operation)
{
    makeOneTimeValues(operation);
    const Answer answer = m_sender->send(operation, tokenFor(operation));
    if (answer.status != operation.status)
        return {QStringLiteral(": %1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body))};
    if (operation.id == QLatin1String("changePassword"))
        m_administrator[QLatin1String("password")] = operation.request[QLatin1String("password")];
    const QString type = QString::fromLatin1(answer.header("Content-Type"));
    if (type.section(u';', 0, 0) != operation.answerType.section(u';', 0, 0))
        return {QStringLiteral(": the answer is of type ") + type};
    if (operation.answerType.isEmpty() != answer.body.isEmpty() && !type.startsWith(QLatin1String("text/event-stream")))
        return {QStringLiteral(": the answer's body is not as documented")};
    if (!operation.answerType.endsWith(QLatin1String("json")))
        return {};
    return m_check->faults(operation.answerSchema, answer.json());
}

void ExamplesTest::theyWork()
{
    const auto setup = std::ranges::find(m_operations, QStringLiteral("completeSetup"), &Operation::id);
    QVERIFY(setup != m_operations.end());
    m_administrator = setup->request.toObject();
    m_sender->substitute(m_administrator.value(QLatin1String("token")).toString(), m_server.setupToken());
    const Answer first = m_sender->send(*setup, {});
    QCOMPARE(first.status, 201);
    QCOMPARE(m_check->faults(setup->answerSchema, first.json()), QStringList());
    m_token = first.json().value(QLatin1String("accessToken")).toString();
    // It would take back the others; integration.RestoreServerTest sends it.
    m_sent += QStringList{setup->id, QStringLiteral("restoreBackup")};
    if (qEnvironmentVariable("BLOOMZY_TEST_ENGINE") == QLatin1String("postgresql")) // not by the server itself
        m_sent += QStringList{QStringLiteral("rehearseBackup"), QStringLiteral("tryRestore")};
    QStringList faults;
    while (const Operation* operation = next()) {
        for (const QString& fault : outcome(*operation))
            faults += operation->name() + fault;
        m_sent += operation->id;
    }
    for (const Operation& operation : m_operations)
        if (!m_sent.contains(operation.id))
            faults += operation.name() + QStringLiteral(" was never ready to be sent: it waits for ") +
                      (m_sender->missingFor(operation) + operation.after).join(QStringLiteral(", "));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void ExamplesTest::whatTheyDidIsRecorded()
{
    ApiClient ada(m_server.url());
    const auto my = [this](const char* name) { return m_administrator.value(QLatin1String(name)).toString(); };
    QCOMPARE(ada.signIn(my("email"), my("password")).status, 200);
    // The example's operation has ended before it is cancelled, and its person has no factor that could be taken: what
    // changes nothing is no event.
    // A backup of this server is refused, for the trigger that leaves a notice (LeftBehind.h) is none of ours.
    const QStringList unchanged{QStringLiteral("backup.dryRun"), QStringLiteral("backup.rehearse"),
                                QStringLiteral("backup.restore"), QStringLiteral("operation.cancel"),
                                QStringLiteral("user.removeSecondFactor")};
    const auto missing = [&] { return actionsWithoutAnEvent(m_document, ada).join(u' '); };
    QTRY_COMPARE_WITH_TIMEOUT(missing(), unchanged.join(u' '), 20000);
}

BLOOMZY_TEST(ExamplesTest)
#include "ExamplesTest.moc"
