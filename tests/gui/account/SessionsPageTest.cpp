#include "tests/gui/account/AccountWindow.h"
#include "tests/support/TestMain.h"
#include "ui/client/AuthApi.h"
#include "ui/pages/account/SessionRow.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// Where somebody is signed in, and signing out there.
class SessionsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thisConsoleCannotSignItselfOutHere();
    void keepingChangesNothing();
    void signsOutOfOne();
    void signsOutEverywhereElse();

private:
    [[nodiscard]] QList<account_page::SessionRow*> rows() const;
    void signIn(std::unique_ptr<client::ApiClient>& device, const QString& name);
    [[nodiscard]] static bool isSignedIn(client::ApiClient& device)
    {
        return AccountWindow::await(client::AuthApi(device).me()).has_value();
    }

    std::unique_ptr<AccountWindow> m_bench;
    std::unique_ptr<client::ApiClient> m_first;
    std::unique_ptr<client::ApiClient> m_second;
};

void SessionsPageTest::init()
{
    m_bench = std::make_unique<AccountWindow>();
    m_bench->start();
    signIn(m_first, u"first"_s);
    signIn(m_second, u"second"_s);
    account_page::registerAccountPages(m_bench->pages, m_bench->parts());
    m_bench->showWindow(u"sessions"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 3, 10'000);
}

/// Another device of the same person.
void SessionsPageTest::signIn(std::unique_ptr<client::ApiClient>& device, const QString& name)
{
    device = std::make_unique<client::ApiClient>(
        client::ApiClient::Options{.address = m_bench->server->address(),
                                   .profileId = name,
                                   .secrets = std::make_shared<client::MemorySecretStore>(QString()),
                                   .lockFolder = m_bench->path(name)});
    const auto me = AccountWindow::await(device->session().signIn(u"ada@example.org"_s, ::ApiClient::goodPassword()));
    QVERIFY(me.has_value());
}

void SessionsPageTest::cleanup()
{
    m_first.reset();
    m_second.reset();
    m_bench.reset();
}

QList<account_page::SessionRow*> SessionsPageTest::rows() const
{
    QList<account_page::SessionRow*> shown;
    for (auto* row : m_bench->window->findChildren<account_page::SessionRow*>()) {
        if (row->isVisible())
            shown += row;
    }
    return shown;
}

void SessionsPageTest::thisConsoleCannotSignItselfOutHere()
{
    int without = 0;
    for (const auto* row : rows())
        without += AccountWindow::buttonOf(*row, u"Sign out"_s) ? 0 : 1;
    QCOMPARE(without, 1);
    QVERIFY(m_bench->texts().contains(u"This console"_s));
    QVERIFY(m_bench->texts().contains(u"from 127.0.0.1"_s));
}

void SessionsPageTest::keepingChangesNothing()
{
    QTest::mouseClick(m_bench->button(u"Sign out everywhere else…"_s), Qt::LeftButton);
    QCOMPARE(m_bench->dialogs.asked.size(), 1);
    QVERIFY(isSignedIn(*m_first));
    QCOMPARE(rows().size(), 3);
}

void SessionsPageTest::signsOutOfOne()
{
    for (const auto* row : rows()) {
        if (QPushButton* button = AccountWindow::buttonOf(*row, u"Sign out"_s)) {
            QVERIFY(m_bench->tabTo(button));
            QTest::keyClick(button, Qt::Key_Space);
            break;
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 2, 10'000);
    QVERIFY(isSignedIn(*m_first) != isSignedIn(*m_second));
}

void SessionsPageTest::signsOutEverywhereElse()
{
    m_bench->dialogs.answers = {widgets::Choice::proceed};
    QTest::mouseClick(m_bench->button(u"Sign out everywhere else…"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, 10'000);
    QVERIFY(!isSignedIn(*m_first));
    QVERIFY(!isSignedIn(*m_second));
    QVERIFY(m_bench->client->session().me());
    QVERIFY(!m_bench->button(u"Sign out everywhere else…"_s));
}

BLOOMZY_GUI_TEST(SessionsPageTest)
#include "SessionsPageTest.moc"
