#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QAbstractButton>

namespace bloomzy::widgets {

/// The title of a FacetGroup: chevron, words, number of active values. A click folds the group.
class FacetHeader : public QAbstractButton
{
    Q_OBJECT

public:
    FacetHeader(const theme::Theme& theme, QWidget* parent);

    void setCollapsed(bool collapsed);
    void setActive(int values);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const theme::Theme& m_theme;
    bool m_collapsed = false;
    int m_active = 0;
};

} // namespace bloomzy::widgets
