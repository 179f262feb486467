#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

class QHBoxLayout;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::imports_page {

/// The head of a pane: its title, room for what belongs to it, a line below. It keeps its height whatever stands in it.
class PaneHead : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { plain, raised };

    explicit PaneHead(const theme::Theme& theme, Tone tone = Tone::plain, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Behind the title.
    [[nodiscard]] QHBoxLayout& row() const { return *m_row; }

private:
    widgets::Label* m_title;
    QHBoxLayout* m_row;
};

} // namespace bloomzy::imports_page
