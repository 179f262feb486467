#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

/// "Ada Placeholder" → "AP"; one name gives one letter, none a "?".
QString initialsOf(const QString& name);
/// The circle with the initials; the tint belongs to the name.
void paintAvatar(QPainter& painter, const QRectF& rect, const theme::Theme& theme, const QString& name);

/// A person's initials, with the name as accessible name and tooltip.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(const theme::Theme& theme, int size = 22, QWidget* parent = nullptr);

    void setName(const QString& name);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    int m_size;
    QString m_name;
};

} // namespace bloomzy::widgets
