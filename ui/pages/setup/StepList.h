#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::setup {

/// The numbered way through the wizard: done, present, to come. Says so to assistive technology; takes no clicks.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(const theme::Theme& theme, QWidget* parent = nullptr);

    void setSteps(const QStringList& names, int current);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintStep(QPainter& painter, int index) const;

    const theme::Theme& m_theme;
    QStringList m_names;
    int m_current = 0;
};

} // namespace bloomzy::setup
