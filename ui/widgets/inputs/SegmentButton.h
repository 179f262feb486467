#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QAbstractButton>

namespace bloomzy::widgets {

/// One of the views of Segments.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT

public:
    SegmentButton(const theme::Theme& theme, const QString& text, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QFont textFont() const;

    const theme::Theme& m_theme;
    bool m_byKeyboard = false;
};

} // namespace bloomzy::widgets
