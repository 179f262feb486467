#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

class QVBoxLayout;

namespace bloomzy::widgets {

/// A small panel under the control that opened it, closed by Esc or by a click elsewhere; the focus goes back then.
/// Deletes itself when it closes.
class ChipPopup : public QFrame
{
    Q_OBJECT

public:
    ChipPopup(const theme::Theme& theme, QWidget& under, const QString& title);

    [[nodiscard]] QVBoxLayout& body() const { return *m_body; }
    /// Below the control, where the screen has room; `first` takes the focus.
    void open(QWidget& first);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    const theme::Theme& m_theme;

private:
    QWidget& m_under;
    QVBoxLayout* m_body;
};

} // namespace bloomzy::widgets
