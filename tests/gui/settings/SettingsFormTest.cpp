#include "tests/gui/settings/SettingsWindow.h"
#include "tests/gui/widgets/TabStops.h"
#include "tests/support/TestMain.h"
#include "ui/client/EventStream.h"
#include "ui/client/SettingsApi.h"
#include "ui/pages/settings/ServerSettingsCard.h"
#include "ui/pages/settings/SettingField.h"
#include "ui/pages/settings/SettingTexts.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QComboBox>
#include <QSpinBox>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using settings_page::SettingTexts;

namespace {

const QString sessionDays = u"Sign in again after"_s;
const QString logLevel = u"Log"_s;

} // namespace

/// The server's own settings in the console, against a real server.
class SettingsFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void takesNothingBeyondTheBounds();
    void oneIsNoPlural();
    void everyControlHasAName();
    void scrollingPastChangesNothing();
    void theWordsAreTheServers();
    void aChangeIsShownSavedAndTakenBack();
    void aChoiceIsSaved();
    void theRoleOfNewcomersIsOneThatManagesNothing();
    void aChosenRoleThatIsGoneIsNotReplacedByAnother();
    void whatAnotherChangesShowsAndKeepsWhatIsTyped();
    void speaksFrench();
    void isHiddenFromWhoMayNotLook();

