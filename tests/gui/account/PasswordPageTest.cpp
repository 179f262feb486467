#include "tests/gui/account/AccountWindow.h"
#include "tests/support/TestMain.h"
#include "ui/pages/account/PasswordCard.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

namespace {

const QString newPassword = u"nine tall cranes by the weir"_s;

} // namespace

/// Changing one's own password on the account page.
class PasswordPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aWrongPresentPasswordIsSaid();
    void aWeakOneCannotBeSent();
    void changesIt();

private:
    [[nodiscard]] QPushButton* button() const { return m_bench->button(u"Change the password"_s); }
    void fill(const QString& current, const QString& next);
    [[nodiscard]] bool signsIn(const QString& password);

    std::unique_ptr<AccountWindow> m_bench;
    account_page::PasswordCard* m_card = nullptr;
};

void PasswordPageTest::init()
{
    m_bench = std::make_unique<AccountWindow>();
    m_bench->openAccount(u"account"_s);
    m_card = m_bench->window->findChild<account_page::PasswordCard*>();
    QVERIFY(!button()->isEnabled());
}

void PasswordPageTest::cleanup()
{
    m_bench.reset();
}

void PasswordPageTest::fill(const QString& current, const QString& next)
{
    QTest::keyClicks(AccountWindow::edit(*m_card, "currentPassword"), current);
    QTest::keyClicks(AccountWindow::edit(*m_card, "newPassword"), next);
}

bool PasswordPageTest::signsIn(const QString& password)
{
    client::ApiClient other({.address = m_bench->server->address(),
                             .profileId = u"other"_s,
                             .secrets = std::make_shared<client::MemorySecretStore>(QString()),
                             .lockFolder = m_bench->path(u"other"_s)});
    return AccountWindow::await(other.session().signIn(u"ada@example.org"_s, password)).has_value();
}

void PasswordPageTest::aWrongPresentPasswordIsSaid()
{
    fill(u"something else entirely"_s, newPassword);
    QTRY_VERIFY(button()->isEnabled());
    button()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->texts().contains(u"This is not your password. Try again."_s), 10'000);
    QVERIFY(!signsIn(newPassword));
    QVERIFY(signsIn(::ApiClient::goodPassword()));
}

void PasswordPageTest::aWeakOneCannotBeSent()
{
    fill(::ApiClient::goodPassword(), u"short"_s);
    QVERIFY(!button()->isEnabled());
    QTest::keyClick(AccountWindow::edit(*m_card, "newPassword"), Qt::Key_Return);
    QVERIFY(signsIn(::ApiClient::goodPassword()));
}

void PasswordPageTest::changesIt()
{
    QVERIFY(m_bench->tabTo(AccountWindow::edit(*m_card, "currentPassword")));
    fill(::ApiClient::goodPassword(), newPassword);
    QTRY_VERIFY(button()->isEnabled());
    QTest::keyClick(AccountWindow::edit(*m_card, "newPassword"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->texts().contains(u"Your new password holds."_s), 10'000);
    QVERIFY(AccountWindow::edit(*m_card, "newPassword")->text().isEmpty());
    QVERIFY(signsIn(newPassword));
    QVERIFY(!signsIn(::ApiClient::goodPassword()));
    QVERIFY(m_bench->client->session().me());
}

BLOOMZY_GUI_TEST(PasswordPageTest)
#include "PasswordPageTest.moc"
