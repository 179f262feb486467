#include "ui/pages/settings/SettingsView.h"

#include "ui/pages/settings/AppearanceCard.h"
#include "ui/pages/settings/ServerCard.h"
#include "ui/pages/settings/ServerSettingsCard.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace bloomzy::settings_page {

namespace {

constexpr int greatestWidth = 640;

} // namespace

SettingsView::SettingsView(const models::ConsoleParts& parts, const ServerFacts& facts, QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    const int padding = parts.theme.px(theme::Layout::pagePadding);
    row->setContentsMargins(padding, padding, padding, padding);
    auto* column = new QVBoxLayout;
    column->setSpacing(parts.theme.px(theme::Layout::cardGap));
    row->addLayout(column, 1);
    row->addStretch(0);
    for (QWidget* card : std::initializer_list<QWidget*>{new AppearanceCard(parts), new ServerCard(parts, facts),
                                                         new ServerSettingsCard(parts)}) {
        card->setMaximumWidth(greatestWidth);
        column->addWidget(card);
    }
    column->addStretch();
}

} // namespace bloomzy::settings_page
