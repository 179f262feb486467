#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QAbstractButton>

#include <functional>

class QPainter;

namespace bloomzy::widgets {

/// One value of a facet: check, glyph, label, count.
struct FacetOption
{
    QString value; ///< what the filter is asked with
    QString label; ///< in the present language
    qint64 count = 0;
    /// Paints 16 px into the rectangle; none for an empty function.
    std::function<void(QPainter&, const QRectF&, const theme::Theme&)> glyph;
};

class FacetRow : public QAbstractButton
{
    Q_OBJECT

public:
    FacetRow(const theme::Theme& theme, const FacetOption& option, QWidget* parent);

    void setOption(const FacetOption& option);
    const FacetOption& option() const { return m_option; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const theme::Theme& m_theme;
    FacetOption m_option;
};

} // namespace bloomzy::widgets
