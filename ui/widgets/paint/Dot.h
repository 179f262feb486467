#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

/// The 6 px dot that marks something unsaved; its words stand beside it.
class Dot : public QWidget
{
    Q_OBJECT

public:
    explicit Dot(const theme::Theme& theme, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {8, 8}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
};

} // namespace bloomzy::widgets
