#pragma once

#include "backend/api/Backup.h"
#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/Step.h"

#include <array>

namespace bloomzy::models {
class RecoveryKeyPanel;
}

namespace bloomzy::setup {

/// Step 3: a new recovery key, shown once. Continue needs two of its groups typed and the box ticked.
class RecoveryStep : public Step
{
    Q_OBJECT

public:
    RecoveryStep(Journey& journey, QWidget* parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isReady() const override;
    void proceed() override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] bool mayGoBack() const override { return false; }
    [[nodiscard]] QString help() const override;
    /// The groups that are asked for, from 0.
    [[nodiscard]] std::array<int, 2> asked() const;

protected:
    void retranslate() override;

private:
    void create();
    void note(const client::Result<api::NewRecoveryKey>& key);

    Journey& m_journey;
    models::RecoveryKeyPanel* m_panel;
};

} // namespace bloomzy::setup
