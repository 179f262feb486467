#include "ui/widgets/frame/ActionButton.h"

#include "ui/widgets/frame/Commands.h"

#include <utility>

namespace bloomzy::widgets {

ActionButton::ActionButton(const theme::Theme& theme, QAction* action, const QString& variant, QWidget* parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_action(action)
{
    if (!variant.isEmpty())
        setProperty("variant", variant);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::refresh);
    refresh();
}

void ActionButton::setCompact(bool compact)
{
    const bool wanted = compact && m_action && !m_action->icon().isNull();
    if (std::exchange(m_compact, wanted) != wanted)
        refresh();
}

int ActionButton::fullWidth()
{
    const QString shown = text();
    setText(m_action ? m_action->iconText() : shown);
    const int width = sizeHint().width();
    setText(shown);
    return width;
}

void ActionButton::refresh()
{
    if (!m_action)
        return;
    setText(m_compact ? QString() : m_action->iconText());
    setIcon(m_action->icon());
    setAccessibleName(Commands::withoutMnemonic(m_action->text()));
    setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
    updateGeometry();
}

} // namespace bloomzy::widgets
