#include "backend/http/ClientAddress.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;

class ClientAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void takes_data();
    void takes();
    void refusesWhatIsNoFingerprint();
    void writesTheSameHashInBase64();
};

void ClientAddressTest::refuses_data()
{
    QTest::addColumn<QString>("url");
    for (const char* url :
         {"", "127.0.0.1:7443x", "nonsense:", "ftp://127.0.0.1", "http://plants.example.org", "http://127.example.org",
          "http://128.0.0.1", "https://user@plants.example.org", "https://plants.example.org/path",
          "https://plants.example.org?query", "https://plants.example.org#part", "https://plants.example.org:99999",
          "http://127.0.0.1@plants.example.org", "http://[::2]", "https://plants example.org"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void ClientAddressTest::refuses()
{
    QFETCH(QString, url);
    const auto origin = http::serverOrigin(url.toStdString());
    QVERIFY2(origin.has_error(), origin.has_error() ? "" : origin->c_str());
    QCOMPARE(origin.error().code, api::ErrorCode::invalid);
}

void ClientAddressTest::takes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("origin");
    const auto row = [](const char* url, const char* origin) {
        QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(origin);
    };
    row("https://plants.example.org:7443", "https://plants.example.org:7443");
    row("https://plants.example.org/", "https://plants.example.org");
    row("https://[2001:db8::1]:7443", "https://[2001:db8::1]:7443");
    row("http://127.0.0.1:7443", "http://127.0.0.1:7443");
    row("http://127.3.2.1", "http://127.3.2.1");
    row("http://[::1]:7443/", "http://[::1]:7443");
    row("http://localhost:7443", "http://localhost:7443");
}

void ClientAddressTest::takes()
{
    QFETCH(QString, url);
    QFETCH(QString, origin);
    const auto read = http::serverOrigin(url.toStdString());
    QVERIFY(read.has_value());
    QCOMPARE(QString::fromStdString(*read), origin);
}

void ClientAddressTest::refusesWhatIsNoFingerprint()
{
    const std::string hex(64, 'a');
    for (const std::string& text :
         {std::string(), std::string("sha256:"), hex, "sha1:" + hex, "sha256:" + hex + "a", "sha256:" + hex.substr(1),
          "sha256:" + hex.substr(1) + "g", "sha256//" + hex.substr(20)})
        QVERIFY2(http::curlPin(text).has_error(), text.c_str());
}

void ClientAddressTest::writesTheSameHashInBase64()
{
    QByteArray bytes;
    for (int i = 0; i < 32; ++i)
        bytes.append(static_cast<char>(i * 37 + 5));
    const auto pin = http::curlPin("sha256:" + bytes.toHex().toUpper().toStdString());
    QVERIFY(pin.has_value());
    QCOMPARE(QByteArray::fromStdString(*pin), "sha256//" + bytes.toBase64());
}

BLOOMZY_TEST(ClientAddressTest)
#include "ClientAddressTest.moc"
