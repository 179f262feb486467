#pragma once

#include "ui/pages/setup/ComputerChecks.h"
#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/Step.h"

#include <QtCore/QTimer>

#include <optional>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace bloomzy::widgets {
class LabeledField;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

class OptionCard;
class ReadinessCard;

/// Step 1: a server on this computer, or a team's. Continue fills in the journey's profile.
class WhereStep : public Step
{
    Q_OBJECT

public:
    WhereStep(Journey& journey, QWidget* parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isReady() const override;
    void proceed() override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] bool mayGoBack() const override { return false; }
    [[nodiscard]] QString help() const override;
    [[nodiscard]] bool isTeam() const;

    void showFailure(const client::ServerFailure& failure);
    void showError(const client::ClientError& error);
    void setRestarting(bool restarting);

protected:
    void retranslate() override;

private:
    QWidget* makeHereDetails();
    QWidget* makeTeamDetails();
    void chooseFolder();
    void useAnotherPort();
    void check();
    void showChecks();
    void takeProfile();
    [[nodiscard]] std::vector<widgets::BannerAction> remediesFor(client::ServerFailure::Reason reason);

    Journey& m_journey;
    OptionCard* m_here;
    OptionCard* m_team;
    QLineEdit* m_folder;
    QPushButton* m_change;
    widgets::LabeledField* m_folderField;
    QSpinBox* m_port;
    widgets::LabeledField* m_portField;
    QCheckBox* m_keep;
    widgets::Label* m_keepHint;
    QLineEdit* m_address;
    widgets::LabeledField* m_addressField;
    ReadinessCard* m_readiness;
    QTimer m_checkSoon;
    int m_checkRound = 0;
    bool m_restarting = false;
    std::optional<ComputerChecks> m_checks;
};

} // namespace bloomzy::setup
