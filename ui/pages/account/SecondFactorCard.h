#pragma once

#include "ui/client/SecondFactorApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/TitledCard.h"

#include <optional>

class QPushButton;

namespace bloomzy::widgets {
class IconLabel;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::account_page {

/// The second factor of whoever is signed in: whether there is one, how many recovery codes are left, and how to set it
/// up, renew the codes or turn it off.
class SecondFactorCard : public widgets::TitledCard
{
    Q_OBJECT

public:
    explicit SecondFactorCard(const models::ConsoleParts& parts, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void load();
    void setUp();
    void askToRenew();
    void renewCodes();
    void turnOff();
    void remove();
    void showFailure(const client::ClientError& error);
    void show(theme::IconName icon, theme::ColorRole color, const QString& text);
    void refresh();
    void retranslate();
    /// Waits for the server with the buttons off.
    template <class T>
    void wait(QFuture<client::Result<T>> answer, std::function<void(const client::Result<T>&)> then);

    models::ConsoleParts m_parts;
    client::SecondFactorApi m_api;
    std::optional<api::SecondFactorState> m_state;
    widgets::IconLabel* m_icon;
    widgets::Label* m_text;
    widgets::Label* m_message;
    QPushButton* m_setUp;
    QPushButton* m_renew;
    QPushButton* m_turnOff;
    QPushButton* m_again;
    bool m_busy = false;
};

} // namespace bloomzy::account_page
