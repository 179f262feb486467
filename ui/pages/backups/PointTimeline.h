#pragma once

#include "ui/pages/backups/PointsModel.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::backups_page {

/// The restore points on a line of time: a disc is verified, a ring is not, a cross failed; the chosen one is bigger.
/// Left and Right, Home and End choose; so does a click.
class PointTimeline : public QWidget
{
    Q_OBJECT

public:
    PointTimeline(const theme::Theme& theme, const PointsModel& model, QWidget* parent = nullptr);

    /// -1: none.
    void setChosen(int row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Span
    {
        qint64 first = 0;
        qint64 last = 0;
    };
    [[nodiscard]] Span span() const;
    [[nodiscard]] double xOf(qint64 at) const;
    [[nodiscard]] QRect axis() const;
    void paintAxis(QPainter& painter) const;
    void paintPoint(QPainter& painter, int row) const;
    void follow();
    void choose(int row);

    const theme::Theme& m_theme;
    const PointsModel& m_model;
    int m_chosen = -1;
};

} // namespace bloomzy::backups_page
