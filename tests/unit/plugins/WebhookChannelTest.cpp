#include "tests/support/LineProgram.h"
#include "tests/support/TestCertificate.h"
#include "tests/support/TestMain.h"
#include "tests/unit/plugins/OpenChannel.h"

#include <QTest>

using bloomzy::sdk::NotificationChannel;
using bloomzy::sdk::Sent;
using bloomzy::sdk::Verdict;

namespace {

const QString secret = QStringLiteral("a secret of the test");

} // namespace

/// Webhooks, with a receiver that checks signatures by itself.
class WebhookChannelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesSettings_data();
    void refusesSettings();
    void refusesAnAddress();
    void refusesAnIdThatIsNoHeader();
    void obeysWhatTheReceiverSays_data();
    void obeysWhatTheReceiverSays();
    void waitsAsLongAsTheReceiverAsks();
    void followsNoRedirect();
    void aReceiverThatHangsIsGivenUp();
    void aReceiverThatIsGoneIsForLater();
    void sendsNothingToAnotherKey();
    void anotherSecretIsNoSignature();
    void signsWhatItSends();

private:
    [[nodiscard]] QJsonObject settings(const QString& path) const
    {
        return {{QStringLiteral("url"), QStringLiteral("http://127.0.0.1:%1/%2").arg(m_receiver->port()).arg(path)},
                {QStringLiteral("secret"), secret}};
    }
    [[nodiscard]] static Sent sent(const QJsonObject& from)
    {
        const auto opened = channelPlugin(QStringLiteral("webhook"))->open(from);
        return opened.isDone() ? opened.value()->send(someNotification({}))
                               : Sent{Verdict::never, QStringLiteral("not open")};
    }

    std::unique_ptr<LineProgram> m_receiver;
};

void WebhookChannelTest::initTestCase()
{
    m_receiver = std::make_unique<LineProgram>(QStringLiteral("webhook_receiver.py"), QStringList(secret));
    QVERIFY(m_receiver->port() > 0);
    QVERIFY(channelPlugin(QStringLiteral("webhook")));
}

void WebhookChannelTest::refusesSettings_data()
{
    QTest::addColumn<QJsonObject>("changes");
    const auto row = [](const char* key, const QJsonValue& value) {
        QTest::addRow("%s: %s", key, qPrintable(value.toVariant().toString()))
            << QJsonObject{{QLatin1String(key), value}};
    };
    row("url", QJsonValue());
    row("url", QStringLiteral("http://example.org/hook"));
    row("url", QStringLiteral("file:///etc/passwd"));
    row("url", QStringLiteral("https://ada:word@example.org/"));
    row("url", QStringLiteral("https:///hook"));
    row("url", QStringLiteral("https://example.org/\r\nX: y"));
    row("url", QStringLiteral("http://127.0.0.1.example.org/"));
    row("secret", QStringLiteral("too short"));
    row("secret", QString(257, u'x'));
    row("secret", QJsonValue());
    row("fingerprint", QStringLiteral("md5:12"));
    row("seconds", QStringLiteral("0"));
    row("headers", QStringLiteral("X: y"));
}

void WebhookChannelTest::refusesSettings()
{
    QFETCH(QJsonObject, changes);
    const auto opened =
        channelPlugin(QStringLiteral("webhook"))->open(changed(settings(QStringLiteral("200")), changes));
    QVERIFY(!opened.isDone());
    QCOMPARE(int(opened.failure().problem), int(bloomzy::sdk::Problem::invalidSettings));
    QVERIFY(!opened.failure().detail.isEmpty());
    QVERIFY(!opened.failure().detail.contains(secret));
}

void WebhookChannelTest::refusesAnAddress()
{
    const auto channel = channelPlugin(QStringLiteral("webhook"))->open(settings(QStringLiteral("200"))).value();
    QVERIFY(!channel->checkAddress(QStringLiteral("https://example.org")).isDone());
    QVERIFY(channel->checkAddress({}).isDone());
}

void WebhookChannelTest::refusesAnIdThatIsNoHeader()
{
    const auto before = m_receiver->told().size();
    const auto channel = channelPlugin(QStringLiteral("webhook"))->open(settings(QStringLiteral("200"))).value();
    auto notification = someNotification({});
    notification.id = QStringLiteral("1\r\nX: y");
    QCOMPARE(verdictOf(channel->send(notification)), int(Verdict::never));
    QCOMPARE(m_receiver->told().size(), before);
}

void WebhookChannelTest::obeysWhatTheReceiverSays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("verdict");
    for (const char* path : {"200", "202", "204", "talk"})
        QTest::newRow(path) << QString::fromLatin1(path) << int(Verdict::delivered);
    for (const char* path : {"408", "425", "429", "500", "503", "cut"})
        QTest::newRow(path) << QString::fromLatin1(path) << int(Verdict::later);
    for (const char* path : {"302", "400", "401", "404", "410", "413"})
        QTest::newRow(path) << QString::fromLatin1(path) << int(Verdict::never);
}

