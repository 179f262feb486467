#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QLabel>

#include <optional>

namespace bloomzy::widgets {

/// Plain text in a font and a colour of the theme that follow it when it changes. Wraps when setWordWrap() says so, its
/// lines as far apart as the type role has them; setElided() instead cuts at the right and shows the whole text as a
/// tooltip.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const theme::Theme& theme, theme::TypeRole type = theme::TypeRole::body,
                   theme::ColorRole color = theme::ColorRole::textPrimary, QWidget* parent = nullptr);

    void setColor(theme::ColorRole color);
    /// Other than the weight of the type role.
    void setWeight(QFont::Weight weight);
    void setElided(bool elided);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    /// Whether the lines are set here; what can be selected or has marks is QLabel's.
    bool isParagraph() const;
    int indentation() const;
    void paintParagraph();

    const theme::Theme& m_theme;
    theme::TypeRole m_type;
    theme::ColorRole m_color;
    std::optional<QFont::Weight> m_weight;
    bool m_elided = false;
};

} // namespace bloomzy::widgets
