#include "tests/gui/theme/PixelAt.h"
#include "tests/support/TestMain.h"
#include "ui/theme/BloomzyStyle.h"
#include "ui/theme/TabMarks.h"
#include "ui/theme/Theme.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>

using namespace bloomzy::theme;
using namespace Qt::StringLiterals;
using bloomzy::test::pixelAt;

class StyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void unknownVariantIsStandard();
    void everyVariantPaints_data();
    void everyVariantPaints();
    void controlsHaveTheHeightsOfTheDesign();
    void busyButtonGrowsByItsBar();
    void propertiesRepaintAtOnce();
    void tabMarksWidenTheTab();
    void scrollBarThumbFollowsTheValue();
    void splitterIsThinAndEasyToGrab();
    void popupsPaint();
    void sizesFollowTheText();

private:
    Theme m_theme{Scheme::light};
};

void StyleTest::initTestCase()
{
    m_theme.apply(*qApp);
}

void StyleTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"QPainter|QWidget|QLayout|QObject|QSvg|QCss|Could not"_s));
}

void StyleTest::unknownVariantIsStandard()
{
    QPushButton plain(u"Export"_s);
    QPushButton odd(u"Export"_s);
    odd.setProperty("variant", u"sparkling"_s);
    odd.setProperty("buttonSize", u"enormous"_s);
    QCOMPARE(odd.sizeHint(), plain.sizeHint());
    plain.resize(plain.sizeHint());
    odd.resize(odd.sizeHint());
    QCOMPARE(odd.grab().toImage(), plain.grab().toImage());
}

void StyleTest::everyVariantPaints_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<ColorRole>("plate");
    QTest::addRow("standard") << u"standard"_s << ColorRole::bgSurface;
    QTest::addRow("primary") << u"primary"_s << ColorRole::accent;
    QTest::addRow("quiet") << u"quiet"_s << ColorRole::bgWindow;
    QTest::addRow("danger") << u"danger"_s << ColorRole::dangerBtn;
    QTest::addRow("dangerOutline") << u"dangerOutline"_s << ColorRole::bgSurface;
    QTest::addRow("segment") << u"segment"_s << ColorRole::bgWindow;
    QTest::addRow("link") << u"link"_s << ColorRole::bgWindow;
}

void StyleTest::everyVariantPaints()
{
    QFETCH(QString, variant);
    QFETCH(ColorRole, plate);
    for (const auto scheme : {Scheme::dark, Scheme::light}) {
        m_theme.setScheme(scheme);
        QPushButton push(m_theme.icon(IconName::plus), u"&New taxon"_s);
        QToolButton tool;
        tool.setText(u"More"_s);
        tool.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        for (QAbstractButton* button : {static_cast<QAbstractButton*>(&push), static_cast<QAbstractButton*>(&tool)}) {
            button->setProperty("variant", variant);
            button->resize(button->sizeHint() + QSize(20, 0));
            QCOMPARE(pixelAt(*button, {6, button->height() / 2}), m_theme.color(plate));
            button->setEnabled(false);
            QVERIFY(!button->grab().isNull());
        }
    }
}

void StyleTest::controlsHaveTheHeightsOfTheDesign()
{
    QPushButton button(u"Save"_s);
    QCOMPARE(button.sizeHint().height(), 30);
    button.setProperty("buttonSize", u"small"_s);
    QCOMPARE(button.sizeHint().height(), 26);
    button.setProperty("buttonSize", u"large"_s);
    QCOMPARE(button.sizeHint().height(), 40);
    QToolButton icon;
    icon.setIcon(m_theme.icon(IconName::refresh));
    icon.ensurePolished();
    QCOMPARE(icon.sizeHint(), QSize(30, 30));
    QLineEdit edit;
    QComboBox combo;
    QSpinBox spin;
    for (QWidget* field : {static_cast<QWidget*>(&edit), static_cast<QWidget*>(&combo), static_cast<QWidget*>(&spin)}) {
        field->ensurePolished();
        QCOMPARE(std::max(field->sizeHint().height(), field->minimumHeight()), 30);
    }
}

void StyleTest::busyButtonGrowsByItsBar()
{
    QPushButton button(u"Backing up"_s);
    const int idle = button.sizeHint().width();
    button.setProperty("busy", 64);
    QVERIFY(button.sizeHint().width() >= idle + 44);
    button.resize(button.sizeHint());
    QCOMPARE(pixelAt(button, {16, 15}), m_theme.color(ColorRole::accent));
    button.setProperty("busy", QVariant());
    QCOMPARE(button.sizeHint().width(), idle);
}

