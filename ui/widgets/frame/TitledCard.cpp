#include "ui/widgets/frame/TitledCard.h"

#include "ui/widgets/paint/Label.h"

#include <QVBoxLayout>

namespace bloomzy::widgets {

TitledCard::TitledCard(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_title(new Label(theme, theme::TypeRole::section))
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

void TitledCard::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

} // namespace bloomzy::widgets
