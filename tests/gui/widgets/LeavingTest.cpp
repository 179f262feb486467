#include "tests/gui/widgets/FrameFixture.h"
#include "tests/support/TestMain.h"
#include "ui/theme/Language.h"

#include <QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::tests;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

/// Leaving a window in which something is not saved.
class LeavingTest : public FrameFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init() { begin(); }
    void cleanup() { end(); }
    void closingWithUnsavedChangesAsks();
    void aSaveThatFailsKeepsTheWindow();
    void whoStaysKeepsPageAndWork();
    void leavingSavesOrDiscardsFirst();
    void leavingWithoutChangesAsksNothing();
    void theQuestionFitsTheOccasion_data();
    void theQuestionFitsTheOccasion();
};

void LeavingTest::closingWithUnsavedChangesAsks()
{
    window().openLastPage();
    m_second->unsaved = u"2 fields of Monstera deliciosa"_s;
    QSignalSpy leaving(&window(), &MainWindow::leaving);
    QVERIFY(!window().close());
    QCOMPARE(m_dialogs.asked.size(), 1);
    QVERIFY(m_dialogs.asked.first().consequence.contains(m_second->unsaved));
    QVERIFY(window().isVisible());
    QCOMPARE(m_second->saves, 0);
    m_dialogs.answers = {Choice::proceed};
    window().close();
    QCOMPARE(m_second->saves, 1);
    QTRY_COMPARE(leaving.size(), 1);
    QVERIFY(!window().isVisible());
}

void LeavingTest::aSaveThatFailsKeepsTheWindow()
{
    m_second->unsaved = u"a name"_s;
    m_second->saveWorks = false;
    m_dialogs.answers = {Choice::proceed, Choice::discard};
    window().close();
    QVERIFY(window().isVisible());
    QCOMPARE(m_second->unsaved, u"a name"_s);
    window().close();
    QTRY_VERIFY(!window().isVisible());
}

void LeavingTest::whoStaysKeepsPageAndWork()
{
    window().openPage(u"catalog"_s);
    m_second->unsaved = u"2 fields of Monstera deliciosa"_s;
    m_second->edit->setText(u"Liebm."_s);
    m_second->at = u"row 7"_s;
    bool left = false;
    for (const Choice refusal : {Choice::keep, Choice::proceed}) {
        m_second->saveWorks = false;
        m_dialogs.answers = {refusal};
        window().leave(Leaving::signOut, [&left] { left = true; });
        QVERIFY(!left);
        QVERIFY(window().isVisible());
        QCOMPARE(window().currentPage(), m_second);
        QCOMPARE(m_second->unsaved, u"2 fields of Monstera deliciosa"_s);
        QCOMPARE(m_second->edit->text(), u"Liebm."_s);
        QCOMPARE(m_second->at.toString(), u"row 7"_s);
    }
    QCOMPARE(m_dialogs.asked.size(), 2);
    QVERIFY(m_dialogs.asked.first().consequence.contains(m_second->unsaved));
    QCOMPARE(m_second->saves, 1);
}

void LeavingTest::leavingSavesOrDiscardsFirst()
{
    int left = 0;
    for (const Choice choice : {Choice::proceed, Choice::discard}) {
        m_second->unsaved = u"a name"_s;
        m_dialogs.answers = {choice};
        window().leave(Leaving::signOut, [&] {
            QVERIFY(m_second->unsaved.isEmpty());
            ++left;
        });
    }
    QCOMPARE(left, 2);
    QCOMPARE(m_second->saves, 1);
    QVERIFY(window().isVisible());
}

void LeavingTest::leavingWithoutChangesAsksNothing()
{
    bool left = false;
    window().leave(Leaving::switchServer, [&left] { left = true; });
    QVERIFY(left);
    QVERIFY(m_dialogs.asked.isEmpty());
    QVERIFY(m_settings->contains(u"window/geometry"_s));
}

void LeavingTest::theQuestionFitsTheOccasion_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, theme::Language language, Leaving how, const char* word) {
        QTest::newRow(name) << int(language) << int(how) << QString::fromUtf8(word);
    };
    row("quit", theme::Language::english, Leaving::quit, "quit");
    row("sign out", theme::Language::english, Leaving::signOut, "sign out");
    row("switch server", theme::Language::english, Leaving::switchServer, "switch");
    row("quitter", theme::Language::french, Leaving::quit, "quitter");
    row("se déconnecter", theme::Language::french, Leaving::signOut, "déconnecter");
    row("changer de serveur", theme::Language::french, Leaving::switchServer, "changer");
}

void LeavingTest::theQuestionFitsTheOccasion()
{
    QFETCH(int, language);
    QFETCH(int, how);
    QFETCH(QString, word);
    theme::Translator translator;
    translator.setLanguage(theme::Language(language));
    m_first->unsaved = u"x"_s;
    window().leave(Leaving(how), [] {});
    QCOMPARE(m_dialogs.asked.size(), 1);
    const Question& question = m_dialogs.asked.first();
    for (const QString& text : {question.title, question.proceedText, question.discardText})
        QVERIFY2(text.contains(word), qPrintable(text));
}

BLOOMZY_GUI_TEST(LeavingTest)
#include "LeavingTest.moc"
