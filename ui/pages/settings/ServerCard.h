#pragma once

#include "ui/client/KeepRunning.h"
#include "ui/pages/settings/SettingsPage.h"
#include "ui/widgets/frame/TitledCard.h"

class QLineEdit;
class QPushButton;

namespace bloomzy::widgets {
class Label;
class LabeledField;
class Switch;
} // namespace bloomzy::widgets

namespace bloomzy::settings_page {

class ReachSetting;

/// Which server this window administers: name, address, key, data folder; and of an embedded one, whom it reaches and
/// whether it keeps running.
class ServerCard : public widgets::TitledCard
{
    Q_OBJECT

public:
    ServerCard(const models::ConsoleParts& parts, const ServerFacts& facts, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Fact
    {
        QLineEdit* text;
        widgets::LabeledField* field;
    };

    Fact addFact();
    void addOwnServer();
    void addReach();
    void addKeepRunning();
    void retranslate();
    void refresh();
    void rename();
    void setReach(bool teammates);
    void keepRunning(bool keep);
    void showOutcome(const client::KeepRunning::Outcome& outcome);
    [[nodiscard]] client::KeepRunning service() const;

    models::ConsoleParts m_parts;
    ServerFacts m_facts;
    Fact m_name;
    Fact m_address;
    Fact m_key;
    Fact m_folder{};
    ReachSetting* m_reach = nullptr;
    widgets::Switch* m_keep = nullptr;
    widgets::Label* m_outcomeText = nullptr;
    bool m_isTouched = false;
    client::KeepRunning::Outcome m_outcome; ///< of the switch, as far as it is known
    QPushButton* m_openFolder = nullptr;
    QPushButton* m_openLog = nullptr;
};

} // namespace bloomzy::settings_page
