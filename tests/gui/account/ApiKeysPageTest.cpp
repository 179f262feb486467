#include "tests/gui/account/AccountWindow.h"
#include "tests/support/TestMain.h"
#include "ui/client/ApiKeysApi.h"
#include "ui/pages/account/ApiKeyDialog.h"
#include "ui/pages/account/ApiKeyRow.h"
#include "ui/pages/account/ApiKeysCard.h"

#include <QCheckBox>
#include <QSpinBox>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// API keys on the account page: made, shown once, removed.
class ApiKeysPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsMadeWithoutANameAndARight();
    void aRefusedNameIsSaid();
    void makesOneAndShowsItOnce();
    void removesOneAfterAsking();

private:
    [[nodiscard]] account_page::ApiKeyDialog* dialog() const { return m_bench->dialog<account_page::ApiKeyDialog>(); }
    [[nodiscard]] QPushButton* makeButton() const { return AccountWindow::buttonOf(*dialog(), u"Make the key"_s); }
    [[nodiscard]] std::vector<api::ApiKey> stored() const
    {
        return AccountWindow::await(client::ApiKeysApi(*m_bench->client).list())->items;
    }
    [[nodiscard]] QList<account_page::ApiKeyRow*> rows() const;
    void openDialog();
    void choose(const QString& permission);
    void make(const QString& name);

    std::unique_ptr<AccountWindow> m_bench;
};

void ApiKeysPageTest::init()
{
    m_bench = std::make_unique<AccountWindow>();
    m_bench->openAccount(u"account"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->button(u"New API key…"_s), 10'000);
}

void ApiKeysPageTest::cleanup()
{
    m_bench.reset();
}

QList<account_page::ApiKeyRow*> ApiKeysPageTest::rows() const
{
    QList<account_page::ApiKeyRow*> shown;
    for (auto* row : m_bench->window->findChildren<account_page::ApiKeyRow*>()) {
        if (row->isVisible())
            shown += row;
    }
    return shown;
}

void ApiKeysPageTest::openDialog()
{
    QVERIFY(m_bench->tabTo(m_bench->button(u"New API key…"_s)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 10'000);
}

void ApiKeysPageTest::choose(const QString& permission)
{
    for (auto* box : dialog()->findChildren<QCheckBox*>()) {
        if (box->property("permission").toString() == permission)
            box->click();
    }
}

void ApiKeysPageTest::make(const QString& name)
{
    openDialog();
    QTest::keyClicks(AccountWindow::edit(*dialog(), "keyName"), name);
    choose(u"taxa.read"_s);
    makeButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(AccountWindow::buttonOf(*dialog(), u"Done"_s), 10'000);
}

void ApiKeysPageTest::nothingIsMadeWithoutANameAndARight()
{
    openDialog();
    QVERIFY(!makeButton()->isEnabled());
    QTest::keyClicks(AccountWindow::edit(*dialog(), "keyName"), u"Greenhouse"_s);
    QVERIFY(!makeButton()->isEnabled());
    choose(u"taxa.read"_s);
    QVERIFY(makeButton()->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(stored().empty());
}

void ApiKeysPageTest::aRefusedNameIsSaid()
{
    openDialog();
    AccountWindow::edit(*dialog(), "keyName")->setText(u"Green\u200Bhouse"_s);
    choose(u"taxa.read"_s);
    makeButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(AccountWindow::textsOf(*dialog()).contains(u"Enter a name for the key"_s), 10'000);
    QVERIFY(stored().empty());
}

void ApiKeysPageTest::makesOneAndShowsItOnce()
{
    make(u"Greenhouse"_s);
    const QString secret = AccountWindow::edit(*dialog(), "keySecret")->text();
    QVERIFY(secret.size() > 40);
    AccountWindow::buttonOf(*dialog(), u"Done"_s)->click();
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, 10'000);
    QVERIFY(m_bench->texts().contains(u"Never used"_s));
    QVERIFY(m_bench->texts().contains(u"Taxa: View"_s));
    QVERIFY(!m_bench->texts().contains(secret));
    QCOMPARE(stored().size(), std::size_t{1});
    QCOMPARE(stored().front().permissions, std::vector<std::string>{"taxa.read"});
}

void ApiKeysPageTest::removesOneAfterAsking()
{
    make(u"Greenhouse"_s);
    AccountWindow::buttonOf(*dialog(), u"Done"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, 10'000);
    AccountWindow::buttonOf(*rows().first(), u"Remove…"_s)->click();
    QCOMPARE(m_bench->dialogs.asked.size(), 1);
    QCOMPARE(stored().size(), std::size_t{1});
    m_bench->dialogs.answers = {widgets::Choice::proceed};
    AccountWindow::buttonOf(*rows().first(), u"Remove…"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 0, 10'000);
    QVERIFY(stored().empty());
}

BLOOMZY_GUI_TEST(ApiKeysPageTest)
#include "ApiKeysPageTest.moc"
