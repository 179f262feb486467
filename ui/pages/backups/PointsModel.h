#pragma once

#include "ui/models/PagedModel.h"
#include "ui/pages/backups/BackupsState.h"
#include "ui/widgets/table/Cells.h"

namespace bloomzy::backups_page {

/// The backups that were made or tried, newest first. All of them are fetched, up to 1,000: the line of time shows them
/// at once. GUI thread only.
class PointsModel : public models::PagedModel<api::RestorePointList>
{
    Q_OBJECT

public:
    enum Column { whenColumn, sizeColumn, durationColumn, checkColumn, whyColumn, menuColumn, columns };
    /// Of whenColumn: what stands muted behind the time, such as "latest".
    static constexpr int noteRole = widgets::OwnRole;
    static constexpr int most = 1'000;

    explicit PointsModel(BackupsState& state, QObject* parent = nullptr);

    void reload() { loadFirst(rowCount()); }
    [[nodiscard]] int rowOf(const std::string& id) const;
    /// As the server answered a change.
    void replace(const api::RestorePoint& point);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QFuture<client::Result<api::RestorePointList>> ask(const std::optional<std::string>& cursor) override;

private:
    [[nodiscard]] QString note(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString spoken(int row, int column) const;

    BackupsState& m_state;
};

} // namespace bloomzy::backups_page