void WebhookChannelTest::obeysWhatTheReceiverSays()
{
    QFETCH(QString, path);
    const auto answer = sent(settings(path));
    QTEST(verdictOf(answer), "verdict");
    if (answer.verdict != Verdict::delivered && path.size() == 3 && path.front().isDigit())
        QVERIFY2(answer.detail.contains(path), qPrintable(answer.detail));
}

void WebhookChannelTest::waitsAsLongAsTheReceiverAsks()
{
    QCOMPARE(sent(settings(QStringLiteral("429"))).retryAfter, qint64(7));
    QCOMPARE(sent(settings(QStringLiteral("503"))).retryAfter, qint64(-1));
}

void WebhookChannelTest::followsNoRedirect()
{
    const auto before = m_receiver->told().size();
    QCOMPARE(verdictOf(sent(settings(QStringLiteral("302")))), int(Verdict::never));
    QTRY_COMPARE(m_receiver->told().size(), before + 1);
    QCOMPARE(m_receiver->told().constLast().value(QStringLiteral("path")).toString(), QStringLiteral("/302"));
}

void WebhookChannelTest::aReceiverThatHangsIsGivenUp()
{
    const auto answer =
        sent(changed(settings(QStringLiteral("hang")), {{QStringLiteral("seconds"), QStringLiteral("1")}}));
    QCOMPARE(verdictOf(answer), int(Verdict::later));
    QVERIFY2(answer.detail.contains(QStringLiteral("in time")), qPrintable(answer.detail + answer.cause));
}

void WebhookChannelTest::aReceiverThatIsGoneIsForLater()
{
    LineProgram receiver(QStringLiteral("webhook_receiver.py"), {secret});
    const QString url = QStringLiteral("http://127.0.0.1:%1/200").arg(receiver.port());
    receiver.kill();
    const auto answer = sent(changed(settings({}), {{QStringLiteral("url"), url}}));
    QCOMPARE(verdictOf(answer), int(Verdict::later));
    QVERIFY2(answer.detail.contains(QStringLiteral("reached")), qPrintable(answer.detail + answer.cause));
}

void WebhookChannelTest::sendsNothingToAnotherKey()
{
    const TestCertificate certificate;
    const TestCertificate other;
    LineProgram receiver(QStringLiteral("webhook_receiver.py"), {secret, certificate.certificate(), certificate.key()});
    const QString url = QStringLiteral("https://127.0.0.1:%1/200").arg(receiver.port());
    const auto to = [&](const QString& fingerprint) {
        return sent(
            changed(settings({}), {{QStringLiteral("url"), url}, {QStringLiteral("fingerprint"), fingerprint}}));
    };
    for (const QString& odd : {other.fingerprint(), QString()}) {
        const auto answer = to(odd);
        QCOMPARE(verdictOf(answer), int(Verdict::later));
        QVERIFY2(answer.detail.contains(QStringLiteral("not trusted")), qPrintable(answer.detail + answer.cause));
    }
    QVERIFY(receiver.told().isEmpty());
    QCOMPARE(verdictOf(to(certificate.fingerprint())), int(Verdict::delivered));
    QTRY_COMPARE(receiver.told().size(), 1);
}

void WebhookChannelTest::anotherSecretIsNoSignature()
{
    const auto before = m_receiver->told().size();
    QCOMPARE(verdictOf(sent(changed(settings(QStringLiteral("200")),
                                    {{QStringLiteral("secret"), QStringLiteral("not the one of the test")}}))),
             int(Verdict::delivered));
    QTRY_COMPARE(m_receiver->told().size(), before + 1);
    QVERIFY(!m_receiver->told().constLast().value(QStringLiteral("valid")).toBool());
}

void WebhookChannelTest::signsWhatItSends()
{
    const auto before = m_receiver->told().size();
    QCOMPARE(verdictOf(sent(settings(QStringLiteral("200")))), int(Verdict::delivered));
    QTRY_COMPARE(m_receiver->told().size(), before + 1);
    const QJsonObject request = m_receiver->told().constLast();
    const auto told = someNotification({});
    QVERIFY(request.value(QStringLiteral("valid")).toBool());
    QCOMPARE(request.value(QStringLiteral("key")).toString(), told.id);
    QCOMPARE(request.value(QStringLiteral("type")).toString(), QStringLiteral("application/json"));
    QCOMPARE(request.value(QStringLiteral("body")).toObject(),
             (QJsonObject{{QStringLiteral("id"), told.id},
                          {QStringLiteral("kind"), told.kind},
                          {QStringLiteral("subject"), told.subject},
                          {QStringLiteral("text"), told.text},
                          {QStringLiteral("createdAt"), told.createdAt},
                          {QStringLiteral("data"), told.data}}));
}

BLOOMZY_TEST(WebhookChannelTest)
#include "WebhookChannelTest.moc"
