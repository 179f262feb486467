#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

class Label;

/// The bar under a table: at the left what matches and how long it took, at the right the order and the rows in view.
/// The texts are the page's own, translated; set them again on a language change.
class TableFooter : public QWidget
{
    Q_OBJECT

public:
    explicit TableFooter(const theme::Theme& theme, QWidget* parent = nullptr);

    /// Such as "412 matches in 1,421,563".
    void setSummary(const QString& summary);
    /// Milliseconds; negative hides it.
    void setQueryTime(int milliseconds);
    /// Such as "Sorted by best match".
    void setOrder(const QString& order);
    /// Counted from 0 as DataTable::visibleRowsChanged() gives them.
    void setVisibleRows(int first, int last);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    const theme::Theme& m_theme;
    Label* m_summary;
    Label* m_time;
    Label* m_order;
    int m_milliseconds = -1;
    QString m_orderText;
    std::pair<int, int> m_rows{-1, -1};
};

} // namespace bloomzy::widgets
