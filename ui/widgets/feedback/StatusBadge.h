#pragma once

#include "ui/widgets/paint/Status.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

/// A Badge as a widget; its accessible name is the word.
class StatusBadge : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBadge(const theme::Theme& theme, const Badge& badge = {}, QWidget* parent = nullptr);

    const Badge& badge() const { return m_badge; }
    void setBadge(const Badge& badge);
    void setQuiet(bool quiet);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    Badge m_badge;
    bool m_quiet = false;
};

} // namespace bloomzy::widgets
