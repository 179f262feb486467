#include "tests/gui/theme/PixelAt.h"
#include "tests/support/TestMain.h"
#include "ui/theme/Theme.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace bloomzy::theme;
using namespace Qt::StringLiterals;
using bloomzy::test::pixelAt;

/// What fields look like in each of their states.
class FieldStyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init() { QTest::failOnWarning(QRegularExpression(u"QPainter|QWidget|QLayout|QObject|QSvg|QCss|Could not"_s)); }
    void fieldStatesHaveTheirBorders();
    void bareFieldLeavesItsSurface();
    void whatIsReadOnlyIsWrittenQuietly();

private:
    Theme m_theme{Scheme::light};
};

void FieldStyleTest::fieldStatesHaveTheirBorders()
{
    QLineEdit edit(u"Acepted"_s);
    edit.resize(160, 30);
    const auto border = [&] { return pixelAt(edit, {80, 0}); };
    QCOMPARE(border(), m_theme.color(ColorRole::borderStrong));
    edit.setProperty("state", u"changed"_s);
    QCOMPARE(border(), m_theme.color(ColorRole::accent));
    edit.setProperty("state", u"error"_s);
    QCOMPARE(border(), m_theme.color(ColorRole::dangerSolid));
    edit.setProperty("state", QVariant());
    edit.setReadOnly(true);
    QCOMPARE(border(), m_theme.color(ColorRole::borderDefault));
    QCOMPARE(pixelAt(edit, {150, 15}), m_theme.color(ColorRole::bgInset));
    edit.setEnabled(false);
    QCOMPARE(border(), m_theme.color(ColorRole::borderSubtle));
}

void FieldStyleTest::bareFieldLeavesItsSurface()
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
    QCOMPARE(pixelAt(surface, edit->geometry().center()), QColor(Qt::magenta));
}

void FieldStyleTest::whatIsReadOnlyIsWrittenQuietly()
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

BLOOMZY_GUI_TEST(FieldStyleTest)
#include "FieldStyleTest.moc"
