#include "tests/gui/setup/WizardFixture.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"
#include "ui/client/Session.h"

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
    void aWeakPasswordKeepsContinueDisabled();
    void wrongGroupsKeepContinueDisabled();
    void theWholeWay();
    void aFolderWithAnAdministratorAsksToSignIn();
    void anAddressThatIsNoneIsRefused();
    void aTeamServerIsComparedFirst();
    void everyStepSpeaksFrench();

private:
    [[nodiscard]] QPushButton* next() const { return m_bench->next(); }
    [[nodiscard]] QWidget* step(const QString& name) const { return m_bench->step(name); }

    std::unique_ptr<WizardFixture> m_bench;
};

void SetupWindowTest::init()
{
    m_bench = std::make_unique<WizardFixture>();
}

void SetupWindowTest::cleanup()
{
    m_bench.reset();
}

void SetupWindowTest::aWeakPasswordKeepsContinueDisabled()
{
    m_bench->open(freePort());
    next()->click();
    m_bench->fillAdministrator();
    QVERIFY(type(*m_bench->window, u"password"_s, u"short"_s));
    QVERIFY(!next()->isEnabled());
    QTRY_VERIFY(m_bench->texts().contains(u"5 characters, 15 needed"_s));
    QVERIFY(type(*m_bench->window, u"password"_s, u"aaaaaaaaaaaaaaaaaa"_s));
    QTRY_VERIFY(!next()->isEnabled());
    QTRY_VERIFY(m_bench->texts().contains(u"Weak"_s));
    QVERIFY(type(*m_bench->window, u"password"_s, adaPassword));
    QTRY_VERIFY(next()->isEnabled());
    QVERIFY(type(*m_bench->window, u"email"_s, u"ada@example"_s));
    visible<QLineEdit>(*m_bench->window, u"password"_s)->setFocus();
    next()->click();
    QVERIFY(!next()->isEnabled());
    QVERIFY(m_bench->texts().contains(u"ada@example.org"_s));
    QVERIFY(QFile::exists(m_bench->dataDir() + u"/setup-token"_s));
}

void SetupWindowTest::wrongGroupsKeepContinueDisabled()
{
    m_bench->reachRecovery();
    QVERIFY(!next()->isEnabled());
    visible<QCheckBox>(*m_bench->window, u"stored"_s)->click();
    QVERIFY(type(*m_bench->window, u"group0"_s, u"XXXX"_s));
    QVERIFY(type(*m_bench->window, u"group1"_s, u"YYYY"_s));
    QVERIFY(!next()->isEnabled());
    QVERIFY(m_bench->texts().contains(u"This is not group"_s));
    m_bench->answerGroups();
    QVERIFY(next()->isEnabled());
    visible<QCheckBox>(*m_bench->window, u"stored"_s)->click();
    QVERIFY(!next()->isEnabled());
    QTest::keyClick(m_bench->window.get(), Qt::Key_N, Qt::AltModifier);
    QVERIFY(step(u"recovery"_s));
}

