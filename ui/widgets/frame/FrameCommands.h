#pragma once

#include "ui/widgets/frame/Commands.h"

#include <QtCore/QObject>

class QWidget;

namespace bloomzy::widgets {

class Page;
class PageRegistry;

/// What the frame offers on every page.
enum class FrameCommand { signOut, quit, find, rail, nextPane, previousPane, palette, back, forward, shortcuts };

/// The commands of the frame, registered under ids that begin with "frame.", and one for each page that opens it.
/// Their keys work in the window.
class FrameCommands : public QObject
{
    Q_OBJECT

public:
    FrameCommands(Commands& commands, const PageRegistry& pages, QWidget* window);

    QAction* action(FrameCommand command) const;
    /// Why it cannot be used now; empty: it can.
    void setReason(FrameCommand command, const QString& reason);

Q_SIGNALS:
    void triggered(bloomzy::widgets::FrameCommand command);
    void pageTriggered(const QString& pageId);

private:
    void add(FrameCommand command, MenuId menu, int group, std::function<QString()> text, const QKeySequence& key = {});
    void addPage(const Page& page, int digit);
    QAction* registered(CommandSpec spec);

    Commands& m_commands;
    QWidget* m_window;
};

} // namespace bloomzy::widgets
