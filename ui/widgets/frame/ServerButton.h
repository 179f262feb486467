#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/frame/FrameTypes.h"
#include "ui/widgets/frame/MenuButton.h"

namespace bloomzy::widgets {

/// The server switcher on top of the navigation: name and kind, with the menu of the server. On the rail the sign
/// alone.
class ServerButton : public MenuButton
{
    Q_OBJECT

public:
    explicit ServerButton(const theme::Theme& theme, QWidget* parent = nullptr);

    void setServer(const ServerInfo& server);
    void setRail(bool rail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// "Embedded server", "Team server".
    static QString kindText(ServerKind kind);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const theme::Theme& m_theme;
    ServerInfo m_server;
    bool m_rail = false;
};

} // namespace bloomzy::widgets
