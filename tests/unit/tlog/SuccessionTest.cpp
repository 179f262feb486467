#include "backend/tlog/Succession.h"

#include "backend/tlog/Note.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using tlog::ClosedLog;

namespace {

tlog::NoteSigner signerNamed(int number)
{
    tlog::NoteSigner::Seed bytes;
    bytes.fill(std::uint8_t(number));
    return std::move(*tlog::NoteSigner::of("example.com/log/" + std::to_string(number), bytes));
}

tlog::Checkpoint headOf(const tlog::NoteSigner& signer, std::uint64_t size)
{
    tlog::Checkpoint head{signer.verifier().name, size, {}};
    head.root.fill(std::uint8_t(size));
    return head;
}

ClosedLog closedAt(const tlog::NoteSigner& signer, std::uint64_t size, const tlog::NoteSigner& next)
{
    return {signer.verifier().text(), tlog::signedClosing(headOf(signer, size), next.verifier(), signer)};
}

std::string signedText(const std::string& words, const tlog::NoteSigner& signer)
{
    tlog::Note made{words, {}};
    made.sign(signer);
    return made.bytes();
}

} // namespace

class SuccessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatDoesNotFollow();
    void refusesAClosingThatNamesNoKey_data();
    void refusesAClosingThatNamesNoKey();
    void isTheSameKeyWhereNothingWasClosed();
    void followsEachToTheNewest();
    void aClosingIsACheckpoint();

private:
    const tlog::NoteSigner m_first = signerNamed(1);
    const tlog::NoteSigner m_second = signerNamed(2);
    const tlog::NoteSigner m_third = signerNamed(3);
};

void SuccessionTest::refusesWhatDoesNotFollow()
{
    const auto& from = m_first.verifier();
    // Signed by another key than the log's.
    const ClosedLog forged{from.text(), tlog::signedClosing(headOf(m_first, 5), m_second.verifier(), m_second)};
    QVERIFY(!tlog::successionFrom(from, {forged}));
    // A head of another log.
    const ClosedLog foreign{from.text(), tlog::signedClosing(headOf(m_third, 5), m_second.verifier(), m_first)};
    QVERIFY(!tlog::successionFrom(from, {foreign}));
    // The next one is not the one that was named.
    QVERIFY(!tlog::successionFrom(from, {closedAt(m_first, 5, m_second), closedAt(m_third, 6, m_second)}));
    // Shorter than before.
    QVERIFY(!tlog::successionFrom(from, {closedAt(m_first, 5, m_second), closedAt(m_second, 4, m_third)}));
    // A head without a successor.
    const ClosedLog plain{from.text(), tlog::signedCheckpoint(headOf(m_first, 5), m_first)};
    QVERIFY(!tlog::successionFrom(from, {plain}));
}

void SuccessionTest::refusesAClosingThatNamesNoKey_data()
{
    QTest::addColumn<QByteArray>("extension");
    for (const char* bad :
         {"next \n", "next x\n", "next\n", "after KEY\n", "next KEY", "next KEY\nmore\n", "next KEY \n"})
        QTest::newRow(QByteArray(bad).replace('\n', '|')) << QByteArray(bad);
}

void SuccessionTest::refusesAClosingThatNamesNoKey()
{
    QFETCH(QByteArray, extension);
    extension.replace("KEY", QByteArray::fromStdString(m_second.verifier().text()));
    const std::string closing = headOf(m_first, 5).text() + extension.toStdString();
    const ClosedLog closed{m_first.verifier().text(), signedText(closing, m_first)};
    QVERIFY(!tlog::successionFrom(m_first.verifier(), {closed}));
}

void SuccessionTest::isTheSameKeyWhereNothingWasClosed()
{
    const auto found = tlog::successionFrom(m_third.verifier(), {closedAt(m_first, 5, m_second)});
    QVERIFY(found && found->closings.empty());
    QVERIFY(found->newest == m_third.verifier());
}

void SuccessionTest::followsEachToTheNewest()
{
    const std::vector<ClosedLog> closed{closedAt(m_first, 5, m_second), closedAt(m_second, 9, m_third)};
    const auto all = tlog::successionFrom(m_first.verifier(), closed);
    QVERIFY(all && all->newest == m_third.verifier());
    QCOMPARE(all->closings.size(), std::size_t(2));
    QVERIFY(all->closings[0] == headOf(m_first, 5) && all->closings[1] == headOf(m_second, 9));
    const auto last = tlog::successionFrom(m_second.verifier(), closed);
    QVERIFY(last && last->newest == m_third.verifier() && last->closings.size() == 1);
}

/// So that who knows only C2SP's formats can verify it.
void SuccessionTest::aClosingIsACheckpoint()
{
    const std::string closing = closedAt(m_first, 5, m_second).closing;
    const auto head = tlog::verifiedCheckpoint(closing, m_first.verifier().name, m_first.verifier());
    QVERIFY(head && *head == headOf(m_first, 5));
}

BLOOMZY_APPLESS_TEST(SuccessionTest)
#include "SuccessionTest.moc"
