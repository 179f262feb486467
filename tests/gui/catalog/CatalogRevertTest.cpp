#include "CatalogWindow.h"
#include "tests/support/TestMain.h"
#include "ui/models/Revert.h"
#include "ui/pages/catalog/HistoryTab.h"
#include "ui/pages/catalog/RevisionRow.h"

#include <QTabBar>
#include <QToolButton>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// Ways back from the History tab, against a real server.
class CatalogRevertTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void whoMayNotChangeTaxaCannot();
    void theFirstRevisionHasNothingBeforeIt();
    void somebodyElsesChangeIsNotOverwritten();
    void oneFieldComesBackAsAnEdit();
    void aRevisionIsTakenBackWhole();
    void aTaxonIsRestoredAsItWas();
    void aRangeThatWasNotThereGoesAway();

private:
    void history();
    catalog_page::RevisionRow* row(int revision);
    void choose(int revision);
    QString value(const QString& pointer) { return m_console->state().value(pointer).toString(); }
    QString stored(const QString& member) { return m_server.taxon(m_id).value(member).toString(); }
    QToolButton* takeBack(const QString& field);
    QPushButton* wayBack(const QString& text)
    {
        return m_console->visible<QPushButton>([&](const QPushButton& each) { return each.text().startsWith(text); });
    }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
    QString m_id;
};

void CatalogRevertTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.invite(u"viewer"_s));
}

void CatalogRevertTest::init()
{
    m_id = m_server.create({{u"taxonRank"_s, u"species"_s},
                            {u"genus"_s, u"Revertia"_s},
                            {u"specificEpithet"_s, u"prima"_s},
                            {u"scientificNameAuthorship"_s, u"First"_s}});
    QCOMPARE(m_server.change(m_id, {{u"scientificNameAuthorship"_s, u"Second"_s}, {u"family"_s, u"Araceae"_s}}), 200);
    QCOMPARE(
        m_server.change(m_id, {{u"scientificNameAuthorship"_s, u"Third"_s},
                               {u"care"_s, QJsonObject{{u"heightCm"_s, QJsonObject{{u"min"_s, 10}, {u"max"_s, 20}}}}}}),
        200);
    m_console = std::make_unique<CatalogWindow>(m_server);
}

void CatalogRevertTest::cleanup()
{
    if (m_console && m_console->window && m_console->state().isDirty())
        m_console->trigger("catalog.discard");
    m_console.reset();
    const qint64 now = m_server.taxon(m_id).value("revision"_L1).toInteger();
    m_server.plain->send("DELETE", u"/api/v1/taxa/"_s + m_id, {}, {{"If-Match", '"' + QByteArray::number(now) + '"'}});
}

void CatalogRevertTest::history()
{
    QTRY_VERIFY(m_console->model().hasLoaded());
    QVERIFY(m_console->openTaxon(u"Revertia prima"_s));
    m_console->find<QTabBar>()->setCurrentIndex(3);
    QTRY_VERIFY(row(1));
}

catalog_page::RevisionRow* CatalogRevertTest::row(int revision)
{
    return m_console->visible<catalog_page::RevisionRow>(
        [&](const catalog_page::RevisionRow& each) { return each.revision().revision == revision; });
}

void CatalogRevertTest::choose(int revision)
{
    row(revision)->click();
}

QToolButton* CatalogRevertTest::takeBack(const QString& field)
{
    return m_console->visible<QToolButton>(
        [&](const QToolButton& each) { return each.accessibleName() == u"Revert "_s + field; });
}

void CatalogRevertTest::whoMayNotChangeTaxaCannot()
{
    QVERIFY(m_console->open(u"viewer@example.org"_s));
    history();
    choose(2);
    QTRY_VERIFY(takeBack(u"Authority"_s));
    QVERIFY(!takeBack(u"Authority"_s)->isEnabled());
    QVERIFY(takeBack(u"Authority"_s)->toolTip().contains(u"not change it"_s));
    QVERIFY(!wayBack(u"Revert changes of v2"_s)->isEnabled());
    QVERIFY(!wayBack(u"Restore v2"_s)->isEnabled());
}

