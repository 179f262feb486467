#include "ui/client/KeychainSecretStore.h"
#include "ui/client/SecretStore.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDir>
#include <QProcess>
#include <QtTest/QTest>

using namespace bloomzy::client;

/// The system keychain. with-keyring.sh runs this in a session of its own, with a keyring or (BLOOMZY_KEYRING=none)
/// without.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutKeyringNothingReachesTheDisk();
    void readsWhatItWrote();
    void anAbsentEntryIsNoError();
    void secretsOutliveTheProgram();
    void answersToOtherThreads();
    void aPromptThatNobodyAnsweredIsNoAbsence();

private:
    [[nodiscard]] static bool hasKeyring() { return qgetenv("BLOOMZY_KEYRING") != "none"; }
};

namespace {

template <class T>
T await(const QFuture<T>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("no result");
    return future.result();
}

using Secret = std::optional<QByteArray>;
const QString name = QStringLiteral("session/p/sha256:ab");

} // namespace

void KeychainTest::withoutKeyringNothingReachesTheDisk()
{
    const auto store = await(openSecretStore());
    QVERIFY(store);
    QCOMPARE(store->persistent(), hasKeyring());
    QCOMPARE(store->reason().isEmpty(), hasKeyring());
    QVERIFY(await(store->write(name, "refresh-needle-4711")).has_value());
    QCOMPARE(*await(store->read(name)), Secret("refresh-needle-4711"));
    if (hasKeyring())
        return;
    QProcess grep;
    grep.start(QStringLiteral("grep"), {QStringLiteral("-r"), QStringLiteral("needle-4711"), QDir::homePath()});
    QVERIFY(grep.waitForFinished());
    QCOMPARE(grep.readAllStandardOutput(), QByteArray());
    QVERIFY(await(KeychainSecretStore().read(name)).has_error());
}

void KeychainTest::readsWhatItWrote()
{
    if (!hasKeyring())
        QSKIP("needs a keyring");
    KeychainSecretStore store;
    QVERIFY(await(store.write(name, "first")).has_value());
    QVERIFY(await(store.write(name, R"({"refreshToken":"é"})")).has_value());
    QCOMPARE(*await(store.read(name)), Secret(R"({"refreshToken":"é"})"));
    QVERIFY(await(store.remove(name)).has_value());
    QVERIFY(!*await(store.read(name)));
}

void KeychainTest::anAbsentEntryIsNoError()
{
    if (!hasKeyring())
        QSKIP("needs a keyring");
    KeychainSecretStore store;
    QVERIFY(!*await(store.read(QStringLiteral("never written"))));
    QVERIFY(await(store.remove(QStringLiteral("never written"))).has_value());
}

void KeychainTest::secretsOutliveTheProgram()
{
    if (!hasKeyring())
        QSKIP("needs a keyring");
    QVERIFY(await(KeychainSecretStore().write(name, "kept")).has_value());
    QProcess lookup; // another program, by another implementation
    lookup.start(QStringLiteral("secret-tool"), {QStringLiteral("lookup"), QStringLiteral("user"), name,
                                                 QStringLiteral("server"), QStringLiteral("Bloomzy Console")});
    if (!lookup.waitForStarted())
        QSKIP("needs secret-tool");
    QVERIFY(lookup.waitForFinished());
    QCOMPARE(lookup.readAllStandardOutput().trimmed(), QByteArray("kept"));
}

void KeychainTest::answersToOtherThreads()
{
    if (!hasKeyring())
        QSKIP("needs a keyring");
    KeychainSecretStore store;
    QFuture<Result<void>> written;
    const std::unique_ptr<QThread> thread(QThread::create([&] { written = store.write(name, "from afar"); }));
    thread->start();
    QVERIFY(thread->wait());
    QVERIFY(await(written).has_value());
    QCOMPARE(*await(store.read(name)), Secret("from afar"));
}

void KeychainTest::aPromptThatNobodyAnsweredIsNoAbsence()
{
    if (!hasKeyring())
        QSKIP("needs a keyring");
    KeychainSecretStore store;
    QVERIFY(await(store.write(name, "behind a lock")).has_value());
    QDBusMessage lock = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
    lock << QVariant::fromValue(QList{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/aliases/default"))});
    QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);
    // Without a display the keyring's own prompt ends at once, and counts as dismissed.
    const auto read = await(store.readOnceUnlocked(name));
    QVERIFY(read.has_error());
    QVERIFY2(read.error().userText.startsWith(QStringLiteral("The system keyring was not unlocked")),
             qPrintable(read.error().userText));
    QVERIFY(await(openSecretStore())->persistent()); // which asks for no entry that is there
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "KeychainTest.moc"
