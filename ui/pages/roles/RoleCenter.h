#pragma once

#include "ui/pages/roles/MatrixModel.h"
#include "ui/pages/roles/MatrixTable.h"
#include "ui/pages/roles/RolesCommands.h"

#include <QtWidgets/QFrame>

class QStackedWidget;

namespace bloomzy::widgets {
class Segments;
}

namespace bloomzy::roles_page {

class LinesTable;
class RoleDetails;

/// The chosen role in four views: matrix, list, details (name, description, parents) and what is changed.
class RoleCenter : public QFrame
{
    Q_OBJECT

public:
    enum View { matrixView, listView, detailsView, changesView };

    RoleCenter(const theme::Theme& theme, RoleBook& book, const RolesCommands& commands, QWidget* parent = nullptr);

    [[nodiscard]] MatrixTable& matrix() const { return *m_matrix; }
    [[nodiscard]] RoleDetails& details() const { return *m_details; }
    void setView(View view);
    /// Goes to what the faults are about. What has no place of its own here is told.
    [[nodiscard]] QString showFaults(const std::vector<api::Fault>& faults);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeBar(const theme::Theme& theme, const RolesCommands& commands);
    QWidget* makeMatrix(const theme::Theme& theme);
    void refresh();
    void retranslate();

    RoleBook& m_book;
    MatrixModel m_model;
    MatrixTable* m_matrix;
    LinesTable* m_list;
    RoleDetails* m_details;
    LinesTable* m_changes;
    widgets::Segments* m_views;
    QStackedWidget* m_stack;
};

} // namespace bloomzy::roles_page