void CatalogRevertTest::theFirstRevisionHasNothingBeforeIt()
{
    QVERIFY(m_console->open());
    history();
    choose(1);
    QTRY_VERIFY(wayBack(u"Revert changes of v1"_s));
    QVERIFY(!wayBack(u"Revert changes of v1"_s)->isEnabled());
    QVERIFY(wayBack(u"Restore v1"_s)->isEnabled());
    QVERIFY(!takeBack(u"Authority"_s));
    choose(3);
    QTRY_VERIFY(wayBack(u"Restore v3"_s));
    QVERIFY(!wayBack(u"Restore v3"_s)->isEnabled());
}

void CatalogRevertTest::somebodyElsesChangeIsNotOverwritten()
{
    QVERIFY(m_console->open());
    history();
    choose(2);
    QTRY_VERIFY(wayBack(u"Restore v2"_s));
    QCOMPARE(m_server.change(m_id, {{u"family"_s, u"Rosaceae"_s}}), 200);
    wayBack(u"Restore v2"_s)->click();
    m_console->trigger("catalog.save");
    QTRY_VERIFY(m_console->banner(u"conflict"_s));
    QCOMPARE(stored(u"family"_s), u"Rosaceae"_s);
    QCOMPARE(stored(u"scientificNameAuthorship"_s), u"Third"_s);
}

void CatalogRevertTest::oneFieldComesBackAsAnEdit()
{
    QVERIFY(m_console->open());
    history();
    choose(2);
    QTRY_VERIFY(takeBack(u"Authority"_s));
    takeBack(u"Authority"_s)->click();
    QCOMPARE(m_console->find<QTabBar>()->currentIndex(), 0);
    QCOMPARE(m_console->find<QLineEdit>(authority)->text(), u"First"_s);
    QVERIFY(m_console->field(authority)->isChanged());
    QCOMPARE(value(u"/family"_s), u"Araceae"_s);
    QCOMPARE(stored(u"scientificNameAuthorship"_s), u"Third"_s);
    m_console->trigger("catalog.undo");
    QCOMPARE(value(authority), u"Third"_s);
    m_console->trigger("catalog.redo");
    QVERIFY(m_console->save());
    QCOMPARE(stored(u"scientificNameAuthorship"_s), u"First"_s);
    QCOMPARE(m_server.taxon(m_id).value("revision"_L1).toInteger(), 4);
}

void CatalogRevertTest::aRevisionIsTakenBackWhole()
{
    QVERIFY(m_console->open());
    history();
    choose(2);
    QTRY_VERIFY(wayBack(u"Revert changes of v2"_s));
    wayBack(u"Revert changes of v2"_s)->click();
    QCOMPARE(value(authority), u"First"_s);
    QCOMPARE(value(u"/family"_s), QString());
    QVERIFY(!m_console->state().value(height).isUndefined());
    m_console->trigger("catalog.undo");
    QVERIFY(!m_console->state().isDirty());
}

void CatalogRevertTest::aTaxonIsRestoredAsItWas()
{
    QVERIFY(m_console->open());
    history();
    choose(1);
    QTRY_VERIFY(wayBack(u"Restore v1"_s));
    wayBack(u"Restore v1"_s)->click();
    QCOMPARE(value(authority), u"First"_s);
    QCOMPARE(value(u"/family"_s), QString());
    QVERIFY(m_console->state().value(height).isUndefined());
    QVERIFY(m_console->save());
    QCOMPARE(stored(u"scientificNameAuthorship"_s), u"First"_s);
    QVERIFY(!m_server.taxon(m_id).value("care"_L1).toObject().contains("heightCm"_L1));
}

void CatalogRevertTest::aRangeThatWasNotThereGoesAway()
{
    QVERIFY(m_console->open());
    history();
    std::vector<api::FieldChange> changes{{"/care/heightCm/min", {"null"}, {"10"}},
                                          {"/care/heightCm/max", {"null"}, {"20"}},
                                          {"/deletedAt", {"null"}, {"\"2026\""}}};
    const auto steps = models::takenBack(m_console->state(), changes);
    QCOMPARE(steps.size(), std::size_t(1));
    QCOMPARE(steps.front().pointer, height);
    QVERIFY(steps.front().after.isUndefined());
    api::TaxonRevision old;
    old.revision = 3;
    QVERIFY(!models::asOf(m_console->state(), {}, 1));
    QVERIFY(!models::asOf(m_console->state(), {old}, 1)); // those between are not loaded
}

BLOOMZY_GUI_TEST(CatalogRevertTest)
#include "CatalogRevertTest.moc"
