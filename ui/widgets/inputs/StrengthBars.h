#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

/// Four bars; the word beside them says the same.
class StrengthBars : public QWidget
{
    Q_OBJECT

public:
    static constexpr int most = 4;

    explicit StrengthBars(const theme::Theme& theme, QWidget* parent = nullptr);

    void setFilled(int bars);
    theme::ColorRole color() const;
    theme::ColorRole textColor() const;

    QSize sizeHint() const override { return {160, 4}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    int m_filled = 0;
};

} // namespace bloomzy::widgets
