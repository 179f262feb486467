#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/backups/BackupWork.h"
#include "ui/pages/backups/BackupsCommands.h"
#include "ui/pages/backups/BackupsState.h"
#include "ui/pages/backups/PointsModel.h"

#include <QtWidgets/QWidget>

namespace bloomzy::backups_page {

class BackupsPanes;
class DestinationsCard;
class DryRunPanel;
class EndBanner;
class PlaceActions;
class PointsCard;

/// The page of backups. Brings its parts together; each knows nothing of the others.
class BackupsView : public QWidget
{
    Q_OBJECT

public:
    BackupsView(const models::ConsoleParts& parts, const BackupsCommands& commands, QWidget* parent = nullptr);

    [[nodiscard]] BackupsState& state() { return m_state; }
    [[nodiscard]] BackupWork& work() { return m_work; }
    [[nodiscard]] PointsModel& model() { return m_model; }
    [[nodiscard]] QList<QWidget*> panes() const;
    /// Closes the dry run; false when there is none.
    bool escape();
    void reload();

Q_SIGNALS:
    /// Facts, or what can be done.
    void changed();
    void restoreFileRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeCards();
    void connectParts();
    void connectWork();
    void connectCommands();
    void withPoint(const std::function<void(const api::RestorePoint&)>& use) const;
    /// With the recovery key where the chosen one needs it.
    void withKey(const QString& proceedText, bool (*needsKey)(const api::RestorePoint&),
                 std::function<void(const api::RestorePoint&, const QString& key)> use);
    void openDryRun(const api::RestorePoint& point);
    void closeDryRun();
    void pin(const api::RestorePoint& point);
    void onDone(BackupWork::Kind kind, const api::Operation& operation);
    void showFailure(const QString& headline, const client::ClientError& error);
    void refresh();
    void refreshReasons();
    [[nodiscard]] QString whyNotBackUp() const;

    models::ConsoleParts m_parts;
    const BackupsCommands& m_commands;
    BackupsState m_state;
    BackupWork m_work;
    PointsModel m_model;
    widgets::BannerStack* m_banners;
    PointsCard* m_points;
    DestinationsCard* m_destinations;
    DryRunPanel* m_dryRun;
    BackupsPanes* m_panes;
    PlaceActions* m_places;
    EndBanner* m_end;
};

} // namespace bloomzy::backups_page
