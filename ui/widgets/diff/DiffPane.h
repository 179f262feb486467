#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/diff/LineDiff.h"

#include <QtWidgets/QPlainTextEdit>

namespace bloomzy::widgets {

/// Lines of a diff to read, select and copy: at the left their numbers and signs, added and removed ones on their
/// ground, what is other in them marked. A null line is a gap.
class DiffPane : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Which numbers stand at the left.
    enum class Side { both, before, after };

    DiffPane(const theme::Theme& theme, Side side, QWidget* parent = nullptr);

    void setLines(const QList<const DiffLine*>& lines);
    /// Of all lines, with the frame; pixels.
    [[nodiscard]] int fullHeight() const;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row
    {
        DiffLine::Kind kind = DiffLine::Kind::same;
        int number = 0; ///< 0: a gap
        QList<DiffMark> marks = {};
    };

    void applyTheme();
    void markWords();
    void placeGutter();
    void paintGutter(const QRect& exposed);
    void paintGrounds();
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] int numberWidth() const;

    const theme::Theme& m_theme;
    Side m_side;
    QWidget* m_gutter;
    QList<Row> m_rows;
};

} // namespace bloomzy::widgets
