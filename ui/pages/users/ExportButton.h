#pragma once

#include "ui/pages/users/UsersCommands.h"
#include "ui/widgets/frame/MenuButton.h"

namespace bloomzy::users_page {

/// The ways to export, as a menu on a button of the page bar.
class ExportButton : public widgets::MenuButton
{
    Q_OBJECT

public:
    ExportButton(const theme::Theme& theme, const UsersCommands& commands);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace bloomzy::users_page
