#pragma once

#include "tests/gui/widgets/ScriptedDialogs.h"
#include "ui/widgets/frame/MainWindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace bloomzy::tests {

using namespace widgets;
using namespace Qt::StringLiterals;

/// A page that tells what was done with it.
class TestPage : public Page
{
public:
    TestPage(QString pageId, NavSection where)
        : m_id(std::move(pageId))
        , m_section(where)
    {
    }

    QString id() const override { return m_id; }
    QString title() const override { return u"Title of "_s + m_id; }
    theme::IconName icon() const override { return theme::IconName::leaf; }
    NavSection section() const override { return m_section; }
    QWidget* createWidget(QWidget* parent) override
    {
        ++made;
        edit = new QLineEdit(parent);
        return edit;
    }
    QWidget* searchWidget() const override { return edit; }
    QString unsavedChanges() const override { return unsaved; }
    void saveChanges(const std::function<void(bool)>& done) override
    {
        ++saves;
        if (saveWorks)
            unsaved.clear();
        done(saveWorks);
    }
    void discardChanges() override { unsaved.clear(); }
    QVariant place() const override { return at; }
    void goTo(const QVariant& place) override { at = place; }
    bool escape() override { return ++escapes > 0; }
    QList<StatusFact> statusFacts() const override { return facts; }
    QList<KeyHint> keyHints() const override { return {{{u"Space"_s}, u"check"_s}}; }

    int made = 0;
    int saves = 0;
    int escapes = 0;
    bool saveWorks = true;
    QString unsaved;
    QList<StatusFact> facts;
    QVariant at = u"start"_s;
    QLineEdit* edit = nullptr;

private:
    QString m_id;
    NavSection m_section;
};

/// A window over three pages: dashboard, catalog and settings.
class FrameFixture : public QObject
{
protected:
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_pages = std::make_unique<PageRegistry>();
        m_dialogs = {};
        auto second = std::make_unique<TestPage>(u"catalog"_s, NavSection::data);
        auto first = std::make_unique<TestPage>(u"dashboard"_s, NavSection::overview);
        m_first = first.get();
        m_second = second.get();
        QVERIFY(m_pages->add(std::move(second)));
        QVERIFY(m_pages->add(std::move(first)));
        QVERIFY(m_pages->add(std::make_unique<TestPage>(u"settings"_s, NavSection::bottom)));
        makeWindow();
    }
    void makeWindow()
    {
        m_window.reset();
        m_commands = std::make_unique<Commands>(m_theme);
        m_window = std::make_unique<MainWindow>(WindowParts{m_theme, *m_pages, *m_commands, m_dialogs, *m_settings});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void end()
    {
        m_window.reset();
        m_commands.reset();
        m_pages.reset();
    }
    MainWindow& window() { return *m_window; }

    theme::Theme m_theme{theme::Scheme::light};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PageRegistry> m_pages;
    std::unique_ptr<Commands> m_commands;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
    TestPage* m_first = nullptr;
    TestPage* m_second = nullptr;
};

} // namespace bloomzy::tests
