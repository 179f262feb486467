#include "tests/gui/setup/KnownServer.h"
#include "tests/support/AuthenticatorApp.h"
#include "tests/support/TestMain.h"
#include "ui/client/SecondFactorApi.h"
#include "ui/pages/setup/SignInWindow.h"

using namespace bloomzy;
using namespace bloomzy::setup;
using namespace bloomzy::tests;
using namespace Qt::StringLiterals;

/// Signing in to an account with a second factor: the password, then a code of the app or a recovery code.
class SignInCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thePasswordAloneDoesNotSignIn();
    void aWrongCodeIsSaid();
    void anotherAccountCanBeUsed();
    void aCodeOfTheAppSignsIn();
    void aRecoveryCodeSignsIn();

private:
    void turnOn(client::ApiClient& client);
    void sendPassword();
    void send(const QString& code);
    [[nodiscard]] QLineEdit* code() const { return visible<QLineEdit>(*m_window, u"code"_s); }
    [[nodiscard]] QPushButton* button() const { return visible<QPushButton>(*m_window, u"signInButton"_s); }
    /// The step after the one with which the app was confirmed, which is good no more.
    [[nodiscard]] QString nextCode() const
    {
        return QString::fromLatin1(m_app->codeAt(QDateTime::currentSecsSinceEpoch() + 30));
    }

    std::unique_ptr<SetupFixture> m_bench;
    std::unique_ptr<SignInWindow> m_window;
    std::unique_ptr<QSignalSpy> m_arrived;
    std::unique_ptr<AuthenticatorApp> m_app;
    QString m_recoveryCode;
    client::Profile m_profile;
};

void SignInCodeTest::init()
{
    m_bench = std::make_unique<SetupFixture>();
    makeKnownServer(*m_bench, m_profile, [this](client::ApiClient& client) { turnOn(client); });
    m_window = std::make_unique<SignInWindow>(m_bench->parts(), m_profile, false);
    m_arrived = std::make_unique<QSignalSpy>(m_window.get(), &SignInWindow::arrived);
    m_window->show();
    sendPassword();
}

void SignInCodeTest::cleanup()
{
    m_arrived.reset();
    m_window.reset();
    m_bench.reset();
}

void SignInCodeTest::turnOn(client::ApiClient& client)
{
    const client::SecondFactorApi api(client);
    const auto seed = api.begin();
    QTRY_VERIFY_WITH_TIMEOUT(seed.isFinished(), 20'000);
    QVERIFY(seed.result().has_value());
    m_app = std::make_unique<AuthenticatorApp>(QByteArray::fromStdString(seed.result()->secret));
    const auto codes = api.confirm(QString::fromLatin1(m_app->codeAt(QDateTime::currentSecsSinceEpoch())));
    QTRY_VERIFY_WITH_TIMEOUT(codes.isFinished(), 20'000);
    QVERIFY(codes.result().has_value());
    m_recoveryCode = QString::fromStdString(codes.result()->codes.front());
}

void SignInCodeTest::sendPassword()
{
    QTRY_VERIFY_WITH_TIMEOUT(button(), 30'000);
    QVERIFY(type(*m_window, u"password"_s, adaPassword));
    button()->click();
    QTRY_VERIFY_WITH_TIMEOUT(code(), 20'000);
}

void SignInCodeTest::send(const QString& text)
{
    QVERIFY(!button()->isEnabled());
    QVERIFY(type(*m_window, u"code"_s, text));
    QVERIFY(button()->isEnabled());
    QTest::keyClick(code(), Qt::Key_Return);
}

void SignInCodeTest::thePasswordAloneDoesNotSignIn()
{
    QVERIFY(!visible<QLineEdit>(*m_window, u"password"_s));
    QVERIFY(!visible<QLineEdit>(*m_window, u"email"_s));
    QVERIFY(code()->hasFocus());
    QCOMPARE(m_arrived->size(), 0);
}

void SignInCodeTest::aWrongCodeIsSaid()
{
    send(nextCode() == u"000000"_s ? u"000001"_s : u"000000"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textsOf(*m_window).contains(u"The code is wrong or was used already."_s), 20'000);
    QVERIFY(code()->hasFocus());
    QCOMPARE(m_arrived->size(), 0);
    QVERIFY(type(*m_window, u"code"_s, m_recoveryCode));
    button()->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_arrived->size(), 1, 20'000);
}

void SignInCodeTest::anotherAccountCanBeUsed()
{
    QTest::mouseClick(visible<QPushButton>(*m_window, u"otherAccount"_s), Qt::LeftButton);
    QVERIFY(!code());
    QTRY_VERIFY(visible<QLineEdit>(*m_window, u"email"_s)->hasFocus());
    QVERIFY(visible<QLineEdit>(*m_window, u"password"_s)->text().isEmpty());
    QCOMPARE(m_arrived->size(), 0);
}

void SignInCodeTest::aCodeOfTheAppSignsIn()
{
    send(nextCode());
    QTRY_COMPARE_WITH_TIMEOUT(m_arrived->size(), 1, 20'000);
    const Arrival arrival = m_window->takeArrival();
    QCOMPARE(arrival.client->session().state(), client::Session::State::signedIn);
}

void SignInCodeTest::aRecoveryCodeSignsIn()
{
    send(m_recoveryCode);
    QTRY_COMPARE_WITH_TIMEOUT(m_arrived->size(), 1, 20'000);
}

BLOOMZY_GUI_TEST(SignInCodeTest)
#include "SignInCodeTest.moc"
