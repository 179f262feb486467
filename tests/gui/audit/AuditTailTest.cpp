#include "AuditConsole.h"
#include "tests/support/TestMain.h"
#include "ui/widgets/inputs/Switch.h"

#include <QScrollBar>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What happens while somebody looks.
class AuditTailTest : public AuditConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(open()); }
    void cleanup() { m_console.reset(); }
    void newEventsComeOnTop();
    void whatIsNewIsTold();
    void theChosenEventStaysChosen();
    void whilePausedTheyWait();
    void whileScrolledNothingMoves();
    void onlyWhatTheFilterFindsComes();
    void aJumpBackStandsStill();

private:
    [[nodiscard]] audit_page::TailFooter& footer() const { return list().footer(); }
    [[nodiscard]] QString topTarget() const { return cell(0, AuditColumn::targetColumn); }
    /// Without a stream: the page looks now.
    void look() const { trigger("newest"); }
};

void AuditTailTest::initTestCase()
{
    QVERIFY(startServer());
    QVERIFY(m_server.addSpecies("Ficus", 60));
    for (int i = 0; i < 60; ++i)
        QVERIFY(happen(u"Genus"_s + QString(QChar(u'a' + i / 26)) + QChar(u'a' + i % 26)));
    QVERIFY(happenInLog(u"Zantedeschia"_s));
}

void AuditTailTest::newEventsComeOnTop()
{
    QVERIFY(list().isLive());
    QCOMPARE(footer().text(), u"Live: new events appear on top"_s);
    QVERIFY(happenInLog(u"Anemone"_s));
    QTRY_COMPARE_WITH_TIMEOUT(topTarget(), u"Anemone"_s, 20'000);
    QVERIFY(!footer().waiting().isVisible());
}

void AuditTailTest::whatIsNewIsTold()
{
    failToSignIn();
    QTRY_VERIFY2_WITH_TIMEOUT(footer().told().endsWith(u", 1 denied"), qPrintable(footer().told()), 20'000);
    QVERIFY(happenInLog(u"Aloe"_s));
    QTRY_COMPARE_WITH_TIMEOUT(footer().told(), u"1 new event"_s, 20'000);
}

void AuditTailTest::theChosenEventStaysChosen()
{
    QVERIFY(choose(3));
    const QString id = list().chosenId();
    const int rows = model().rowCount();
    QVERIFY(happenInLog(u"Begonia"_s));
    QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > rows, 20'000);
    QCOMPARE(list().chosenId(), id);
    QCOMPARE(table().currentIndex().row(), model().rowOf(id));
    QVERIFY(model().rowOf(id) > 3);
}

void AuditTailTest::whilePausedTheyWait()
{
    m_console->find<widgets::Switch>()->click();
    QVERIFY(!list().isLive());
    QVERIFY(!action("live").isChecked());
    const QString top = topTarget();
    QVERIFY(happenInLog(u"Camellia"_s));
    QTRY_VERIFY_WITH_TIMEOUT(footer().waiting().isVisible() && footer().waiting().text().contains(u"new event"),
                             20'000);
    QCOMPARE(topTarget(), top);
    QCOMPARE(footer().text(), u"Paused: new events wait"_s);
    footer().waiting().click();
    QTRY_COMPARE(topTarget(), u"Camellia"_s);
    QVERIFY(!list().isLive()); // a look is no resumption
    QVERIFY(happenInLog(u"Dahlia"_s));
    QTRY_VERIFY_WITH_TIMEOUT(model().waiting() > 0, 20'000);
    trigger("live");
    QTRY_COMPARE(topTarget(), u"Dahlia"_s);
}

void AuditTailTest::whileScrolledNothingMoves()
{
    auto& bar = *table().verticalScrollBar();
    bar.setValue(600);
    const int at = bar.value();
    QVERIFY(at > 0);
    const QString first = cell(table().rowAt(0), AuditColumn::timeColumn);
    QVERIFY(happenInLog(u"Erica"_s));
    QTRY_VERIFY_WITH_TIMEOUT(model().waiting() > 0, 20'000);
    QCOMPARE(bar.value(), at);
    QCOMPARE(cell(table().rowAt(0), AuditColumn::timeColumn), first);
    QCOMPARE(footer().text(), u"Live: new events wait while you read"_s);
    bar.setValue(0);
    QTRY_COMPARE(topTarget(), u"Erica"_s);
    QCOMPARE(model().waiting(), 0);
}

void AuditTailTest::onlyWhatTheFilterFindsComes()
{
    view().search()->setText(u"fuchsia"_s);
    QTRY_COMPARE(model().rowCount(), 0);
    QVERIFY(happenInLog(u"Geranium"_s));
    QVERIFY(happenInLog(u"Fuchsia"_s));
    QTRY_COMPARE_WITH_TIMEOUT(column(AuditColumn::targetColumn), QStringList{u"Fuchsia"_s}, 20'000);
}

void AuditTailTest::aJumpBackStandsStill()
{
    const api::AuditEntry* fortieth = model().item(40);
    QVERIFY(fortieth);
    audit_page::AuditPlace place;
    place.at = fortieth->time;
    const QString id = client::toQString(fortieth->id);
    view().goTo(audit_page::toVariant(place));
    QTRY_VERIFY(model().rowOf(id) >= 0);
    QTRY_VERIFY(!model().isLoading());
    // Newer ones stand above it and do not push it away.
    QTRY_COMPARE(client::toQString(model().item(table().rowAt(0))->id), id);
    trigger("newest");
    QTRY_COMPARE(table().verticalScrollBar()->value(), 0);
    QTRY_VERIFY(model().isAtNewest());
}

BLOOMZY_GUI_TEST(AuditTailTest)
#include "AuditTailTest.moc"
