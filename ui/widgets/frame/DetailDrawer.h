#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QPointer>
#include <QtCore/QPropertyAnimation>
#include <QtWidgets/QWidget>

class QSplitter;

namespace bloomzy::widgets {

class DrawerFrame;

/// The last pane of a page's splitter, with the details of what is chosen in the others. In a window under 1180 px it
/// leaves the splitter and becomes a drawer over the other panes, closed until it is asked for; Esc or its cross
/// closes it, and the focus goes back to where it was. A window that grows again has the pane as it was left.
class DetailDrawer : public QWidget
{
    Q_OBJECT

public:
    /// Adds itself to `splitter`, which needs a parent by the time it is shown; takes `content` over.
    DetailDrawer(const theme::Theme& theme, QWidget* content, QSplitter& splitter);

    /// It lies over the other panes instead of beside them.
    bool isOverlay() const { return m_overlay; }
    bool isOpen() const { return m_overlay ? m_openOver : m_openBeside; }
    /// Pane and drawer each remember what they were told. Opening the drawer moves the focus into it.
    void setOpen(bool open);
    /// For Page::escape(): closes the drawer, and says whether there was one to close.
    bool escape();

Q_SIGNALS:
    /// By a call, by its cross, or because the width of the window changed.
    void openChanged(bool open);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followWindow();
    void setOverlay(bool overlay);
    void applyOpen();
    void slideIn();
    void placeFrame();
    QRect place() const;
    void takeFocus();
    void returnFocus();

    const theme::Theme& m_theme;
    QSplitter& m_splitter;
    DrawerFrame* m_frame;
    QPropertyAnimation m_slide;
    QPointer<QWidget> m_cameFrom;
    bool m_overlay = false;
    bool m_openBeside = true;
    bool m_openOver = false;
};

} // namespace bloomzy::widgets
