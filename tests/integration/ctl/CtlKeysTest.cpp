#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sysexits.h>

using namespace bloomzy::test;

namespace {

QString masterId(const CtlRun& run)
{
    return run.json()[text("keys")].toObject()[text("masterKey")].toObject()[text("id")].toString();
}

QString signing(const CtlRun& run)
{
    for (const QJsonValue key : run.json()[text("keys")].toObject()[text("signingKeys")].toArray())
        if (key[text("state")].toString() == text("active"))
            return key[text("kid")].toString();
    return {};
}

} // namespace

/// keys list and keys rotate against a real server, and on its folder.
class CtlKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWithoutTheRight();
    void refusesTheFolderOfARunningServer();
    void refusesAFolderThatIsNone();
    void listsTheKeys();
    void rotatesTheSigningKey();
    void rotatesTheMasterKeyOfARunningServer();
    void rotatesTheMasterKeyOfAStoppedServer();

private:
    [[nodiscard]] CtlRun run(const QStringList& words, const char* email = "ada@example.org") const
    {
        return runCtl(
            words + QStringList{text("--url"), m_server.url().toString(), text("--email"), text(email), text("--json")},
            goodLine);
    }
    [[nodiscard]] QByteArray masterKey() const
    {
        QFile file(m_server.dataFolder() + text("/keys/master-key"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    ServerProcess m_server;
    ApiClient m_client{QUrl()};
};

void CtlKeysTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_client.setBase(m_server.url());
    QCOMPARE(m_client.setUp(m_server.setupToken()).status, 201);
    QVERIFY(!inviteGuest(m_client, m_server.url(), text("Vera"), {text("viewer")}).token.isEmpty());
}

void CtlKeysTest::refusesWithoutTheRight()
{
    const CtlRun before = run({text("keys"), text("list")});
    for (const QStringList& words : {QStringList{text("keys"), text("list")}, QStringList{text("keys"), text("rotate")},
                                     QStringList{text("keys"), text("rotate"), text("--master")}})
        QCOMPARE(run(words, "vera@example.org").code, EX_NOPERM);
    const CtlRun after = run({text("keys"), text("list")});
    QVERIFY(!signing(before).isEmpty());
    QCOMPARE(signing(after), signing(before));
    QCOMPARE(masterId(after), masterId(before));
}

void CtlKeysTest::refusesTheFolderOfARunningServer()
{
    const QByteArray before = masterKey();
    const CtlRun refused = runCtl(
        {text("keys"), text("rotate"), text("--master"), text("--data-dir"), m_server.dataFolder(), text("--json")});
    QCOMPARE(refused.code, EX_TEMPFAIL);
    QCOMPARE(refused.errorCode(), text("folderInUse"));
    QCOMPARE(masterKey(), before);
}

void CtlKeysTest::refusesAFolderThatIsNone()
{
    const QTemporaryDir parent;
    QVERIFY(QDir(parent.path()).mkpath(text("store/store"))); // a folder of something else
    const auto before = traceOf(parent.path());
    for (const QString& folder : {parent.path(), parent.filePath(text("absent")), parent.filePath(text("store")),
                                  parent.filePath(text("absent/data"))}) {
        const CtlRun refused =
            runCtl({text("keys"), text("rotate"), text("--master"), text("--data-dir"), folder, text("--json")});
        QVERIFY2(refused.code == EX_NOINPUT, refused.out + refused.err);
        QCOMPARE(refused.errorCode(), text("notFound"));
        QVERIFY2(refused.err.contains(folder.toUtf8()), refused.err);
    }
    QCOMPARE(traceOf(parent.path()), before);
}

void CtlKeysTest::listsTheKeys()
{
    const CtlRun listed = run({text("keys"), text("list")});
    QCOMPARE(listed.code, EX_OK);
    QVERIFY(!masterId(listed).isEmpty());
    QVERIFY(!listed.out.contains(masterKey().trimmed()));
    QCOMPARE(listed.json()[text("keys")].toObject()[text("masterKey")].toObject()[text("place")].toString(),
             text("file"));
}

void CtlKeysTest::rotatesTheSigningKey()
{
    const CtlRun before = run({text("keys"), text("list")});
    const CtlRun rotated = run({text("keys"), text("rotate")});
    QCOMPARE(rotated.code, EX_OK);
    QVERIFY(signing(rotated) != signing(before));
    QCOMPARE(masterId(rotated), masterId(before));
    QCOMPARE(m_client.get(text("/api/v1/auth/me")).status, 200);
}

void CtlKeysTest::rotatesTheMasterKeyOfARunningServer()
{
    const CtlRun before = run({text("keys"), text("list")});
    const QByteArray key = masterKey();
    const CtlRun rotated = run({text("keys"), text("rotate"), text("--master")});
    QCOMPARE(rotated.code, EX_OK);
    QVERIFY(masterId(rotated) != masterId(before));
    QCOMPARE(signing(rotated), signing(before));
    QVERIFY(masterKey() != key && masterKey().size() == 65);
}

void CtlKeysTest::rotatesTheMasterKeyOfAStoppedServer()
{
    QVERIFY(m_server.stop());
    const QByteArray key = masterKey();
    const CtlRun rotated = runCtl(
        {text("keys"), text("rotate"), text("--master"), text("--data-dir"), m_server.dataFolder(), text("--json")});
    QVERIFY2(rotated.code == EX_OK, rotated.out + rotated.err);
    QVERIFY(masterKey() != key);
    QVERIFY2(m_server.start(), m_server.log());
    m_client.setBase(m_server.url());
    QCOMPARE(m_client.get(text("/api/v1/auth/me")).status, 200);
    const CtlRun listed = run({text("keys"), text("list")});
    QCOMPARE(masterId(listed), rotated.json()[text("masterKey")].toObject()[text("id")].toString());
    const auto rotations = [&] {
        int count = 0;
        for (const QJsonValue event : m_client.get(text("/api/v1/audit/events")).json()[text("items")].toArray())
            count += event[text("action")].toString() == text("masterKey.rotate");
        return count;
    };
    QTRY_COMPARE(rotations(), 2);
}

BLOOMZY_TEST(CtlKeysTest)
#include "CtlKeysTest.moc"
