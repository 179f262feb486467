#pragma once

#include "ui/client/TaxaApi.h"
#include "ui/pages/catalog/TreePath.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace bloomzy::catalog_page {

/// A taxon that another one refers to: typing searches the catalog, a choice from the list takes it, an emptied field
/// takes it away, and what is not chosen falls back. Without the focus it shows the taxon's place in the tree.
class TaxonPicker : public QLineEdit
{
    Q_OBJECT

public:
    TaxonPicker(const theme::Theme& theme, client::ApiClient& client, QWidget* parent = nullptr);

    QString taxonId() const { return m_id; }
    /// Does not emit picked(). `place` leads from the highest taxon down to this one; empty when it is not known.
    void setTaxon(const QString& id, const QString& name, const std::vector<api::NameParts>& place = {});

Q_SIGNALS:
    /// By a person; empty for none.
    void picked(const QString& id, const QString& name);
    void openRequested(const QString& id);
    /// What was picked, with its place in the tree.
    void placed(const bloomzy::api::Taxon& taxon);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search();
    void showMatches(const api::TaxonPage& page);
    void take(const QModelIndex& index);
    void settle();
    void retranslate();

    void askPlace();

    client::TaxaApi m_api;
    client::CancelToken m_cancel;
    QStandardItemModel* m_matches;
    QCompleter* m_completer;
    QAction* m_open;
    QTimer m_delay;
    QString m_id;
    QString m_name;
    TreePath m_path;
};

} // namespace bloomzy::catalog_page
