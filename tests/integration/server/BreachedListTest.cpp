#include "tests/integration/server/Text.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

namespace {

const QString breachedPassword = QStringLiteral("velvet hammer under four moons");

} // namespace

/// bloomzyd with a list of breached passwords.
class BreachedListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotStartWithoutTheListThatWasNamed();
    void refusesABreachedPasswordAndSaysWhenTheListIsGone();

private:
    [[nodiscard]] QString list() const { return m_folder.filePath(text("list")); }
    [[nodiscard]] QStringList arguments() const { return {text("--breached-passwords"), list()}; }
    void write(const QByteArray& content) const
    {
        QFile file(list());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
    }

    QTemporaryDir m_folder;
};

void BreachedListTest::doesNotStartWithoutTheListThatWasNamed()
{
    const auto reason = [](const ServerProcess& server) {
        return server.announcement().value(text("reason")).toString();
    };
    const auto message = [](const ServerProcess& server) {
        return server.announcement().value(text("message")).toString();
    };
    ServerProcess missing;
    QVERIFY(!missing.start(arguments()));
    QCOMPARE(reason(missing), text("badArguments"));
    QVERIFY(message(missing).contains(list()));
    write("password\n123456\n");
    ServerProcess wrong;
    QVERIFY(!wrong.start(arguments()));
    QCOMPARE(reason(wrong), text("badArguments"));
    QVERIFY(message(wrong).contains(text("Have I Been Pwned")));
    ServerProcess nameless;
    QVERIFY(!nameless.start({text("--breached-passwords"), QString()}));
    QCOMPARE(reason(nameless), text("badArguments"));
}

void BreachedListTest::refusesABreachedPasswordAndSaysWhenTheListIsGone()
{
    write(QCryptographicHash::hash(breachedPassword.toUtf8(), QCryptographicHash::Sha1).toHex().toUpper() + ":3\n");
    ServerProcess server;
    QVERIFY2(server.start(arguments()), server.log());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    const auto change = [&] {
        return client.post(text("/api/v1/auth/password"), {{text("currentPassword"), ApiClient::goodPassword()},
                                                           {text("password"), breachedPassword}});
    };
    QCOMPARE(change().codes(), QStringList{text("password.breached")});
    QVERIFY(QFile::remove(list()));
    QCOMPARE(change().status, 503);
    const Answer ready = client.get(text("/health/ready"));
    QCOMPARE(ready.status, 200);
    QVERIFY(ready.body.contains("The list of breached passwords cannot be read"));
    QVERIFY(!ready.body.contains(list().toUtf8()));
}

BLOOMZY_TEST(BreachedListTest)
#include "BreachedListTest.moc"
