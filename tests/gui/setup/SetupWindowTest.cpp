#include "ui/pages/setup/SetupWindow.h"

#include "tests/gui/setup/SetupBench.h"
#include "ui/client/Session.h"
#include "ui/pages/setup/RecoveryStep.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>

using namespace bloomzy;
using namespace bloomzy::setup;
using namespace bloomzy::tests;
using namespace Qt::StringLiterals;

/// The wizard over a real bloomzyd: what it refuses, then the whole way.
class SetupWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTakenPortIsNamedAndAnotherOffered();
    void anOpenFolderIsRefused();
    void aWeakPasswordKeepsContinueDisabled();
    void wrongGroupsKeepContinueDisabled();
    void theWholeWay();
    void aFolderWithAnAdministratorAsksToSignIn();
    void anAddressThatIsNoneIsRefused();
    void aTeamServerIsComparedFirst();
    void everyStepSpeaksFrench();

private:
    [[nodiscard]] QPushButton* next() const { return visible<QPushButton>(*m_window, u"next"_s); }
    [[nodiscard]] QWidget* step(const QString& name) const { return visible<QWidget>(*m_window, name); }
    [[nodiscard]] QString readIdentity() const;
    void open(quint16 port);
    void fillAdministrator();
    void reachRecovery();
    void answerGroups();
    void finish();
    void shoot(const QString& name) const;

    std::unique_ptr<SetupBench> m_bench;
    std::unique_ptr<SetupWindow> m_window;
};

void SetupWindowTest::init()
{
    m_bench = std::make_unique<SetupBench>();
}

void SetupWindowTest::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void SetupWindowTest::open(quint16 port)
{
    m_window = std::make_unique<SetupWindow>(m_bench->parts());
    m_window->show();
    m_window->findChild<QSpinBox*>(u"port"_s)->setValue(port);
    QVERIFY(next()->isEnabled());
}

void SetupWindowTest::shoot(const QString& name) const
{
    const QString folder = qEnvironmentVariable("BLOOMZY_SHOTS");
    if (folder.isEmpty())
        return;
    m_window->resize(1440, 900);
    QTest::qWait(300);
    for (const auto scheme : {theme::Scheme::light, theme::Scheme::dark}) {
        m_bench->theme.setScheme(scheme);
        for (const auto language : {theme::Language::english, theme::Language::french}) {
            m_bench->translator.setLanguage(language);
            QTest::qWait(250);
            m_window->grab().save(u"%1/%2-%3-%4.png"_s.arg(
                folder, name, scheme == theme::Scheme::dark ? u"dark"_s : u"light"_s, theme::languageCode(language)));
        }
    }
    m_bench->theme.setScheme(theme::Scheme::light);
    m_bench->translator.setLanguage(theme::Language::english);
    QTest::qWait(250);
}

