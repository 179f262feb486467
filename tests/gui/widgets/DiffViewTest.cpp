#include "ui/widgets/diff/DiffView.h"

#include "tests/support/TestMain.h"
#include "ui/widgets/diff/DiffPane.h"
#include "ui/widgets/diff/JsonText.h"
#include "ui/widgets/paint/SafeText.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;
using Kind = DiffLine::Kind;

/// JSON before and after a change, as it is shown; and hostile texts in it and elsewhere.
class DiffViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void hostileTextsStayInOneLine();
    void marksThatHideOrTurnAreShown();
    void longTextsAreCut();
    void whatIsDeepOrLongIsBounded();
    void aTextWithoutChangesHasNone();
    void showsTheChangesOfTheDesign();
    void marksTheWordsThatDiffer();
    void whatIsMadeHasOneSide();
    void sidesStandBesideEachOther();
    void sidesScrollTogether();
    void signsStandInTheCopiedText();
    void groundsComeFromTheTheme();
    void isReachedByKeys();

private:
    static QJsonObject before();
    static QJsonObject after();
    static QStringList marked(const QList<DiffLine>& lines);

    theme::Theme m_theme{theme::Scheme::light};
};

QJsonObject DiffViewTest::before()
{
    return {{u"mfa_required"_s, false}, {u"roles"_s, QJsonArray{u"viewer"_s}}, {u"user"_s, u"kim.specimen"_s}};
}

QJsonObject DiffViewTest::after()
{
    return {{u"expires"_s, u"2027-05-22"_s},
            {u"mfa_required"_s, true},
            {u"roles"_s, QJsonArray{u"viewer"_s, u"reviewer"_s}},
            {u"user"_s, u"kim.specimen"_s}};
}

QStringList DiffViewTest::marked(const QList<DiffLine>& lines)
{
    QStringList texts;
    for (const DiffLine& line : lines)
        texts += (line.kind == Kind::removed ? u'-' : line.kind == Kind::added ? u'+' : u' ') + line.text;
    return texts;
}

void DiffViewTest::hostileTextsStayInOneLine()
{
    QCOMPARE(safeLine(u"first\r\nsecond\tthird"_s), u"first␍␊second␉third"_s);
    QCOMPARE(safeLine(u"\x1b[31mred\x7f"_s), u"␛[31mred␡"_s);
    QCOMPARE(jsonLines(u"a\r\nb\x1b[2J"_s), QStringList{u"\"a\\r\\nb\\u001b[2J\""_s});
    QCOMPARE(jsonLines(QJsonObject{{u"x\ny"_s, 1}}).size(), 3);
}

void DiffViewTest::marksThatHideOrTurnAreShown()
{
    QCOMPARE(safeLine(u"safe\u202etxt.exe"_s), u"safe⟨U+202E⟩txt.exe"_s);
    QCOMPARE(safeLine(u"zero\u200bwidth\u2066\ufeff"_s), u"zero⟨U+200B⟩width⟨U+2066⟩⟨U+FEFF⟩"_s);
    QCOMPARE(safeLine(u"line\u2028end"_s), u"line⟨U+2028⟩end"_s);
    QCOMPARE(jsonLines(u"safe\u202etxt"_s), QStringList{u"\"safe\\u202etxt\""_s});
    QCOMPARE(safeLine(u"مرحبا Zürich 植物"_s), u"مرحبا Zürich 植物"_s); // what people write stays
}

