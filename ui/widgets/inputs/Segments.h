#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QButtonGroup;

namespace bloomzy::widgets {

/// Two to five views of which one holds: arrows move, one tab stop.
class Segments : public QWidget
{
    Q_OBJECT

public:
    explicit Segments(const theme::Theme& theme, QWidget* parent = nullptr);

    /// Keeps the present choice when it still exists.
    void setTexts(const QStringList& texts);
    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    /// By the user or by setCurrent().
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    QButtonGroup* m_buttons;
};

} // namespace bloomzy::widgets
