#include "tests/gui/account/AccountWindow.h"
#include "tests/support/TestMain.h"
#include "ui/client/SecondFactorApi.h"
#include "ui/pages/account/RecoveryCodesDialog.h"
#include "ui/pages/account/SecondFactorDialog.h"

#include <QCheckBox>
#include <QFile>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// The second factor on the account page: setting it up with an app, recovery codes, turning it off.
class SecondFactorPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void givingUpLeavesItOff();
    void aWrongCodeIsSaid();
    void setsUpAndKeepsTheCodes();
    void codesAreNotLostByEscape();
    void renewsTheCodes();
    void turnsOff();
    void byKeyboardAlone();

private:
    [[nodiscard]] account_page::SecondFactorDialog* dialog() const
    {
        return m_bench->dialog<account_page::SecondFactorDialog>();
    }
    void openDialog();
    void turnOn();
    [[nodiscard]] QString codeOfApp() const;
    [[nodiscard]] api::SecondFactorState state() const;

    std::unique_ptr<AccountWindow> m_bench;
};

void SecondFactorPageTest::init()
{
    m_bench = std::make_unique<AccountWindow>();
    m_bench->openAccount(u"account"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->button(u"Set up an authenticator app…"_s), 10'000);
}

void SecondFactorPageTest::cleanup()
{
    m_bench.reset();
}

api::SecondFactorState SecondFactorPageTest::state() const
{
    return AccountWindow::await(client::SecondFactorApi(*m_bench->client).state()).value();
}

void SecondFactorPageTest::openDialog()
{
    QTest::mouseClick(m_bench->button(u"Set up an authenticator app…"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
}

/// As a person would who typed the key into an app.
QString SecondFactorPageTest::codeOfApp() const
{
    const QString typed = AccountWindow::edit(*dialog(), "secret")->text().remove(u' ');
    return QString::fromLatin1(AuthenticatorApp(typed.toLatin1()).codeAt(QDateTime::currentSecsSinceEpoch()));
}

void SecondFactorPageTest::turnOn()
{
    openDialog();
    QTest::keyClicks(AccountWindow::edit(*dialog(), "code"), codeOfApp());
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(AccountWindow::buttonOf(*dialog(), u"Done"_s), 10'000);
}

void SecondFactorPageTest::givingUpLeavesItOff()
{
    openDialog();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(!state().active);
    QVERIFY(m_bench->dialogs.asked.isEmpty());
}

void SecondFactorPageTest::aWrongCodeIsSaid()
{
    openDialog();
    auto* code = AccountWindow::edit(*dialog(), "code");
    const QString right = codeOfApp();
    QTest::keyClicks(code, right.first(5));
    QVERIFY(!AccountWindow::buttonOf(*dialog(), u"Turn on"_s)->isEnabled());
    QTest::keyClicks(code, right.endsWith(u'0') ? u"1"_s : u"0"_s);
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(AccountWindow::textsOf(*dialog()).contains(u"This is not the app's present code."_s),
                             10'000);
    QVERIFY(!state().active);
}

void SecondFactorPageTest::setsUpAndKeepsTheCodes()
{
    turnOn();
    QVERIFY(!AccountWindow::buttonOf(*dialog(), u"Done"_s)->isEnabled());
    const QString path = m_bench->path(u"codes.txt"_s);
    m_bench->dialogs.paths = {path};
    QTest::mouseClick(AccountWindow::buttonOf(*dialog(), u"Save to a file…"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 10'000);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count('\n'), 12);
    QVERIFY(text.contains("ada@example.org"));
    dialog()->findChild<QCheckBox*>()->setChecked(true);
    QTest::mouseClick(AccountWindow::buttonOf(*dialog(), u"Done"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QVERIFY(state().active);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->texts().contains(u"10 recovery code"_s), 10'000);
    QVERIFY(m_bench->dialogs.asked.isEmpty());
}

void SecondFactorPageTest::codesAreNotLostByEscape()
{
    turnOn();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QCOMPARE(m_bench->dialogs.asked.size(), 1);
    QVERIFY(dialog());
    m_bench->dialogs.answers = {widgets::Choice::proceed};
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void SecondFactorPageTest::renewsTheCodes()
{
    turnOn();
    m_bench->dialogs.answers = {widgets::Choice::proceed, widgets::Choice::keep, widgets::Choice::proceed};
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->button(u"New recovery codes…"_s), 10'000);
    QTest::mouseClick(m_bench->button(u"New recovery codes…"_s), Qt::LeftButton);
    QCOMPARE(m_bench->dialogs.asked.size(), 2);
    QTest::mouseClick(m_bench->button(u"New recovery codes…"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->dialog<account_page::RecoveryCodesDialog>(), 10'000);
    QCOMPARE(m_bench->dialog<account_page::RecoveryCodesDialog>()
                 ->findChild<QWidget*>(u"recoveryCodes"_s)
                 ->findChildren<QLabel*>()
                 .size(),
             11); // ten codes and the line that says what became of them
}

void SecondFactorPageTest::turnsOff()
{
    turnOn();
    m_bench->dialogs.answers = {widgets::Choice::proceed, widgets::Choice::keep, widgets::Choice::proceed};
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->button(u"Turn off…"_s), 10'000);
    QTRY_VERIFY(m_bench->button(u"Turn off…"_s)->isEnabled());
    QTest::mouseClick(m_bench->button(u"Turn off…"_s), Qt::LeftButton);
    QVERIFY(state().active);
    QTest::mouseClick(m_bench->button(u"Turn off…"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->button(u"Set up an authenticator app…"_s), 10'000);
    QVERIFY(!state().active);
}

void SecondFactorPageTest::byKeyboardAlone()
{
    QVERIFY(m_bench->tabTo(m_bench->button(u"Set up an authenticator app…"_s)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
    QTRY_COMPARE(QApplication::focusWidget(), AccountWindow::edit(*dialog(), "code"));
    QTest::keyClicks(QApplication::focusWidget(), codeOfApp());
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(AccountWindow::buttonOf(*dialog(), u"Done"_s), 10'000);
    auto* kept = dialog()->findChild<QCheckBox*>();
    for (int i = 0; i < 40 && QApplication::focusWidget() != kept; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), kept);
    QTest::keyClick(kept, Qt::Key_Space);
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QVERIFY(state().active);
}

BLOOMZY_GUI_TEST(SecondFactorPageTest)
#include "SecondFactorPageTest.moc"
