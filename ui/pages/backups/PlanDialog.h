#pragma once

#include "ui/client/BackupCatalogueApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/feedback/DialogFrame.h"

#include <array>

class QComboBox;
class QGridLayout;
class QSpinBox;
class QTimeEdit;

namespace bloomzy::widgets {
class LabeledField;
}

namespace bloomzy::backups_page {

/// Changes schedule, retention and test restores.
class PlanDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    PlanDialog(const models::ConsoleParts& parts, const api::BackupPlan& plan, QWidget* parent);

Q_SIGNALS:
    void saved(const bloomzy::api::BackupPlan& plan);

private:
    [[nodiscard]] widgets::LabeledField* add(QGridLayout& grid, QWidget* editor, const QString& label, int row,
                                             int column);
    void addSchedule(QGridLayout& grid);
    void addRetention(QGridLayout& grid);
    void refresh();
    void save();
    void onReply(const client::Result<api::BackupPlan>& reply);
    [[nodiscard]] api::BackupPlanInput wanted() const;

    models::ConsoleParts m_parts;
    api::BackupPlan m_plan;
    QComboBox* m_every;
    QComboBox* m_weekday;
    QTimeEdit* m_at;
    QComboBox* m_rehearsal;
    std::array<QSpinBox*, 4> m_kept{}; ///< recent, daily, weekly, monthly
    widgets::LabeledField* m_weekdayField = nullptr;
    widgets::LabeledField* m_atField = nullptr;
    QPushButton* m_save;
    bool m_sending = false;
};

} // namespace bloomzy::backups_page
