#pragma once

#include "ui/client/SettingsApi.h"
#include "ui/models/ConsoleParts.h"

#include <QtWidgets/QFrame>

class QPushButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::roles_page {

/// The two-person rule: whether an author may mark their own plant as reviewed, switched by who may change settings.
/// Hidden from who may not read them.
class TwoPersonCard : public QFrame
{
    Q_OBJECT

public:
    explicit TwoPersonCard(const models::ConsoleParts& parts, QWidget* parent = nullptr);
    ~TwoPersonCard() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void load();
    void take(const client::Result<api::SettingList>& reply);
    void askToSwitch();
    void set(bool on);
    void refresh();

    models::ConsoleParts m_parts;
    client::SettingsApi m_api;
    client::CancelToken m_cancel;
    widgets::Label* m_title;
    widgets::Label* m_text;
    QPushButton* m_switch;
    std::int64_t m_revision = 0;
    std::optional<bool> m_on; ///< none: it is not known
    QString m_message;        ///< why it was not switched
    bool m_saving = false;
    bool m_stale = false; ///< somebody changed a setting while this was saved
};

} // namespace bloomzy::roles_page