private:
    [[nodiscard]] api::SettingList settings()
    {
        const auto reply = client::SettingsApi(*m_bench->client).list();
        if (!QTest::qWaitFor([&] { return reply.isFinished(); }, 10'000) || !reply.result())
            return {};
        return *reply.result();
    }
    [[nodiscard]] QString valueOf(const std::string& key)
    {
        for (const auto& setting : settings().items)
            if (setting.key == key)
                return QString::fromStdString(setting.value.text);
        return {};
    }
    [[nodiscard]] widgets::LabeledField* fieldOf(const QWidget* editor)
    {
        return qobject_cast<widgets::LabeledField*>(editor->parentWidget());
    }

    std::unique_ptr<SettingsWindow> m_bench;
};

void SettingsFormTest::init()
{
    m_bench = std::make_unique<SettingsWindow>();
    m_bench->open();
    QTRY_VERIFY(m_bench->named<QSpinBox>(sessionDays));
}

void SettingsFormTest::cleanup()
{
    m_bench.reset();
}

void SettingsFormTest::takesNothingBeyondTheBounds()
{
    auto* days = m_bench->named<QSpinBox>(sessionDays);
    QCOMPARE(days->value(), 90);
    days->setValue(0);
    QCOMPARE(days->value(), 1);
    days->setValue(9999);
    QCOMPARE(days->value(), 365);
    m_bench->button(u"Discard"_s)->click();
    QCOMPARE(days->value(), 90);
    QCOMPARE(valueOf("auth.sessionDays"), u"90"_s);
}

void SettingsFormTest::oneIsNoPlural()
{
    auto* days = m_bench->named<QSpinBox>(sessionDays);
    QCOMPARE(days->text(), u"90 days"_s);
    days->selectAll();
    QTest::keyClicks(days, u"1"_s);
    QCOMPARE(days->text(), u"1 day"_s);
    QTest::keyClicks(days, u"2"_s);
    QCOMPARE(days->text(), u"12 days"_s);
    auto* minutes = m_bench->named<QSpinBox>(u"Programs renew their access after"_s);
    minutes->setValue(1);
    QCOMPARE(minutes->text(), u"1 minute"_s);
    m_bench->button(u"Discard"_s)->click();
    QCOMPARE(minutes->text(), u"10 minutes"_s);
    days->setValue(1);
    m_bench->translator.setLanguage(theme::Language::french);
    QTRY_VERIFY2(days->text().endsWith(u"jour"_s), qPrintable(days->text()));
    days->setValue(2);
    QVERIFY2(days->text().endsWith(u"jours"_s), qPrintable(days->text()));
    m_bench->translator.setLanguage(theme::Language::english);
    QTRY_COMPARE(days->text(), u"2 days"_s);
}

void SettingsFormTest::everyControlHasAName()
{
    const QWidget& page = *m_bench->window->centralWidget();
    QVERIFY(tests::tabStops(page).size() > 10);
    QVERIFY2(tests::nameless(page).isEmpty(), qPrintable(tests::nameless(page)));
}

void SettingsFormTest::scrollingPastChangesNothing()
{
    auto* days = m_bench->named<QSpinBox>(sessionDays);
    days->clearFocus();
    QWheelEvent wheel(QPointF(5, 5), days->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(days, &wheel);
    QCOMPARE(days->value(), 90);
}

void SettingsFormTest::theWordsAreTheServers()
{
    const auto all = settings();
    QVERIFY(all.items.size() >= 7);
    for (const api::Setting& setting : all.items) {
        QCOMPARE(SettingTexts::title(setting), QString::fromStdString(setting.title));
        QCOMPARE(SettingTexts::text(setting), QString::fromStdString(setting.text));
        // Translated: a setting that the console does not know would be told in the server's own words.
        api::Setting unnamed = setting;
        unnamed.title = unnamed.text = "?";
        QVERIFY2(SettingTexts::title(unnamed) != u"?"_s, setting.key.c_str());
        for (const std::string& choice : setting.choices)
            QVERIFY2(SettingTexts::choice(QString::fromStdString(choice)) != QString::fromStdString(choice),
                     choice.c_str());
    }
}

void SettingsFormTest::aChangeIsShownSavedAndTakenBack()
{
    auto* days = m_bench->named<QSpinBox>(sessionDays);
    QVERIFY(!m_bench->button(u"Save settings"_s)->isEnabled());
    days->setValue(30);
    QVERIFY(fieldOf(days)->isChanged());
    QVERIFY(days->accessibleDescription().contains(u"90 days"_s));
    m_bench->button(u"Save settings"_s)->click();
    QTRY_VERIFY(m_bench->texts().contains(u"Saved."_s));
    QVERIFY(!fieldOf(days)->isChanged());
    QCOMPARE(valueOf("auth.sessionDays"), u"30"_s);
    auto* reset = m_bench->named<QPushButton>(u"Default of "_s + sessionDays);
    QVERIFY(reset && reset->isEnabled());
    reset->click();
    QCOMPARE(days->value(), 90);
    m_bench->button(u"Save settings"_s)->click();
    QTRY_COMPARE(valueOf("auth.sessionDays"), u"90"_s);
    QTRY_VERIFY(!reset->isEnabled());
}

void SettingsFormTest::aChoiceIsSaved()
{
    auto* level = m_bench->named<QComboBox>(logLevel);
    QVERIFY(level);
    QCOMPARE(level->currentText(), u"What happens"_s);
    level->setCurrentIndex(level->findText(u"Errors only"_s));
    m_bench->button(u"Save settings"_s)->click();
    QTRY_COMPARE(valueOf("server.logLevel"), u"\"error\""_s);
}

void SettingsFormTest::theRoleOfNewcomersIsOneThatManagesNothing()
{
    auto* role = m_bench->named<QComboBox>(u"Role of who signed up"_s);
    QVERIFY(role);
    QTRY_VERIFY(role->findText(u"Curator"_s) >= 0);
    QCOMPARE(role->currentText(), u"Viewer"_s);
    QVERIFY(role->findText(u"Administrator"_s) < 0);
    role->setCurrentIndex(role->findText(u"Curator"_s));
    auto* signUp = m_bench->named<QComboBox>(u"People sign up by themselves"_s);
    QVERIFY(signUp);
    QCOMPARE(signUp->currentText(), u"no"_s);
    signUp->setCurrentIndex(signUp->findText(u"yes"_s));
    m_bench->button(u"Save settings"_s)->click();
    QTRY_COMPARE(valueOf("accounts.signUpRole"), u"\"curator\""_s);
    QCOMPARE(valueOf("accounts.signUp"), u"\"on\""_s);
    m_bench->translator.setLanguage(theme::Language::french);
    QTRY_COMPARE(role->currentText(), u"Conservateur"_s);
}

void SettingsFormTest::aChosenRoleThatIsGoneIsNotReplacedByAnother()
{
    api::Setting setting;
    setting.key = "accounts.signUpRole";
    setting.type = api::SettingType::role;
    setting.value.text = setting.defaultValue.text = "\"viewer\"";
    settings_page::SettingField field(m_bench->theme, setting);
    auto* roles = field.findChild<QComboBox*>();
    QVERIFY(roles);
    api::Role curator;
    curator.id = "curator";
    api::Role reader;
    reader.id = "reader";
    field.offer({curator, reader});
    roles->setCurrentIndex(roles->findData(u"reader"_s));
    QVERIFY(field.isChanged());
    field.offer({curator}); // somebody removed it
    QCOMPARE(roles->currentData().toString(), u"viewer"_s);
    QVERIFY(!field.isChanged());
}

void SettingsFormTest::whatAnotherChangesShowsAndKeepsWhatIsTyped()
{
    QTRY_VERIFY(m_bench->client->events().isLive());
    auto* days = m_bench->named<QSpinBox>(sessionDays);
    auto* level = m_bench->named<QComboBox>(logLevel);
    level->setCurrentIndex(level->findText(u"Errors only"_s));
    client::SettingsApi api(*m_bench->client);
    const auto changed = api.update(settings().revision, {{u"auth.sessionDays"_s, 45}});
    QTRY_VERIFY(changed.isFinished() && changed.result());
    QTRY_COMPARE(days->value(), 45);
    QVERIFY(!fieldOf(days)->isChanged());
    QCOMPARE(level->currentText(), u"Errors only"_s);
    m_bench->button(u"Save settings"_s)->click();
    QTRY_COMPARE(valueOf("server.logLevel"), u"\"error\""_s);
    QCOMPARE(valueOf("auth.sessionDays"), u"45"_s);
}

void SettingsFormTest::speaksFrench()
{
    m_bench->translator.setLanguage(theme::Language::french);
    QTRY_VERIFY(m_bench->texts().contains(u"Réglages du serveur"_s));
    QVERIFY(!m_bench->named<QSpinBox>(sessionDays));
    for (const api::Setting& setting : settings().items)
        QVERIFY2(SettingTexts::title(setting) != QString::fromStdString(setting.title) || setting.key.empty(),
                 setting.key.c_str());
    m_bench->translator.setLanguage(theme::Language::english);
    QTRY_VERIFY(m_bench->named<QSpinBox>(sessionDays));
}

void SettingsFormTest::isHiddenFromWhoMayNotLook()
{
    QVERIFY(m_bench->window->findChild<settings_page::ServerSettingsCard*>()->isVisible());
    const auto out = m_bench->client->session().signOut();
    QTRY_VERIFY(out.isFinished());
    QVERIFY(!m_bench->window->findChild<settings_page::ServerSettingsCard*>()->isVisible());
}

BLOOMZY_GUI_TEST(SettingsFormTest)
#include "SettingsFormTest.moc"
