#pragma once

#include "ui/widgets/paint/Status.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

namespace bloomzy::widgets {

/// There is no kind for errors: an error stays until somebody has dealt with it, so it is a banner.
enum class ToastKind { done, info };

struct ToastSpec
{
    ToastKind kind = ToastKind::done;
    QString title;
    QString detail;
    QString actionText; ///< such as "Undo"; empty for none
    std::function<void()> action;
};

/// A note that goes by itself after `Motion::toastStay`; the time stands still under the pointer and while it has the
/// focus.
class Toast : public QWidget
{
    Q_OBJECT

public:
    /// Width of the plate and the room around it for the shadow.
    static constexpr int plateWidth = 360;
    static constexpr int shadow = 20;

    Toast(const theme::Theme& theme, ToastSpec spec, QWidget* parent = nullptr);

    const ToastSpec& spec() const { return m_spec; }
    /// False while the time stands still.
    bool isCounting() const { return m_timer.isActive(); }

Q_SIGNALS:
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void hold();
    void release();

    const theme::Theme& m_theme;
    ToastSpec m_spec;
    QTimer m_timer;
    int m_left;
};

} // namespace bloomzy::widgets
