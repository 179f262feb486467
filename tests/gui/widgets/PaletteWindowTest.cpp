#include "tests/gui/widgets/PaletteFixture.h"
#include "tests/support/TestMain.h"
#include "ui/theme/Language.h"
#include "ui/widgets/palette/CommandSource.h"
#include "ui/widgets/palette/PaletteHint.h"
#include "ui/widgets/palette/Scrim.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::tests;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

/// The palette in its window: over which page, for whom, in which language, and how it is opened.
class PaletteWindowTest : public PaletteFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init() { begin(); }
    void cleanup() { end(); }
    void itOpensOnceOverAScrim();
    void commandsOfAnotherPageOpenItFirst();
    void aRefusalAfterOpeningThePageIsTold();
    void recentOnesComeFirstAndBelongToOnePerson();
    void theListSpeaks();
    void theHintOpensIt();
    void theMousesButtonsGoBackAndForward();
    void frenchAndLargeTextFit();
};

void PaletteWindowTest::itOpensOnceOverAScrim()
{
    open();
    m_commands->find(u"frame.palette"_s)->trigger();
    QCOMPARE(m_window->findChildren<PaletteDialog*>().size(), 1);
    QCOMPARE(m_window->findChild<Scrim*>()->geometry(), m_window->rect());
    m_window->resize(1300, 800);
    QTRY_COMPARE(m_window->findChild<Scrim*>()->size(), QSize(1300, 800));
    QVERIFY(dialog().field().hasFocus());
    QCOMPARE(dialog().windowModality(), Qt::WindowModal);
}

void PaletteWindowTest::commandsOfAnotherPageOpenItFirst()
{
    QAction* action = addCommand(u"orchard.harvest"_s, u"&Harvest"_s, u"orchard"_s);
    QString page;
    connect(action, &QAction::triggered, this, [&] { page = m_window->currentPage()->id(); });
    open();
    type(u">"_s);
    QVERIFY(!rows().contains(u"Harvest"_s));
    type(u"harv"_s);
    const int row = dialog().model().rowOf(u"command:orchard.harvest"_s);
    QVERIFY(row > 0);
    QCOMPARE(dialog().model().item(dialog().model().index(row))->detail, u"in Orchard"_s);
    while (current() != "Harvest"_L1)
        press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(page, u"orchard"_s);
}

void PaletteWindowTest::aRefusalAfterOpeningThePageIsTold()
{
    QAction* action = addCommand(u"orchard.harvest"_s, u"&Harvest"_s, u"orchard"_s);
    QSignalSpy triggered(action, &QAction::triggered);
    open();
    type(u">harv"_s);
    m_commands->setReason(action, u"Nothing is ripe."_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_window->toasts().toasts().size(), std::size_t(1));
    QCOMPARE(m_window->toasts().toasts().front()->spec().detail, u"Nothing is ripe."_s);
    QCOMPARE(triggered.count(), 0);
}

void PaletteWindowTest::recentOnesComeFirstAndBelongToOnePerson()
{
    addCommand(u"test.graft"_s, u"&Graft"_s);
    for (const QString& words : {u"apple"_s, u">graft"_s}) {
        open();
        type(words);
        press(Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<PaletteDialog*>());
    }
    open();
    QCOMPARE(rows().mid(0, 3), (QStringList{u"Recent"_s, u"Graft"_s, u"Apple"_s}));
    press(Qt::Key_Escape);
    cleanup();
    m_commands = std::make_unique<Commands>(m_theme);
    m_fruits = std::make_unique<Fruits>();
    makeWindow(u"home/ben"_s);
    open();
    QVERIFY(!rows().contains(u"Recent"_s));
    QCOMPARE(rows().first(), u"Pages"_s);
}

void PaletteWindowTest::theListSpeaks()
{
    open();
    type(u"apple"_s);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&dialog().list());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Results"_s);
    QCOMPARE(list->childCount(), dialog().model().rowCount());
    const int row = dialog().list().currentIndex().row();
    QCOMPARE(list->child(row)->text(QAccessible::Name), u"Apple"_s);
    QCOMPARE(dialog().field().accessibleDescription(), u"Apple"_s);
    QAccessibleInterface* field = QAccessible::queryAccessibleInterface(&dialog().field());
    QCOMPARE(field->text(QAccessible::Name), u"Search or run a command"_s);
    QCOMPARE(dialog().accessibleName(), u"Command palette"_s);
}

void PaletteWindowTest::theHintOpensIt()
{
    auto* hint = m_window->findChild<PaletteHint*>();
    QVERIFY(hint && hint->isVisible());
    QTest::mouseClick(hint, Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<PaletteDialog*>());
}

void PaletteWindowTest::theMousesButtonsGoBackAndForward()
{
    m_window->openPage(u"orchard"_s);
    const auto press = [this](Qt::MouseButton button) {
        for (QLineEdit* edit : m_window->findChildren<QLineEdit*>()) {
            if (edit->isVisible())
                return QTest::mouseClick(edit, button);
        }
    };
    press(Qt::BackButton);
    QCOMPARE(m_window->currentPage()->id(), u"garden"_s);
    press(Qt::BackButton); // no further
    QCOMPARE(m_window->currentPage()->id(), u"garden"_s);
    press(Qt::ForwardButton);
    QCOMPARE(m_window->currentPage()->id(), u"orchard"_s);
    m_window->openPage(u"garden"_s);
    open();
    QTest::mouseClick(&dialog().field(), Qt::BackButton);
    QCOMPARE(m_window->currentPage()->id(), u"garden"_s);
}

void PaletteWindowTest::frenchAndLargeTextFit()
{
    theme::Translator translator;
    translator.setLanguage(theme::Language::french);
    m_theme.setTextScale(2);
    open();
    type(u"a"_s);
    QVERIFY(dialog().list().sizeHintForRow(1) >= 2 * 20);
    QVERIFY(dialog().width() <= m_window->width());
    QCOMPARE(dialog().accessibleName(), u"Palette de commandes"_s);
    m_theme.setTextScale(1);
    translator.setLanguage(theme::Language::english);
}

BLOOMZY_GUI_TEST(PaletteWindowTest)
#include "PaletteWindowTest.moc"
