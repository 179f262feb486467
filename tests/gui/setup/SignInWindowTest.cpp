#include "ui/pages/setup/SignInWindow.h"

#include "tests/gui/setup/KnownServer.h"
#include "tests/support/TestMain.h"
#include "tests/unit/storage/RawSqlite.h"
#include "ui/pages/account/ProofDialog.h"
#include "ui/pages/setup/ComputerChecks.h"

using namespace bloomzy;
using namespace bloomzy::setup;
using namespace bloomzy::tests;
using namespace Qt::StringLiterals;

/// Signing in at a server that is known: a real bloomzyd with an administrator.
class SignInWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTakenPortIsNamed();
    void anotherKeyBlocks();
    void anUnreachableServerCanBeTriedAgain();
    void aWrongPasswordIsSaid();
    void tooManyTriesHaveToWait();
    void aServerWithoutAdministratorIsSetUpAnew();
    void signsIn();
    void restoresTheKeptSession();
    void anOpenRecoveryKeyIsOfferedAnew();
    void aRecoveryKeyAsksWhoMakesIt();

private:
    void open(const client::Profile& profile, bool restore);
    void signIn(const QString& password);
    [[nodiscard]] QPushButton* button() const { return visible<QPushButton>(*m_window, u"signInButton"_s); }

    std::unique_ptr<SetupFixture> m_bench;
    std::unique_ptr<SignInWindow> m_window;
    client::Profile m_profile;
};

void SignInWindowTest::init()
{
    m_bench = std::make_unique<SetupFixture>();
    makeKnownServer(*m_bench, m_profile);
}

void SignInWindowTest::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void SignInWindowTest::open(const client::Profile& profile, bool restore)
{
    m_window = std::make_unique<SignInWindow>(m_bench->parts(), profile, restore);
    m_window->show();
}

