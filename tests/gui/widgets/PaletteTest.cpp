#include "ui/widgets/palette/Palette.h"

#include "tests/gui/widgets/ScriptedDialogs.h"
#include "ui/theme/Language.h"
#include "ui/widgets/frame/MainWindow.h"
#include "ui/widgets/palette/CommandSource.h"
#include "ui/widgets/palette/PaletteHint.h"
#include "ui/widgets/palette/PaletteModel.h"
#include "ui/widgets/palette/Scrim.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

namespace {

class QuietPage : public Page
{
public:
    explicit QuietPage(QString pageId)
        : m_id(std::move(pageId))
    {
    }

    QString id() const override { return m_id; }
    QString title() const override { return m_id.at(0).toUpper() + m_id.mid(1); }
    theme::IconName icon() const override { return theme::IconName::leaf; }
    NavSection section() const override { return NavSection::data; }
    QWidget* createWidget(QWidget* parent) override { return new QLineEdit(parent); }

private:
    QString m_id;
};

/// Fruits, each with two actions; answers at once, and again when told to.
class Fruits : public PaletteSource
{
public:
    void search(const PaletteQuery& query) override
    {
        searches += query;
        found.clear();
        if (query.scope == PaletteScope::all && !query.words.isEmpty())
            add(u"Apple"_s);
    }
    std::vector<PaletteGroup> groups() const override
    {
        return {{PaletteRank::results, u"Fruits"_s, u"1 of 9"_s, found}};
    }
    void cancel() override { ++cancels; }
    std::optional<PaletteItem> remembered(const QString& key, const QString& memory) override
    {
        return key.startsWith("fruit:"_L1) ? std::optional(item(memory)) : std::nullopt;
    }
    void add(const QString& name)
    {
        found.push_back(item(name));
        Q_EMIT changed();
    }
    PaletteItem item(const QString& name)
    {
        const auto note = [this](const QString& what) { return [this, what] { done += what; }; };
        PaletteItem made;
        made.key = u"fruit:"_s + name;
        made.text = name;
        made.memory = name;
        made.run = note(name);
        for (const QString& verb : {u"Peel "_s, u"Cut "_s}) {
            PaletteItem action;
            action.text = verb + name;
            action.run = note(verb + name);
            made.actions.push_back(action);
        }
        return made;
    }

    std::vector<PaletteItem> found;
    QList<PaletteQuery> searches;
    QStringList done;
    int cancels = 0;
};

} // namespace

class PaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();
    void prefixesAndLongTextsAreRead_data();
    void prefixesAndLongTextsAreRead();
    void wordsFitFoldedAndInAnyOrder();
    void whatCannotBeUsedSaysWhyAndDoesNothing();
    void escapeClosesAndDoesNothing();
    void itOpensOnceOverAScrim();
    void enterRunsTheFirstRowOnceItHasClosed();
    void lateResultsKeepTheChosenRow();
    void tabGoesToTheActionsOfTheRow();
    void commandsOfAnotherPageOpenItFirst();
    void aRefusalAfterOpeningThePageIsTold();
    void recentOnesComeFirstAndBelongToOnePerson();
    void theListSpeaks();
    void theHintOpensIt();
    void theMousesButtonsGoBackAndForward();
    void frenchAndLargeTextFit();

private:
    PaletteDialog& open();
    void type(const QString& text);
    void press(int key) { QTest::keyClick(&dialog().field(), Qt::Key(key)); }
    PaletteDialog& dialog() { return *m_window->findChild<PaletteDialog*>(); }
    QString current() { return dialog().list().currentIndex().data().toString(); }
    QStringList rows();
    QAction* addCommand(const QString& id, const QString& text, const QString& page = {});
    void makeWindow(const QString& scope);

    theme::Theme m_theme{theme::Scheme::light};
    tests::ScriptedDialogs m_dialogs;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PageRegistry> m_pages;
    std::unique_ptr<Commands> m_commands;
    std::unique_ptr<Fruits> m_fruits;
    std::unique_ptr<MainWindow> m_window;
};

void PaletteTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_pages = std::make_unique<PageRegistry>();
    m_pages->add(std::make_unique<QuietPage>(u"garden"_s));
    m_pages->add(std::make_unique<QuietPage>(u"orchard"_s));
    m_commands = std::make_unique<Commands>(m_theme);
    m_fruits = std::make_unique<Fruits>();
    makeWindow(u"home/ada"_s);
}

void PaletteTest::makeWindow(const QString& scope)
{
    m_window = std::make_unique<MainWindow>(
        WindowParts{m_theme, *m_pages, *m_commands, m_dialogs, *m_settings, [] { return QDateTime(); }, scope});
    m_window->addPaletteSource(*m_fruits);
    m_window->show();
    m_window->openPage(u"garden"_s);
}

void PaletteTest::cleanup()
{
    m_window.reset();
    m_fruits.reset();
    m_commands.reset();
}

QAction* PaletteTest::addCommand(const QString& id, const QString& text, const QString& page)
{
    CommandSpec spec;
    spec.id = id;
    spec.text = [text] { return text; };
    spec.shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y)};
    spec.pageId = page;
    return m_commands->add(std::move(spec));
}

PaletteDialog& PaletteTest::open()
{
    m_commands->find(u"frame.palette"_s)->trigger();
    if (!QTest::qWaitForWindowActive(&dialog()))
        qFatal("the palette did not open");
    return dialog();
}

void PaletteTest::type(const QString& text)
{
    dialog().field().clear();
    QTest::keyClicks(&dialog().field(), text);
}

