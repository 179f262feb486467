#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QToolButton>

namespace bloomzy::widgets {

/// A filter as a chip: "Family Araceae ×", or dashed with a plus while it is not set. A click asks for its choice, the
/// cross and Delete or Backspace remove it.
class FilterChip : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterChip(const theme::Theme& theme, QWidget* parent = nullptr);

    void setKey(const QString& key);
    /// Empty: not set.
    void setValue(const QString& value);
    bool isSet() const { return !m_value.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QFont keyFont() const;
    QFont valueFont() const;
    QRect crossRect() const;

    const theme::Theme& m_theme;
    QString m_key;
    QString m_value;
};

} // namespace bloomzy::widgets
