#pragma once

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

/// Darkens all of a window while something stands before it. Covers its parent and grows with it.
class Scrim : public QWidget
{
    Q_OBJECT

public:
    explicit Scrim(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace bloomzy::widgets
