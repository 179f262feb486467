#pragma once

#include "ui/pages/catalog/ListFieldModel.h"
#include "ui/theme/Theme.h"

#include <QtCore/QJsonObject>
#include <QtWidgets/QWidget>

class QPushButton;

namespace bloomzy::widgets {
class DataTable;
}

namespace bloomzy::catalog_page {

/// A small table of a list field with buttons that add and remove rows. Double click, F2 or typing edits a cell, Space
/// or a click changes a yes or no.
class ListEditor : public QWidget
{
    Q_OBJECT

public:
    struct Texts
    {
        std::function<QString()> add;
        std::function<QString()> remove;
    };

    ListEditor(const theme::Theme& theme, std::vector<ListFieldModel::Column> columns, QJsonObject fresh, Texts texts,
               QWidget* parent = nullptr);

    ListFieldModel& model() { return *m_model; }
    widgets::DataTable& table() { return *m_table; }
    void retranslate();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addRow();
    void removeRow();
    void fit();

    ListFieldModel* m_model;
    widgets::DataTable* m_table;
    QPushButton* m_add;
    QPushButton* m_remove;
    QJsonObject m_fresh;
    Texts m_texts;
};

} // namespace bloomzy::catalog_page
