#include "ui/theme/Icon.h"

#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"
#include "ui/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QMetaEnum>
#include <QtGui/QPainter>
#include <QtTest/QTest>

using namespace bloomzy::theme;
using namespace Qt::StringLiterals;

namespace {

/// The colour of the most opaque pixel; invalid when nothing was painted.
QColor ink(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor best;
    int alpha = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QRgb pixel = image.pixel(x, y); qAlpha(pixel) > alpha) {
                alpha = qAlpha(pixel);
                best = QColor(qRed(pixel), qGreen(pixel), qBlue(pixel));
            }
    return best;
}

bool near(const QColor& a, const QColor& b)
{
    return qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue()) < 12;
}

qint64 coverage(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    qint64 sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += qAlpha(image.pixel(x, y));
    return sum;
}

} // namespace

class IconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndFilesAgree();
    void everyIconHasInkAtEverySize();
    void modesHaveTheirColors();
    void followsTheScheme();
    void isSharpOnDenseScreens();
    void smallIconsHaveThickerStrokes();
    void outlivesItsTheme();

private:
    Theme m_theme{Scheme::light};
};

void IconTest::namesAndFilesAgree()
{
    QStringList names;
    const auto meta = QMetaEnum::fromType<IconName>();
    for (int i = 0; i < meta.keyCount(); ++i)
        names << kebab(QLatin1String(meta.key(i))) + ".svg"_L1;
    QStringList files = QDir(sourcePath(u"resources/icons"_s)).entryList(QDir::Files);
    names.sort();
    files.sort();
    QCOMPARE(names, files);
}

void IconTest::everyIconHasInkAtEverySize()
{
    const auto meta = QMetaEnum::fromType<IconName>();
    for (int i = 0; i < meta.keyCount(); ++i)
        for (const int size : {14, 16, 24})
            QVERIFY2(ink(iconPixmap(IconName(i), size, 1, Qt::red)).isValid(), meta.key(i));
}

void IconTest::modesHaveTheirColors()
{
    const QIcon icon = m_theme.icon(IconName::check);
    const auto inkOf = [&](QIcon::Mode mode, QIcon::State state) {
        return ink(icon.pixmap(QSize(24, 24), mode, state));
    };
    QVERIFY(near(inkOf(QIcon::Normal, QIcon::Off), m_theme.color(ColorRole::textSecondary)));
    QVERIFY(near(inkOf(QIcon::Disabled, QIcon::Off), m_theme.color(ColorRole::textDisabled)));
    QVERIFY(near(inkOf(QIcon::Selected, QIcon::Off), m_theme.color(ColorRole::textPrimary)));
    QVERIFY(near(inkOf(QIcon::Normal, QIcon::On), m_theme.color(ColorRole::accentText)));
}

void IconTest::followsTheScheme()
{
    Theme theme(Scheme::light);
    const QIcon icon = theme.icon(IconName::check, ColorRole::dangerFg);
    const QColor before = ink(icon.pixmap(24, 24));
    theme.setScheme(Scheme::dark);
    QVERIFY(near(ink(icon.pixmap(24, 24)), theme.color(ColorRole::dangerFg)));
    QVERIFY(!near(before, theme.color(ColorRole::dangerFg)));
}

void IconTest::isSharpOnDenseScreens()
{
    const QPixmap pixmap = m_theme.icon(IconName::leaf).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void IconTest::smallIconsHaveThickerStrokes()
{
    // Ink per area, seen at the same resolution, so that only the stroke differs.
    const auto inkAt = [](int size) {
        return double(coverage(iconPixmap(IconName::close, size, 96.0 / size, Qt::black)));
    };
    QVERIFY(inkAt(14) > inkAt(16) * 1.04);
    QVERIFY(inkAt(16) > inkAt(24) * 1.08);
}

void IconTest::outlivesItsTheme()
{
    QIcon icon;
    {
        Theme theme(Scheme::light);
        icon = theme.icon(IconName::lock);
    }
    QPixmap canvas(16, 16);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    icon.paint(&painter, 0, 0, 16, 16);
    painter.end();
    QVERIFY(!ink(canvas).isValid());
}

BLOOMZY_GUI_TEST(IconTest)
#include "IconTest.moc"
