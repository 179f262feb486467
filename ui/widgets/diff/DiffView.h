#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/diff/LineDiff.h"

#include <QtCore/QJsonValue>
#include <QtWidgets/QFrame>

class QStackedWidget;

namespace bloomzy::widgets {

class DiffPane;

/// A JSON value before and after a change: in one column, or beside each other, where both scroll together.
class DiffView : public QFrame
{
    Q_OBJECT

public:
    enum class Mode { inlined, sideBySide };

    explicit DiffView(const theme::Theme& theme, QWidget* parent = nullptr);

    /// An undefined value is none: what is made or deleted has one side only.
    void setValues(const QJsonValue& before, const QJsonValue& after);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    [[nodiscard]] const QList<DiffLine>& lines() const { return m_lines; }
    /// What is shown, with `−`, `+` or a blank before each line; for the clipboard.
    [[nodiscard]] QString text() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void retranslate();

    static constexpr int mostHeight = 420;

    const theme::Theme& m_theme;
    QList<DiffLine> m_lines;
    Mode m_mode = Mode::inlined;
    QStackedWidget* m_stack;
    DiffPane* m_both;
    DiffPane* m_before;
    DiffPane* m_after;
};

} // namespace bloomzy::widgets
