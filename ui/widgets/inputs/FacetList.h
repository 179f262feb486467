#pragma once

#include "ui/widgets/inputs/FacetGroup.h"

#include <QtCore/QMap>

class QScrollArea;

namespace bloomzy::widgets {

class Label;

/// The pane of filters: title, "Clear" while something is active, and the groups, which scroll.
class FacetList : public QWidget
{
    Q_OBJECT

public:
    explicit FacetList(const theme::Theme& theme, QWidget* parent = nullptr);

    /// Made on the first call for an id; groups stand in the order of their making.
    FacetGroup& group(const QString& id);
    QMap<QString, QStringList> selected() const;
    /// As by "Clear"; emits selectionChanged() when something was active.
    void clear();

Q_SIGNALS:
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const theme::Theme& m_theme;
    Label* m_title;
    QPushButton* m_clear;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    std::vector<FacetGroup*> m_groups;
};

} // namespace bloomzy::widgets
