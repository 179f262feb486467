#include "ui/widgets/frame/PageBar.h"

#include "tests/support/TestMain.h"
#include "ui/theme/Language.h"
#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/frame/Commands.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

class PageBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void aWideBarHasNoMore();
    void actionsGoIntoMoreFromTheLeft();
    void theMainActionDropsItsLabelLast();
    void aWiderBarTakesThemBack();
    void moreWorksByKeyboard();
    void theFocusOfAHiddenButtonGoesToMore();
    void moreSpeaksFrench();
    void anotherPageEmptiesIt();
    void aFieldGivesWayFirst();
    void factsAreCutLast();

private:
    void resize(int width);
    QStringList inMore() const;
    QToolButton& more() const { return *m_bar->findChild<QToolButton*>(); }

    theme::Theme m_theme{theme::Scheme::light};
    std::unique_ptr<Commands> m_commands;
    std::unique_ptr<QWidget> m_window;
    PageBar* m_bar = nullptr;
    QLineEdit* m_search = nullptr;
    QList<QAction*> m_actions;
    QList<ActionButton*> m_buttons;
};

void PageBarTest::init()
{
    m_commands = std::make_unique<Commands>(m_theme);
    m_window = std::make_unique<QWidget>();
    auto* column = new QHBoxLayout(m_window.get());
    column->setContentsMargins(0, 0, 0, 0);
    m_bar = new PageBar(m_theme);
    column->addWidget(m_bar);
    m_bar->setTitle(u"Catalog"_s);
    m_search = new QLineEdit(m_bar);
    m_actions.clear();
    m_buttons.clear();
    QList<QWidget*> widgets{m_search};
    for (const QString& name : {u"Saved views"_s, u"Import a file"_s, u"New taxon"_s}) {
        CommandSpec spec;
        spec.id = name;
        spec.text = [name] { return u'&' + name; };
        spec.icon = theme::IconName::plus;
        m_actions += m_commands->add(std::move(spec));
        m_buttons += new ActionButton(m_theme, m_actions.last(), {}, m_bar);
        widgets += m_buttons.last();
    }
    m_bar->setWidgets(widgets);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    resize(1000);
}

void PageBarTest::resize(int width)
{
    m_window->resize(width, m_window->height());
    QCoreApplication::processEvents();
    QCOMPARE(m_bar->width(), width);
}

QStringList PageBarTest::inMore() const
{
    QStringList names;
    for (const QAction* action : more().menu()->actions())
        names += Commands::withoutMnemonic(action->text());
    return names;
}

void PageBarTest::aWideBarHasNoMore()
{
    QVERIFY(!more().isVisible());
    for (const ActionButton* button : m_buttons) {
        QVERIFY(button->isVisible());
        QVERIFY(!button->text().isEmpty());
    }
}

void PageBarTest::actionsGoIntoMoreFromTheLeft()
{
    QStringList last;
    for (int width = 1000; width > 320; width -= 10) {
        resize(width);
        QVERIFY(inMore().mid(0, last.size()) == last);
        last = inMore();
        QCOMPARE(more().isVisible(), !last.isEmpty());
        for (const ActionButton* button : m_buttons)
            QCOMPARE(button->isVisible(), !last.contains(button->accessibleName()));
    }
    QCOMPARE(last, QStringList({u"Saved views"_s, u"Import a file"_s}));
    QVERIFY(more().x() < m_buttons.last()->x());
    QVERIFY(m_buttons.last()->geometry().right() < m_bar->width());
}

void PageBarTest::theMainActionDropsItsLabelLast()
{
    resize(300);
    QVERIFY(m_buttons.last()->isVisible());
    QCOMPARE(m_buttons.last()->text(), QString());
    QCOMPARE(m_buttons.last()->accessibleName(), u"New taxon"_s);
    QVERIFY(m_buttons.last()->toolTip().contains(u"New taxon"_s));
}

void PageBarTest::aWiderBarTakesThemBack()
{
    resize(300);
    resize(1000);
    aWideBarHasNoMore();
    QVERIFY(inMore().isEmpty());
}

void PageBarTest::moreWorksByKeyboard()
{
    resize(400);
    m_commands->setReason(m_actions.first(), u"There are none."_s);
    m_search->setFocus();
    QTest::keyClick(m_search, Qt::Key_Tab);
    QVERIFY(more().hasFocus());
    QSignalSpy triggered(m_actions.at(1), &QAction::triggered);
    bool opened = false;
    connect(more().menu(), &QMenu::aboutToShow, this, [&] {
        QMetaObject::invokeMethod(
            more().menu(),
            [&] {
                opened = true;
                QVERIFY(more().menu()->toolTipsVisible());
                QVERIFY(more().menu()->actions().first()->toolTip().contains(u"There are none."_s));
                more().menu()->setActiveAction(m_actions.at(1));
                QTest::keyClick(more().menu(), Qt::Key_Return);
            },
            Qt::QueuedConnection);
    });
    QTest::keyClick(&more(), Qt::Key_Space);
    QTRY_VERIFY(opened);
    QTRY_COMPARE(triggered.size(), 1);
    QTRY_VERIFY(!more().menu()->isVisible());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    more().setFocus();
    QTest::keyClick(&more(), Qt::Key_Tab);
    QTRY_COMPARE(QApplication::focusWidget(), m_buttons.last());
}

void PageBarTest::theFocusOfAHiddenButtonGoesToMore()
{
    m_buttons.first()->setFocus();
    resize(400);
    QVERIFY(more().hasFocus());
}

void PageBarTest::moreSpeaksFrench()
{
    QCOMPARE(more().text(), u"More"_s);
    theme::Translator translator;
    translator.setLanguage(theme::Language::french);
    QTRY_COMPARE(more().text(), u"Plus"_s);
}

void PageBarTest::anotherPageEmptiesIt()
{
    resize(400);
    m_bar->setWidgets({});
    QVERIFY(!more().isVisible());
    QVERIFY(inMore().isEmpty());
    for (const ActionButton* button : m_buttons)
        QVERIFY(!button->isVisible());
}

void PageBarTest::aFieldGivesWayFirst()
{
    const int wide = m_search->width();
    for (int width = 1000; m_search->width() >= wide && width > 300; width -= 10)
        resize(width);
    QVERIFY(m_search->width() < wide);
    QVERIFY(inMore().isEmpty());
}

void PageBarTest::factsAreCutLast()
{
    m_bar->setFacts(u"1,904,402 events"_s);
    const auto labels = m_bar->findChildren<QLabel*>();
    const QLabel& facts = *labels.at(1);
    QCOMPARE(facts.text(), u"1,904,402 events"_s);
    bool wasCut = false;
    for (int width = 1000; width > 300; width -= 10) {
        resize(width);
        const bool cut = facts.width() < facts.sizeHint().width();
        QVERIFY(!cut || m_buttons.last()->text().isEmpty()); // everything else has given way
        QVERIFY(cut || !wasCut);
        wasCut = cut;
    }
    QVERIFY(wasCut);
}

BLOOMZY_GUI_TEST(PageBarTest)
#include "PageBarTest.moc"
