#pragma once

#include "ui/client/ImportApi.h"
#include "ui/widgets/table/Cells.h"

#include <QtCore/QAbstractTableModel>

namespace bloomzy::imports_page {

/// The imports that somebody began, newest first, in pages. GUI thread only.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { fileColumn, stateColumn, whenColumn, whoColumn, countsColumn, columns };

    explicit HistoryModel(client::ApiClient& client, QObject* parent = nullptr);

    void reload();
    [[nodiscard]] const api::ImportSummary* import(int row) const;
    [[nodiscard]] int rowOf(const QString& id) const;
    [[nodiscard]] bool hasLoaded() const { return m_loaded; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    void retranslate();

Q_SIGNALS:
    void loaded();
    void failed(const bloomzy::client::ClientError& error);

private:
    void ask(bool first);

    client::ApiClient& m_client;
    std::vector<api::ImportSummary> m_imports;
    std::optional<std::string> m_cursor;
    bool m_loaded = false;
    bool m_loading = false;
    int m_request = 0;
};

} // namespace bloomzy::imports_page
