#include "ui/widgets/botanical/NamePainter.h"

#include "tests/support/TestMain.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

namespace {

api::NameParts monstera()
{
    api::NameParts name;
    name.taxonRank = api::TaxonRank::subspecies;
    name.genus = "Monstera";
    name.specificEpithet = "adansonii";
    name.infraspecificEpithet = "laniata";
    name.scientificNameAuthorship = "(Schott) Mayo & I.M.Andrade";
    return name;
}

bool has(const NameRuns& runs, RunKind kind)
{
    return std::any_of(runs.begin(), runs.end(), [&](auto& run) { return run.kind == kind; });
}

QImage painted(const theme::Theme& theme, const NameRuns& runs, const QString& match)
{
    QImage image(300, 30, QImage::Format_RGB32);
    image.fill(theme.color(theme::ColorRole::bgSurface));
    QPainter painter(&image);
    NamePainter(theme).paint(painter, image.rect(), runs, match);
    return image;
}

bool contains(const QImage& image, const QColor& color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class NamePainterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameThatFitsIsWhole();
    void authorGoesFirstThenCommonNameThenEpithets();
    void noWidthLosesTheGenus();
    void matchesAreMarked();

private:
    theme::Theme m_theme{theme::Scheme::light};
    NameRuns m_runs =
        BotanicalName::runs(monstera(), {.author = true, .acceptedName = {}, .commonName = u"Swiss cheese vine"_s});
};

void NamePainterTest::aNameThatFitsIsWhole()
{
    const NamePainter painter(m_theme);
    QVERIFY(painter.elided(m_runs, painter.width(m_runs)) == m_runs);
}

void NamePainterTest::authorGoesFirstThenCommonNameThenEpithets()
{
    const NamePainter painter(m_theme);
    const qreal whole = painter.width(m_runs);
    const NameRuns slightly = painter.elided(m_runs, whole - 10);
    QVERIFY(slightly[4].kind == RunKind::author && slightly[4].text.endsWith(u'…'));
    QCOMPARE(slightly.back().text, u"Swiss cheese vine"_s);

    NameRuns withoutAuthor = m_runs;
    withoutAuthor.erase(withoutAuthor.begin() + 4);
    const NameRuns more = painter.elided(m_runs, painter.width(withoutAuthor) - 10);
    QVERIFY(!has(more, RunKind::author));
    QVERIFY(more.back().kind == RunKind::common && more.back().text.endsWith(u'…'));
    QCOMPARE(more[3].text, u"laniata"_s);

    const NameRuns nameOnly(m_runs.begin(), m_runs.begin() + 4);
    const NameRuns most = painter.elided(m_runs, painter.width(nameOnly) - 10);
    QVERIFY(!has(most, RunKind::common));
    QVERIFY(most.back().kind == RunKind::epithet && most.back().text.endsWith(u'…'));
    QCOMPARE(most[1].text, u"adansonii"_s);
}

void NamePainterTest::noWidthLosesTheGenus()
{
    const NamePainter painter(m_theme);
    api::NameParts accepted = monstera();
    accepted.genus = "Rhaphidophora";
    const NameRuns synonym =
        BotanicalName::runs(monstera(), {.author = true, .acceptedName = accepted, .commonName = {}});
    for (const NameRuns& runs : {m_runs, synonym}) {
        for (int width = int(painter.width(runs)); width >= 0; width -= 3) {
            const NameRuns shown = painter.elided(runs, width);
            QCOMPARE(shown.front().text, u"Monstera"_s);
            const bool twoNames = shown.back().part == RunPart::accepted;
            QCOMPARE(has(shown, RunKind::equals), twoNames);
            QVERIFY(width < 70 || painter.width(shown) <= width + 2 || twoNames || shown.size() == 1);
        }
    }
}

void NamePainterTest::matchesAreMarked()
{
    const QColor mark = m_theme.color(theme::ColorRole::bgMatch);
    QVERIFY(contains(painted(m_theme, m_runs, u"ÀDANS"_s), mark));
    QVERIFY(!contains(painted(m_theme, m_runs, u"rosa"_s), mark));
    QVERIFY(!contains(painted(m_theme, m_runs, {}), mark));
}

BLOOMZY_GUI_TEST(NamePainterTest)
#include "NamePainterTest.moc"
