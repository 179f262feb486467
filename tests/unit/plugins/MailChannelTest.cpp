#include "tests/support/LineProgram.h"
#include "tests/support/TestCertificate.h"
#include "tests/support/TestMain.h"
#include "tests/unit/plugins/OpenChannel.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using bloomzy::sdk::NotificationChannel;
using bloomzy::sdk::Sent;
using bloomzy::sdk::Verdict;

/// Mail, spoken with a real server that takes it, refuses it, hangs and disappears.
class MailChannelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sendsNothingWithoutEncryption();
    void sendsNothingToAnotherKey();
    void sendsNothingToACertificateThatNobodyVouchesFor();
    void wrongPasswordIsForLater();
    void obeysWhatTheServerSays_data();
    void obeysWhatTheServerSays();
    void aServerThatHangsIsGivenUp();
    void aServerThatVanishesIsForLater();
    void aServerThatIsGoneIsForLater();
    void sendsByStartTlsAndTls_data();
    void sendsByStartTlsAndTls();
    void pythonReadsTheMail();

private:
    [[nodiscard]] QJsonObject settings(const LineProgram& server) const
    {
        return {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                {QStringLiteral("port"), QString::number(server.port())},
                {QStringLiteral("security"), QStringLiteral("none")},
                {QStringLiteral("sender"), QStringLiteral("bloomzy@example.org")},
                {QStringLiteral("seconds"), QStringLiteral("20")}};
    }
    [[nodiscard]] static std::shared_ptr<NotificationChannel> open(const QJsonObject& from)
    {
        const auto opened = channelPlugin(QStringLiteral("mail"))->open(from);
        return opened.isDone() ? opened.value() : nullptr;
    }
    [[nodiscard]] Sent sent(const QJsonObject& from, const QString& address) const
    {
        const auto channel = open(from);
        return channel ? channel->send(someNotification(address)) : Sent{Verdict::never, QStringLiteral("not open")};
    }
    [[nodiscard]] QStringList tlsArguments(const QString& mode) const
    {
        return {mode, m_certificate.certificate(), m_certificate.key()};
    }

    const TestCertificate m_certificate;
    const LineProgram m_none{QStringLiteral("smtp_server.py"), {QStringLiteral("plain")}};
};

void MailChannelTest::initTestCase()
{
    QVERIFY(m_certificate.isReady());
    QVERIFY(m_none.port() > 0);
    QVERIFY(channelPlugin(QStringLiteral("mail")));
}

void MailChannelTest::sendsNothingWithoutEncryption()
{
    const auto answer = sent(changed(settings(m_none), {{QStringLiteral("security"), QStringLiteral("starttls")}}),
                             QStringLiteral("ada@example.org"));
    QCOMPARE(verdictOf(answer), int(Verdict::later));
    QVERIFY2(answer.detail.contains(QStringLiteral("no encryption")), qPrintable(answer.detail + answer.cause));
}

void MailChannelTest::sendsNothingToAnotherKey()
{
    LineProgram server(QStringLiteral("smtp_server.py"), tlsArguments(QStringLiteral("tls")));
    const TestCertificate other;
    const auto answer = sent(changed(settings(server), {{QStringLiteral("security"), QStringLiteral("tls")},
                                                        {QStringLiteral("fingerprint"), other.fingerprint()}}),
                             QStringLiteral("ada@example.org"));
    QCOMPARE(verdictOf(answer), int(Verdict::later));
    QVERIFY2(answer.detail.contains(QStringLiteral("not trusted")), qPrintable(answer.detail + answer.cause));
    QVERIFY(server.told().isEmpty());
}

void MailChannelTest::sendsNothingToACertificateThatNobodyVouchesFor()
{
    LineProgram server(QStringLiteral("smtp_server.py"), tlsArguments(QStringLiteral("starttls")));
    const auto answer = sent(changed(settings(server), {{QStringLiteral("security"), QStringLiteral("starttls")}}),
                             QStringLiteral("ada@example.org"));
    QCOMPARE(verdictOf(answer), int(Verdict::later));
    QVERIFY2(answer.detail.contains(QStringLiteral("not trusted")), qPrintable(answer.detail + answer.cause));
    QVERIFY(server.told().isEmpty());
}

void MailChannelTest::wrongPasswordIsForLater()
{
    LineProgram server(QStringLiteral("smtp_server.py"),
                       tlsArguments(QStringLiteral("starttls")) +
                           QStringList{QStringLiteral("una"), QStringLiteral("right")});
    const auto answer = sent(changed(settings(server), {{QStringLiteral("security"), QStringLiteral("starttls")},
                                                        {QStringLiteral("fingerprint"), m_certificate.fingerprint()},
                                                        {QStringLiteral("user"), QStringLiteral("una")},
                                                        {QStringLiteral("password"), QStringLiteral("wrong-one")}}),
                             QStringLiteral("ada@example.org"));
    QCOMPARE(verdictOf(answer), int(Verdict::later));
    QVERIFY2(answer.detail.contains(QStringLiteral("password")), qPrintable(answer.detail + answer.cause));
    QVERIFY(!answer.cause.contains(QStringLiteral("wrong-one")));
    QVERIFY(server.told().isEmpty());
}

void MailChannelTest::obeysWhatTheServerSays_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("verdict");
    QTest::newRow("receiver busy") << QStringLiteral("rcpt-451") << int(Verdict::later);
    QTest::newRow("no such receiver") << QStringLiteral("rcpt-550") << int(Verdict::never);
    QTest::newRow("no room") << QStringLiteral("data-452") << int(Verdict::later);
    QTest::newRow("not wanted") << QStringLiteral("data-554") << int(Verdict::never);
}

