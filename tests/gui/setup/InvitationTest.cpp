#include "tests/gui/setup/WizardFixture.h"
#include "tests/support/TestMain.h"
#include "ui/client/Session.h"
#include "ui/client/UsersApi.h"
#include "ui/widgets/inputs/Segments.h"

#include <QtCore/QProcess>

using namespace bloomzy;
using namespace bloomzy::setup;
using namespace bloomzy::tests;
using namespace Qt::StringLiterals;

namespace {

const QString benPassword = u"nine brass kettles at dawn"_s;

} // namespace

/// Accepting an invitation at a team's server: a real bloomzyd whose administrator invited somebody.
class InvitationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aWrongCodeIsSaidAtItsField();
    void aWeakPasswordKeepsContinueDisabled();
    void acceptsAndSignsIn();
    void aUsedInvitationIsRefused();
    void speaksFrench();

private:
    void startServer();
    void invite();
    void reachInvitation();
    void fill(const QString& code, const QString& password);

    std::unique_ptr<WizardFixture> m_bench;
    std::unique_ptr<QProcess> m_server;
    client::ServerAddress m_address;
    QString m_code;
};

void InvitationTest::init()
{
    m_bench = std::make_unique<WizardFixture>();
    startServer();
    invite();
}

void InvitationTest::cleanup()
{
    m_bench->window.reset();
    m_server->terminate();
    QVERIFY(m_server->waitForFinished());
    m_server.reset();
    m_bench.reset();
}

void InvitationTest::startServer()
{
    m_server = std::make_unique<QProcess>();
    m_server->start(m_bench->serverProgram, {u"--data-dir"_s, m_bench->dataDir(), u"--listen"_s, u"127.0.0.1:0"_s});
    QVERIFY(m_server->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_server->canReadLine(), 20'000);
    const QString line = QString::fromUtf8(m_server->readLine());
    m_address.url = QUrl(QRegularExpression(u"https://127.0.0.1:[0-9]+"_s).match(line).captured());
    m_address.fingerprint = QRegularExpression(u"sha256:[0-9a-f]+"_s).match(line).captured();
}

/// The administrator's own console, elsewhere.
void InvitationTest::invite()
{
    QFile token(m_bench->dataDir() + u"/setup-token"_s);
    QVERIFY(token.open(QIODevice::ReadOnly));
    client::ApiClient ada({.address = m_address,
                           .profileId = u"ada"_s,
                           .secrets = std::make_shared<client::MemorySecretStore>(u"none"_s),
                           .lockFolder = m_bench->path(u"ada-locks"_s),
                           .language = u"en"_s});
    const auto me = ada.session().setUp(
        {token.readAll().trimmed().toStdString(), adaMail.toStdString(), "Ada", adaPassword.toStdString()});
    QTRY_VERIFY_WITH_TIMEOUT(me.isFinished(), 20'000);
    const auto invited = client::UsersApi(ada).invite({"ben@example.org", "Ben Sample", {"curator"}});
    QTRY_VERIFY_WITH_TIMEOUT(invited.isFinished(), 20'000);
    QVERIFY(invited.result().has_value());
    m_code = QString::fromStdString(invited.result()->invitationCode);
}

void InvitationTest::reachInvitation()
{
    m_bench->openTeam(m_address.url.authority());
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->step(u"key"_s), 20'000);
    visible<QCheckBox>(*m_bench->window, u"matches"_s)->click();
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->step(u"account"_s), 20'000);
    visible<widgets::Segments>(*m_bench->window, u"ways"_s)->setCurrent(1);
    QTRY_VERIFY(visible<QLineEdit>(*m_bench->window, u"code"_s));
    QVERIFY(!m_bench->next()->isEnabled());
}

void InvitationTest::fill(const QString& code, const QString& password)
{
    QVERIFY(type(*m_bench->window, u"code"_s, code));
    QVERIFY(type(*m_bench->window, u"newPassword"_s, password));
}

void InvitationTest::aWrongCodeIsSaidAtItsField()
{
    reachInvitation();
    fill(u"not-a-code"_s, benPassword);
    QTRY_VERIFY(m_bench->next()->isEnabled());
    m_bench->next()->click();
    QTRY_VERIFY(m_bench->texts().contains(u"This invitation was used, has expired or never existed."_s));
    QVERIFY(m_bench->step(u"account"_s));
    QVERIFY(m_bench->settings.allKeys().isEmpty());
    QCOMPARE(visible<QLineEdit>(*m_bench->window, u"newPassword"_s)->text(), benPassword);
}

void InvitationTest::aWeakPasswordKeepsContinueDisabled()
{
    reachInvitation();
    fill(m_code, u"short"_s);
    QTRY_VERIFY(m_bench->texts().contains(u"5 characters, 15 needed"_s));
    QVERIFY(!m_bench->next()->isEnabled());
    fill(m_code, u"aaaaaaaaaaaaaaaaaa"_s);
    QTRY_VERIFY(m_bench->texts().contains(u"Weak"_s));
    QVERIFY(!m_bench->next()->isEnabled());
}

void InvitationTest::acceptsAndSignsIn()
{
    reachInvitation();
    QCOMPARE(m_bench->next()->text(), u"Accept and sign in"_s);
    fill(u"  %1 "_s.arg(m_code), benPassword);
    QTRY_VERIFY(m_bench->next()->isEnabled());
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->step(u"ready"_s), 20'000);
    QTRY_VERIFY(m_bench->texts().contains(u"Ben Sample <ben@example.org>"_s));
    QVERIFY(!m_bench->window->findChild<QLineEdit*>(u"newPassword"_s)->text().contains(u"brass"_s));
    QSignalSpy arrived(m_bench->window.get(), &SetupWindow::arrived);
    m_bench->next()->click();
    QTRY_COMPARE(arrived.size(), 1);
    const Arrival arrival = m_bench->window->takeArrival();
    QVERIFY(!arrival.server);
    QCOMPARE(arrival.client->session().state(), client::Session::State::signedIn);
    QVERIFY(arrival.client->session().may(u"taxa.write"));
    QVERIFY(!arrival.client->session().may(u"users.manage"));
    QCOMPARE(client::Profiles(m_bench->settings).current()->email, u"ben@example.org"_s);
}

void InvitationTest::aUsedInvitationIsRefused()
{
    acceptsAndSignsIn();
    m_bench->window.reset();
    m_bench->settings.clear();
    reachInvitation();
    fill(m_code, u"twelve copper bells ring out"_s);
    QTRY_VERIFY(m_bench->next()->isEnabled());
    m_bench->next()->click();
    QTRY_VERIFY(m_bench->texts().contains(u"This invitation was used, has expired or never existed."_s));
    QVERIFY(m_bench->step(u"account"_s));
}

void InvitationTest::speaksFrench()
{
    reachInvitation();
    m_bench->translator.setLanguage(theme::Language::french);
    QTRY_COMPARE(m_bench->next()->text(), u"Accepter et se connecter"_s);
    fill(u"not-a-code"_s, benPassword);
    QTRY_VERIFY(m_bench->next()->isEnabled());
    m_bench->next()->click();
    QTRY_VERIFY(m_bench->texts().contains(u"Cette invitation"_s));
    QVERIFY(!m_bench->texts().contains(u"invitation was"_s));
}

BLOOMZY_GUI_TEST(InvitationTest)
#include "InvitationTest.moc"
