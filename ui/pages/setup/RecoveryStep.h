#pragma once

#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/RecoveryKey.h"
#include "ui/pages/setup/Step.h"

#include <array>

class QCheckBox;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::setup {

class KeyCard;
class KeyCheck;

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
    void addContent();
    void create();
    void note(const client::Result<api::NewRecoveryKey>& key);
    void save();
    void write(const QString& path);
    void noteSaved(const QString& path, const QString& fault);

    Journey& m_journey;
    RecoveryKey m_key;
    QWidget* m_content;
    KeyCard* m_card;
    widgets::Label* m_checkTitle;
    KeyCheck* m_check;
    QCheckBox* m_stored;
    widgets::BannerStack* m_once;
};

} // namespace bloomzy::setup
