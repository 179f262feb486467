#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// run/address, by which programs find the server of a data folder.
class ServerAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsAddressGoesWithIt();
    void aKilledServersAddressIsReplaced();
};

void ServerAddressTest::itsAddressGoesWithIt()
{
    ServerProcess server;
    QVERIFY(server.start());
    QFile file(server.dataFolder() + QStringLiteral("/run/address"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(file.readLine().contains(server.url().toEncoded()));
    QVERIFY(server.stop());
    QVERIFY(!file.exists());
}

void ServerAddressTest::aKilledServersAddressIsReplaced()
{
    QTemporaryDir folder;
    ServerProcess first(folder.path() + QStringLiteral("/data"));
    QVERIFY(first.start());
    QFile file(first.dataFolder() + QStringLiteral("/run/address"));
    first.kill();
    QVERIFY(file.exists());
    ServerProcess second(first.dataFolder());
    QVERIFY(second.start());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(second.url().toEncoded()));
    QVERIFY(second.stop());
    QVERIFY(!file.exists());
}

BLOOMZY_TEST(ServerAddressTest)
#include "ServerAddressTest.moc"
