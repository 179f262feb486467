#include "ui/pages/account/NoticeBanner.h"

#include "tests/gui/account/AccountWindow.h"
#include "tests/support/TestMain.h"
#include "ui/client/Session.h"

#include <QtTest/QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What an administrator has to hear of stands over the pages until they say that they understood.
class NoticeBannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysNothingWithoutANotice();
    void tellsTheOldestUntilItIsUnderstood();
    void leavesOutWhatThisConsoleDoesNotKnow();
    void speaksFrench();
    void isReachedByKeys();

private:
    /// As a recovery leaves it, which the server's owner does while it is stopped.
    void leave(const QString& id, const QString& kind, const QString& name);
    void ask();
    [[nodiscard]] int unread() const;

    std::unique_ptr<AccountWindow> m_bench;
    std::unique_ptr<account_page::NoticeBanner> m_notices;
};

void NoticeBannerTest::init()
{
    m_bench = std::make_unique<AccountWindow>();
    m_bench->openAccount(u"sessions"_s);
    m_notices = std::make_unique<account_page::NoticeBanner>(m_bench->window->banners(), *m_bench->client);
}

void NoticeBannerTest::cleanup()
{
    m_notices.reset();
    m_bench.reset();
}

void NoticeBannerTest::leave(const QString& id, const QString& kind, const QString& name)
{
    const std::string file = (m_bench->dataDir() + u"/store/auth.db"_s).toStdString();
    const QString sql =
        u"INSERT INTO notices SELECT '019ab000-0000-7000-8000-00000000000%1', id, '%2', '2026-11-22T14:32:05.123456Z', "
        "'{\"userId\":\"x\",\"displayName\":\"%3\"}', NULL FROM users"_s;
    QVERIFY(storage::RawSqlite(file).run(sql.arg(id, kind, name).toUtf8().constData()));
}

void NoticeBannerTest::ask()
{
    QSignalSpy changed(&m_bench->client->session(), &client::Session::meChanged);
    m_bench->client->session().refreshMe();
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 10'000);
}

int NoticeBannerTest::unread() const
{
    const auto reply = AccountWindow::await(client::NoticesApi(*m_bench->client).unread());
    return reply ? int(reply->items.size()) : -1;
}

void NoticeBannerTest::saysNothingWithoutANotice()
{
    ask();
    QCOMPARE(unread(), 0);
    QVERIFY(!m_bench->button(u"Understood"_s));
}

void NoticeBannerTest::tellsTheOldestUntilItIsUnderstood()
{
    leave(u"1"_s, u"administratorRecovered"_s, u"Ada Bloom"_s);
    leave(u"2"_s, u"administratorRecovered"_s, u"Olga Fern"_s);
    ask();
    QTRY_VERIFY(m_bench->texts().contains(u"Ada Bloom was let in again from the server's machine."_s));
    QVERIFY(!m_bench->texts().contains(u"Olga Fern"_s));
    m_bench->button(u"Understood"_s)->click();
    QTRY_VERIFY(m_bench->texts().contains(u"Olga Fern was let in again"_s));
    QCOMPARE(unread(), 1);
    m_bench->button(u"Understood"_s)->click();
    QTRY_VERIFY(!m_bench->button(u"Understood"_s));
    QCOMPARE(unread(), 0);
    ask();
    QVERIFY(!m_bench->button(u"Understood"_s));
}

void NoticeBannerTest::leavesOutWhatThisConsoleDoesNotKnow()
{
    leave(u"1"_s, u"somethingNewer"_s, u"Ada Bloom"_s);
    ask();
    QCOMPARE(unread(), 1);
    QVERIFY(!m_bench->button(u"Understood"_s));
    leave(u"2"_s, u"administratorRecovered"_s, u"Olga Fern"_s);
    ask();
    QTRY_VERIFY(m_bench->texts().contains(u"Olga Fern was let in again"_s));
}

void NoticeBannerTest::speaksFrench()
{
    leave(u"1"_s, u"administratorRecovered"_s, u"Ada Bloom"_s);
    ask();
    QTRY_VERIFY(m_bench->button(u"Understood"_s));
    m_bench->translator.setLanguage(theme::Language::french);
    m_notices->show();
    QTRY_VERIFY(m_bench->button(u"J’ai compris"_s));
    QVERIFY(m_bench->texts().contains(u"Ada Bloom a retrouvé l’accès depuis la machine du serveur."_s));
}

void NoticeBannerTest::isReachedByKeys()
{
    leave(u"1"_s, u"administratorRecovered"_s, u"Ada Bloom"_s);
    ask();
    QTRY_VERIFY(m_bench->button(u"Understood"_s));
    QVERIFY(m_bench->tabTo(m_bench->button(u"Understood"_s)));
    QTest::keyClick(m_bench->window->focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(!m_bench->button(u"Understood"_s));
    QCOMPARE(unread(), 0);
}

BLOOMZY_GUI_TEST(NoticeBannerTest)
#include "NoticeBannerTest.moc"