QStringList PaletteTest::rows()
{
    QStringList texts;
    for (int row = 0; row < dialog().model().rowCount(); ++row)
        texts += dialog().model().index(row).data().toString();
    return texts;
}

void PaletteTest::prefixesAndLongTextsAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<PaletteScope>("scope");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << PaletteScope::all << QString();
    QTest::newRow("blanks") << u"   "_s << PaletteScope::all << QString();
    QTest::newRow("words") << u" mon del "_s << PaletteScope::all << u"mon del"_s;
    QTest::newRow("commands") << u"> save"_s << PaletteScope::commands << u"save"_s;
    QTest::newRow("people") << u"@ada"_s << PaletteScope::people << u"ada"_s;
    QTest::newRow("synonyms") << u"=torn"_s << PaletteScope::synonyms << u"torn"_s;
    QTest::newRow("a sign inside") << u"a=b"_s << PaletteScope::all << u"a=b"_s;
    QTest::newRow("too long") << QString(500, u'a') << PaletteScope::all << QString(PaletteQuery::longest, u'a');
}

void PaletteTest::prefixesAndLongTextsAreRead()
{
    QFETCH(QString, typed);
    QTEST(PaletteQuery::read(typed).scope, "scope");
    QTEST(PaletteQuery::read(typed).words, "words");
}

void PaletteTest::wordsFitFoldedAndInAnyOrder()
{
    QCOMPARE(fitOf(u"Épicéa commun"_s, u"zzz"_s), Fit::none);
    QCOMPARE(fitOf(u"Épicéa commun"_s, u"epicea zzz"_s), Fit::none);
    QCOMPARE(fitOf(u"Épicéa commun"_s, u"epic"_s), Fit::start);
    QCOMPARE(fitOf(u"Épicéa commun"_s, u"com EPI"_s), Fit::words);
    QCOMPARE(fitOf(u"Épicéa commun"_s, u"mun"_s), Fit::inside);
    QCOMPARE(fitOf(u"Épicéa commun"_s, QString()), Fit::start);
}

void PaletteTest::whatCannotBeUsedSaysWhyAndDoesNothing()
{
    QAction* action = addCommand(u"test.graft"_s, u"&Graft"_s);
    QSignalSpy triggered(action, &QAction::triggered);
    m_commands->setReason(action, u"needs the role Gardener"_s);
    open();
    type(u">graft"_s);
    QCOMPARE(current(), u"Graft"_s);
    QVERIFY(
        dialog().list().currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"needs the role Gardener"_s));
    press(Qt::Key_Return);
    QVERIFY(dialog().isVisible());
    QTest::mouseClick(dialog().list().viewport(), Qt::LeftButton, {},
                      dialog().list().visualRect(dialog().list().currentIndex()).center());
    QVERIFY(dialog().isVisible());
    QCOMPARE(triggered.count(), 0);
}

void PaletteTest::escapeClosesAndDoesNothing()
{
    open();
    type(u"apple"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<PaletteDialog*>());
    QVERIFY(!m_window->findChild<Scrim*>());
    QCOMPARE(m_fruits->done, QStringList());
    QCOMPARE(m_fruits->cancels, 1);
}

void PaletteTest::itOpensOnceOverAScrim()
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

void PaletteTest::enterRunsTheFirstRowOnceItHasClosed()
{
    open();
    type(u"app"_s);
    QCOMPARE(m_fruits->searches.last(), (PaletteQuery{PaletteScope::all, u"app"_s}));
    QCOMPARE(current(), u"Apple"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_fruits->done, QStringList());
    QTRY_COMPARE(m_fruits->done, QStringList{u"Apple"_s});
    QTRY_VERIFY(!m_window->findChild<PaletteDialog*>());
}

void PaletteTest::lateResultsKeepTheChosenRow()
{
    open();
    type(u"a"_s);
    m_fruits->found.clear();
    m_fruits->add(u"Avocado"_s);
    QCOMPARE(current(), u"Avocado"_s);
    m_fruits->add(u"Apricot"_s);
    press(Qt::Key_Down);
    QCOMPARE(current(), u"Apricot"_s);
    m_fruits->found.insert(m_fruits->found.begin(), m_fruits->item(u"Almond"_s));
    m_fruits->add(u"Anise"_s);
    QCOMPARE(current(), u"Apricot"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(current(), u"Almond"_s);
}

void PaletteTest::tabGoesToTheActionsOfTheRow()
{
    open();
    type(u"apple"_s);
    QVERIFY(rows().contains(u"Actions on Apple"_s));
    press(Qt::Key_Tab);
    QCOMPARE(current(), u"Peel Apple"_s);
    QVERIFY(dialog().field().hasFocus());
    press(Qt::Key_Backtab);
    QCOMPARE(current(), u"Apple"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fruits->done, QStringList{u"Cut Apple"_s});
}

void PaletteTest::commandsOfAnotherPageOpenItFirst()
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

void PaletteTest::aRefusalAfterOpeningThePageIsTold()
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

void PaletteTest::recentOnesComeFirstAndBelongToOnePerson()
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

void PaletteTest::theListSpeaks()
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

void PaletteTest::theHintOpensIt()
{
    auto* hint = m_window->findChild<PaletteHint*>();
    QVERIFY(hint && hint->isVisible());
    QTest::mouseClick(hint, Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<PaletteDialog*>());
}

void PaletteTest::theMousesButtonsGoBackAndForward()
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

void PaletteTest::frenchAndLargeTextFit()
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

QTEST_MAIN(PaletteTest)
#include "PaletteTest.moc"