void SetupWindowTest::theWholeWay()
{
    m_bench->reachRecovery();
    const QString identity = m_bench->readIdentity();
    QCOMPARE(identity.size(), 74);
    const QString file = m_bench->path(u"key.txt"_s);
    m_bench->dialogs.paths = {file};
    visible<QPushButton>(*m_bench->window, u"save"_s)->click();
    QTRY_VERIFY(m_bench->texts().contains(file));
    QCOMPARE(QFile::permissions(file) & 0x0077, QFile::Permissions());
    visible<QPushButton>(*m_bench->window, u"copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), identity);
    QVERIFY(m_bench->settings.allKeys().join(u' ').contains(u"keyOpen"_s));
    m_bench->finish();
    QVERIFY(!m_bench->settings.allKeys().join(u' ').contains(u"keyOpen"_s));
    QVERIFY(!m_bench->settingsText().contains("AGE-SECRET"));
    QVERIFY(!m_bench->texts().contains(identity.right(4)));

    const Arrival arrival = m_bench->window->takeArrival();
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
    m_bench->reachRecovery();
    m_bench->finish();
    {
        const Arrival gone = m_bench->window->takeArrival();
    }
    m_bench->window.reset();
    m_bench->settings.clear();
    m_bench->open(freePort());
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(step(u"account"_s), 30'000);
    QVERIFY(type(*m_bench->window, u"email"_s, adaMail));
    QVERIFY(type(*m_bench->window, u"password"_s, u"wrong wrong wrong wrong"_s));
    next()->click();
    QTRY_VERIFY(m_bench->texts().contains(u"is wrong. Try again."_s));
    QVERIFY(step(u"account"_s));
    QVERIFY(type(*m_bench->window, u"password"_s, adaPassword));
    next()->click();
    QTRY_VERIFY(step(u"ready"_s));
}

void SetupWindowTest::anAddressThatIsNoneIsRefused()
{
    m_bench->open(freePort());
    m_bench->window->findChildren<QRadioButton*>().at(1)->click();
    QVERIFY(!next()->isEnabled());
    QVERIFY(type(*m_bench->window, u"address"_s, u"http://plants.example.org"_s));
    next()->click();
    QVERIFY(step(u"where"_s));
    QVERIFY(m_bench->texts().contains(u"not a server's address"_s));
}

void SetupWindowTest::aTeamServerIsComparedFirst()
{
    QProcess server;
    server.start(programPath(QStringLiteral("bloomzyd")),
                 {u"--data-dir"_s, m_bench->dataDir(), u"--listen"_s, u"127.0.0.1:0"_s});
    QVERIFY(server.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 20'000);
    const QString line = QString::fromUtf8(server.readLine());
    const QString address = QRegularExpression(u"127.0.0.1:[0-9]+"_s).match(line).captured();
    const QString fingerprint = QRegularExpression(u"sha256:[0-9a-f]+"_s).match(line).captured();
    m_bench->openTeam(address);
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(step(u"key"_s), 20'000);
    const QString shown = textsOf(*step(u"key"_s)).remove(QRegularExpression(u"\\s"_s));
    QVERIFY(shown.contains(fingerprint.mid(7)));
    QVERIFY(!next()->isEnabled());
    QTest::keyClick(m_bench->window.get(), Qt::Key_N, Qt::AltModifier);
    QVERIFY(step(u"key"_s));
    visible<QCheckBox>(*m_bench->window, u"matches"_s)->click();
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(step(u"admin"_s), 20'000);
    QFile token(m_bench->dataDir() + u"/setup-token"_s);
    QVERIFY(token.open(QIODevice::ReadOnly));
    QVERIFY(type(*m_bench->window, u"name"_s, u"Ada Placeholder"_s));
    QVERIFY(type(*m_bench->window, u"email"_s, adaMail));
    QVERIFY(type(*m_bench->window, u"password"_s, adaPassword));
    QVERIFY(!next()->isEnabled());
    QVERIFY(type(*m_bench->window, u"token"_s, u"nonsense"_s));
    QTRY_VERIFY(next()->isEnabled());
    next()->click();
    QTRY_VERIFY(m_bench->texts().contains(u"setup token is wrong"_s));
    QVERIFY(m_bench->settings.allKeys().isEmpty());
    QVERIFY(type(*m_bench->window, u"token"_s, QString::fromLatin1(token.readAll()).trimmed()));
    next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(visible<QLineEdit>(*m_bench->window, u"group0"_s), 20'000);
    m_bench->finish();
    const Arrival arrival = m_bench->window->takeArrival();
    QVERIFY(!arrival.server);
    QCOMPARE(arrival.profile.address.fingerprint, fingerprint);
    server.terminate();
    QVERIFY(server.waitForFinished());
}

void SetupWindowTest::everyStepSpeaksFrench()
{
    m_bench->open(freePort());
    QTRY_VERIFY(m_bench->texts().contains(u"is free"_s));
    m_bench->translator.setLanguage(theme::Language::french);
    QTRY_COMPARE(next()->text(), u"Continuer"_s);
    QTRY_VERIFY(m_bench->texts().contains(u"est libre"_s));
    QVERIFY(!m_bench->texts().contains(u" server"_s));
}

BLOOMZY_GUI_TEST(SetupWindowTest)
#include "SetupWindowTest.moc"
