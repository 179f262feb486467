#include "ui/theme/Theme.h"

#include "tests/support/TestMain.h"

#include <QtGui/QFontInfo>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace bloomzy::theme;
using namespace Qt::StringLiterals;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchesWhileWidgetsLive();
    void sameSchemeIsNoChange();
    void fontsComeFromTheTokens();
    void onlyBotanicalNamesAreItalic();
    void rowsGrowWithTheText();
    void reducedMotionStandsStill();
    void styleSheetIsShortAndResolved();
    void leavesNoStyleBehind();
};

void ThemeTest::switchesWhileWidgetsLive()
{
    Theme theme(Scheme::light);
    theme.apply(*qApp);
    QPushButton button(u"Save"_s);
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    QCOMPARE(button.palette().color(QPalette::Window), theme.color(ColorRole::bgWindow));
    const QImage before = button.grab().toImage();
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setScheme(Scheme::dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(button.palette().color(QPalette::Window), theme.color(ColorRole::bgWindow));
    QVERIFY(button.grab().toImage() != before);
    theme.setScheme(Scheme::light);
    QCOMPARE(button.grab().toImage(), before);
}

void ThemeTest::sameSchemeIsNoChange()
{
    Theme theme(Scheme::light);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setScheme(Scheme::light);
    theme.setTextScale(theme.textScale());
    theme.setReducedMotion(false);
    QCOMPARE(changed.count(), 0);
}

void ThemeTest::fontsComeFromTheTokens()
{
    const Theme theme(Scheme::light);
    QCOMPARE(QFontInfo(theme.font(TypeRole::body)).family(), u"Inter"_s);
    QCOMPARE(QFontInfo(theme.font(TypeRole::mono)).family(), u"JetBrains Mono"_s);
    QCOMPARE(theme.font(TypeRole::pageTitle).pixelSize(), 16);
    QCOMPARE(theme.font(TypeRole::pageTitle).weight(), QFont::Bold);
    QCOMPARE(theme.font(TypeRole::section).weight(), QFont::DemiBold);
    QVERIFY(theme.font(TypeRole::body).families().contains(u"Noto Sans"_s));
}

void ThemeTest::onlyBotanicalNamesAreItalic()
{
    const Theme theme(Scheme::light);
    const auto roles = QMetaEnum::fromType<TypeRole>();
    for (int i = 0; i < roles.keyCount(); ++i)
        QVERIFY(!theme.font(TypeRole(i)).italic());
    QVERIFY(theme.botanicalFont().italic());
    QCOMPARE(theme.botanicalFont().weight(), QFont::Medium);
}

void ThemeTest::rowsGrowWithTheText()
{
    Theme theme(Scheme::light);
    QCOMPARE(theme.px(RowHeight::tableDefault), 30);
    theme.setTextScale(2);
    QCOMPARE(theme.font(TypeRole::body).pixelSize(), 26);
    QVERIFY(theme.px(RowHeight::tableDefault) >= QFontMetrics(theme.font(TypeRole::body)).height() + 8);
    theme.setTextScale(7);
    QCOMPARE(theme.textScale(), 2.0);
}

void ThemeTest::reducedMotionStandsStill()
{
    Theme theme(Scheme::light);
    QCOMPARE(theme.duration(Motion::base), 140);
    theme.setReducedMotion(true);
    QCOMPARE(theme.duration(Motion::base), 0);
    QCOMPARE(theme.duration(Motion::toastIn), 0);
    QCOMPARE(theme.duration(Motion::toastStay), 6000);
}

void ThemeTest::styleSheetIsShortAndResolved()
{
    Theme theme(Scheme::light);
    theme.apply(*qApp);
    const QString sheet = qApp->styleSheet();
    QVERIFY(sheet.contains("QFrame[card=\"true\"]"_L1));
    QVERIFY(sheet.count(u'\n') <= 150);
    QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 40)));
    QVERIFY(sheet.contains(theme.color(ColorRole::bgSurface).name()));
}

void ThemeTest::leavesNoStyleBehind()
{
    {
        Theme theme(Scheme::dark);
        theme.apply(*qApp);
    }
    QVERIFY(qApp->styleSheet().isEmpty());
    QLabel label(u"still paints"_s);
    QVERIFY(!label.grab().isNull());
}

BLOOMZY_GUI_TEST(ThemeTest)
#include "ThemeTest.moc"
