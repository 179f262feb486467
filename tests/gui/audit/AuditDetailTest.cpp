#include "AuditConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/audit/ChangesCard.h"
#include "ui/widgets/inputs/Segments.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using widgets::DiffLine;
using widgets::DiffView;

/// The open event: its sentence, what it changed, and what is related.
class AuditDetailTest : public AuditConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(open()); }
    void cleanup() { m_console.reset(); }
    void nothingIsChosenAtFirst();
    void anEventWithoutChangesShowsNone();
    void showsWhatWasChanged();
    void sidesStandBesideEachOther();
    void relatedEventsAreFoundAndLeftAgain();
    void isCopiedAsJson();
    void theDetailIsClosedAndOpened();

private:
    [[nodiscard]] audit_page::ChangesCard& changes() const { return *m_console->find<audit_page::ChangesCard>(); }
    [[nodiscard]] int update() const { return int(column(AuditColumn::actionColumn).indexOf(u"Plant changed"_s)); }
};

void AuditDetailTest::initTestCase()
{
    QVERIFY(startServer());
    const QString id = m_server.create({{u"taxonRank"_s, u"genus"_s}, {u"genus"_s, u"Rosa"_s}});
    QVERIFY(!id.isEmpty());
    QCOMPARE(m_server.change(id, {{u"care"_s, QJsonObject{{u"wateringIntervalDays"_s, 7}}}}), 200);
    QCOMPARE(m_server.change(id, {{u"care"_s, QJsonObject{{u"wateringIntervalDays"_s, 9}}}}), 200);
    QVERIFY(happenInLog(u"Hoya"_s));
}

void AuditDetailTest::nothingIsChosenAtFirst()
{
    QVERIFY(list().chosenId().isEmpty());
    QVERIFY(!action("proof").isEnabled());
    QVERIFY(action("proof").toolTip().contains(u"Choose an event first."));
    QVERIFY(!changes().isVisible());
}

void AuditDetailTest::anEventWithoutChangesShowsNone()
{
    QVERIFY(choose(int(column(AuditColumn::actionColumn).indexOf(u"Server set up"_s))));
    QVERIFY(sentence().contains(u"set the server up"));
    QVERIFY(changes().isHidden() || view().openEvent().entry()->changes.size() > 0);
}

void AuditDetailTest::showsWhatWasChanged()
{
    QVERIFY(choose(update()));
    QTRY_COMPARE(sentence(), u"Ada Placeholder changed the plant Rosa"_s);
    QTRY_VERIFY(changes().isVisible());
    QStringList shown;
    for (const DiffLine& line : changes().diff().lines())
        if (line.kind != DiffLine::Kind::same)
            shown += (line.kind == DiffLine::Kind::added ? u'+' : u'-') + line.text.trimmed();
    QVERIFY2(shown.contains(u"-\"wateringIntervalDays\": 7"_s) && shown.contains(u"+\"wateringIntervalDays\": 9"_s),
             qPrintable(shown.join(u' ')));
}

void AuditDetailTest::sidesStandBesideEachOther()
{
    QVERIFY(choose(update()));
    auto& mode = *m_console->find<widgets::Segments>(u"diffMode"_s);
    QCOMPARE(changes().diff().mode(), DiffView::Mode::inlined);
    mode.setCurrent(1);
    QCOMPARE(changes().diff().mode(), DiffView::Mode::sideBySide);
    QVERIFY(action("sideBySide").isChecked());
    trigger("sideBySide");
    QCOMPARE(changes().diff().mode(), DiffView::Mode::inlined);
    QCOMPARE(mode.current(), 0);
}

void AuditDetailTest::relatedEventsAreFoundAndLeftAgain()
{
    const int all = model().rowCount();
    QVERIFY(choose(update()));
    const QString id = list().chosenId();
    QTRY_VERIFY(m_console->visible<QPushButton>([](const auto& each) { return each.objectName() == u"link/target"; }));
    m_console->visible<QPushButton>([](const auto& each) { return each.objectName() == u"link/target"; })->click();
    QTRY_COMPARE(column(AuditColumn::targetColumn), (QStringList{u"Rosa"_s, u"Rosa"_s, u"Rosa"_s}));
    QVERIFY(chip(u"target"_s).isVisible());
    QCOMPARE(list().chosenId(), id); // it is one of them
    m_console->commands.find(u"frame.back"_s)->trigger();
    QTRY_COMPARE(model().rowCount(), all);
    QCOMPARE(list().chosenId(), id);
    QVERIFY(!chip(u"target"_s).isVisible());
}

void AuditDetailTest::isCopiedAsJson()
{
    QVERIFY(choose(update()));
    trigger("copy");
    const QJsonObject copied = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(copied.value(u"id"_s).toString(), list().chosenId());
    trigger("copyId");
    QCOMPARE(QGuiApplication::clipboard()->text(), list().chosenId());
}

void AuditDetailTest::theDetailIsClosedAndOpened()
{
    QVERIFY(choose(0));
    trigger("detail");
    QTRY_VERIFY(!m_console->find<QLabel>(u"sentence"_s)->isVisible());
    Q_EMIT table().activated(table().currentIndex());
    QTRY_VERIFY(m_console->find<QLabel>(u"sentence"_s)->isVisible());
}

BLOOMZY_GUI_TEST(AuditDetailTest)
#include "AuditDetailTest.moc"
