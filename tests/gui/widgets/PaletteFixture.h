#pragma once

#include "tests/gui/widgets/ScriptedDialogs.h"
#include "ui/widgets/frame/MainWindow.h"
#include "ui/widgets/palette/Palette.h"
#include "ui/widgets/palette/PaletteModel.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace bloomzy::tests {

using namespace widgets;
using namespace Qt::StringLiterals;

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

/// A window over two pages, with fruits in its palette.
class PaletteFixture : public QObject
{
protected:
    void begin()
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
    void makeWindow(const QString& scope)
    {
        m_window = std::make_unique<MainWindow>(
            WindowParts{m_theme, *m_pages, *m_commands, m_dialogs, *m_settings, [] { return QDateTime(); }, scope});
        m_window->addPaletteSource(*m_fruits);
        m_window->show();
        m_window->openPage(u"garden"_s);
    }
    void end()
    {
        m_window.reset();
        m_fruits.reset();
        m_commands.reset();
    }

    QAction* addCommand(const QString& id, const QString& text, const QString& page = {})
    {
        CommandSpec spec;
        spec.id = id;
        spec.text = [text] { return text; };
        spec.shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y)};
        spec.pageId = page;
        return m_commands->add(std::move(spec));
    }
    PaletteDialog& open()
    {
        m_commands->find(u"frame.palette"_s)->trigger();
        if (!QTest::qWaitForWindowActive(&dialog()))
            qFatal("the palette did not open");
        return dialog();
    }
    void type(const QString& text)
    {
        dialog().field().clear();
        QTest::keyClicks(&dialog().field(), text);
    }
    void press(int key) { QTest::keyClick(&dialog().field(), Qt::Key(key)); }
    PaletteDialog& dialog() { return *m_window->findChild<PaletteDialog*>(); }
    QString current() { return dialog().list().currentIndex().data().toString(); }
    QStringList rows()
    {
        QStringList texts;
        for (int row = 0; row < dialog().model().rowCount(); ++row)
            texts += dialog().model().index(row).data().toString();
        return texts;
    }

    theme::Theme m_theme{theme::Scheme::light};
    ScriptedDialogs m_dialogs;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PageRegistry> m_pages;
    std::unique_ptr<Commands> m_commands;
    std::unique_ptr<Fruits> m_fruits;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace bloomzy::tests
