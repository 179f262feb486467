#pragma once

#include "ui/pages/roles/RoleBook.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace bloomzy::widgets {
class LabeledField;
}

namespace bloomzy::roles_page {

/// Name, description and parents of the chosen role, each with what the server has against it.
class RoleDetails : public QWidget
{
    Q_OBJECT

public:
    RoleDetails(const theme::Theme& theme, RoleBook& book, QWidget* parent = nullptr);

    void setReadOnly(const QString& reason);
    /// Shows each fault at its field. Null: none of them is of here; else the first such editor.
    QWidget* showFaults(const std::vector<api::Fault>& faults);
    void clearFaults();
    void focusName();

protected:
    void changeEvent(QEvent* event) override;

private:
    void display();
    void displayParents();
    void displayChanges();
    void takeParents();
    void retranslate();
    [[nodiscard]] widgets::LabeledField* fieldFor(const std::string& pointer) const;

    RoleBook& m_book;
    QLineEdit* m_name;
    QPlainTextEdit* m_description;
    QListWidget* m_parents;
    widgets::LabeledField* m_nameField;
    widgets::LabeledField* m_descriptionField;
    widgets::LabeledField* m_parentsField;
    QString m_readOnly;
};

} // namespace bloomzy::roles_page
