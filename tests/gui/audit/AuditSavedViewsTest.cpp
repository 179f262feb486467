#include "AuditConsole.h"
#include "tests/support/TestMain.h"
#include "ui/models/ColumnLayout.h"
#include "ui/models/ViewLink.h"
#include "ui/models/ViewNameDialog.h"
#include "ui/models/ViewsSource.h"
#include "ui/pages/audit/FilterQuery.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// Views of the audit log that a person keeps at the server.
class AuditSavedViewsTest : public AuditConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(open()); }
    void cleanup();
    void aFilterSurvivesItsQuery();
    void nonsenseInAQueryIsPassedOver();
    void whatTheServerMayKnowStays();
    void nothingIsSavedOfTheWholeLog();
    void aRefusedViewIsTold();
    void oneThatEverybodyHasIsOpened();
    void aViewIsKeptAtTheServer();
    void theBrushIsASpanOfTheView();
    void aChangedViewIsUpdatedAndDeleted();
    void theDefaultOneOpensAtTheStart();
    void supportKeepsViewsToo();
    void thePaletteFindsThem();

private:
    [[nodiscard]] QJsonArray stored() const { return m_server.plain->get(path).json()[u"items"_s].toArray(); }
    /// The page in front has it; the catalog's has one of this name too.
    [[nodiscard]] QToolButton& button() const
    {
        const auto buttons = m_console->window->findChildren<QToolButton*>(u"views"_s);
        return **std::ranges::find_if(buttons, &QToolButton::isVisible);
    }
    [[nodiscard]] QMenu& menu() const
    {
        Q_EMIT button().menu()->aboutToShow();
        return *button().menu();
    }
    [[nodiscard]] QAction* entry(const QString& text) const
    {
        for (QAction* action : menu().actions())
            if (widgets::Commands::withoutMnemonic(action->text()).startsWith(text))
                return action;
        return nullptr;
    }
    void choose(const QString& text) const
    {
        QTRY_VERIFY2(entry(text), qPrintable(u"no entry "_s + text));
        entry(text)->trigger();
    }
    void filterBy(const api::AuditFilter& filter) const
    {
        audit_page::AuditPlace place;
        place.filter = filter;
        view().goTo(audit_page::toVariant(place));
        QTRY_VERIFY(idle());
    }
    void save(const QString& name) const;

    const QString path = u"/api/v1/audit/views"_s;
};

void AuditSavedViewsTest::initTestCase()
{
    QVERIFY(startServer());
    QVERIFY(m_server.invite(u"support"_s));
    QVERIFY(happenInLog(u"Rosa"_s));
    QVERIFY(happenInLog(u"Hoya"_s));
}

void AuditSavedViewsTest::cleanup()
{
    m_console.reset();
    for (const QJsonValue each : stored())
        m_server.plain->send("DELETE", path + u'/' + each[u"id"].toString(), {},
                             {{"If-Match", '"' + QByteArray::number(each[u"revision"].toInteger()) + '"'}});
}

void AuditSavedViewsTest::save(const QString& name) const
{
    trigger("saveView");
    auto* dialog = m_console->find<models::ViewNameDialog>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>()->setText(name);
    dialog->accept();
    QTRY_VERIFY(entry(name) && entry(name)->isChecked());
}

void AuditSavedViewsTest::aFilterSurvivesItsQuery()
{
    api::AuditFilter filter;
    filter.q = "a+b & ü=%";
    filter.from = "2026-11-22T14:32:05.123Z";
    filter.to = "2026-11-23T00:00:00.000Z";
    filter.action = {"taxon.create", "taxon.update"};
    filter.outcome = {api::AuditOutcome::denied, api::AuditOutcome::failure};
    filter.actor = {"one"};
    filter.actorKind = {api::ActorKind::service};
    filter.target = "two";
    filter.targetType = {"taxon"};
    filter.address = "192.0.2.0/24";
    filter.session = "three";
    filter.trace = "four";
    filter.source = {"catalog"};
    const QString query = audit_page::queryOf(filter);
    QCOMPARE(audit_page::queryOf(audit_page::filterOf(query)), query);
    QCOMPARE(client::encode(audit_page::filterOf(query)), client::encode(filter));
}

void AuditSavedViewsTest::nonsenseInAQueryIsPassedOver()
{
    const api::AuditFilter filter =
        audit_page::filterOf(u"outcome=sideways&from=yesterday&to=&colour=red&q=&&=&action=taxon.create"_s);
    QVERIFY(filter.outcome.empty() && !filter.from && !filter.to && !filter.q);
    QCOMPARE(filter.action, std::vector<std::string>{"taxon.create"});
}

void AuditSavedViewsTest::whatTheServerMayKnowStays()
{
    api::AuditFilter filter;
    filter.q = "rosa";
    QCOMPARE(audit_page::queryOf(filter, u"q=hoya&moon=full"_s), u"q=rosa&moon=full"_s);
}

void AuditSavedViewsTest::nothingIsSavedOfTheWholeLog()
{
    QVERIFY(!action("saveView").isEnabled());
    trigger("saveView");
    QVERIFY(!m_console->find<models::ViewNameDialog>());
}

