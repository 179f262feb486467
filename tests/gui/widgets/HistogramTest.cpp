#include "ui/widgets/timeline/Histogram.h"

#include "tests/support/TestMain.h"
#include "ui/widgets/timeline/TimeTicks.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

class HistogramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void isNothingWithoutATimeline();
    void aKeyThatIsNoneOfItsGoesOn();
    void keysMakeAndMoveABrush();
    void bracketsMoveTheEnds();
    void endsDoNotPassEachOther();
    void zeroTakesTheBrushAway();
    void aDragMakesABrush();
    void handlesMoveTheEnds();
    void theMiddleMovesTheBrush();
    void aClickBesideTakesItAway();
    void escapeGivesADragUp();
    void aBrushStaysOverItsTimeWhenPiecesChange();
    void tellsSpanAndCounts();
    void outsideTheBrushIsFaded();
    void ticksStandAtRoundTimes();

private:
    [[nodiscard]] QPoint at(int edge) const;
    void drag(int fromEdge, int toEdge);
    [[nodiscard]] std::optional<Brush> brush() const;
    static Timeline ofHours(int hours);

    static constexpr qint64 hour = 3'600'000;
    static constexpr qint64 start = 1'763'424'000'000; // 18 November 2025, 00:00 UTC
    theme::Theme m_theme{theme::Scheme::light};
    std::unique_ptr<Histogram> m_histogram;
};

Timeline HistogramTest::ofHours(int hours)
{
    Timeline timeline{start, hour, {}};
    for (int i = 0; i < hours; ++i)
        timeline.pieces.push_back({10 + i, i % 3, i % 5 == 0 ? 1 : 0});
    return timeline;
}

void HistogramTest::initTestCase()
{
    m_theme.apply(*qApp);
}

void HistogramTest::init()
{
    m_histogram = std::make_unique<Histogram>(m_theme);
    m_histogram->resize(808, m_histogram->sizeHint().height()); // 800 for the plot
    m_histogram->setTimeline(ofHours(100));
    m_histogram->show();
    m_histogram->activateWindow();
    m_histogram->setFocus();
    QTRY_VERIFY(m_histogram->hasFocus());
}

void HistogramTest::cleanup()
{
    m_histogram.reset();
}

QPoint HistogramTest::at(int edge) const
{
    return {4 + edge * 8, 20};
}

std::optional<Brush> HistogramTest::brush() const
{
    return m_histogram->range() ? Brush::of(*m_histogram->range(), m_histogram->timeline()) : std::nullopt;
}

void HistogramTest::drag(int fromEdge, int toEdge)
{
    QTest::mousePress(m_histogram.get(), Qt::LeftButton, {}, at(fromEdge));
    QMouseEvent move(QEvent::MouseMove, at(toEdge), m_histogram->mapToGlobal(at(toEdge)), Qt::NoButton, Qt::LeftButton,
                     {});
    QApplication::sendEvent(m_histogram.get(), &move);
}

void HistogramTest::isNothingWithoutATimeline()
{
    m_histogram->setTimeline({});
    QSignalSpy changed(m_histogram.get(), &Histogram::rangeChanged);
    QTest::keyClick(m_histogram.get(), Qt::Key_Left);
    drag(3, 9);
    QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, at(9));
    QVERIFY(!m_histogram->range());
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_histogram->accessibleDescription(), u"There are no events."_s);
}

void HistogramTest::aKeyThatIsNoneOfItsGoesOn()
{
    for (const Qt::Key key : {Qt::Key_J, Qt::Key_Escape, Qt::Key_Tab}) {
        QKeyEvent press(QEvent::KeyPress, key, {});
        QApplication::sendEvent(m_histogram.get(), &press);
        QVERIFY(key == Qt::Key_Tab || !press.isAccepted());
    }
    QVERIFY(!m_histogram->range());
}

void HistogramTest::keysMakeAndMoveABrush()
{
    QSignalSpy changed(m_histogram.get(), &Histogram::rangeChanged);
    QTest::keyClick(m_histogram.get(), Qt::Key_Left);
    QCOMPARE(brush(), (Brush{99, 100}));
    QTest::keyClick(m_histogram.get(), Qt::Key_Left);
    QCOMPARE(brush(), (Brush{98, 99}));
    QTest::keyClick(m_histogram.get(), Qt::Key_Right);
    QTest::keyClick(m_histogram.get(), Qt::Key_Right);
    QCOMPARE(brush(), (Brush{99, 100}));
    QCOMPARE(changed.size(), 3); // not for the one that could not go on
    QCOMPARE(m_histogram->range()->from, start + 99 * hour);
    QCOMPARE(m_histogram->range()->to, start + 100 * hour);
}

