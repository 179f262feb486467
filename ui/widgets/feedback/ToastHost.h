#pragma once

#include "ui/widgets/feedback/Toast.h"

#include <QtCore/QObject>

#include <vector>

namespace bloomzy::widgets {

/// Shows toasts at the bottom right of a widget, above everything in it; at most three, the oldest gives way.
class ToastHost : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 3;

    /// `bottomMargin` keeps the status bar free.
    ToastHost(const theme::Theme& theme, QWidget* area, int bottomMargin = 0);

    void show(ToastSpec spec);
    const std::vector<Toast*>& toasts() const { return m_toasts; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drop(Toast* toast);
    void arrange();

    const theme::Theme& m_theme;
    QWidget* m_area;
    int m_bottomMargin;
    std::vector<Toast*> m_toasts;
};

} // namespace bloomzy::widgets
