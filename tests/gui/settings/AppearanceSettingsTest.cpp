#include "tests/gui/settings/SettingsWindow.h"
#include "tests/support/TestMain.h"
#include "ui/widgets/inputs/Segments.h"
#include "ui/widgets/inputs/Switch.h"

#include <QComboBox>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// Language, theme and motion: they hold at once, by keyboard, and are kept for the next start.
class AppearanceSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void lookingChangesNothing();
    void languageChangesAtOnceAndIsKept();
    void themeChangesAtOnceAndIsKept();
    void motionIsKept();

private:
    std::unique_ptr<SettingsWindow> m_bench;
};

void AppearanceSettingsTest::init()
{
    m_bench = std::make_unique<SettingsWindow>();
    m_bench->open();
}

void AppearanceSettingsTest::cleanup()
{
    m_bench.reset();
}

void AppearanceSettingsTest::lookingChangesNothing()
{
    for (const QString& key : {u"language"_s, u"theme"_s, u"reducedMotion"_s})
        QCOMPARE(m_bench->kept(key), QString());
    QVERIFY(m_bench->texts().contains(u"Appearance"_s));
    QVERIFY(!m_bench->texts().contains(u"Apparence"_s));
}

void AppearanceSettingsTest::languageChangesAtOnceAndIsKept()
{
    auto* language = m_bench->named<QComboBox>(u"Language"_s);
    QVERIFY(language && m_bench->tabTo(language));
    QCOMPARE(language->currentText(), u"English"_s);
    QTest::keyClick(language, Qt::Key_Down);
    QTRY_VERIFY(m_bench->texts().contains(u"Apparence"_s));
    QCOMPARE(m_bench->kept(u"language"_s), u"fr"_s);
    QVERIFY(m_bench->named<QComboBox>(u"Langue"_s) == language);
    QCOMPARE(language->currentText(), u"Français"_s);
    QVERIFY(language->hasFocus());
    QVERIFY(!m_bench->texts().contains(u"Server"_s));
    QTest::keyClick(language, Qt::Key_Up);
    QTRY_VERIFY(m_bench->texts().contains(u"Appearance"_s));
    QCOMPARE(m_bench->kept(u"language"_s), u"en"_s);
}

void AppearanceSettingsTest::themeChangesAtOnceAndIsKept()
{
    auto* scheme = m_bench->window->findChild<widgets::Segments*>();
    QVERIFY(scheme && m_bench->tabTo(scheme));
    const QColor light = m_bench->window->palette().color(QPalette::Window);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QVERIFY(m_bench->theme.isDark());
    QCOMPARE(m_bench->kept(u"theme"_s), u"dark"_s);
    QVERIFY(m_bench->window->palette().color(QPalette::Window).lightness() < light.lightness());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QVERIFY(!m_bench->theme.isDark());
    QCOMPARE(m_bench->kept(u"theme"_s), u"light"_s);
}

void AppearanceSettingsTest::motionIsKept()
{
    auto* motion = m_bench->window->findChild<widgets::Switch*>();
    QVERIFY(motion && m_bench->tabTo(motion));
    QTest::keyClick(motion, Qt::Key_Space);
    QVERIFY(m_bench->theme.reducedMotion());
    QCOMPARE(m_bench->kept(u"reducedMotion"_s), u"true"_s);
}

BLOOMZY_GUI_TEST(AppearanceSettingsTest)
#include "AppearanceSettingsTest.moc"
