#include "tests/integration/server/DocumentedServer.h"
#include "tests/integration/server/Text.h"
#include "tests/support/ApiClient.h"
#include "tests/support/DataFolderContent.h"
#include "tests/support/Paths.h"
#include "tests/support/ServerProcess.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <memory>
#include <sysexits.h>

/// The master key from a real keyring, by the very commands of docs/secrets.md. with-keyring.sh runs this, in a home
/// and a session of its own.
class KeyringKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void refusesAKeyringThatKnowsNoKey();
    void refusesToGoOnWithoutTheKey();
    void refusesToGoOnWithAnotherKey();
    void refusesToGoOnWithALockedKeyring();
    void opensWhatWasSealedAfterARestart();
    void movesAwayFromTheFile();

private:
    void setUp(const QUrl& url, const QString& setupToken);
    void startAndSetUp();
    void expectRefusal(const char* whatToDo);
    /// The server starts, and verifies by its sealed keys what it signed before.
    void expectTheSessionToGoOn();

    std::unique_ptr<DocumentedServer> m_server;
    QString m_token;
};

namespace {

QString folder()
{
    return QDir::homePath() + text("/bloomzy-data");
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What it says on standard output; none when it fails.
std::optional<QByteArray> run(const QString& command)
{
    QProcess shell;
    shell.start(text("sh"), {text("-c"), command});
    const bool done = shell.waitForFinished() && shell.exitCode() == 0;
    return done ? std::optional(shell.readAllStandardOutput()) : std::nullopt;
}

QString storeLine()
{
    return documentedLine(text("| secret-tool store "));
}

bool storeAKey()
{
    return run(storeLine()).has_value();
}

QByteArray storedKey()
{
    return run(documentedLine(text("--master-key-fd 0")).section(text(" | "), 0, 0)).value_or(QByteArray()).trimmed();
}

bool setKey(const QByteArray& key)
{
    return run(text("echo %1 | secret-tool store --label Key service bloomzy folder ~/bloomzy-data")
                   .arg(QString::fromLatin1(key)))
        .has_value();
}

bool forgetKey()
{
    return run(text("secret-tool clear service bloomzy folder ~/bloomzy-data")).has_value();
}

bool lockKeyring()
{
    return run(text("dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets "
                    "org.freedesktop.Secret.Service.Lock "
                    "array:objpath:/org/freedesktop/secrets/collection/login"))
        .has_value();
}

/// By another daemon, which takes the place of the one that runs: that one would ask a person.
bool unlockKeyring()
{
    return run(text("echo | gnome-keyring-daemon --replace --unlock --components=secrets >/dev/null 2>&1")).has_value();
}

} // namespace

void KeyringKeyTest::initTestCase()
{
    if (qgetenv("BLOOMZY_KEYRING") != "keyring")
        QSKIP("with-keyring.sh runs this: it must not touch a person's keyring.");
    QVERIFY(!storeLine().isEmpty());
    QVERIFY(!documentedLine(text("--master-key-fd 0")).isEmpty());
    const QByteArray programs = QFileInfo(programPath(text("bloomzyd"))).path().toLocal8Bit();
    QVERIFY(qputenv("PATH", programs + ':' + qgetenv("PATH")));
}

void KeyringKeyTest::init()
{
    m_server = std::make_unique<DocumentedServer>();
    QVERIFY(QDir(folder()).removeRecursively());
    forgetKey();
    QCOMPARE(storedKey(), QByteArray());
}

void KeyringKeyTest::setUp(const QUrl& url, const QString& setupToken)
{
    ApiClient client(url);
    QCOMPARE(client.setUp(setupToken).status, 201);
    m_token = client.token();
}

void KeyringKeyTest::startAndSetUp()
{
    QVERIFY(storeAKey());
    QVERIFY2(m_server->start(), m_server->log());
    setUp(m_server->url(), QString::fromLatin1(bytesOf(folder() + text("/setup-token"))).trimmed());
    QVERIFY2(m_server->stop(), m_server->log());
}

void KeyringKeyTest::expectRefusal(const char* whatToDo)
{
    const auto before = dataFolderContent(folder());
    QVERIFY(!m_server->start());
    QCOMPARE(m_server->announcement().value(text("reason")).toString(), text("masterKey"));
    const QString message = m_server->announcement().value(text("message")).toString();
    QVERIFY2(message.contains(text("Nothing was changed.")), qPrintable(message));
    QVERIFY2(message.contains(text(whatToDo)), qPrintable(message));
    QCOMPARE(m_server->exitCode(), EX_CONFIG);
    QCOMPARE(dataFolderContent(folder()), before);
}

void KeyringKeyTest::expectTheSessionToGoOn()
{
    QVERIFY2(m_server->start(), m_server->log());
    ApiClient client(m_server->url());
    client.setToken(m_token);
    QCOMPARE(client.get(text("/api/v1/auth/me")).status, 200);
    const QJsonObject master = client.get(text("/api/v1/keys")).json()[text("masterKey")].toObject();
    QCOMPARE(master[text("place")].toString(), text("handedOver"));
    QVERIFY2(m_server->stop(), m_server->log());
}

void KeyringKeyTest::refusesAKeyringThatKnowsNoKey()
{
    expectRefusal("unlocked and knows it");
    QVERIFY(!QDir(folder()).exists());
}

void KeyringKeyTest::refusesToGoOnWithoutTheKey()
{
    startAndSetUp();
    const QByteArray key = storedKey();
    QVERIFY(forgetKey());
    expectRefusal("unlocked and knows it");
    QVERIFY(setKey(key));
    expectTheSessionToGoOn();
}

void KeyringKeyTest::refusesToGoOnWithAnotherKey()
{
    startAndSetUp();
    const QByteArray key = storedKey();
    QVERIFY(storeAKey());
    QVERIFY(storedKey() != key);
    expectRefusal("Put the key back where it was");
    QVERIFY(setKey(key));
    expectTheSessionToGoOn();
}

void KeyringKeyTest::refusesToGoOnWithALockedKeyring()
{
    startAndSetUp();
    QVERIFY(lockKeyring());
    expectRefusal("unlocked and knows it");
    QVERIFY(unlockKeyring());
    QTRY_VERIFY(!storedKey().isEmpty());
    expectTheSessionToGoOn();
}

void KeyringKeyTest::opensWhatWasSealedAfterARestart()
{
    startAndSetUp();
    const QByteArray key = storedKey();
    QCOMPARE(QByteArray::fromHex(key).size(), 32);
    QVERIFY(QDir(folder() + text("/keys")).isEmpty());
    QVERIFY(bytesOf(folder() + text("/store/auth.db")).contains("bz1."));
    QDirIterator files(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray content = bytesOf(files.next());
        QVERIFY2(!content.contains(key) && !content.contains(QByteArray::fromHex(key)), qPrintable(files.filePath()));
    }
    expectTheSessionToGoOn();
    QVERIFY(!m_server->log().contains(key));
}

void KeyringKeyTest::movesAwayFromTheFile()
{
    const QString file = folder() + text("/keys/master-key");
    {
        ServerProcess server(folder());
        QVERIFY2(server.start(), server.log());
        setUp(server.url(), server.setupToken());
        QVERIFY(server.stop());
    }
    QVERIFY(QFile::exists(file));
    QVERIFY(storeAKey());
    expectTheSessionToGoOn();
    QVERIFY(QFile::remove(file));
    expectTheSessionToGoOn();
    ServerProcess withoutTheKeyring(folder());
    QVERIFY(!withoutTheKeyring.start());
    QCOMPARE(withoutTheKeyring.announcement().value(text("reason")).toString(), text("masterKey"));
}

QTEST_GUILESS_MAIN(KeyringKeyTest)
#include "KeyringKeyTest.moc"
