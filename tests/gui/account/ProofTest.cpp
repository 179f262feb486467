#include "tests/gui/account/AccountWindow.h"
#include "tests/support/TestMain.h"
#include "ui/client/SecondFactorApi.h"

#include <QtTest/QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// Where the server asks again who it is, the console asks in place, and what was wanted goes on.
class ProofTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withNobodyToAskItIsRefused();
    void decliningChangesNothing();
    void aWrongPasswordIsSaid();
    void theRequestGoesOn();
    void twoRequestsAskOnce();
    void theEndOfTheSessionEndsTheQuestion();

private:
    using Seed = QFuture<client::Result<api::SecondFactorSeed>>;

    [[nodiscard]] Seed begin() const { return client::SecondFactorApi(*m_bench->client).begin(); }
    void answer(const QString& password);

    std::unique_ptr<AccountWindow> m_bench;
};

void ProofTest::init()
{
    m_bench = std::make_unique<AccountWindow>();
    m_bench->openAccount(u"account"_s);
    m_bench->ageProof();
}

void ProofTest::cleanup()
{
    m_bench.reset();
}

void ProofTest::answer(const QString& password)
{
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->proof(), 10'000);
    QTest::keyClicks(AccountWindow::edit(*m_bench->proof(), "password"), password);
    QTest::keyClick(m_bench->proof(), Qt::Key_Return);
}

void ProofTest::withNobodyToAskItIsRefused()
{
    m_bench->asker.reset();
    const auto seed = AccountWindow::await(begin());
    QVERIFY(seed.has_error() && seed.error().is(api::ErrorCode::stepUpRequired));
}

void ProofTest::decliningChangesNothing()
{
    const Seed seed = begin();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->proof(), 10'000);
    QVERIFY(!seed.isFinished());
    QTest::keyClick(m_bench->proof(), Qt::Key_Escape);
    const auto answer = AccountWindow::await(seed);
    QVERIFY(answer.has_error() && answer.error().is(api::ErrorCode::stepUpRequired));
    const auto state = AccountWindow::await(client::SecondFactorApi(*m_bench->client).state());
    QVERIFY(state.has_value() && !state->active);
}

void ProofTest::aWrongPasswordIsSaid()
{
    const Seed seed = begin();
    answer(u"not-the-password-at-all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        AccountWindow::textsOf(*m_bench->proof()).contains(u"This is not your password. Try again."_s), 10'000);
    QVERIFY(!seed.isFinished());
    QVERIFY(AccountWindow::edit(*m_bench->proof(), "password")->text().isEmpty());
}

void ProofTest::theRequestGoesOn()
{
    const Seed seed = begin();
    answer(::ApiClient::goodPassword());
    const auto given = AccountWindow::await(seed);
    QVERIFY(given.has_value());
    QVERIFY(given->uri.starts_with("otpauth://totp/"));
    QTRY_VERIFY(!m_bench->proof());
}

void ProofTest::twoRequestsAskOnce()
{
    QSignalSpy asked(&m_bench->client->session(), &client::Session::proofWanted);
    const Seed first = begin();
    const Seed second = begin();
    answer(::ApiClient::goodPassword());
    QVERIFY(AccountWindow::await(first).has_value());
    QVERIFY(AccountWindow::await(second).has_value());
    QCOMPARE(asked.size(), 1);
}

void ProofTest::theEndOfTheSessionEndsTheQuestion()
{
    const Seed seed = begin();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->proof(), 10'000);
    QVERIFY(AccountWindow::await(m_bench->client->session().signOut()).has_value());
    QVERIFY(AccountWindow::await(seed).has_error());
    QTRY_VERIFY(!m_bench->proof());
}

BLOOMZY_GUI_TEST(ProofTest)
#include "ProofTest.moc"