void HistogramTest::bracketsMoveTheEnds()
{
    m_histogram->setRange(TimeRange{start + 40 * hour, start + 50 * hour});
    QTest::keyClick(m_histogram.get(), Qt::Key_BracketLeft);
    QCOMPARE(brush(), (Brush{39, 50}));
    QTest::keyClick(m_histogram.get(), Qt::Key_BracketRight);
    QTest::keyClick(m_histogram.get(), Qt::Key_BracketRight);
    QCOMPARE(brush(), (Brush{41, 50}));
    QTest::keyClick(m_histogram.get(), Qt::Key_BraceRight, Qt::ShiftModifier);
    QCOMPARE(brush(), (Brush{41, 51}));
    QTest::keyClick(m_histogram.get(), Qt::Key_BracketLeft, Qt::ShiftModifier);
    QCOMPARE(brush(), (Brush{41, 50}));
    QTest::keyClick(m_histogram.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(brush(), (Brush{40, 50}));
    QTest::keyClick(m_histogram.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(brush(), (Brush{40, 51}));
    QTest::keyClick(m_histogram.get(), Qt::Key_Home);
    QTest::keyClick(m_histogram.get(), Qt::Key_End);
    QCOMPARE(brush(), (Brush{0, 100}));
}

void HistogramTest::endsDoNotPassEachOther()
{
    m_histogram->setRange(TimeRange{start, start + hour});
    QTest::keyClick(m_histogram.get(), Qt::Key_BracketRight);
    QTest::keyClick(m_histogram.get(), Qt::Key_BracketLeft);
    QTest::keyClick(m_histogram.get(), Qt::Key_BraceLeft);
    QCOMPARE(brush(), (Brush{0, 1}));
}

void HistogramTest::zeroTakesTheBrushAway()
{
    m_histogram->setRange(TimeRange{start, start + hour});
    QSignalSpy changed(m_histogram.get(), &Histogram::rangeChanged);
    QTest::keyClick(m_histogram.get(), Qt::Key_0);
    QVERIFY(!m_histogram->range());
    QTest::keyClick(m_histogram.get(), Qt::Key_0);
    QCOMPARE(changed.size(), 1);
}

void HistogramTest::aDragMakesABrush()
{
    QSignalSpy changing(m_histogram.get(), &Histogram::rangeChanging);
    QSignalSpy changed(m_histogram.get(), &Histogram::rangeChanged);
    drag(60, 20);
    QCOMPARE(brush(), (Brush{20, 60}));
    QCOMPARE(changing.size(), 1);
    QCOMPARE(changed.size(), 0); // the hand is still on it
    QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, at(20));
    QCOMPARE(changed.size(), 1);
}

void HistogramTest::handlesMoveTheEnds()
{
    m_histogram->setRange(TimeRange{start + 40 * hour, start + 50 * hour});
    drag(40, 10);
    QCOMPARE(brush(), (Brush{10, 50}));
    QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, at(10));
    drag(50, 5); // past the other one
    QCOMPARE(brush(), (Brush{10, 11}));
}

void HistogramTest::theMiddleMovesTheBrush()
{
    m_histogram->setRange(TimeRange{start + 40 * hour, start + 50 * hour});
    drag(45, 99);
    QCOMPARE(brush(), (Brush{90, 100}));
}

void HistogramTest::aClickBesideTakesItAway()
{
    m_histogram->setRange(TimeRange{start + 40 * hour, start + 50 * hour});
    QTest::mouseClick(m_histogram.get(), Qt::LeftButton, {}, at(45));
    QVERIFY(m_histogram->range());
    QTest::mouseClick(m_histogram.get(), Qt::LeftButton, {}, at(80));
    QVERIFY(!m_histogram->range());
}

void HistogramTest::escapeGivesADragUp()
{
    m_histogram->setRange(TimeRange{start + 40 * hour, start + 50 * hour});
    QSignalSpy changed(m_histogram.get(), &Histogram::rangeChanged);
    drag(40, 10);
    QTest::keyClick(m_histogram.get(), Qt::Key_Escape);
    QCOMPARE(brush(), (Brush{40, 50}));
    QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, at(10));
    QCOMPARE(changed.size(), 0);
}

void HistogramTest::aBrushStaysOverItsTimeWhenPiecesChange()
{
    const TimeRange chosen{start + 40 * hour, start + 50 * hour};
    m_histogram->setRange(chosen);
    Timeline later = ofHours(100);
    later.start += 20 * hour;
    m_histogram->setTimeline(later);
    QCOMPARE(brush(), (Brush{20, 30}));
    QCOMPARE(m_histogram->range(), chosen);
}

void HistogramTest::tellsSpanAndCounts()
{
    QCOMPARE(m_histogram->accessibleName(), u"Events over time"_s);
    m_histogram->setRange(TimeRange{start, start + 2 * hour});
    QCOMPARE(m_histogram->counts(), (OutcomeCounts{21, 1, 1}));
    QCOMPARE(m_histogram->accessibleDescription(),
             u"Chosen: 18 Nov 2025 00:00 to 18 Nov 2025 02:00. 21 succeeded, 1 denied, 1 failed."_s);
}

void HistogramTest::outsideTheBrushIsFaded()
{
    const auto colorOf = [this](int piece) {
        const QImage image = m_histogram->grab().toImage();
        return image.pixelColor(QPoint(at(piece).x() + 3, m_histogram->height() - 26));
    };
    const QColor before = colorOf(90);
    QCOMPARE(before, m_theme.color(theme::ColorRole::chart7));
    m_histogram->setRange(TimeRange{start, start + 10 * hour});
    QVERIFY(colorOf(90).lightness() > before.lightness() + 40);
    QCOMPARE(colorOf(5), before);
}

void HistogramTest::ticksStandAtRoundTimes()
{
    const auto texts = [](qint64 span, int most) {
        QStringList all;
        for (const TimeTick& tick : timeTicks({start, start + span}, QTimeZone::utc(), most))
            all += tick.text;
        return all;
    };
    QCOMPARE(texts(5 * 24 * hour, 6), (QStringList{u"18 Nov"_s, u"19 Nov"_s, u"20 Nov"_s, u"21 Nov"_s, u"22 Nov"_s}));
    QCOMPARE(texts(3 * hour, 3), (QStringList{u"18 Nov"_s, u"01:00"_s, u"02:00"_s}));
    QVERIFY(texts(0, 6).isEmpty());
    QVERIFY(texts(400 * 24 * hour, 8).size() <= 8);
    QVERIFY(texts(40LL * 365 * 24 * hour, 8).size() <= 8);
}

BLOOMZY_GUI_TEST(HistogramTest)
#include "HistogramTest.moc"
