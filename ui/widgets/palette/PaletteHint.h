#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QAbstractButton>

class QAction;

namespace bloomzy::widgets {

/// At the right of the menu bar: what the palette is for, and its key. A click opens it.
class PaletteHint : public QAbstractButton
{
    Q_OBJECT

public:
    PaletteHint(const theme::Theme& theme, QAction* action, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QStringList keys() const;

    const theme::Theme& m_theme;
    QAction* m_action;
};

} // namespace bloomzy::widgets
