#pragma once

#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/Step.h"

namespace bloomzy::setup {

class HereForm;
class OptionCard;
class Readiness;
class TeamForm;

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
    /// Fills in the journey's profile as proceed() does, for a restore instead. False: no folder is chosen.
    [[nodiscard]] bool takePlace();

    void showFailure(const client::ServerFailure& failure);
    void showError(const client::ClientError& error);
    void setRestarting(bool restarting);

protected:
    void retranslate() override;

private:
    void connectForms();
    void useAnotherPort();
    void check();
    void takeChecks();
    void takeProfile();
    [[nodiscard]] client::Profile wantedProfile() const;
    [[nodiscard]] std::vector<widgets::BannerAction> remediesFor(const client::ServerFailure& failure);

    Journey& m_journey;
    OptionCard* m_here;
    OptionCard* m_team;
    HereForm* m_hereForm;
    TeamForm* m_teamForm;
    Readiness* m_readiness;
    bool m_restarting = false;
    bool m_portTaken = false; ///< the problem that is shown
};

} // namespace bloomzy::setup
