#include "ui/pages/catalog/SmallButton.h"

#include <QtWidgets/QPushButton>

namespace bloomzy::catalog_page {

QPushButton* smallButton(const theme::Theme& theme, theme::IconName icon)
{
    auto* button = new QPushButton(theme.icon(icon), QString());
    button->setProperty("buttonSize", QStringLiteral("small"));
    return button;
}

} // namespace bloomzy::catalog_page
