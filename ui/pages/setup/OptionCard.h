#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

class QRadioButton;
class QVBoxLayout;

namespace bloomzy::widgets {
class IconLabel;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

/// One of several ways, with what it needs below it while it is chosen. A click anywhere on it chooses it.
class OptionCard : public QFrame
{
    Q_OBJECT

public:
    OptionCard(const theme::Theme& theme, theme::IconName icon, QWidget* parent = nullptr);

    [[nodiscard]] QRadioButton* radio() const { return m_radio; }
    [[nodiscard]] bool isChosen() const;
    void setTexts(const QString& title, const QString& description);
    /// Shown while the card is chosen.
    void setDetails(QWidget* details);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    const theme::Theme& m_theme;
    theme::IconName m_iconName;
    QRadioButton* m_radio;
    widgets::IconLabel* m_icon;
    widgets::Label* m_title;
    widgets::Label* m_description;
    QVBoxLayout* m_column;
};

} // namespace bloomzy::setup
