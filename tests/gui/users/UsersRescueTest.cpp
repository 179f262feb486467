#include "UsersConsole.h"
#include "tests/support/AuthenticatorApp.h"
#include "tests/support/TestMain.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

namespace {

const QString newPassword = u"nine tall cranes by the weir"_s;

} // namespace

/// What an administrator does for who has forgotten their password, or lost their second factor.
class UsersRescueTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void notForOneself();
    void aKeptFactorStays();
    void aCodeIsShownOnceAndSetsAPassword();
    void takesTheFactor();

private:
    [[nodiscard]] bool hasFactor() { return user(m_kim).value(u"secondFactor").toBool(); }
    void turnOn();

    QString m_kim;
};

void UsersRescueTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_kim = addPerson(u"Kim Specimen"_s, u"viewer"_s);
    QVERIFY(accept(u"Kim Specimen"_s));
    turnOn();
}

void UsersRescueTest::init()
{
    QVERIFY(open());
    QVERIFY(choose(m_kim));
}

void UsersRescueTest::cleanup()
{
    m_console.reset();
}

void UsersRescueTest::turnOn()
{
    ::ApiClient kim(m_server.process.url());
    QVERIFY(kim.signIn(mailOf(u"Kim Specimen"_s), ::ApiClient::goodPassword()).status < 300);
    const QString path = u"/api/v1/auth/second-factor"_s;
    const QString secret = kim.send("POST", path).json().value(u"secret").toString();
    const QByteArray code = AuthenticatorApp(secret.toLatin1()).codeAt(QDateTime::currentSecsSinceEpoch());
    QVERIFY(kim.post(path + u"/confirm"_s, {{u"code"_s, QString::fromLatin1(code)}}).status < 300);
}

void UsersRescueTest::notForOneself()
{
    QVERIFY(choose(client::toQString(model().item(0)->id)));
    for (const char* command : {"resetPassword", "takeFactor"}) {
        QVERIFY(!action(command).isEnabled());
        QVERIFY(action(command).toolTip().contains(u"This is your own account."_s));
    }
}

void UsersRescueTest::aKeptFactorStays()
{
    QTRY_VERIFY(action("takeFactor").isEnabled());
    trigger("takeFactor");
    QCOMPARE(m_console->dialogs.asked.size(), 1);
    QVERIFY(hasFactor());
}

void UsersRescueTest::aCodeIsShownOnceAndSetsAPassword()
{
    QTRY_VERIFY(action("resetPassword").isEnabled());
    trigger("resetPassword");
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
    const QString code = dialog()->findChild<QLineEdit*>(u"code"_s)->text();
    dialog()->accept();
    ::ApiClient kim(m_server.process.url());
    const QString path = u"/api/v1/auth/password-reset"_s;
    QCOMPARE(kim.post(path, {{u"code"_s, code + u'x'}, {u"password"_s, newPassword}}).status, 422);
    QCOMPARE(kim.post(path, {{u"code"_s, code}, {u"password"_s, newPassword}}).status, 204);
    QCOMPARE(kim.post(path, {{u"code"_s, code}, {u"password"_s, newPassword}}).status, 422);
    QVERIFY(hasFactor());
}

void UsersRescueTest::takesTheFactor()
{
    m_console->dialogs.answers = {widgets::Choice::proceed};
    QTRY_VERIFY(action("takeFactor").isEnabled());
    trigger("takeFactor");
    QTRY_VERIFY_WITH_TIMEOUT(!hasFactor(), 10'000);
    QTRY_VERIFY(toasted(u"Second factor taken"_s));
    QTRY_VERIFY(!action("takeFactor").isEnabled());
    QVERIFY(action("takeFactor").toolTip().contains(u"The account has no second factor."_s));
}

BLOOMZY_GUI_TEST(UsersRescueTest)
#include "UsersRescueTest.moc"
