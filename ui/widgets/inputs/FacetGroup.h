#pragma once

#include "ui/widgets/inputs/FacetRow.h"

#include <QtWidgets/QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace bloomzy::widgets {

class FacetHeader;

/// A facet with its values: title with the number of active values, collapsible, the first few until "Show all". The
/// rows are one tab stop; arrows move, Space checks.
class FacetGroup : public QWidget
{
    Q_OBJECT

public:
    FacetGroup(const theme::Theme& theme, const QString& id, QWidget* parent = nullptr);

    QString id() const { return m_id; }
    void setTitle(const QString& title);
    /// Values that are checked stay checked, and stay in the list with count 0 when the new options lack them.
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    void setOptions(const std::vector<FacetOption>& options);

    QStringList selected() const;
    /// Does not emit selectionChanged().
    void setSelected(const QStringList& values);

    void setCollapsed(bool collapsed);

Q_SIGNALS:
    /// By the user.
    void selectionChanged();
    /// Rows, selection or fold are others now, for whatever reason.
    void arranged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    FacetRow* addRow(const FacetOption& option);
    FacetRow* find(const QString& value) const;
    void arrange();
    void move(FacetRow* from, int step);
    void setTabStop(FacetRow* row);

    const theme::Theme& m_theme;
    QString m_id;
    QString m_title;
    FacetHeader* m_header;
    QVBoxLayout* m_column;
    QPushButton* m_more;
    std::vector<FacetRow*> m_rows;
    FacetRow* m_stop = nullptr;    ///< the row that Tab reaches
    static constexpr int fold = 5; ///< rows that stand there before "Show all"
    bool m_collapsed = false;
    bool m_all = false;
};

} // namespace bloomzy::widgets
