#include "ui/theme/HighContrast.h"

#include "tests/support/TestMain.h"
#include "ui/theme/Theme.h"

#include <QtCore/QJsonArray>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStyle>

using namespace bloomzy::theme;
using namespace Qt::StringLiterals;

namespace {

QPalette paletteOf(const QColor& ground, const QColor& ink, const QColor& chosen, const QColor& onChosen)
{
    QPalette palette;
    palette.setColor(QPalette::Base, ground);
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::Highlight, chosen);
    palette.setColor(QPalette::HighlightedText, onChosen);
    return palette;
}

QColor byName(const QList<QColor>& colors, const QString& kebabName)
{
    const auto roles = QMetaEnum::fromType<ColorRole>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        if (kebab(QLatin1String(roles.key(i))) == kebabName)
            return colors.at(i);
    }
    return {};
}

} // namespace

class HighContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairOfTheDesignIsStronger_data();
    void everyPairOfTheDesignIsStronger();
    void theSystemsPaletteIsUsed();
    void aWeakPaletteIsNot();
    void aChosenSchemeIsKept();
    void tintsAreDropped();
    void focusMarksAreWider();
    void thePaletteOfTheApplicationFollows();
    void whatIsChosenHasABorder();

private:
    QJsonObject m_contrast = Tokens::load().json()["contrast"_L1].toObject();
};

void HighContrastTest::everyPairOfTheDesignIsStronger_data()
{
    QTest::addColumn<QPalette>("system");
    QTest::addColumn<bool>("dark");
    QTest::newRow("black on white") << paletteOf(Qt::white, Qt::black, Qt::blue, Qt::white) << false;
    QTest::newRow("white on black") << paletteOf(Qt::black, Qt::white, Qt::yellow, Qt::black) << true;
    QTest::newRow("yellow on black") << paletteOf(Qt::black, Qt::yellow, Qt::cyan, Qt::black) << true;
    QTest::newRow("grey on grey") << paletteOf(Qt::gray, Qt::darkGray, Qt::lightGray, Qt::gray) << false;
    QTest::newRow("everyday highlight") << paletteOf(Qt::white, Qt::black, QColor(48, 140, 198), Qt::white) << false;
    QTest::newRow("just enough") << paletteOf(QColor(0x59, 0x59, 0x59), Qt::white, Qt::white, Qt::black) << true;
}

void HighContrastTest::everyPairOfTheDesignIsStronger()
{
    QFETCH(QPalette, system);
    QFETCH(bool, dark);
    const QList<QColor> colors = highContrastColors(system, dark);
    const auto scheme = dark ? "dark"_L1 : "light"_L1;
    for (const auto& [section, least] : {std::pair("textPairs"_L1, 7.0), std::pair("uiPairs"_L1, 4.5)}) {
        const QJsonArray pairs = m_contrast[scheme][section].toArray();
        QVERIFY(!pairs.isEmpty());
        for (const QJsonValue& pair : pairs) {
            const QString fg = pair["fg"_L1].toString();
            const QString bg = pair["bg"_L1].toString();
            const double ratio = contrastRatio(byName(colors, fg), byName(colors, bg));
            QVERIFY2(ratio >= least, qPrintable(u"%1 on %2 has only %3 : 1"_s.arg(fg, bg).arg(ratio)));
        }
    }
    for (const auto border : {ColorRole::borderSubtle, ColorRole::borderDefault, ColorRole::borderStrong})
        QVERIFY(contrastRatio(colors.at(int(border)), colors.at(int(ColorRole::bgSurface))) >= 7);
}

