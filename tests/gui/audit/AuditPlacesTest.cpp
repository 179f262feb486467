#include "AuditConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/audit/JumpDialog.h"
#include "ui/widgets/inputs/SearchField.h"
#include "ui/widgets/palette/PaletteSource.h"

#include <QDateTimeEdit>
#include <QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using audit_page::AuditPlace;

/// Where a person is, and the way to any time.
class AuditPlacesTest : public AuditConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(open()); }
    void cleanup() { m_console.reset(); }
    void nonsenseIsAllOfTheLog();
    void aPlaceSurvivesItsText();
    void aLinkOpensAnEventThatTheListDoesNotHave();
    void placesComeBack();
    void thePaletteFindsEvents();
    void anyTimeIsReached();
    void everyEventIsReached();
    void columnsAndZoneAreKept();
};

void AuditPlacesTest::initTestCase()
{
    QVERIFY(startServer());
    QVERIFY(happen(u"Rosa"_s));
    // More than a page.
    for (int i = 0; i < 230; ++i)
        QVERIFY(happen(u"Genus"_s + QString(QChar(u'a' + i / 26)) + QChar(u'a' + i % 26)));
    QVERIFY(happenInLog(u"Hoya"_s));
}

void AuditPlacesTest::nonsenseIsAllOfTheLog()
{
    for (const QVariant& value :
         {QVariant(), QVariant(u"x"_s),
          QVariant(QVariantMap{{u"filter"_s, u"{"_s}, {u"range"_s, QVariantList{5, 1}}, {u"at"_s, u"soon"_s}})}) {
        const AuditPlace place = audit_page::placeFrom(value);
        QVERIFY(!place.range && !place.at && place.eventId.isEmpty() && place.filter.action.empty());
    }
}

void AuditPlacesTest::aPlaceSurvivesItsText()
{
    AuditPlace place;
    place.filter.action = {"taxon.create"};
    place.filter.outcome = {api::AuditOutcome::denied};
    place.filter.q = "rosa";
    place.range = widgets::TimeRange{1'000, 2'000};
    place.at = "2026-11-22T14:32:05.123Z";
    place.eventId = u"7"_s;
    const AuditPlace again = audit_page::placeFrom(audit_page::toVariant(place));
    QCOMPARE(again.filter.action, place.filter.action);
    QCOMPARE(again.filter.outcome, place.filter.outcome);
    QCOMPARE(again.filter.q, place.filter.q);
    QCOMPARE(again.range, place.range);
    QCOMPARE(again.at, place.at);
    QCOMPARE(again.eventId, place.eventId);
}

void AuditPlacesTest::aLinkOpensAnEventThatTheListDoesNotHave()
{
    QVERIFY(choose(rowOf(u"Hoya"_s)));
    AuditPlace place;
    place.filter.action = {"setup.complete"};
    place.eventId = list().chosenId();
    view().goTo({});
    view().goTo(audit_page::toVariant(place));
    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_VERIFY(view().openEvent().entry());
    QTRY_COMPARE(sentence(), u"Ada Placeholder created the plant Hoya"_s);
}

void AuditPlacesTest::placesComeBack()
{
    view().search()->setText(u"hoya"_s);
    QTRY_COMPARE(model().rowCount(), 1);
    QVERIFY(choose(0));
    const QVariant place = view().place();
    view().goTo({});
    QTRY_VERIFY(model().rowCount() > 1);
    view().goTo(place);
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(view().search()->text(), u"hoya"_s);
    QCOMPARE(table().currentIndex().row(), 0);
}

void AuditPlacesTest::thePaletteFindsEvents()
{
    auto* page = m_console->pages.find(u"audit"_s);
    widgets::PaletteSource* source = page->paletteSources().first();
    source->search(widgets::PaletteQuery::read(u"hoya"_s));
    QVERIFY(source->groups().empty()); // not without the prefix
    source->search(widgets::PaletteQuery::read(u"#hoya"_s));
    QCOMPARE(source->groups().front().items.size(), std::size_t(1)); // the way to all of them, at once
    QTRY_COMPARE(source->groups().front().items.size(), std::size_t(2));
    QCOMPARE(source->groups().front().items.front().text, u"Ada Placeholder created the plant Hoya"_s);
    QSignalSpy asked(page, &widgets::Page::openRequested);
    source->groups().front().items.front().run();
    QCOMPARE(asked.first().at(0).toString(), u"audit"_s);
    view().goTo(asked.first().at(1).value<QVariant>());
    QTRY_COMPARE(sentence(), u"Ada Placeholder created the plant Hoya"_s);
    QCOMPARE(view().search()->text(), u"hoya"_s);
}

void AuditPlacesTest::anyTimeIsReached()
{
    const api::AuditEntry wanted = *model().item(150);
    trigger("jump");
    auto* jump = dialog<audit_page::JumpDialog>();
    QVERIFY(jump);
    const QDateTime time = QDateTime::fromString(client::toQString(wanted.time), Qt::ISODateWithMs);
    jump->edit().setDateTime(time);
    for (auto* button : jump->findChildren<QPushButton*>())
        if (button->text() == u"Go there")
            button->click();
    QTRY_VERIFY(model().startedAt().has_value());
    QTRY_VERIFY(model().hasLoaded() && !model().isLoading());
    const int first = table().rowAt(0);
    QVERIFY(model().item(first));
    QVERIFY(model().item(first)->time <= wanted.time);
}

void AuditPlacesTest::everyEventIsReached()
{
    const qint64 all = view().counts().facets().count;
    QVERIFY(all > 200);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            table().scrollToBottom();
            return qint64(model().rowCount()) == all;
        }(),
        20'000);
    QVERIFY(model().isAtOldest());
    QCOMPARE(model().item(model().rowCount() - 1)->sequence, 1);
}

void AuditPlacesTest::columnsAndZoneAreKept()
{
    QCOMPARE(m_console->find<QPushButton>(u"zone"_s)->text(), u"Times in UTC"_s);
    QVERIFY(table().isColumnHidden(AuditColumn::reasonColumn));
    trigger("zone");
    QVERIFY(reopen());
    QVERIFY(action("zone").isChecked());
    QCOMPARE(model().zone(), QTimeZone::systemTimeZone());
}

BLOOMZY_GUI_TEST(AuditPlacesTest)
#include "AuditPlacesTest.moc"