void DiffViewTest::longTextsAreCut()
{
    const QString shown = safeLine(QString(30'000, u'x'), 100);
    QCOMPARE(shown, QString(100, u'x') + u'…');
    const QString line = jsonLines(QString(30'000, u'x'), {.characters = 10}).constFirst();
    QCOMPARE(line, u"\"xxxxxxxxxx… +29990\""_s);
    QCOMPARE(safeLine(QString(50, u'\n'), 10).size(), 11);
}

void DiffViewTest::whatIsDeepOrLongIsBounded()
{
    QJsonObject wide;
    for (int i = 0; i < 500; ++i)
        wide.insert(u"key%1"_s.arg(i), i);
    const QStringList lines = jsonLines(wide, {.lines = 100});
    QCOMPARE(lines.size(), 101);
    QCOMPARE(lines.constLast(), u"…"_s);
    QJsonValue deep = 1;
    for (int i = 0; i < 200; ++i)
        deep = QJsonObject{{u"a"_s, deep}};
    QVERIFY(jsonLines(deep).size() < 100);
}

void DiffViewTest::aTextWithoutChangesHasNone()
{
    DiffView view(m_theme);
    view.setValues(before(), before());
    for (const DiffLine& line : view.lines())
        QCOMPARE(line.kind, Kind::same);
    view.setValues(QJsonValue::Undefined, QJsonValue::Undefined);
    QVERIFY(view.lines().isEmpty());
}

void DiffViewTest::showsTheChangesOfTheDesign()
{
    DiffView view(m_theme);
    view.setValues(before(), after());
    QCOMPARE(
        marked(view.lines()),
        (QStringList{u" {"_s, u"+  \"expires\": \"2027-05-22\","_s, u"-  \"mfa_required\": false,"_s,
                     u"+  \"mfa_required\": true,"_s, u"-  \"roles\": [\"viewer\"],"_s,
                     u"+  \"roles\": [\"viewer\", \"reviewer\"],"_s, u"   \"user\": \"kim.specimen\""_s, u" }"_s}));
    QCOMPARE(view.lines().at(1).after, 2);
    QCOMPARE(view.lines().at(2).before, 2);
    QCOMPARE(view.lines().at(3).after, 3);
}

void DiffViewTest::marksTheWordsThatDiffer()
{
    const QList<DiffLine> lines = lineDiff({u"  \"expires\": false,"_s}, {u"  \"expires\": true,"_s});
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).marks, QList<DiffMark>({{13, 5}}));
    QCOMPARE(lines.at(1).marks, QList<DiffMark>({{13, 4}}));
    const QList<DiffLine> added = lineDiff({}, {u"  \"expires\": 1"_s});
    QCOMPARE(added.constFirst().marks, QList<DiffMark>({{2, 12}}));
}

void DiffViewTest::whatIsMadeHasOneSide()
{
    DiffView view(m_theme);
    view.setValues(QJsonValue::Undefined, after());
    for (const DiffLine& line : view.lines())
        QCOMPARE(line.kind, Kind::added);
}

void DiffViewTest::sidesStandBesideEachOther()
{
    const QList<DiffLine> lines = lineDiff({u"a: 1"_s, u"same"_s}, {u"a: 2"_s, u"b: 3"_s, u"same"_s});
    const QList<DiffPair> pairs = pairsOf(lines);
    QCOMPARE(pairs.size(), 3);
    QCOMPARE(pairs.at(0).left->text, u"a: 1"_s);
    QCOMPARE(pairs.at(0).right->text, u"a: 2"_s);
    QVERIFY(!pairs.at(1).left);
    QCOMPARE(pairs.at(1).right->text, u"b: 3"_s);
    QCOMPARE(pairs.at(2).left, pairs.at(2).right);
}

void DiffViewTest::sidesScrollTogether()
{
    QJsonObject many;
    for (int i = 0; i < 200; ++i)
        many.insert(u"key%1"_s.arg(i), i);
    DiffView view(m_theme);
    view.setValues(many, many);
    view.setMode(DiffView::Mode::sideBySide);
    view.resize(600, 200);
    view.show();
    const auto panes = view.findChildren<DiffPane*>();
    QCOMPARE(panes.size(), 3);
    DiffPane* left = nullptr;
    DiffPane* right = nullptr;
    for (DiffPane* pane : panes) {
        left = pane->accessibleName() == u"Before"_s ? pane : left;
        right = pane->accessibleName() == u"After"_s ? pane : right;
    }
    QVERIFY(left && right && left->isVisible() && right->isVisible());
    left->verticalScrollBar()->setValue(50);
    QCOMPARE(right->verticalScrollBar()->value(), 50);
    QVERIFY(view.sizeHint().height() <= 420);
}

void DiffViewTest::signsStandInTheCopiedText()
{
    DiffView view(m_theme);
    view.setValues(before(), after());
    const QStringList lines = view.text().split(u'\n');
    QCOMPARE(lines.constFirst(), u"  {"_s);
    QVERIFY(lines.at(1).startsWith(u"+ "));
    QVERIFY(lines.at(2).startsWith(QChar(0x2212)));
}

void DiffViewTest::groundsComeFromTheTheme()
{
    DiffView view(m_theme);
    view.setValues(QJsonValue::Undefined, QJsonArray{1, 2, 3});
    view.resize(400, 120);
    view.show();
    auto* pane = view.findChild<DiffPane*>();
    const QImage image = pane->viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(image.width() - 20, 5), m_theme.color(theme::ColorRole::diffAddBg));
}

void DiffViewTest::isReachedByKeys()
{
    DiffView view(m_theme);
    view.setValues(before(), after());
    view.show();
    auto* pane = view.findChild<DiffPane*>();
    QVERIFY(pane->focusPolicy() & Qt::TabFocus);
    QVERIFY(pane->isReadOnly());
    QCOMPARE(pane->accessibleName(), u"What changed"_s);
}

BLOOMZY_GUI_TEST(DiffViewTest)
#include "DiffViewTest.moc"
