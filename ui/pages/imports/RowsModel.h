#pragma once

#include "ui/client/ImportApi.h"
#include "ui/models/PagedModel.h"
#include "ui/widgets/table/Cells.h"

namespace bloomzy::imports_page {

/// What can be done about the first fault of a row.
enum class RowRemedy { none, useSuggestion, mapValue, skip };

/// The rows of a file in pages of 200, with the columns that are imported between the line and the result. GUI thread
/// only.
class RowsModel : public models::PagedModel<api::ImportRowPage>
{
    Q_OBJECT

public:
    enum Role { LevelRole = widgets::OwnRole, LinkRole, NameRole };
    static constexpr int pageSize = 200;

    explicit RowsModel(client::ApiClient& client, QObject* parent = nullptr);

    /// Asks anew, as far as rows are loaded now.
    void show(const api::Import& import, api::RowFilter filter);
    void clear();

    /// The column of the file behind a section; -1 for line and result.
    [[nodiscard]] int fileColumn(int section) const;
    [[nodiscard]] const api::RowFault* fault(int index) const; ///< the one that the result tells; null for none
    [[nodiscard]] RowRemedy remedy(int index) const;
    /// From `from` on by `step`, around the end; -1 when no row that is loaded has a fault.
    [[nodiscard]] int problemAfter(int from, int step) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QFuture<client::Result<api::ImportRowPage>> ask(const std::optional<std::string>& cursor) override;

private:
    [[nodiscard]] QVariant cell(const api::ImportRow& row, int section, int role) const;
    [[nodiscard]] QVariant resultCell(int index, int role) const;
    [[nodiscard]] const api::RowFault* faultOf(const api::ImportRow& row, int fileColumn) const;

    client::ApiClient& m_client;
    QString m_import;
    std::vector<api::ImportColumn> m_columns;
    std::vector<int> m_shown; ///< columns of the file
    api::RowFilter m_filter = api::RowFilter::all;
};

} // namespace bloomzy::imports_page
