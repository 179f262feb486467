#pragma once

#include "ui/models/TaxonEditState.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QDialog>

class QButtonGroup;
class QGridLayout;

namespace bloomzy::catalog_page {

/// Someone else saved first: field, theirs, yours, with a choice for each field that differs. A field that only one of
/// the two changed begins with that one's value.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    CompareDialog(const theme::Theme& theme, const models::TaxonEditState& state, const api::Taxon& theirs,
                  QWidget* parent = nullptr);

    /// Theirs with the chosen values of yours.
    QJsonObject merged() const;
    int rows() const { return int(m_rows.size()); }

private:
    struct Row
    {
        QString pointer;
        QJsonValue yours;
        QButtonGroup* choice = nullptr;
    };

    void addHead(QGridLayout& grid);
    void addRow(QGridLayout& grid, const models::TaxonEditState& state, const QString& pointer);
    QWidget* cell(QButtonGroup& group, int id, const QString& text, const QString& name);

    const theme::Theme& m_theme;
    QJsonObject m_theirs;
    QString m_who;
    std::vector<Row> m_rows;
};

} // namespace bloomzy::catalog_page
