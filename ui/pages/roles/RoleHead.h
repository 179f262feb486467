#pragma once

#include "ui/pages/roles/RoleBook.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

namespace bloomzy::widgets {
class Dot;
class Label;
class StatusBadge;
} // namespace bloomzy::widgets

namespace bloomzy::roles_page {

/// Above the matrix: name of the chosen role, whether it is built-in, who has it, what it inherits, what is not saved.
class RoleHead : public QFrame
{
    Q_OBJECT

public:
    RoleHead(const theme::Theme& theme, const RoleBook& book, QWidget* parent = nullptr);

    /// "1 unsaved change"; empty for none.
    [[nodiscard]] static QString unsaved(const RoleBook& book, const std::string& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QString facts() const;

    const RoleBook& m_book;
    widgets::Label* m_name;
    widgets::StatusBadge* m_badge;
    widgets::Label* m_facts;
    widgets::Dot* m_dot;
    widgets::Label* m_unsaved;
};

} // namespace bloomzy::roles_page
