#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/backups/BackupsState.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace bloomzy::widgets {
class LabeledField;
}

namespace bloomzy::backups_page {

/// Adds a destination, or changes the name and the settings of one.
class DestinationDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    /// `before`: nothing for a new one. `state` outlives it.
    DestinationDialog(const models::ConsoleParts& parts, const BackupsState& state,
                      std::optional<api::Destination> before, QWidget* parent);

Q_SIGNALS:
    void saved(const bloomzy::api::Destination& destination);

private:
    struct Setting
    {
        std::string name;
        QLineEdit* edit;
        widgets::LabeledField* field;
    };

    void addKinds();
    void showKind();
    [[nodiscard]] QWidget* makeSetting(const api::DestinationKind& kind, const api::DestinationField& field);
    void chooseFolder(QLineEdit& edit);
    void refresh();
    void save();
    void onReply(const client::Result<api::Destination>& reply);
    void showFaults(const client::ClientError& error);
    [[nodiscard]] const api::DestinationKind* kind() const;
    [[nodiscard]] api::NewDestination wanted() const;

    models::ConsoleParts m_parts;
    const BackupsState& m_state;
    std::optional<api::Destination> m_before;
    QLineEdit* m_name;
    widgets::LabeledField* m_nameField;
    QComboBox* m_kind;
    widgets::LabeledField* m_kindField;
    QVBoxLayout* m_fields;
    std::vector<Setting> m_settings;
    QCheckBox* m_takeOver;
    QPushButton* m_save = nullptr;
    bool m_sending = false;
};

} // namespace bloomzy::backups_page
