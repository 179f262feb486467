#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtWidgets/QFocusFrame>

namespace bloomzy::theme {

/// The ring is for people who use the keyboard, not for clicks.
bool isKeyboardReason(Qt::FocusReason reason);

/// Follows the keyboard focus from button to button with one frame that lies around the widget, so that a button keeps
/// its size. Appears for Tab, Backtab and shortcut reasons and goes with the next click.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~FocusRing() override;

    void watch(QWidget& widget);
    void forget(QWidget& widget);

    /// Whether this widget has the focus and got it by keyboard.
    bool isOn(const QWidget* widget) const { return widget && widget == m_widget; }

    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void show(QWidget& widget);
    void hide();

    QPointer<QWidget> m_widget;
    QMetaObject::Connection m_gone;
    QPointer<QFocusFrame> m_frame;
};

} // namespace bloomzy::theme