void MailChannelTest::obeysWhatTheServerSays()
{
    QFETCH(QString, name);
    const auto answer = sent(settings(m_none), name + QStringLiteral("@example.org"));
    QTEST(verdictOf(answer), "verdict");
    QVERIFY2(answer.detail.contains(name.right(3)), qPrintable(answer.detail + answer.cause));
}

void MailChannelTest::aServerThatHangsIsGivenUp()
{
    QElapsedTimer timer;
    timer.start();
    const auto answer = sent(changed(settings(m_none), {{QStringLiteral("seconds"), QStringLiteral("1")}}),
                             QStringLiteral("hang@example.org"));
    QCOMPARE(verdictOf(answer), int(Verdict::later));
    QVERIFY(timer.elapsed() >= 900);
    QVERIFY2(answer.detail.contains(QStringLiteral("in time")), qPrintable(answer.detail + answer.cause));
}

void MailChannelTest::aServerThatVanishesIsForLater()
{
    QCOMPARE(verdictOf(sent(settings(m_none), QStringLiteral("vanish@example.org"))), int(Verdict::later));
}

void MailChannelTest::aServerThatIsGoneIsForLater()
{
    LineProgram server(QStringLiteral("smtp_server.py"), {QStringLiteral("plain")});
    const auto channel = open(settings(server));
    QCOMPARE(verdictOf(channel->send(someNotification(QStringLiteral("ada@example.org")))), int(Verdict::delivered));
    server.kill();
    const auto answer = channel->send(someNotification(QStringLiteral("ada@example.org")));
    QCOMPARE(verdictOf(answer), int(Verdict::later));
    QVERIFY2(answer.detail.contains(QStringLiteral("reached")), qPrintable(answer.detail + answer.cause));
}

void MailChannelTest::sendsByStartTlsAndTls_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("starttls") << QStringLiteral("starttls");
    QTest::newRow("tls") << QStringLiteral("tls");
}

void MailChannelTest::sendsByStartTlsAndTls()
{
    QFETCH(QString, mode);
    LineProgram server(QStringLiteral("smtp_server.py"),
                       tlsArguments(mode) + QStringList{QStringLiteral("una"), QStringLiteral("right")});
    const auto answer = sent(changed(settings(server), {{QStringLiteral("security"), mode},
                                                        {QStringLiteral("fingerprint"), m_certificate.fingerprint()},
                                                        {QStringLiteral("user"), QStringLiteral("una")},
                                                        {QStringLiteral("password"), QStringLiteral("right")}}),
                             QStringLiteral("ada@example.org"));
    QVERIFY2(answer.verdict == Verdict::delivered, qPrintable(answer.detail + answer.cause));
    QTRY_COMPARE(server.told().size(), 1);
    const QJsonObject mail = server.told().constFirst();
    QCOMPARE(mail.value(QStringLiteral("user")).toString(), QStringLiteral("una"));
    QCOMPARE(mail.value(QStringLiteral("from")).toString(), QStringLiteral("bloomzy@example.org"));
    if (mode == QStringLiteral("starttls"))
        QVERIFY(mail.value(QStringLiteral("encrypted")).toBool());
}

/// Another program's reading of what was sent: names and subjects that no header can hold as they are.
void MailChannelTest::pythonReadsTheMail()
{
    LineProgram server(QStringLiteral("smtp_server.py"), {QStringLiteral("plain")});
    const QString name = QStringLiteral("Serre \"Nord\", Zürich <x>");
    const auto channel = open(changed(settings(server), {{QStringLiteral("senderName"), name}}));
    auto notification = someNotification(QStringLiteral("ada@example.org"));
    notification.subject = QStringLiteral("Épuisé ").repeated(20) + QStringLiteral("🌱 =?UTF-8?Q?=41?=");
    QCOMPARE(verdictOf(channel->send(notification)), int(Verdict::delivered));
    QTRY_COMPARE(server.told().size(), 1);
    const QByteArray mail = server.told().constFirst().value(QStringLiteral("content")).toString().toUtf8();
    for (const QByteArray& line : mail.split('\n'))
        QVERIFY(line.size() <= 76 + 1);
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys, email, email.policy\n"
                                 "m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)\n"
                                 "assert not m.defects, m.defects\n"
                                 "f = m['From'].addresses[0]\n"
                                 "o = [m['Subject'], f.display_name, f.addr_spec, m['To'], m['Message-ID'],\n"
                                 "     m['Date'].datetime.isoformat(), m.get_content(), str(len(m.items()))]\n"
                                 "sys.stdout.buffer.write('\\0'.join(o).encode())")});
    QVERIFY(python.waitForStarted());
    python.write(mail);
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished() && python.exitCode() == 0);
    // A text in base64 has the line ends of MIME (RFC 2045, 6.8).
    const QString text = QString(notification.text).replace(u'\n', QStringLiteral("\r\n"));
    QCOMPARE(QString::fromUtf8(python.readAllStandardOutput()).split(QChar(0)),
             (QStringList{notification.subject, name, QStringLiteral("bloomzy@example.org"),
                          QStringLiteral("ada@example.org"),
                          QStringLiteral("<0196a1b2-0000-7000-8000-000000000001@example.org>"),
                          QStringLiteral("2026-11-30T12:00:00+00:00"), text, QStringLiteral("9")}));
}

BLOOMZY_TEST(MailChannelTest)
#include "MailChannelTest.moc"
