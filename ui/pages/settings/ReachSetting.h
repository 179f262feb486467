#pragma once

#include "ui/theme/Theme.h"

#include <QStringList>
#include <QWidget>

namespace bloomzy::client {
class Background;
}

namespace bloomzy::widgets {
class Label;
class Switch;
} // namespace bloomzy::widgets

namespace bloomzy::settings_page {

/// Whether consoles on other computers may reach an embedded server, from its next start on.
class ReachSetting : public QWidget
{
    Q_OBJECT

public:
    ReachSetting(const theme::Theme& theme, client::Background& background, bool teammates, QWidget* parent = nullptr);

    /// At which it answers now.
    void setPort(quint16 port);
    void retranslate();

Q_SIGNALS:
    void teammatesChanged(bool teammates);

private:
    void take(bool teammates);
    void tell();

    const bool m_before; ///< what the server was started with
    QStringList m_addresses;
    quint16 m_port = 0;
    widgets::Switch* m_switch;
    widgets::Label* m_text;
};

} // namespace bloomzy::settings_page
