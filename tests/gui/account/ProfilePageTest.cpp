#include "tests/gui/account/AccountWindow.h"
#include "tests/support/TestMain.h"
#include "ui/client/ProfileApi.h"
#include "ui/pages/account/ProfileCard.h"

#include <QtTest/QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// The name of whoever is signed in, on the account page.
class ProfilePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyNameCannotBeSaved();
    void aRefusedNameIsSaid();
    void whatIsTypedStaysWhenAnotherSavedFirst();
    void savesByKeyboard();

private:
    [[nodiscard]] QLineEdit* name() const { return AccountWindow::edit(*m_card, "displayName"); }
    [[nodiscard]] QPushButton* button() const { return m_bench->button(u"Save the name"_s); }
    [[nodiscard]] std::string stored() const
    {
        return AccountWindow::await(client::ProfileApi(*m_bench->client).get())->displayName;
    }
    void type(const QString& text)
    {
        name()->selectAll();
        QTest::keyClicks(name(), text);
    }

    std::unique_ptr<AccountWindow> m_bench;
    account_page::ProfileCard* m_card = nullptr;
};

void ProfilePageTest::init()
{
    m_bench = std::make_unique<AccountWindow>();
    m_bench->openAccount(u"account"_s);
    m_card = m_bench->window->findChild<account_page::ProfileCard*>();
    QTRY_COMPARE_WITH_TIMEOUT(name()->text(), u"Ada"_s, 10'000);
}

void ProfilePageTest::cleanup()
{
    m_bench.reset();
}

void ProfilePageTest::anEmptyNameCannotBeSaved()
{
    QVERIFY(!button()->isEnabled());
    name()->selectAll();
    QTest::keyClick(name(), Qt::Key_Delete);
    QVERIFY(!button()->isEnabled());
    QTest::keyClick(name(), Qt::Key_Return);
    QCOMPARE(stored(), std::string("Ada"));
}

void ProfilePageTest::aRefusedNameIsSaid()
{
    name()->setText(u"Ada\u200B"_s);
    QTest::keyClicks(name(), u"!"_s);
    button()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->texts().contains(u"The name holds invisible characters"_s), 10'000);
    QCOMPARE(stored(), std::string("Ada"));
}

void ProfilePageTest::whatIsTypedStaysWhenAnotherSavedFirst()
{
    const auto before = AccountWindow::await(client::ProfileApi(*m_bench->client).get());
    QVERIFY(
        AccountWindow::await(
            client::ProfileApi(*m_bench->client).change(before->revision, {{u"displayName"_s, u"Ada the Second"_s}}))
            .has_value());
    type(u"Ada Placeholder"_s);
    button()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->texts().contains(u"Your profile was changed elsewhere"_s), 10'000);
    QCOMPARE(name()->text(), u"Ada Placeholder"_s);
    QTRY_VERIFY(button()->isEnabled());
    button()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->texts().contains(u"Saved."_s), 10'000);
    QCOMPARE(stored(), std::string("Ada Placeholder"));
}

void ProfilePageTest::savesByKeyboard()
{
    QSignalSpy changed(&m_bench->client->session(), &client::Session::meChanged);
    QVERIFY(m_bench->tabTo(name()));
    type(u"Ada Placeholder"_s);
    QTest::keyClick(name(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->texts().contains(u"Saved."_s), 10'000);
    QCOMPARE(stored(), std::string("Ada Placeholder"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 10'000);
    QCOMPARE(m_bench->client->session().me()->displayName, std::string("Ada Placeholder"));
}

BLOOMZY_GUI_TEST(ProfilePageTest)
#include "ProfilePageTest.moc"