void SignInWindowTest::signIn(const QString& password)
{
    QTRY_VERIFY_WITH_TIMEOUT(button(), 30'000);
    QVERIFY(type(*m_window, u"password"_s, password));
    QVERIFY(button()->isEnabled());
    button()->click();
}

void SignInWindowTest::aTakenPortIsNamed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, 0));
    m_profile.port = other.serverPort();
    open(m_profile, false);
    QTRY_VERIFY_WITH_TIMEOUT(buttonWith(*m_window, u"Use another port"_s), 30'000);
    buttonWith(*m_window, u"Use another port"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(button(), 30'000);
    QVERIFY(client::Profiles(m_bench->settings).current()->port != m_profile.port);
}

void SignInWindowTest::anotherKeyBlocks()
{
    client::EmbeddedServer server(
        {.program = m_bench->parts().serverProgram, .dataDir = m_bench->dataDir(), .logFile = {}});
    server.start();
    QTRY_COMPARE_WITH_TIMEOUT(server.state(), client::EmbeddedServer::State::running, 30'000);
    client::Profile team{.id = u"t"_s, .kind = client::Profile::Kind::team, .address = server.address()};
    team.address.fingerprint = u"sha256:"_s + QString(64, u'0');
    open(team, true);
    QTRY_VERIFY_WITH_TIMEOUT(buttonWith(*m_window, u"Trust the new key"_s), 20'000);
    QVERIFY(!button());
    buttonWith(*m_window, u"Trust the new key"_s)->click();
    QCOMPARE(m_bench->dialogs.asked.size(), 1);
    QVERIFY(m_bench->dialogs.asked.first().danger);
    QVERIFY(!button());
    m_bench->dialogs.answers = {widgets::Choice::proceed};
    buttonWith(*m_window, u"Trust the new key"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(button(), 20'000);
}

void SignInWindowTest::anUnreachableServerCanBeTriedAgain()
{
    client::Profile team{.id = u"t"_s, .kind = client::Profile::Kind::team};
    team.address.url = QUrl(u"https://127.0.0.1:%1"_s.arg(freePort()));
    open(team, true);
    QTRY_VERIFY_WITH_TIMEOUT(buttonWith(*m_window, u"Try again"_s), 20'000);
    buttonWith(*m_window, u"Try again"_s)->click();
    QVERIFY(textsOf(*m_window).contains(u"Reaching the server"_s));
    QTRY_VERIFY_WITH_TIMEOUT(buttonWith(*m_window, u"Try again"_s), 20'000);
    QSignalSpy setup(m_window.get(), &SignInWindow::setupRequested);
    visible<QPushButton>(*m_window, u"setUp"_s)->click();
    QCOMPARE(setup.size(), 1);
}

void SignInWindowTest::aWrongPasswordIsSaid()
{
    open(m_profile, false);
    QSignalSpy arrived(m_window.get(), &SignInWindow::arrived);
    signIn(u"wrong wrong wrong wrong"_s);
    QTRY_VERIFY(textsOf(*m_window).contains(u"is wrong. Try again."_s));
    QCOMPARE(arrived.size(), 0);
}

void SignInWindowTest::tooManyTriesHaveToWait()
{
    open(m_profile, false);
    QTRY_VERIFY_WITH_TIMEOUT(button(), 30'000);
    QVERIFY(type(*m_window, u"email"_s, u"nobody@example.org"_s));
    for (int i = 0; i < 12 && !textsOf(*m_window).contains(u"Too many tries"_s); ++i) {
        signIn(u"wrong wrong wrong wrong"_s);
        QTRY_VERIFY(!textsOf(*m_window).contains(u"is wrong. Try again."_s) || button()->isEnabled());
        QTRY_VERIFY(textsOf(*m_window).contains(u"is wrong. Try again."_s) ||
                    textsOf(*m_window).contains(u"Too many"_s));
    }
    QVERIFY(textsOf(*m_window).contains(u"Too many tries"_s));
    QVERIFY(!button()->isEnabled());
}

void SignInWindowTest::aServerWithoutAdministratorIsSetUpAnew()
{
    client::Profile empty{.id = u"e"_s, .dataDir = m_bench->path(u"empty"_s)};
    open(empty, true);
    QSignalSpy setup(m_window.get(), &SignInWindow::setupRequested);
    QTRY_VERIFY_WITH_TIMEOUT(buttonWith(*m_window, u"Set up"_s), 30'000);
    buttonWith(*m_window, u"Set up"_s)->click();
    QCOMPARE(setup.size(), 1);
}

void SignInWindowTest::signsIn()
{
    open(m_profile, false);
    QSignalSpy arrived(m_window.get(), &SignInWindow::arrived);
    QTRY_VERIFY_WITH_TIMEOUT(button(), 30'000);
    signIn(adaPassword);
    QTRY_COMPARE(arrived.size(), 1);
    const Arrival arrival = m_window->takeArrival();
    QVERIFY(arrival.server);
    QCOMPARE(arrival.client->session().state(), client::Session::State::signedIn);
}

void SignInWindowTest::restoresTheKeptSession()
{
    open(m_profile, true);
    QSignalSpy arrived(m_window.get(), &SignInWindow::arrived);
    QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, 30'000);
    QVERIFY(m_bench->dialogs.asked.isEmpty());
    const Arrival arrival = m_window->takeArrival();
    QCOMPARE(arrival.client->session().state(), client::Session::State::signedIn);
}

void SignInWindowTest::anOpenRecoveryKeyIsOfferedAnew()
{
    m_bench->settings.setValue(u"setup/keyOpen/"_s + m_profile.id, true);
    m_bench->dialogs.answers = {widgets::Choice::proceed};
    open(m_profile, true);
    QTRY_VERIFY_WITH_TIMEOUT(visible<QLineEdit>(*m_window, u"group0"_s), 30'000);
    QCOMPARE(m_bench->dialogs.asked.size(), 1);
    QVERIFY(!visible<QPushButton>(*m_window, u"next"_s)->isEnabled());
}

/// The session that was kept is older than a proof may be.
void SignInWindowTest::aRecoveryKeyAsksWhoMakesIt()
{
    const std::string file = (m_bench->dataDir() + u"/store/auth.db"_s).toStdString();
    QVERIFY(storage::RawSqlite(file).run("UPDATE sessions SET proved_at = NULL"));
    m_bench->settings.setValue(u"setup/keyOpen/"_s + m_profile.id, true);
    m_bench->dialogs.answers = {widgets::Choice::proceed};
    open(m_profile, true);
    const auto proof = [this]() -> account_page::ProofDialog* {
        const auto all = m_window->findChildren<account_page::ProofDialog*>();
        return all.isEmpty() ? nullptr : all.first();
    };
    QTRY_VERIFY_WITH_TIMEOUT(proof() && proof()->isVisible(), 30'000);
    QVERIFY(!visible<QLineEdit>(*m_window, u"group0"_s));
    QVERIFY(type(*proof(), u"password"_s, adaPassword));
    QTest::keyClick(proof(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visible<QLineEdit>(*m_window, u"group0"_s), 30'000);
}

BLOOMZY_GUI_TEST(SignInWindowTest)
#include "SignInWindowTest.moc"
