#include "tests/gui/settings/SettingsWindow.h"
#include "tests/support/TestMain.h"
#include "ui/client/FactorPolicyApi.h"
#include "ui/pages/settings/FactorPolicyCard.h"

#include <QCheckBox>
#include <QSpinBox>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// Which roles need a second factor, on the settings page.
class FactorSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsSavedBeforeItIsAskedFor();
    void discardingTakesItBack();
    void savesByKeyboard();
    void anothersChangeShows();

private:
    [[nodiscard]] QCheckBox* box(const QString& role) const
    {
        QCheckBox* shown = nullptr;
        for (auto* box : m_card->findChildren<QCheckBox*>(u"role/"_s + role))
            shown = box->isVisible() ? box : shown;
        return shown;
    }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (auto* button : m_card->findChildren<QPushButton*>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] api::SecondFactorPolicy stored() const
    {
        const auto policy = client::FactorPolicyApi(*m_bench->client).read();
        [&policy] { QTRY_VERIFY_WITH_TIMEOUT(policy.isFinished(), 20'000); }();
        return policy.result().value();
    }

    std::unique_ptr<SettingsWindow> m_bench;
    settings_page::FactorPolicyCard* m_card = nullptr;
};

void FactorSettingsTest::init()
{
    m_bench = std::make_unique<SettingsWindow>();
    m_bench->open();
    m_card = m_bench->window->findChild<settings_page::FactorPolicyCard*>();
    QTRY_VERIFY_WITH_TIMEOUT(box(u"administrator"_s) && box(u"administrator"_s)->isEnabled(), 10'000);
    QVERIFY(!box(u"administrator"_s)->isChecked());
    QVERIFY(!button(u"Save"_s)->isEnabled());
}

void FactorSettingsTest::cleanup()
{
    m_bench.reset();
}

void FactorSettingsTest::nothingIsSavedBeforeItIsAskedFor()
{
    box(u"curator"_s)->click();
    QVERIFY(button(u"Save"_s)->isEnabled());
    QVERIFY(stored().roles.empty());
}

void FactorSettingsTest::discardingTakesItBack()
{
    box(u"curator"_s)->click();
    m_card->findChild<QSpinBox*>()->setValue(30);
    button(u"Discard"_s)->click();
    QVERIFY(!box(u"curator"_s)->isChecked());
    QCOMPARE(m_card->findChild<QSpinBox*>()->value(), 7);
    QVERIFY(!button(u"Save"_s)->isEnabled());
}

void FactorSettingsTest::savesByKeyboard()
{
    QVERIFY(m_bench->tabTo(box(u"administrator"_s)));
    QTest::keyClick(box(u"administrator"_s), Qt::Key_Space);
    QVERIFY(m_bench->tabTo(button(u"Save"_s)));
    QTest::keyClick(button(u"Save"_s), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->texts().contains(u"Saved. It holds from now on."_s), 10'000);
    QCOMPARE(stored().roles, std::vector<std::string>{"administrator"});
    QCOMPARE(stored().graceDays, 7);
    QVERIFY(box(u"administrator"_s)->isChecked());
    QVERIFY(!button(u"Save"_s)->isEnabled());
}

void FactorSettingsTest::anothersChangeShows()
{
    const auto set = client::FactorPolicyApi(*m_bench->client).set({.roles = {"support"}, .graceDays = 21});
    QTRY_VERIFY_WITH_TIMEOUT(set.isFinished(), 20'000);
    QVERIFY(set.result().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(box(u"support"_s) && box(u"support"_s)->isChecked(), 10'000);
    QCOMPARE(m_card->findChild<QSpinBox*>()->value(), 21);
}

BLOOMZY_GUI_TEST(FactorSettingsTest)
#include "FactorSettingsTest.moc"
