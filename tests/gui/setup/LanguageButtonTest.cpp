#include "tests/gui/setup/WizardFixture.h"
#include "tests/gui/widgets/Heard.h"
#include "tests/support/TestMain.h"
#include "ui/client/Profiles.h"
#include "ui/pages/setup/SignInWindow.h"

#include <QtWidgets/QMenuBar>
#include <QtWidgets/QToolButton>

using namespace bloomzy;
using namespace bloomzy::setup;
using namespace bloomzy::tests;
using namespace Qt::StringLiterals;

/// The language button, for those who hear the window and those who use keys.
class LanguageButtonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theWizardTellsIt();
    void theSignInWindowTellsIt();
    void theMenusAreStillTold();
    void tabComesToItAndKeysChoose();
    void assistiveTechnologyPressesIt();
    void nothingIsCutInEitherLanguage();

private:
    [[nodiscard]] QToolButton* button() const { return m_bench->window->findChild<QToolButton*>(u"language"_s); }

    std::unique_ptr<WizardFixture> m_bench;
};

void LanguageButtonTest::init()
{
    m_bench = std::make_unique<WizardFixture>();
    m_bench->open(freePort());
}

void LanguageButtonTest::cleanup()
{
    m_bench.reset();
}

void LanguageButtonTest::theWizardTellsIt()
{
    QAccessibleInterface* heard = heardAs(*m_bench->window, u"Language: English"_s);
    QVERIFY(heard);
    QCOMPARE(heard->object(), button());
    QCOMPARE(heard->role(), QAccessible::ButtonDropDown);
    QVERIFY(heard->state().focusable);
    QAccessibleInterface* above = heard->parent();
    while (above && above->object() != m_bench->window.get())
        above = above->parent();
    QVERIFY(above);
}

void LanguageButtonTest::theSignInWindowTellsIt()
{
    client::Profile profile;
    profile.kind = client::Profile::Kind::team;
    SignInWindow window(m_bench->parts(), profile, false);
    window.show();
    QVERIFY(heardAs(window, u"Language: English"_s));
}

void LanguageButtonTest::theMenusAreStillTold()
{
    for (const auto& [name, role] : {std::pair(u"File"_s, QAccessible::MenuItem), {u"Help"_s, QAccessible::MenuItem}}) {
        QAccessibleInterface* heard = heardAs(*m_bench->window, name);
        QVERIFY2(heard, qPrintable(name));
        QCOMPARE(heard->role(), role);
    }
}

void LanguageButtonTest::tabComesToItAndKeysChoose()
{
    m_bench->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bench->window.get()));
    for (int i = 0; i < 40 && !button()->hasFocus(); ++i)
        QTest::keyClick(m_bench->window->focusWidget(), Qt::Key_Tab);
    QVERIFY(button()->hasFocus());
    chooseInNextMenu(u"Français"_s);
    QTest::keyClick(button(), Qt::Key_Space);
    QTRY_COMPARE(button()->text(), u"Français"_s);
    QVERIFY(heardAs(*m_bench->window, u"Langue : Français"_s) || heardAs(*m_bench->window, button()->accessibleName()));
    QVERIFY(!heardAs(*m_bench->window, u"Language: English"_s));
    QVERIFY(m_bench->settingsText().contains("language=fr"));
}

void LanguageButtonTest::assistiveTechnologyPressesIt()
{
    chooseInNextMenu(u"Français"_s);
    QVERIFY(pressHeard(heardAs(*m_bench->window, u"Language: English"_s)));
    QTRY_COMPARE(button()->text(), u"Français"_s);
}

void LanguageButtonTest::nothingIsCutInEitherLanguage()
{
    for (const auto language : {theme::Language::french, theme::Language::english}) {
        m_bench->translator.setLanguage(language);
        QTRY_VERIFY(button()->width() >= button()->sizeHint().width());
        QVERIFY(button()->height() >= button()->sizeHint().height());
        auto* bar = m_bench->window->findChild<QMenuBar*>();
        QVERIFY(bar->geometry().right() < button()->geometry().left());
        QCOMPARE(bar->height(), bar->parentWidget()->height());
    }
}

BLOOMZY_GUI_TEST(LanguageButtonTest)
#include "LanguageButtonTest.moc"
