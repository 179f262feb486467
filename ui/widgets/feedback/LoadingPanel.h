#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/LoadingGate.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace bloomzy::widgets {

class Label;

/// Stands where content will be: empty at first, then placeholder rows, then "Still loading" with Cancel. Keeps its
/// size.
class LoadingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingPanel(const theme::Theme& theme, QWidget* parent = nullptr);

    void start() { m_gate.start(); }
    void stop() { m_gate.stop(); }
    LoadingGate& gate() { return m_gate; }

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const theme::Theme& m_theme;
    LoadingGate m_gate;
    QWidget* m_line;
    Label* m_text;
    QPushButton* m_cancel;
};

} // namespace bloomzy::widgets
