#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/frame/FrameTypes.h"
#include "ui/widgets/frame/MenuButton.h"

namespace bloomzy::widgets {

/// Who is signed in, at the foot of the navigation, with a menu: name and role, and what an account can do.
class AccountButton : public MenuButton
{
    Q_OBJECT

public:
    explicit AccountButton(const theme::Theme& theme, QWidget* parent = nullptr);

    /// Hidden without a name.
    void setAccount(const Account& account);
    /// Added below name and role, such as signing out.
    void addCommand(QAction* action);
    void setRail(bool rail);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const theme::Theme& m_theme;
    Account m_account;
    QAction* m_who;
    QAction* m_role;
    bool m_rail = false;
};

} // namespace bloomzy::widgets
