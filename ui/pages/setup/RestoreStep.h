#pragma once

#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/Step.h"

class QLineEdit;

namespace bloomzy::models {
class FileRestorePanel;
}

namespace bloomzy::widgets {
class LabeledField;
}

namespace bloomzy::setup {

/// In place of a new server: the data of a backup, in the folder that was chosen. For a team's server it says what to
/// do there.
class RestoreStep : public Step
{
    Q_OBJECT

public:
    RestoreStep(Journey& journey, QWidget* parent = nullptr);

    void setTeam(bool team);
    void enter() override;
    [[nodiscard]] bool isReady() const override;
    void proceed() override;
    [[nodiscard]] QString continueText() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QString help() const override;

protected:
    void retranslate() override;

private:
    Journey& m_journey;
    models::FileRestorePanel* m_panel;
    QLineEdit* m_command;
    widgets::LabeledField* m_commandField;
    bool m_team = false;
    bool m_restored = false; ///< the server is being started over it
};

} // namespace bloomzy::setup
