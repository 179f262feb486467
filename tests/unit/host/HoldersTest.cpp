#include "backend/host/Holders.h"

#include "tests/support/TestMain.h"
#include "ui/client/HolderPath.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>
#include <vector>

using bloomzy::host::Holders;

class HoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("run")));
        qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
    }

    void saysWhyItCannotListen()
    {
        Holders holders;
        QString error;
        QVERIFY(!holders.listen(
            m_folder->filePath(QStringLiteral("missing/holder")), [] { return QByteArray("{}"); }, error));
        QVERIFY(!error.isEmpty());
        QCOMPARE(holders.count(), 0);
    }

    void letsOnlyTheOwnerIn()
    {
        Holders holders;
        QVERIFY(listen(holders));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(path()).permissions() & others));
    }

    void takesThePlaceOfASocketLeftBehind()
    {
        QFile left(path());
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        Holders holders;
        QVERIFY(listen(holders));
        QLocalSocket console;
        console.connectToServer(path());
        QTRY_COMPARE(holders.count(), 1);
    }

    void greetsEachConsoleWithOneLine()
    {
        Holders holders;
        QVERIFY(listen(holders));
        QLocalSocket console;
        console.connectToServer(path());
        QTRY_VERIFY(console.canReadLine());
        QCOMPARE(console.readAll(), QByteArray("{\"pid\":1}\n"));
    }

    void dropsWhatAConsoleSends()
    {
        Holders holders;
        QVERIFY(listen(holders));
        QLocalSocket console;
        console.connectToServer(path());
        QTRY_COMPARE(holders.count(), 1);
        console.write(QByteArray(1 << 20, 'x'));
        QTRY_COMPARE(console.bytesToWrite(), 0);
        QCOMPARE(holders.count(), 1);
    }

    void takesInWhoCameWhileNoDescriptorWasLeft()
    {
        Holders holders;
        QVERIFY(listen(holders));
        std::vector<bloomzy::core::FileDescriptor> all;
        do {
            all.emplace_back(dup(0));
        } while (all.back().isOpen());
        all.resize(all.size() - 2); // one for the console
        QLocalSocket console;
        console.connectToServer(path());
        QTRY_COMPARE(console.state(), QLocalSocket::ConnectedState);
        QCoreApplication::processEvents();
        QCOMPARE(holders.count(), 0);
        all.clear();
        QTRY_COMPARE(holders.count(), 1);
        QTRY_VERIFY(console.canReadLine());
    }

    void tellsOnlyWhenTheLastConsoleIsGone()
    {
        Holders holders;
        QVERIFY(listen(holders));
        QSignalSpy released(&holders, &Holders::released);
        QLocalSocket first;
        QLocalSocket second;
        first.connectToServer(path());
        second.connectToServer(path());
        QTRY_COMPARE(holders.count(), 2);
        first.abort();
        QTRY_COMPARE(holders.count(), 1);
        QCOMPARE(released.count(), 0);
        second.abort();
        QTRY_COMPARE(holders.count(), 0);
        QCOMPARE(released.count(), 1);
    }

    void goesWhileConsolesHoldIt()
    {
        QLocalSocket console;
        auto holders = std::make_unique<Holders>();
        QVERIFY(listen(*holders));
        console.connectToServer(path());
        QTRY_COMPARE(holders->count(), 1);
        QSignalSpy released(holders.get(), &Holders::released);
        holders.reset();
        QTRY_COMPARE(console.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(released.count(), 0);
    }

    void findsTheSocketWhereConsolesLook_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("inFolder");
        QTest::newRow("short") << 60 << true;
        QTest::newRow("as long as can be") << 104 << true;
        QTest::newRow("too long for the name it has at first") << 105 << false;
        QTest::newRow("as long as an address") << 107 << false;
        QTest::newRow("too long for an address") << 200 << false;
    }

    void findsTheSocketWhereConsolesLook()
    {
        QFETCH(int, bytes);
        QFETCH(bool, inFolder);
        const QString inside = QStringLiteral("/run/holder");
        const QString parent = m_folder->path() + u'/';
        const QString folder = parent + QString(bytes - parent.size() - inside.size(), u'd');
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/run")));
        const QString server = bloomzy::host::holderSocketPath(folder);
        QCOMPARE(server, bloomzy::client::holderSocketPath(folder + QStringLiteral("/.")));
        QCOMPARE(server == folder + inside, inFolder);
        const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(inFolder ||
                !(QFileInfo(server).dir().exists() && QFileInfo(QFileInfo(server).path()).permissions() & others));
        Holders holders;
        QString error;
        QVERIFY2(holders.listen(
                     server, [] { return QByteArray("{}"); }, error),
                 qPrintable(error));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("run/holder")); }
    bool listen(Holders& holders) const
    {
        QString error;
        return holders.listen(
            path(), [] { return QByteArray("{\"pid\":1}"); }, error);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BLOOMZY_TEST(HoldersTest)
#include "HoldersTest.moc"
