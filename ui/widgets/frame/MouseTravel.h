#pragma once

#include <QtCore/QObject>

class QWidget;

namespace bloomzy::widgets {

/// The mouse's buttons for back and forward, anywhere in a window; not while a dialog stands before it.
class MouseTravel : public QObject
{
    Q_OBJECT

public:
    explicit MouseTravel(QWidget* window);

Q_SIGNALS:
    void back();
    void forward();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
};

} // namespace bloomzy::widgets
