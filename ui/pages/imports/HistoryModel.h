#pragma once

#include "ui/client/ImportApi.h"
#include "ui/models/PagedModel.h"
#include "ui/widgets/table/Cells.h"

namespace bloomzy::imports_page {

/// The imports that somebody began, newest first, in pages. GUI thread only.
class HistoryModel : public models::PagedModel<api::ImportPage>
{
    Q_OBJECT

public:
    enum Column { fileColumn, stateColumn, whenColumn, whoColumn, countsColumn, columns };

    explicit HistoryModel(client::ApiClient& client, QObject* parent = nullptr);

    void reload() { loadFirst(); }
    [[nodiscard]] int rowOf(const QString& id) const;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QFuture<client::Result<api::ImportPage>> ask(const std::optional<std::string>& cursor) override;

private:
    client::ApiClient& m_client;
};

} // namespace bloomzy::imports_page
