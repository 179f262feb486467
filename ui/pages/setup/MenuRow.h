#pragma once

#include <QtWidgets/QWidget>

class QMenuBar;

namespace bloomzy::theme {
class Theme;
} // namespace bloomzy::theme

namespace bloomzy::setup {

/// A window's menu bar with one widget at its right. They stand beside each other, because Qt tells assistive
/// technology of a menu bar's actions only: a corner widget is seen by nobody who cannot see the screen.
class MenuRow : public QWidget
{
    Q_OBJECT

public:
    MenuRow(const theme::Theme& theme, QMenuBar* bar, QWidget* corner);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
};

} // namespace bloomzy::setup
