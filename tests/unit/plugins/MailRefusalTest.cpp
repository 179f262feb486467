#include "tests/support/LineProgram.h"
#include "tests/support/TestMain.h"
#include "tests/unit/plugins/OpenChannel.h"

#include <QTest>

using bloomzy::sdk::NotificationChannel;
using bloomzy::sdk::Verdict;

/// What mail is not sent with: settings, addresses and names that cannot be, or that would begin a header of their own.
class MailRefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesSettings_data();
    void refusesSettings();
    void refusesAddresses_data();
    void refusesAddresses();
    void refusesHeadersInNames_data();
    void refusesHeadersInNames();

private:
    [[nodiscard]] QJsonObject settings() const
    {
        return {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                {QStringLiteral("port"), QString::number(m_server.port())},
                {QStringLiteral("security"), QStringLiteral("none")},
                {QStringLiteral("sender"), QStringLiteral("bloomzy@example.org")}};
    }
    [[nodiscard]] static std::shared_ptr<NotificationChannel> open(const QJsonObject& from)
    {
        const auto opened = channelPlugin(QStringLiteral("mail"))->open(from);
        return opened.isDone() ? opened.value() : nullptr;
    }

    LineProgram m_server{QStringLiteral("smtp_server.py"), {QStringLiteral("plain")}};
};

void MailRefusalTest::initTestCase()
{
    QVERIFY(m_server.port() > 0);
    QVERIFY(channelPlugin(QStringLiteral("mail")));
    QCOMPARE(int(open(settings())->send(someNotification(QStringLiteral("ada@example.org"))).verdict),
             int(Verdict::delivered));
}

void MailRefusalTest::refusesSettings_data()
{
    QTest::addColumn<QJsonObject>("changes");
    const auto row = [](const char* key, const QJsonValue& value) {
        QTest::addRow("%s: %s", key, qPrintable(value.toVariant().toString()))
            << QJsonObject{{QLatin1String(key), value}};
    };
    row("host", QJsonValue());
    row("host", QStringLiteral("mail.example.org/evil"));
    row("host", QStringLiteral("two words"));
    row("host", QStringLiteral("mail.example.org")); // without encryption
    row("port", QStringLiteral("0"));
    row("port", QStringLiteral("65536"));
    row("port", QStringLiteral("25x"));
    row("port", 25);
    row("security", QStringLiteral("ssl"));
    row("sender", QStringLiteral("bloomzy"));
    row("senderName", QStringLiteral("Bloomzy\r\nBcc: eve@example.org"));
    row("user", QStringLiteral("alone"));
    row("fingerprint", QStringLiteral("sha256:12"));
    row("seconds", QStringLiteral("51"));
    row("sendr", QStringLiteral("typing error"));
}

void MailRefusalTest::refusesSettings()
{
    QFETCH(QJsonObject, changes);
    const auto opened = channelPlugin(QStringLiteral("mail"))->open(changed(settings(), changes));
    QVERIFY(!opened.isDone());
    QCOMPARE(int(opened.failure().problem), int(bloomzy::sdk::Problem::invalidSettings));
    QVERIFY(!opened.failure().detail.isEmpty());
}

void MailRefusalTest::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char* odd :
         {"", "ada", "@example.org", "ada@", "ada@b@c", "a da@example.org", "<ada@example.org>", ".ada@example.org",
          "a..da@example.org", "ada@example..org", "ada@-example.org", "ada,bob@example.org", "ada@[127.0.0.1]",
          "ada@example.org\r\nRCPT TO:<eve@example.org>", "\"ada\"@example.org", "ad\xc3\xa4@example.org"})
        QTest::addRow("%s", qPrintable(QString::fromUtf8(odd).simplified())) << QString::fromUtf8(odd);
}

void MailRefusalTest::refusesAddresses()
{
    QFETCH(QString, address);
    const auto before = m_server.told().size();
    const auto channel = open(settings());
    QVERIFY(!channel->checkAddress(address).isDone());
    QCOMPARE(verdictOf(channel->send(someNotification(address))), int(Verdict::never));
    QCOMPARE(m_server.told().size(), before);
    QVERIFY(channel->checkAddress(QStringLiteral("ada+alerts@mail.example.org")).isDone());
}

void MailRefusalTest::refusesHeadersInNames_data()
{
    QTest::addColumn<QString>("odd");
    QTest::newRow("header") << QStringLiteral("Disk\r\nBcc: eve@example.org");
    QTest::newRow("body") << QStringLiteral("Disk\n\nClick here");
    QTest::newRow("return") << QStringLiteral("Disk\rBcc: eve@example.org");
    QTest::newRow("NUL") << QString(QStringLiteral("Disk") + QChar(0));
    QTest::newRow("line separator") << QString(QStringLiteral("Disk") + QChar(0x2028) + QStringLiteral("Bcc: eve"));
}

void MailRefusalTest::refusesHeadersInNames()
{
    QFETCH(QString, odd);
    const auto before = m_server.told().size();
    const auto channel = open(settings());
    auto notification = someNotification(QStringLiteral("ada@example.org"));
    notification.subject = odd;
    QCOMPARE(verdictOf(channel->send(notification)), int(Verdict::never));
    notification.subject = QStringLiteral("Disk");
    notification.id = odd;
    QCOMPARE(verdictOf(channel->send(notification)), int(Verdict::never));
    QVERIFY(!open(changed(settings(), {{QStringLiteral("senderName"), odd}})));
    QCOMPARE(m_server.told().size(), before);
}

BLOOMZY_TEST(MailRefusalTest)
#include "MailRefusalTest.moc"
