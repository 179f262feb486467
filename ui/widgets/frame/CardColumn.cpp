#include "ui/widgets/frame/CardColumn.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::widgets {

namespace {

constexpr int greatestWidth = 640;

QWidget* content(const theme::Theme& theme, std::initializer_list<QWidget*> cards)
{
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    const int padding = theme.px(theme::Layout::pagePadding);
    row->setContentsMargins(padding, padding, padding, padding);
    auto* column = new QVBoxLayout;
    column->setSpacing(theme.px(theme::Layout::cardGap));
    row->addLayout(column, 1);
    row->addStretch(0);
    for (QWidget* card : cards) {
        card->setMaximumWidth(greatestWidth);
        column->addWidget(card);
    }
    column->addStretch();
    return page;
}

} // namespace

QWidget* cardColumn(const theme::Theme& theme, std::initializer_list<QWidget*> cards, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content(theme, cards));
    return scroll;
}

} // namespace bloomzy::widgets
