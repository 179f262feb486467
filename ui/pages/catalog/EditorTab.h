#pragma once

#include "ui/pages/catalog/TypedFields.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace bloomzy::catalog_page {

/// A tab of the editor: fields below each other, which scroll.
class EditorTab : public QScrollArea
{
    Q_OBJECT

public:
    EditorTab(const theme::Theme& theme, models::TaxonEditState& state, QWidget* parent = nullptr);

    TypedFields& fields() { return *m_fields; }
    bool hasError() const;
    /// Puts the focus on the first field with an error; false when there is none.
    bool focusError();
    void focusFirst();

protected:
    void addRow(QWidget* widget);
    void addRow(QWidget* left, QWidget* right);
    QVBoxLayout& column() { return *m_column; }
    void changeEvent(QEvent* event) override;
    virtual void retranslate();

    const theme::Theme& m_theme;
    models::TaxonEditState& m_state;

private:
    TypedFields* m_fields;
    QVBoxLayout* m_column;
};

} // namespace bloomzy::catalog_page
