#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtWidgets/QPushButton>

namespace bloomzy::widgets {

/// A push button for an action: takes its icon text, icon, tooltip, reason and state from it; assistive
/// technology hears the whole text. In a page bar that is too narrow it drops its label, when it has an icon.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    /// `variant` as BloomzyStyle knows it: primary, quiet, danger … ; empty for the standard look.
    ActionButton(const theme::Theme& theme, QAction* action, const QString& variant = {}, QWidget* parent = nullptr);

    void setCompact(bool compact);
    /// What it wants with its label, also while it is compact.
    int fullWidth();
    QAction* action() const { return m_action; }

private:
    void refresh();

    const theme::Theme& m_theme;
    QPointer<QAction> m_action;
    bool m_compact = false;
};

} // namespace bloomzy::widgets
