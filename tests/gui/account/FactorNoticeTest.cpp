#include "ui/pages/account/FactorNotice.h"

#include "tests/gui/account/AccountWindow.h"
#include "tests/support/TestMain.h"
#include "ui/client/FactorPolicyApi.h"
#include "ui/client/SecondFactorApi.h"
#include "ui/client/UsersApi.h"

#include <QtTest/QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// A role of the person needs a second factor: the window says so, until it is set up.
class FactorNoticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysNothingWhereNothingIsAsked();
    void saysUntilWhen();
    void saysThatItIsOver();
    void goesWhenItIsSetUp();

private:
    void ask(int graceDays);

    std::unique_ptr<AccountWindow> m_bench;
    std::unique_ptr<account_page::FactorNotice> m_notice;
    int m_opened = 0;
};

void FactorNoticeTest::init()
{
    m_opened = 0;
    m_bench = std::make_unique<AccountWindow>();
    m_bench->openAccount(u"sessions"_s);
    m_notice = std::make_unique<account_page::FactorNotice>(m_bench->window->banners(), *m_bench->client,
                                                            [this] { ++m_opened; });
}

void FactorNoticeTest::cleanup()
{
    m_notice.reset();
    m_bench.reset();
}

void FactorNoticeTest::ask(int graceDays)
{
    QSignalSpy changed(&m_bench->client->session(), &client::Session::meChanged);
    const auto set = AccountWindow::await(
        client::FactorPolicyApi(*m_bench->client).set({.roles = {"administrator"}, .graceDays = graceDays}));
    QVERIFY(set.has_value());
    m_bench->client->session().refreshMe();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 10'000);
}

void FactorNoticeTest::saysNothingWhereNothingIsAsked()
{
    QVERIFY(!m_bench->button(u"Set it up"_s));
}

void FactorNoticeTest::saysUntilWhen()
{
    ask(3);
    QTRY_VERIFY(m_bench->button(u"Set it up"_s));
    QVERIFY(m_bench->texts().contains(u"Set up an authenticator app by"_s));
    m_bench->button(u"Set it up"_s)->click();
    QCOMPARE(m_opened, 1);
}

void FactorNoticeTest::saysThatItIsOver()
{
    ask(0);
    QTRY_VERIFY(m_bench->texts().contains(u"Set up a second factor to go on."_s));
    QVERIFY(!m_bench->client->session().may(u"users.read"));
    const auto users = AccountWindow::await(client::UsersApi(*m_bench->client).list());
    QVERIFY(users.has_error() && users.error().is(api::ErrorCode::secondFactorMissing));
}

void FactorNoticeTest::goesWhenItIsSetUp()
{
    ask(0);
    const client::SecondFactorApi api(*m_bench->client);
    const auto seed = AccountWindow::await(api.begin());
    const AuthenticatorApp app(QByteArray::fromStdString(seed->secret));
    const QString code = QString::fromLatin1(app.codeAt(QDateTime::currentSecsSinceEpoch()));
    QVERIFY(AccountWindow::await(api.confirm(code)).has_value());
    m_bench->client->session().refreshMe();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->button(u"Set it up"_s), 10'000);
    QVERIFY(m_bench->client->session().may(u"users.read"));
}

BLOOMZY_GUI_TEST(FactorNoticeTest)
#include "FactorNoticeTest.moc"
