#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

class QProgressBar;
class QPushButton;

namespace bloomzy::widgets {
class IconLabel;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

class Step;

/// Below the step: what is missing or going on, and the buttons. Alt+N continues, Alt+B goes back in every language.
class StepFooter : public QFrame
{
    Q_OBJECT

public:
    explicit StepFooter(const theme::Theme& theme, QWidget* parent = nullptr);

    void show(const Step& step, bool first);

    [[nodiscard]] QPushButton* next() const { return m_next; }
    [[nodiscard]] QPushButton* back() const { return m_back; }
    [[nodiscard]] QPushButton* quit() const { return m_quit; }
    /// "Restore from a backup instead", on the first step.
    [[nodiscard]] QPushButton* restore() const { return m_restore; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    QProgressBar* m_progress;
    widgets::IconLabel* m_icon;
    widgets::Label* m_hint;
    QPushButton* m_restore;
    QPushButton* m_quit;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace bloomzy::setup
