#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QToolButton;
class QVBoxLayout;

namespace bloomzy::widgets {

class Label;

/// The content of a DetailDrawer, and while it lies over other panes, a line with a cross above it.
class DrawerFrame : public QWidget
{
    Q_OBJECT

public:
    /// Takes `content` over.
    DrawerFrame(const theme::Theme& theme, QWidget* content, QWidget* parent = nullptr);

    void setFloating(bool floating);

Q_SIGNALS:
    /// The cross, or Esc from something inside that has no use for it.
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void applyTheme();
    void retranslate();

    const theme::Theme& m_theme;
    QVBoxLayout* m_column;
    QWidget* m_head;
    Label* m_title;
    QToolButton* m_close;
};

} // namespace bloomzy::widgets
