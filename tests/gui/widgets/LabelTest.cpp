#include "ui/widgets/paint/Label.h"

#include "tests/support/TestMain.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace bloomzy;
using namespace Qt::StringLiterals;

class LabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void linesStandAsFarApartAsTheDesignHasThem();
    void everyLineIsPainted();
    void marginsAndIndentCount();
    void textToSelectStaysQtsOwn();

private:
    theme::Theme m_theme{theme::Scheme::light};
};

void LabelTest::linesStandAsFarApartAsTheDesignHasThem()
{
    widgets::Label label(m_theme);
    label.setWordWrap(true);
    label.setText(u"one"_s);
    const int one = label.heightForWidth(300);
    QCOMPARE(one, label.fontMetrics().height());
    label.setText(u"one\ntwo\nthree"_s);
    QCOMPARE(label.heightForWidth(300), one + 2 * m_theme.lineHeight(theme::TypeRole::body));
    QVERIFY(label.sizeHint().height() >= label.heightForWidth(label.sizeHint().width()));
}

void LabelTest::everyLineIsPainted()
{
    widgets::Label label(m_theme);
    label.setWordWrap(true);
    label.setText(u"HHHH\nHHHH"_s);
    label.resize(120, label.heightForWidth(120));
    const QImage image = label.grab().toImage();
    const auto darkRows = [&](int from, int to) {
        int rows = 0;
        for (int y = from; y < to; ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).lightness() < 100) {
                    ++rows;
                    break;
                }
        return rows;
    };
    const int half = image.height() / 2;
    QVERIFY(darkRows(0, half) >= 6);
    QCOMPARE(darkRows(half, image.height()), darkRows(0, half));
}

void LabelTest::marginsAndIndentCount()
{
    widgets::Label label(m_theme);
    label.setWordWrap(true);
    label.setText(u"one\ntwo"_s);
    const int plain = label.heightForWidth(300);
    label.setContentsMargins(4, 5, 4, 7);
    QCOMPARE(label.heightForWidth(300), plain + 12);
    label.setText(u"HHHH"_s);
    label.setContentsMargins(0, 0, 0, 0);
    label.setIndent(40);
    label.resize(120, label.heightForWidth(120));
    const QImage image = label.grab().toImage();
    const auto isEmpty = [&](int from, int to) {
        for (int x = from; x < to; ++x)
            for (int y = 0; y < image.height(); ++y)
                if (image.pixelColor(x, y).lightness() < 100)
                    return false;
        return true;
    };
    QVERIFY(isEmpty(0, 40));
    QVERIFY(!isEmpty(40, 60));
    QVERIFY(label.heightForWidth(50) == label.heightForWidth(300)); // a word alone is not broken
}

void LabelTest::textToSelectStaysQtsOwn()
{
    widgets::Label label(m_theme);
    label.setWordWrap(true);
    label.setText(u"one\ntwo"_s);
    label.setTextInteractionFlags(Qt::TextSelectableByMouse);
    QVERIFY(label.heightForWidth(300) < label.fontMetrics().height() + m_theme.lineHeight(theme::TypeRole::body));
}

BLOOMZY_GUI_TEST(LabelTest)
#include "LabelTest.moc"