void StyleTest::propertiesRepaintAtOnce()
{
    QPushButton button(u"Save"_s);
    button.setGeometry(300, 300, 100, 30); // away from the pointer
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    QCOMPARE(pixelAt(button, {6, 15}), m_theme.color(ColorRole::bgSurface));
    button.setProperty("variant", u"primary"_s);
    QCOMPARE(pixelAt(button, {6, 15}), m_theme.color(ColorRole::accent));
}

void StyleTest::tabMarksWidenTheTab()
{
    QTabBar bar;
    bar.addTab(u"Names"_s);
    const int plain = bar.sizeHint().width();
    QCOMPARE(bar.sizeHint().height(), 34);
    setTabUnsaved(bar, 0, true);
    const int dotted = bar.sizeHint().width();
    QVERIFY(dotted > plain);
    setTabCount(bar, 0, 11);
    QVERIFY(bar.sizeHint().width() > dotted);
    QVERIFY(isTabUnsaved(bar, 0));
    QCOMPARE(tabCount(bar, 0), 11);
    QVERIFY(!bar.grab().isNull());
    setTabUnsaved(bar, 0, false);
    setTabCount(bar, 0, -1);
    QCOMPARE(bar.sizeHint().width(), plain);
}

void StyleTest::scrollBarThumbFollowsTheValue()
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(12, 400);
    bar.setRange(0, 1'400'000);
    bar.setPageStep(30);
    const auto thumb = [&] {
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.minimum = bar.minimum();
        option.maximum = bar.maximum();
        option.sliderPosition = bar.value();
        option.pageStep = bar.pageStep();
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
    };
    QCOMPARE(thumb(), QRect(0, 0, 12, 32));
    bar.setValue(bar.maximum());
    QCOMPARE(thumb(), QRect(0, 368, 12, 32));
    QVERIFY(!bar.grab().isNull());
}

void StyleTest::splitterIsThinAndEasyToGrab()
{
    QSplitter splitter;
    splitter.addWidget(new QWidget);
    splitter.addWidget(new QWidget);
    splitter.resize(300, 100);
    splitter.show();
    QVERIFY(QTest::qWaitForWindowExposed(&splitter));
    QCOMPARE(splitter.handleWidth(), 1);
    QCOMPARE(splitter.handle(1)->width(), 7);
    QCOMPARE(splitter.handle(1)->contentsRect().width(), 1);
}

void StyleTest::popupsPaint()
{
    QMenu menu;
    menu.addAction(m_theme.icon(IconName::edit), u"&Edit"_s)->setShortcut(Qt::Key_E);
    menu.addSeparator();
    QAction* checked = menu.addAction(u"Compact rows"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    menu.addMenu(u"Copy as"_s)->addAction(u"Text"_s);
    menu.addAction(m_theme.icon(IconName::trash), u"&Delete…"_s)->setProperty("variant", u"danger"_s);
    menu.popup({200, 200});
    QTRY_VERIFY(menu.isVisible());
    const int reach = MenuPainter::shadowReach(&menu);
    QVERIFY(reach > 0);
    QCOMPARE(menu.pos(), QPoint(200 - reach, 200 - reach));
    QCOMPARE(menu.actionGeometry(checked).height(), 28);
    QVERIFY(!menu.grab().isNull());
    menu.close();

    QComboBox combo;
    combo.addItems({u"Accepted"_s, u"Synonym"_s});
    combo.insertSeparator(1);
    combo.show();
    combo.showPopup();
    QTRY_VERIFY(combo.view()->isVisible());
    QVERIFY(!combo.view()->window()->grab().isNull());
    QCOMPARE(combo.view()->sizeHintForRow(0), 28);
    QVERIFY(combo.view()->sizeHintForRow(1) < 12);
    combo.hidePopup();
}

void StyleTest::sizesFollowTheText()
{
    QPushButton button(u"Save"_s);
    QSpinBox spin;
    spin.ensurePolished();
    m_theme.setTextScale(2);
    QVERIFY(button.sizeHint().height() >= 40);
    QVERIFY(spin.minimumHeight() >= 40);
    m_theme.setTextScale(1);
    QCOMPARE(button.sizeHint().height(), 30);
}

BLOOMZY_GUI_TEST(StyleTest)
#include "StyleTest.moc"