void SetupWindowTest::fillAdministrator()
{
    QTRY_VERIFY_WITH_TIMEOUT(step(u"admin"_s), 30'000);
    QVERIFY(!next()->isEnabled());
    QVERIFY(type(*m_window, u"name"_s, u"Ada Placeholder"_s));
    QVERIFY(type(*m_window, u"email"_s, adaMail));
    QVERIFY(type(*m_window, u"password"_s, adaPassword));
    QTRY_VERIFY(next()->isEnabled());
}

void SetupWindowTest::reachRecovery()
{
    open(freePort());
    next()->click();
    fillAdministrator();
    QTRY_VERIFY(textsOf(*m_window).contains(u"guessable"_s));
    shoot(u"2-admin"_s);
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(visible<QLineEdit>(*m_window, u"group0"_s), 20'000);
}

QString SetupWindowTest::readIdentity() const
{
    QString digits;
    const QRegularExpression group(u"^[A-Z0-9]{2,4}$"_s);
    for (const QLabel* label : step(u"recovery"_s)->findChildren<QLabel*>()) {
        if (label->accessibleName().startsWith(u"Group "_s) && group.match(label->text()).hasMatch())
            digits += label->text();
    }
    return u"AGE-SECRET-KEY-1"_s + digits;
}

void SetupWindowTest::answerGroups()
{
    const QString digits = readIdentity().mid(16);
    const auto asked = qobject_cast<RecoveryStep*>(step(u"recovery"_s))->asked();
    QVERIFY(type(*m_window, u"group0"_s, digits.mid(asked[0] * 4, 4).toLower()));
    QVERIFY(type(*m_window, u"group1"_s, digits.mid(asked[1] * 4, 4)));
}

void SetupWindowTest::finish()
{
    answerGroups();
    visible<QCheckBox>(*m_window, u"stored"_s)->click();
    QVERIFY(next()->isEnabled());
    shoot(u"3-recovery"_s);
    next()->click();
    QTRY_VERIFY(step(u"ready"_s));
    QTRY_VERIFY(next()->isEnabled());
    shoot(u"4-ready"_s);
    QSignalSpy arrived(m_window.get(), &SetupWindow::arrived);
    next()->click();
    QTRY_COMPARE(arrived.size(), 1);
}

void SetupWindowTest::aTakenPortIsNamedAndAnotherOffered()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, 0));
    open(other.serverPort());
    QTRY_VERIFY(textsOf(*m_window).contains(u"Another program uses port %1"_s.arg(other.serverPort())));
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(buttonWith(*m_window, u"Use another port"_s), 30'000);
    QVERIFY(step(u"where"_s));
    QVERIFY(m_bench->settingsText().isEmpty());
    shoot(u"1-port-in-use"_s);
    buttonWith(*m_window, u"Use another port"_s)->click();
    auto* port = m_window->findChild<QSpinBox*>(u"port"_s);
    QTRY_VERIFY(port->value() != other.serverPort());
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(step(u"admin"_s), 30'000);
}

void SetupWindowTest::anOpenFolderIsRefused()
{
    QVERIFY(QDir().mkpath(m_bench->dataDir()));
    QFile::setPermissions(m_bench->dataDir(), QFile::Permissions(0x7777));
    open(freePort());
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(buttonWith(*m_window, u"Choose another folder"_s), 30'000);
    QVERIFY(textsOf(*m_window).contains(u"Other users"_s));
    QVERIFY(QDir(m_bench->dataDir()).isEmpty());
    m_bench->dialogs.paths = {m_bench->path(u"better"_s)};
    buttonWith(*m_window, u"Choose another folder"_s)->click();
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(step(u"admin"_s), 30'000);
}

void SetupWindowTest::aWeakPasswordKeepsContinueDisabled()
{
    open(freePort());
    next()->click();
    fillAdministrator();
    QVERIFY(type(*m_window, u"password"_s, u"short"_s));
    QVERIFY(!next()->isEnabled());
    QTRY_VERIFY(textsOf(*m_window).contains(u"5 characters, 15 needed"_s));
    QVERIFY(type(*m_window, u"password"_s, u"aaaaaaaaaaaaaaaaaa"_s));
    QTRY_VERIFY(!next()->isEnabled());
    QTRY_VERIFY(textsOf(*m_window).contains(u"Weak"_s));
    QVERIFY(type(*m_window, u"password"_s, adaPassword));
    QTRY_VERIFY(next()->isEnabled());
    QVERIFY(type(*m_window, u"email"_s, u"ada@example"_s));
    visible<QLineEdit>(*m_window, u"password"_s)->setFocus();
    next()->click();
    QVERIFY(!next()->isEnabled());
    QVERIFY(textsOf(*m_window).contains(u"ada@example.org"_s));
    QVERIFY(QFile::exists(m_bench->dataDir() + u"/setup-token"_s));
}

void SetupWindowTest::wrongGroupsKeepContinueDisabled()
{
    reachRecovery();
    QVERIFY(!next()->isEnabled());
    visible<QCheckBox>(*m_window, u"stored"_s)->click();
    QVERIFY(type(*m_window, u"group0"_s, u"XXXX"_s));
    QVERIFY(type(*m_window, u"group1"_s, u"YYYY"_s));
    QVERIFY(!next()->isEnabled());
    QVERIFY(textsOf(*m_window).contains(u"This is not group"_s));
    answerGroups();
    QVERIFY(next()->isEnabled());
    visible<QCheckBox>(*m_window, u"stored"_s)->click();
    QVERIFY(!next()->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::AltModifier);
    QVERIFY(step(u"recovery"_s));
}

void SetupWindowTest::theWholeWay()
{
    m_window = nullptr;
    reachRecovery();
    const QString identity = readIdentity();
    QCOMPARE(identity.size(), 74);
    const QString file = m_bench->path(u"key.txt"_s);
    m_bench->dialogs.paths = {file};
    visible<QPushButton>(*m_window, u"save"_s)->click();
    QTRY_VERIFY(textsOf(*m_window).contains(file));
    QCOMPARE(QFile::permissions(file) & 0x0077, QFile::Permissions());
    visible<QPushButton>(*m_window, u"copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), identity);
    QVERIFY(m_bench->settings.allKeys().join(u' ').contains(u"keyOpen"_s));
    finish();
    QVERIFY(!m_bench->settings.allKeys().join(u' ').contains(u"keyOpen"_s));
    QVERIFY(!m_bench->settingsText().contains("AGE-SECRET"));
    QVERIFY(!textsOf(*m_window).contains(identity.right(4)));

    const Arrival arrival = m_window->takeArrival();
    QVERIFY(arrival.server && arrival.client);
    QCOMPARE(arrival.client->session().state(), client::Session::State::signedIn);
    QCOMPARE(arrival.profile.email, adaMail);
    QCOMPARE(client::Profiles(m_bench->settings).current()->id, arrival.profile.id);
    QVERIFY(!QFile::exists(m_bench->dataDir() + u"/setup-token"_s));

    QFile key(file);
    QVERIFY(key.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(key.readAll());
    QVERIFY(text.contains(identity));
    const QString recipient = QRegularExpression(u"age1[a-z0-9]+"_s).match(text).captured();
    QProcess encrypt;
    encrypt.start(u"age"_s, {u"-r"_s, recipient, u"-o"_s, m_bench->path(u"secret.age"_s)});
    if (!encrypt.waitForStarted())
        QSKIP("age is not installed");
    encrypt.write("bloom");
    encrypt.closeWriteChannel();
    QVERIFY(encrypt.waitForFinished() && encrypt.exitCode() == 0);
    QProcess decrypt;
    decrypt.start(u"age"_s, {u"-d"_s, u"-i"_s, file, m_bench->path(u"secret.age"_s)});
    QVERIFY(decrypt.waitForFinished());
    QCOMPARE(decrypt.readAllStandardOutput(), QByteArray("bloom"));
}

void SetupWindowTest::aFolderWithAnAdministratorAsksToSignIn()
{
    reachRecovery();
    finish();
    {
        const Arrival gone = m_window->takeArrival();
    }
    m_window.reset();
    m_bench->settings.clear();
    open(freePort());
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(step(u"account"_s), 30'000);
    QVERIFY(type(*m_window, u"email"_s, adaMail));
    QVERIFY(type(*m_window, u"password"_s, u"wrong wrong wrong wrong"_s));
    shoot(u"2-sign-in"_s);
    next()->click();
    QTRY_VERIFY(textsOf(*m_window).contains(u"is wrong. Try again."_s));
    QVERIFY(step(u"account"_s));
    QVERIFY(type(*m_window, u"password"_s, adaPassword));
    next()->click();
    QTRY_VERIFY(step(u"ready"_s));
}

void SetupWindowTest::anAddressThatIsNoneIsRefused()
{
    open(freePort());
    m_window->findChildren<QRadioButton*>().at(1)->click();
    QVERIFY(!next()->isEnabled());
    QVERIFY(type(*m_window, u"address"_s, u"http://plants.example.org"_s));
    next()->click();
    QVERIFY(step(u"where"_s));
    QVERIFY(textsOf(*m_window).contains(u"not a server's address"_s));
}

void SetupWindowTest::aTeamServerIsComparedFirst()
{
    QProcess server;
    server.start(QStringLiteral(BLOOMZY_BIN_DIR "/bloomzyd"),
                 {u"--data-dir"_s, m_bench->dataDir(), u"--listen"_s, u"127.0.0.1:0"_s});
    QVERIFY(server.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 20'000);
    const QString line = QString::fromUtf8(server.readLine());
    const QString address = QRegularExpression(u"127.0.0.1:[0-9]+"_s).match(line).captured();
    const QString fingerprint = QRegularExpression(u"sha256:[0-9a-f]+"_s).match(line).captured();
    open(freePort());
    m_window->findChildren<QRadioButton*>().at(1)->click();
    QVERIFY(type(*m_window, u"address"_s, address));
    shoot(u"1-team"_s);
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(step(u"key"_s), 20'000);
    const QString shown = textsOf(*step(u"key"_s)).remove(QRegularExpression(u"\\s"_s));
    QVERIFY(shown.contains(fingerprint.mid(7)));
    QVERIFY(!next()->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::AltModifier);
    QVERIFY(step(u"key"_s));
    shoot(u"2-key"_s);
    visible<QCheckBox>(*m_window, u"matches"_s)->click();
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(step(u"admin"_s), 20'000);
    QFile token(m_bench->dataDir() + u"/setup-token"_s);
    QVERIFY(token.open(QIODevice::ReadOnly));
    QVERIFY(type(*m_window, u"name"_s, u"Ada Placeholder"_s));
    QVERIFY(type(*m_window, u"email"_s, adaMail));
    QVERIFY(type(*m_window, u"password"_s, adaPassword));
    QVERIFY(!next()->isEnabled());
    QVERIFY(type(*m_window, u"token"_s, u"nonsense"_s));
    QTRY_VERIFY(next()->isEnabled());
    next()->click();
    QTRY_VERIFY(textsOf(*m_window).contains(u"setup token is wrong"_s));
    QVERIFY(m_bench->settings.allKeys().isEmpty());
    QVERIFY(type(*m_window, u"token"_s, QString::fromLatin1(token.readAll()).trimmed()));
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(visible<QLineEdit>(*m_window, u"group0"_s), 20'000);
    finish();
    const Arrival arrival = m_window->takeArrival();
    QVERIFY(!arrival.server);
    QCOMPARE(arrival.profile.address.fingerprint, fingerprint);
    server.terminate();
    QVERIFY(server.waitForFinished());
}

void SetupWindowTest::everyStepSpeaksFrench()
{
    open(freePort());
    QTRY_VERIFY(textsOf(*m_window).contains(u"is free"_s));
    shoot(u"1-where"_s);
    m_bench->translator.setLanguage(theme::Language::french);
    QTRY_COMPARE(next()->text(), u"Continuer"_s);
    QTRY_VERIFY(textsOf(*m_window).contains(u"est libre"_s));
    QVERIFY(!textsOf(*m_window).contains(u" server"_s));
}

QTEST_MAIN(SetupWindowTest)
#include "SetupWindowTest.moc"
