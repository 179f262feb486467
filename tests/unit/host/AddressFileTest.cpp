#include "backend/host/AddressFile.h"

#include "backend/core/Files.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace bloomzy;

namespace {

const std::string greeting = R"({"url":"https://127.0.0.1:7443","fingerprint":"sha256:ab","pid":42})";

} // namespace

/// A file that tells where a server listens, and that counts for nothing without one.
class AddressFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsToldWithoutAFile();
    void whatAKilledServerLeftIsNoServer();
    void aFileThatOthersMayReadIsNotBelieved();
    void whatIsNoAddressIsNone_data();
    void whatIsNoAddressIsNone();
    void aServersAddressIsToldToEveryone();
    void itGoesWithTheServer();
    void theNextServerReplacesIt();

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] std::filesystem::path file() const { return folder() / "run" / "address"; }
    void start(std::string_view line = greeting)
    {
        auto written = host::AddressFile::write(folder(), line);
        QVERIFY(written.has_value());
        m_address.emplace(std::move(*written));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<host::AddressFile> m_address;
};

void AddressFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(core::makePrivateFolder(folder() / "run").has_value());
}

void AddressFileTest::cleanup()
{
    m_address.reset();
    m_folder.reset();
}

void AddressFileTest::nothingIsToldWithoutAFile()
{
    QVERIFY(!host::runningServer(folder()));
    QVERIFY(!host::runningServer(folder() / "nowhere"));
    QVERIFY(!std::filesystem::exists(file()));
}

void AddressFileTest::whatAKilledServerLeftIsNoServer()
{
    QVERIFY(core::writeFileAtomically(file(), greeting + "\n").has_value());
    QVERIFY(!host::runningServer(folder()));
    QVERIFY(std::filesystem::exists(file()));
}

void AddressFileTest::aFileThatOthersMayReadIsNotBelieved()
{
    start();
    std::filesystem::permissions(file(), std::filesystem::perms(0644));
    QVERIFY(!host::runningServer(folder()));
}

void AddressFileTest::whatIsNoAddressIsNone_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("https://127.0.0.1:7443");
    QTest::newRow("no url") << QByteArray(R"({"fingerprint":"sha256:ab"})");
    QTest::newRow("an empty url") << QByteArray(R"({"url":"","fingerprint":""})");
    QTest::newRow("too long") << QByteArray(R"({"url":"https://127.0.0.1:7443","fingerprint":")") +
                                     QByteArray(5000, 'a') + "\"}";
}

void AddressFileTest::whatIsNoAddressIsNone()
{
    QFETCH(QByteArray, line);
    start(line.toStdString());
    QVERIFY(!host::runningServer(folder()));
}

void AddressFileTest::aServersAddressIsToldToEveryone()
{
    start();
    QCOMPARE(int(std::filesystem::status(file()).permissions()), 0600);
    for (int reader = 0; reader < 3; ++reader) {
        const auto server = host::runningServer(folder());
        QVERIFY(server);
        QCOMPARE(server->url, std::string("https://127.0.0.1:7443"));
        QCOMPARE(server->fingerprint, std::string("sha256:ab"));
    }
}

void AddressFileTest::itGoesWithTheServer()
{
    start();
    m_address.reset();
    QVERIFY(!std::filesystem::exists(file()));
    QVERIFY(!host::runningServer(folder()));
}

void AddressFileTest::theNextServerReplacesIt()
{
    QVERIFY(core::writeFileAtomically(file(), greeting + "\n").has_value());
    start(R"({"url":"http://127.0.0.1:1","fingerprint":""})");
    QVERIFY(host::runningServer(folder()));
    QCOMPARE(host::runningServer(folder())->url, std::string("http://127.0.0.1:1"));
}

BLOOMZY_TEST(AddressFileTest)
#include "AddressFileTest.moc"
