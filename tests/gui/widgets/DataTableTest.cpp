#include "ui/widgets/table/DataTable.h"

#include "tests/support/TestMain.h"
#include "ui/widgets/table/BotanicalDelegate.h"
#include "ui/widgets/table/CareDelegate.h"
#include "ui/widgets/table/CareGlyphs.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

namespace {

QImage glyph(const theme::Theme& theme, const ToxicityCell& cell)
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintToxicity(painter, image.rect(), theme, cell);
    return image;
}

} // namespace

class DataTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void notKnownNeverLooksSafe();
    void rowsHaveOneHeight();
    void aFailedRowAsksAgainByClickAndEnter();
    void visibleRowsAreTold();

private:
    theme::Theme m_theme{theme::Scheme::light};
};

void DataTableTest::notKnownNeverLooksSafe()
{
    const QImage safe = glyph(m_theme, {api::Severity::none, true});
    const QImage unknown = glyph(m_theme, {});
    QVERIFY(safe != unknown);
    QCOMPARE(glyph(m_theme, {api::Severity::none, false}), unknown);
    QCOMPARE(glyph(m_theme, {api::Severity::unknown, true}), unknown);
    QVERIFY(glyph(m_theme, {api::Severity::toxic, true}) != glyph(m_theme, {api::Severity::severe, true}));
    QCOMPARE(CellTexts::of(ToxicityCell{api::Severity::none, true}), u"Not toxic"_s);
    QVERIFY(CellTexts::of(ToxicityCell{api::Severity::none, false}).contains(u"known only for some"_s));
    QVERIFY(CellTexts::of(ToxicityCell{api::Severity::irritant, false}).contains(u"known only for some"_s));
    QVERIFY(careCell(std::optional<api::Light>()).value<api::Light>() == api::Light::unknown);
}

void DataTableTest::rowsHaveOneHeight()
{
    QStandardItemModel model(3, 2);
    DataTable table(m_theme);
    table.setModel(&model);
    QCOMPARE(table.rowHeight(0), m_theme.px(theme::RowHeight::tableDefault));
    QCOMPARE(table.rowHeight(2), table.rowHeight(0));
    table.setRowHeight(theme::RowHeight::tableCompact);
    QCOMPARE(table.rowHeight(0), m_theme.px(theme::RowHeight::tableCompact));
}

void DataTableTest::aFailedRowAsksAgainByClickAndEnter()
{
    QStandardItemModel model(3, 2);
    model.setData(model.index(1, 0), QVariant::fromValue(RowState::failed), RowStateRole);
    model.setData(model.index(1, 0), u"Could not load"_s, RowMessageRole);
    DataTable table(m_theme);
    table.setModel(&model);
    table.resize(600, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QSignalSpy retries(&table, &DataTable::retryRequested);
    const QRect row = table.visualRect(model.index(1, 0));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(4, row.center().y()));
    QCOMPARE(retries.size(), 0);
    const int message = QFontMetrics(m_theme.font(theme::TypeRole::body)).horizontalAdvance(u"Could not load"_s);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(message + 60, row.center().y()));
    QCOMPARE(retries.size(), 1);
    table.setCurrentIndex(model.index(1, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(retries.size(), 2);
    QCOMPARE(retries.last().at(0).toInt(), 1);
}

void DataTableTest::visibleRowsAreTold()
{
    QStandardItemModel model(100, 1);
    DataTable table(m_theme);
    table.resize(400, m_theme.px(theme::RowHeight::tableHeader) + 10 * m_theme.px(theme::RowHeight::tableDefault));
    table.setModel(&model);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QSignalSpy rows(&table, &DataTable::visibleRowsChanged);
    table.scrollToBottom();
    QTRY_VERIFY(!rows.isEmpty());
    QCOMPARE(rows.last().at(1).toInt(), 99);
    model.removeRows(0, 100);
    QCOMPARE(rows.last().at(0).toInt(), -1);
}

BLOOMZY_GUI_TEST(DataTableTest)
#include "DataTableTest.moc"