void HighContrastTest::theSystemsPaletteIsUsed()
{
    const auto colors = highContrastColors(paletteOf(Qt::black, Qt::yellow, Qt::cyan, Qt::black), true);
    QCOMPARE(colors.at(int(ColorRole::bgWindow)), QColor(Qt::black));
    QCOMPARE(colors.at(int(ColorRole::textMuted)), QColor(Qt::yellow));
    QCOMPARE(colors.at(int(ColorRole::borderSubtle)), QColor(Qt::yellow));
    QCOMPARE(colors.at(int(ColorRole::accent)), QColor(Qt::cyan));
    QCOMPARE(highContrastColors(paletteOf(Qt::black, Qt::yellow, Qt::cyan, Qt::black), std::nullopt), colors);
}

void HighContrastTest::aWeakPaletteIsNot()
{
    const auto colors = highContrastColors(paletteOf(Qt::gray, Qt::darkGray, Qt::lightGray, Qt::gray), false);
    QCOMPARE(colors.at(int(ColorRole::bgSurface)), QColor(Qt::white));
    QCOMPARE(colors.at(int(ColorRole::textPrimary)), QColor(Qt::black));
    QCOMPARE(colors.at(int(ColorRole::accent)), QColor(Qt::black));
}

void HighContrastTest::aChosenSchemeIsKept()
{
    const auto dark = highContrastColors(paletteOf(Qt::white, Qt::black, Qt::blue, Qt::white), true);
    QCOMPARE(dark.at(int(ColorRole::bgSurface)), QColor(Qt::black));
    QCOMPARE(dark.at(int(ColorRole::textPrimary)), QColor(Qt::white));
}

void HighContrastTest::tintsAreDropped()
{
    const auto colors = highContrastColors(paletteOf(Qt::white, Qt::black, Qt::blue, Qt::white), false);
    for (const auto tint : {ColorRole::okBg, ColorRole::warnBg, ColorRole::dangerBg, ColorRole::infoBg,
                            ColorRole::reviewBg, ColorRole::accentTint, ColorRole::diffAddBg, ColorRole::bgChrome})
        QCOMPARE(colors.at(int(tint)), QColor(Qt::white));
    QCOMPARE(colors.at(int(ColorRole::shadow)).alpha(), 0);
}

void HighContrastTest::focusMarksAreWider()
{
    Theme theme(Scheme::light);
    theme.apply(*qApp);
    QLineEdit field;
    QCOMPARE(theme.focusWidth(), 2);
    const int before = qApp->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &field);
    theme.setHighContrast(true);
    QCOMPARE(theme.focusWidth(), 3);
    QCOMPARE(qApp->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &field), before + 1);
}

void HighContrastTest::thePaletteOfTheApplicationFollows()
{
    Theme theme(Scheme::light);
    theme.apply(*qApp);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setHighContrast(true);
    QCOMPARE(changed.count(), 1);
    const QPalette palette = qApp->palette();
    QVERIFY(contrastRatio(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 7);
    QVERIFY(contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 7);
    QVERIFY(contrastRatio(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 7);
    QVERIFY(qApp->styleSheet().contains(u"border: 1px solid #"_s));
    theme.setHighContrast(false);
    QCOMPARE(qApp->palette().color(QPalette::Window), theme.tokens().color(ColorRole::bgWindow, false));
}

void HighContrastTest::whatIsChosenHasABorder()
{
    Theme theme(Scheme::light);
    theme.apply(*qApp);
    theme.setHighContrast(true);
    QMenu menu;
    menu.addAction(u"One"_s);
    menu.addAction(u"Two"_s);
    menu.popup({});
    menu.setActiveAction(menu.actions().first());
    const QImage image = menu.grab().toImage();
    const auto hasBorder = [&](const QAction* action) {
        const QRect row = menu.actionGeometry(const_cast<QAction*>(action));
        const QColor edge = image.pixelColor(row.center().x(), row.top() + 1);
        return contrastRatio(edge, theme.color(ColorRole::bgRaised)) >= 4.5;
    };
    QVERIFY(hasBorder(menu.actions().first()));
    QVERIFY(!hasBorder(menu.actions().last()));
}

BLOOMZY_GUI_TEST(HighContrastTest)
#include "HighContrastTest.moc"