void AuditSavedViewsTest::aRefusedViewIsTold()
{
    api::AuditFilter filter;
    filter.action = {"taxon.create"};
    filterBy(filter);
    save(u"Mine"_s);
    // Changed on another computer each time, before this one hears of it.
    int words = 0;
    const auto isTold = [&] {
        if (banner(u"failure"_s) == u"The view was not changed.")
            return true;
        const QJsonValue kept = stored().first();
        m_server.plain->patch(path + u'/' + kept[u"id"].toString(), {{u"query"_s, u"q=%1"_s.arg(++words)}},
                              '"' + QByteArray::number(kept[u"revision"].toInteger()) + '"');
        if (QAction* start = entry(u"Open “Mine” at the start"_s))
            start->trigger();
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTold(), 20'000);
    QCOMPARE(stored().size(), 1);
}

void AuditSavedViewsTest::oneThatEverybodyHasIsOpened()
{
    QCOMPARE(button().text(), u"Saved views"_s);
    choose(u"Changes of accounts"_s);
    QTRY_VERIFY(idle());
    QCOMPARE(button().text(), u"Changes of accounts"_s);
    QVERIFY(entry(u"Changes of accounts"_s)->isChecked());
    QCOMPARE(rowOf(u"Rosa"_s), -1);
    m_console->commands.find(u"frame.back"_s)->trigger();
    QTRY_VERIFY(rowOf(u"Rosa"_s) >= 0);
    QCOMPARE(button().text(), u"Saved views"_s);
}

void AuditSavedViewsTest::aViewIsKeptAtTheServer()
{
    api::AuditFilter filter;
    filter.action = {"taxon.create"};
    filter.q = "rosa";
    filterBy(filter);
    save(u"New & roses"_s);
    QCOMPARE(stored().first()[u"query"].toString(), u"q=rosa&action=taxon.create"_s);
    QVERIFY(!stored().first()[u"columns"].toArray().isEmpty());
    QVERIFY(open()); // as on another computer
    QTRY_VERIFY(entry(u"New & roses"_s));
    choose(u"New & roses"_s);
    QTRY_COMPARE(column(AuditColumn::targetColumn), QStringList{u"Rosa"_s});
    QCOMPARE(button().accessibleName(), u"Saved view: New & roses"_s);
}

void AuditSavedViewsTest::theBrushIsASpanOfTheView()
{
    histogram().setFocus();
    QTest::keyClick(&histogram(), Qt::Key_BracketLeft);
    QTRY_VERIFY(histogram().range());
    QTRY_VERIFY(idle());
    save(u"Lately"_s);
    QVERIFY(stored().first()[u"query"].toString().startsWith(u"from="));
    QVERIFY(open());
    choose(u"Lately"_s);
    QTRY_VERIFY(chip(u"time"_s).isSet());
}

void AuditSavedViewsTest::aChangedViewIsUpdatedAndDeleted()
{
    api::AuditFilter filter;
    filter.action = {"taxon.create"};
    filterBy(filter);
    save(u"Mine"_s);
    filter.action = {"setup.complete"};
    filterBy(filter);
    QCOMPARE(button().text(), u"Saved views"_s);
    choose(u"Update “Mine” to what is shown"_s);
    QTRY_COMPARE(stored().first()[u"query"].toString(), u"action=setup.complete"_s);
    QTRY_COMPARE(button().text(), u"Mine"_s);
    choose(u"Delete “Mine”"_s);
    QTRY_VERIFY(stored().isEmpty());
    QTRY_COMPARE(m_console->toasts.last().title, u"View deleted"_s);
    m_console->toasts.last().action();
    QTRY_COMPARE(stored().size(), 1);
}

void AuditSavedViewsTest::theDefaultOneOpensAtTheStart()
{
    api::AuditFilter filter;
    filter.action = {"setup.complete"};
    filterBy(filter);
    save(u"First"_s);
    choose(u"Open “First” at the start"_s);
    QTRY_VERIFY(stored().first()[u"isDefault"].toBool());
    QVERIFY(open());
    QTRY_COMPARE(button().text(), u"First"_s);
    QTRY_COMPARE(model().rowCount(), 1);
}

void AuditSavedViewsTest::supportKeepsViewsToo()
{
    QVERIFY(open(u"support@example.org"_s));
    choose(u"Denied and errors"_s);
    QTRY_VERIFY(idle());
    save(u"Refused"_s);
    QVERIFY(stored().isEmpty()); // Ada does not see it
    choose(u"Delete “Refused”"_s);
    QTRY_VERIFY(!entry(u"Refused"_s));
}

void AuditSavedViewsTest::thePaletteFindsThem()
{
    api::AuditFilter filter;
    filter.action = {"setup.complete"};
    filterBy(filter);
    save(u"Beginnings"_s);
    auto* page = m_console->pages.find(u"audit"_s);
    widgets::PaletteSource* source = page->paletteSources().last();
    source->search(widgets::PaletteQuery::read(u"begin"_s));
    const auto items = source->groups().front().items;
    QCOMPARE(items.size(), std::size_t(1));
    QSignalSpy asked(page, &widgets::Page::openRequested);
    items.front().run();
    QCOMPARE(asked.size(), 1);
    view().goTo({});
    view().goTo(asked.first().at(1).value<QVariant>());
    QTRY_COMPARE(model().rowCount(), 1);
}

BLOOMZY_GUI_TEST(AuditSavedViewsTest)
#include "AuditSavedViewsTest.moc"
