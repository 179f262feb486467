#include "AuditConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/audit/FacetPopup.h"
#include "ui/pages/audit/TextPopup.h"
#include "ui/widgets/inputs/SearchField.h"
#include "ui/widgets/table/Cells.h"

#include <QListWidget>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// Words, chips and facets, and that the count beside them is the count of what is found.
class AuditFilterTest : public AuditConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_console.reset(); }
    void wordsThatNothingHasFindNothing();
    void wordsFindWhatIsShown();
    void chipsTellHowManyEventsAValueHas();
    void aListOfValuesShowsWholeRows();
    void chipsNarrowEachOther();
    void aChipIsClearedByKey();
    void anAddressIsTyped();
    void resetShowsAll();
    void theCountIsThatOfTheList();

private:
    [[nodiscard]] audit_page::FacetPopup* openFacet(const QString& name) const;
    [[nodiscard]] static QListWidgetItem* entry(const audit_page::FacetPopup& popup, const QString& text);
    [[nodiscard]] bool check(const QString& name, const QString& text) const;
};

void AuditFilterTest::initTestCase()
{
    QVERIFY(startServer());
    QVERIFY(happen(u"Rosa"_s));
    QVERIFY(happen(u"Monstera"_s));
    failToSignIn();
    const QString denied = u"/api/v1/audit/events?outcome=denied&action=session.login"_s;
    QTRY_VERIFY_WITH_TIMEOUT(!m_server.plain->get(denied).json().value(u"items"_s).toArray().isEmpty(), 20'000);
    QVERIFY(happenInLog(u"Hoya"_s));
}

void AuditFilterTest::init()
{
    QVERIFY(open());
}

audit_page::FacetPopup* AuditFilterTest::openFacet(const QString& name) const
{
    chip(name).click();
    return chip(name).findChild<audit_page::FacetPopup*>();
}

QListWidgetItem* AuditFilterTest::entry(const audit_page::FacetPopup& popup, const QString& text)
{
    const auto found = popup.list().findItems(text, Qt::MatchStartsWith);
    return found.isEmpty() ? nullptr : found.constFirst();
}

bool AuditFilterTest::check(const QString& name, const QString& text) const
{
    auto* popup = openFacet(name);
    QListWidgetItem* item = popup ? entry(*popup, text) : nullptr;
    if (!item)
        return false;
    item->setCheckState(Qt::Checked);
    popup->close();
    return QTest::qWaitFor([this] { return idle(); }, 10'000);
}

void AuditFilterTest::wordsThatNothingHasFindNothing()
{
    view().search()->setText(u"zzzqqq"_s);
    QTRY_COMPARE(model().rowCount(), 0);
    QTRY_VERIFY(idle());
    QCOMPARE(view().counts().facets().count, 0);
    QTRY_VERIFY(m_console->button(u"Clear filters"_s));
    m_console->button(u"Clear filters"_s)->click();
    QTRY_VERIFY(model().rowCount() >= 4);
}

void AuditFilterTest::wordsFindWhatIsShown()
{
    view().search()->setText(u"monst"_s);
    QTRY_COMPARE(column(AuditColumn::targetColumn), QStringList{u"Monstera"_s});
    QTRY_COMPARE(view().counts().facets().count, 1);
    QCOMPARE(model().index(0, AuditColumn::targetColumn).data(widgets::MatchRole).toString(), u"monst"_s);
}

void AuditFilterTest::chipsTellHowManyEventsAValueHas()
{
    auto* popup = openFacet(u"action"_s);
    QVERIFY(popup && popup->isVisible());
    QVERIFY(entry(*popup, u"Plant created  (3)"_s));
    QTest::keyClick(popup, Qt::Key_Escape);
    QTRY_VERIFY(!chip(u"action"_s).findChild<audit_page::FacetPopup*>());
    QVERIFY(!chip(u"action"_s).isSet());
}

void AuditFilterTest::aListOfValuesShowsWholeRows()
{
    for (const auto& name : {u"action"_s, u"outcome"_s, u"actor"_s}) {
        auto* popup = openFacet(name);
        QVERIFY2(popup && popup->isVisible(), qPrintable(name));
        QListWidget& list = popup->list();
        const int row = list.visualItemRect(list.item(0)).height();
        QVERIFY(row > 0);
        QCOMPARE(list.viewport()->height() % row, 0);
        QVERIFY(list.viewport()->height() >= row);
        popup->close();
        QTRY_VERIFY(!chip(name).findChild<audit_page::FacetPopup*>());
    }
}

void AuditFilterTest::chipsNarrowEachOther()
{
    QVERIFY(check(u"action"_s, u"Plant created"_s));
    QTRY_COMPARE(model().rowCount(), 3);
    QCOMPARE(chip(u"action"_s).value(), u"Plant created"_s);
    QCOMPARE(chip(u"action"_s).accessibleName(), u"Action: Plant created"_s);
    QVERIFY(check(u"outcome"_s, u"Success"_s));
    QTRY_COMPARE(model().rowCount(), 3);
    view().search()->setText(u"hoya"_s);
    QTRY_COMPARE(model().rowCount(), 1);
}

void AuditFilterTest::aChipIsClearedByKey()
{
    QVERIFY(check(u"outcome"_s, u"Denied"_s));
    QTRY_VERIFY(column(AuditColumn::outcomeColumn).count(u"Denied"_s) == model().rowCount());
    QTest::keyClick(&chip(u"outcome"_s), Qt::Key_Delete);
    QTRY_VERIFY(column(AuditColumn::outcomeColumn).contains(u"Success"_s));
    QVERIFY(!chip(u"outcome"_s).isSet());
}

void AuditFilterTest::anAddressIsTyped()
{
    chip(u"address"_s).click();
    auto* popup = chip(u"address"_s).findChild<audit_page::TextPopup*>();
    QVERIFY(popup);
    popup->field().setText(u"192.0.2.99"_s);
    QTest::keyClick(&popup->field(), Qt::Key_Return);
    QTRY_COMPARE(model().rowCount(), 0);
    QCOMPARE(chip(u"address"_s).value(), u"192.0.2.99"_s);
}

void AuditFilterTest::resetShowsAll()
{
    auto& reset = *m_console->find<QPushButton>(u"resetFilters"_s);
    QVERIFY(!reset.isVisible());
    QVERIFY(check(u"action"_s, u"Plant created"_s));
    QTRY_COMPARE(model().rowCount(), 3);
    QVERIFY(reset.isVisible());
    reset.click();
    QTRY_VERIFY(model().rowCount() > 3);
    QVERIFY(!action("clearFilters").isEnabled());
}

void AuditFilterTest::theCountIsThatOfTheList()
{
    QVERIFY(check(u"action"_s, u"Plant created"_s));
    QTRY_COMPARE(view().counts().facets().count, qint64(model().rowCount()));
    QTRY_COMPARE(view().counts().counted(), view().counts().facets().count);
    QVERIFY(view().counts().facets().total > view().counts().facets().count);
}

BLOOMZY_GUI_TEST(AuditFilterTest)
#include "AuditFilterTest.moc"
