#pragma once

#include "ui/client/KeepRunning.h"
#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/Step.h"

class QGridLayout;

namespace bloomzy::widgets {
class Label;
class Switch;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

/// Step 4: what was set up, whether the server keeps running, and the way into the catalog.
class ReadyStep : public Step
{
    Q_OBJECT

public:
    ReadyStep(Journey& journey, QWidget* parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isReady() const override { return !isBusy(); }
    void proceed() override;
    [[nodiscard]] QString continueText() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] bool mayGoBack() const override { return false; }
    [[nodiscard]] QString help() const override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] client::KeepRunning keeper() const;
    [[nodiscard]] quint16 port() const;
    void tellReach();
    void setKept(bool kept);
    void note(const client::KeepRunning::Outcome& outcome);
    void show(const client::KeepRunning::Outcome& outcome);
    void showSummary();
    [[nodiscard]] bool isTeam() const;

    Journey& m_journey;
    QGridLayout* m_grid;
    QFrame* m_keepCard;
    widgets::Switch* m_keep;
    widgets::Label* m_keepText;
    QStringList m_addresses; ///< at which teammates reach this computer
    bool m_isTouched = false;
    client::KeepRunning::Outcome m_outcome; ///< of the switch, as far as it is known
};

} // namespace bloomzy::setup
