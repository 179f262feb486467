#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::imports_page {

/// The steps of an import side by side: what is done, where one is, what comes.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(const theme::Theme& theme, QWidget* parent = nullptr);

    /// Counted from 0; one beyond the last: all are done.
    void setCurrent(int current);
    [[nodiscard]] int current() const { return m_current; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QFont fontOf(int index) const;
    void paintStep(QPainter& painter, int index, int left) const;
    void describe();

    const theme::Theme& m_theme;
    int m_current = 0;
};

} // namespace bloomzy::imports_page
