#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QAbstractButton>

namespace bloomzy::widgets {

/// One filter of a list: "Outcome Denied ✕", or with a dashed border "+ Outcome" while it is not set. A press asks to
/// choose (clicked()), the cross and Delete ask to clear.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(const theme::Theme& theme, QWidget* parent = nullptr);

    void setKey(const QString& key);
    /// Empty: not set.
    void setValue(const QString& value);
    [[nodiscard]] bool isSet() const { return !m_value.isEmpty(); }
    [[nodiscard]] const QString& value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void clearRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QRect cross() const;
    [[nodiscard]] QFont keyFont() const;
    [[nodiscard]] QFont valueFont() const;
    [[nodiscard]] QString shownValue() const;

    const theme::Theme& m_theme;
    QString m_key;
    QString m_value;
    bool m_onCross = false; ///< the press began there
};

} // namespace bloomzy::widgets
