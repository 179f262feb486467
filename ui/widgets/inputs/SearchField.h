#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

class QToolButton;

namespace bloomzy::widgets {

class Label;

/// A search box: icon, what is typed, the number of matches, a cross that clears. Esc clears a text that is there and
/// otherwise goes on to the frame.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const theme::Theme& theme, QWidget* parent = nullptr);

    /// Shown while something is typed; negative hides it.
    void setCount(qint64 count);
    /// The text without blanks at its ends.
    QString query() const { return text().trimmed(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The query is another one, 120 ms after the last key, or at once by Enter or by clearing.
    void queryChanged(const QString& query);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void announce();
    void arrange();
    void retranslate();

    const theme::Theme& m_theme;
    Label* m_count;
    QToolButton* m_clear;
    QAction* m_icon;
    QTimer m_delay;
    QString m_announced;
    qint64 m_matches = -1;
};

} // namespace bloomzy::widgets
