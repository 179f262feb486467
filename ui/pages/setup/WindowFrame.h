#pragma once

#include "ui/pages/setup/Arrival.h"
#include "ui/widgets/frame/Page.h"

#include <QtCore/QObject>

class QAction;
class QMainWindow;
class QMenu;
class QMenuBar;

namespace bloomzy::widgets {
class KeyHints;
class Label;
class MenuButton;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

/// What both windows share: menus, the language at the right of the menu bar, and the status bar.
class WindowFrame : public QObject
{
    Q_OBJECT

public:
    WindowFrame(QMainWindow& window, SetupParts& parts);

    void setStatus(const QString& text);
    void setKeyHints(const QList<widgets::KeyHint>& hints);

Q_SIGNALS:
    /// By F1 or from the menu.
    void helpRequested();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void addMenus();
    void addLanguages();
    void addStatusBar();
    void retranslate();

    QMainWindow& m_window;
    SetupParts& m_parts;
    QMenuBar* m_bar;
    QMenu* m_file;
    QMenu* m_helpMenu;
    QAction* m_quit;
    QAction* m_helpAction;
    widgets::MenuButton* m_language;
    widgets::Label* m_status;
    widgets::KeyHints* m_hints;
};

} // namespace bloomzy::setup
