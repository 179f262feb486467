#include "ui/pages/settings/SettingsCard.h"

#include "ui/widgets/paint/Label.h"

#include <QVBoxLayout>

namespace bloomzy::settings_page {

SettingsCard::SettingsCard(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_title(new widgets::Label(theme, theme::TypeRole::section))
    , m_rows(new QVBoxLayout)
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    const int side = theme.px(theme::Layout::cardPadding);
    column->setContentsMargins(side, theme.px(theme::Layout::cardGap), side, side);
    column->setSpacing(theme.px(theme::Layout::cardGap));
    m_rows->setSpacing(theme.px(theme::Layout::cardGap));
    column->addWidget(m_title);
    column->addLayout(m_rows);
}

void SettingsCard::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

} // namespace bloomzy::settings_page
