#include "ui/theme/BloomzyStyle.h"
#include "ui/theme/TabMarks.h"
#include "ui/theme/Theme.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
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

namespace {

/// The window with two buttons between which the focus moves.
struct Row
{
    QWidget window;
    QPushButton* first = new QPushButton(u"Discard"_s);
    QPushButton* second = new QPushButton(u"Save"_s);

    Row()
    {
        auto* layout = new QHBoxLayout(&window);
        layout->addWidget(first);
        layout->addWidget(second);
        window.show();
        window.activateWindow();
    }

    QFocusFrame* ring() const
    {
        for (auto* frame : window.findChildren<QFocusFrame*>())
            if (frame->isVisible() && frame->widget())
                return frame;
        return nullptr;
    }
};

QColor at(const QWidget& widget, QPoint point)
{
    return const_cast<QWidget&>(widget).grab().toImage().pixelColor(point);
}

} // namespace

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
    void fieldStatesHaveTheirBorders();
    void bareFieldLeavesItsSurface();
    void ringComesByKeyboardOnly();
    void ringGoesWithItsWidget();
    void whatIsReadOnlyIsWrittenQuietly();
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
            QCOMPARE(at(*button, {6, button->height() / 2}), m_theme.color(plate));
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
    QCOMPARE(at(button, {16, 15}), m_theme.color(ColorRole::accent));
    button.setProperty("busy", QVariant());
    QCOMPARE(button.sizeHint().width(), idle);
}

void StyleTest::propertiesRepaintAtOnce()
{
    QPushButton button(u"Save"_s);
    button.setGeometry(300, 300, 100, 30); // away from the pointer
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    QCOMPARE(at(button, {6, 15}), m_theme.color(ColorRole::bgSurface));
    button.setProperty("variant", u"primary"_s);
    QCOMPARE(at(button, {6, 15}), m_theme.color(ColorRole::accent));
}

void StyleTest::fieldStatesHaveTheirBorders()
{
    QLineEdit edit(u"Acepted"_s);
    edit.resize(160, 30);
    const auto border = [&] { return at(edit, {80, 0}); };
    QCOMPARE(border(), m_theme.color(ColorRole::borderStrong));
    edit.setProperty("state", u"changed"_s);
    QCOMPARE(border(), m_theme.color(ColorRole::accent));
    edit.setProperty("state", u"error"_s);
    QCOMPARE(border(), m_theme.color(ColorRole::dangerSolid));
    edit.setProperty("state", QVariant());
    edit.setReadOnly(true);
    QCOMPARE(border(), m_theme.color(ColorRole::borderDefault));
    QCOMPARE(at(edit, {150, 15}), m_theme.color(ColorRole::bgInset));
    edit.setEnabled(false);
    QCOMPARE(border(), m_theme.color(ColorRole::borderSubtle));
}

void StyleTest::bareFieldLeavesItsSurface()
{
    QWidget surface;
    surface.setAutoFillBackground(true);
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::magenta);
    surface.setPalette(palette);
    auto* row = new QHBoxLayout(&surface);
    auto* edit = new QLineEdit;
    edit->setProperty("variant", u"bare"_s);
    row->addWidget(edit);
    surface.resize(200, 60);
    surface.show();
    QVERIFY(QTest::qWaitForWindowExposed(&surface));
    QCOMPARE(at(surface, edit->geometry().center()), QColor(Qt::magenta));
}

void StyleTest::ringComesByKeyboardOnly()
{
    Row row;
    QVERIFY(QTest::qWaitForWindowActive(&row.window));
    row.first->setFocus(Qt::MouseFocusReason);
    QVERIFY(!row.ring());
    QTest::keyClick(row.first, Qt::Key_Tab);
    QTRY_VERIFY(row.second->hasFocus());
    QTRY_VERIFY(row.ring());
    QCOMPARE(row.ring()->widget(), row.second);
    QCOMPARE(row.ring()->geometry(), row.second->geometry().adjusted(-3, -3, 3, 3));
    QTest::mousePress(row.second, Qt::LeftButton);
    QTRY_VERIFY(!row.ring());
}

void StyleTest::whatIsReadOnlyIsWrittenQuietly()
{
    QWidget window;
    QLineEdit line(&window);
    QPlainTextEdit area(&window);
    QPlainTextEdit log(&window);
    log.setReadOnly(true);
    window.show();
    const auto ink = [](const QWidget& field) { return field.palette().color(QPalette::Active, QPalette::Text); };
    QCOMPARE(ink(line), m_theme.color(ColorRole::textPrimary));
    line.setReadOnly(true);
    QCOMPARE(ink(line), m_theme.color(ColorRole::textSecondary));
    area.setProperty("state", u"readOnly"_s);
    for (const Scheme scheme : {Scheme::dark, Scheme::light}) {
        m_theme.setScheme(scheme);
        QCOMPARE(ink(line), m_theme.color(ColorRole::textSecondary));
        QCOMPARE(ink(area), m_theme.color(ColorRole::textSecondary));
        QCOMPARE(area.palette().color(QPalette::Base), m_theme.color(ColorRole::bgInset));
        QCOMPARE(ink(log), m_theme.color(ColorRole::textPrimary));
    }
    line.setReadOnly(false);
    area.setProperty("state", QString());
    for (const QWidget* field : std::initializer_list<const QWidget*>{&line, &area}) {
        QCOMPARE(ink(*field), m_theme.color(ColorRole::textPrimary));
        QCOMPARE(field->palette().color(QPalette::Base), qApp->palette().color(QPalette::Base));
    }
}

void StyleTest::ringGoesWithItsWidget()
{
    Row row;
    QVERIFY(QTest::qWaitForWindowActive(&row.window));
    row.second->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(row.ring());
    QFocusEvent popup(QEvent::FocusOut, Qt::PopupFocusReason);
    QApplication::sendEvent(row.second, &popup);
    QVERIFY(row.ring());
    delete row.second;
    QVERIFY(!row.ring());
    row.first->setFocus(Qt::MouseFocusReason);
    row.window.setFocus();
    row.first->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(row.ring());
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

QTEST_MAIN(StyleTest)
#include "StyleTest.moc"
