#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

class QGridLayout;
class QPushButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::setup {

/// "This computer is ready": one line for each thing that was checked, with its proof at the right.
class ReadinessCard : public QFrame
{
    Q_OBJECT

public:
    struct Line
    {
        enum class State { ok, warning, bad };
        State state = State::ok;
        QString text;
        QString proof;
    };

    explicit ReadinessCard(const theme::Theme& theme, QWidget* parent = nullptr);

    /// `waiting`: the checks run.
    void setLines(const std::vector<Line>& lines);
    void setWaiting(const QString& text);
    [[nodiscard]] QPushButton* again() const { return m_again; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void clear();
    void retranslate();

    const theme::Theme& m_theme;
    widgets::Label* m_title;
    QPushButton* m_again;
    QGridLayout* m_grid;
    bool m_ready = true;
};

} // namespace bloomzy::setup
