#include "tests/gui/setup/KnownServer.h"
#include "tests/support/TestMain.h"
#include "ui/client/AuthApi.h"
#include "ui/client/JsonCodec.h"
#include "ui/client/UsersApi.h"
#include "ui/pages/setup/SignInWindow.h"

using namespace bloomzy;
using namespace bloomzy::setup;
using namespace bloomzy::tests;
using namespace Qt::StringLiterals;

namespace {

const QString newPassword = u"nine tall cranes by the weir"_s;

} // namespace

/// A forgotten password: an administrator gives a code, and the person chooses a new one in the sign-in window.
class ResetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aWrongCodeIsSaid();
    void oneCanGoBack();
    void aCodeSetsTheNewPassword();

private:
    void makeBela(client::ApiClient& ada);
    void open();
    void send(const QString& code);
    [[nodiscard]] QPushButton* button() const { return visible<QPushButton>(*m_window, u"resetButton"_s); }

    std::unique_ptr<SetupFixture> m_bench;
    std::unique_ptr<SignInWindow> m_window;
    client::Profile m_profile;
    QString m_code;
};

void ResetTest::init()
{
    m_bench = std::make_unique<SetupFixture>();
    makeKnownServer(*m_bench, m_profile, [this](client::ApiClient& ada) { makeBela(ada); });
    open();
}

void ResetTest::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

/// Invited and in; then Ada begins the reset.
void ResetTest::makeBela(client::ApiClient& ada)
{
    const client::UsersApi users(ada);
    const auto invited = users.invite({.email = "bela@example.org", .displayName = "Bela", .roles = {"viewer"}});
    QTRY_VERIFY_WITH_TIMEOUT(invited.isFinished(), 20'000);
    client::ApiClient bela({.address = ada.address(),
                            .profileId = u"bela"_s,
                            .secrets = std::make_shared<client::MemorySecretStore>(QString()),
                            .lockFolder = m_bench->path(u"bela"_s)});
    const auto in = bela.session().acceptInvitation({invited.result()->invitationCode, "a password that Bela forgot"});
    QTRY_VERIFY_WITH_TIMEOUT(in.isFinished(), 20'000);
    QVERIFY(in.result().has_value());
    const auto reset = users.beginPasswordReset(client::toQString(in.result()->id));
    QTRY_VERIFY_WITH_TIMEOUT(reset.isFinished(), 20'000);
    QVERIFY(reset.result().has_value());
    m_code = client::toQString(reset.result()->code);
}

void ResetTest::open()
{
    m_window = std::make_unique<SignInWindow>(m_bench->parts(), m_profile, false);
    m_window->show();
    QTRY_VERIFY_WITH_TIMEOUT(visible<QPushButton>(*m_window, u"forgot"_s), 30'000);
    visible<QPushButton>(*m_window, u"forgot"_s)->click();
    QVERIFY(button());
    QVERIFY(!button()->isEnabled());
}

void ResetTest::send(const QString& code)
{
    QVERIFY(type(*m_window, u"code"_s, code));
    QVERIFY(type(*m_window, u"newPassword"_s, newPassword));
    QTRY_VERIFY(button()->isEnabled());
    button()->click();
}

void ResetTest::aWrongCodeIsSaid()
{
    send(u"not-the-code"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textsOf(*m_window).contains(u"This code was used, has expired or never existed."_s),
                             20'000);
    QVERIFY(button());
}

void ResetTest::oneCanGoBack()
{
    visible<QPushButton>(*m_window, u"resetBack"_s)->click();
    QVERIFY(!button());
    QVERIFY(visible<QLineEdit>(*m_window, u"email"_s));
}

void ResetTest::aCodeSetsTheNewPassword()
{
    QSignalSpy arrived(m_window.get(), &SignInWindow::arrived);
    send(m_code);
    QTRY_VERIFY_WITH_TIMEOUT(textsOf(*m_window).contains(u"Your new password holds. Sign in with it."_s), 20'000);
    QCOMPARE(arrived.size(), 0);
    QVERIFY(type(*m_window, u"email"_s, u"bela@example.org"_s));
    QVERIFY(type(*m_window, u"password"_s, newPassword));
    visible<QPushButton>(*m_window, u"signInButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, 20'000);
}

BLOOMZY_GUI_TEST(ResetTest)
#include "ResetTest.moc"
