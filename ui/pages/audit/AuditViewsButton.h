#pragma once

#include "ui/pages/audit/AuditFilters.h"
#include "ui/pages/audit/AuditViews.h"
#include "ui/widgets/frame/MenuButton.h"

namespace bloomzy::audit_page {

/// The views in the page bar: which one is shown, a menu of all of them, and what can be done with the own ones.
class AuditViewsButton : public widgets::MenuButton
{
    Q_OBJECT

public:
    /// Both outlive it, or go with it.
    AuditViewsButton(const theme::Theme& theme, AuditViews& views, AuditFilters& filters);

    /// Asks for a name, over `over`, and keeps what is shown.
    void saveAs(QWidget* over);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void refresh();
    void addView(const AuditViews::View& view);

    const theme::Theme& m_theme;
    AuditViews& m_views;
    AuditFilters& m_filters;
};

} // namespace bloomzy::audit_page
